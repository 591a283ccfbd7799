import { Schema, type InferSchemaType } from 'mongoose'
import {
  channels,
  clockNames,
  identities,
  kinds,
  outcomes,
  publicities,
  rejectionReasons,
  serviceClasses,
  statuses,
  steps,
  targets,
} from '#app/complaints/rules/complaint.ts'
import { holdReasons, officerRequests, openRequests, priorities, relations } from '#app/complaints/rules/handling.ts'
import { indexComplaints } from './complaint-indexes.server.ts'
import { defineModel } from './define-model.server.ts'

// The shape of a complaint in the database. What is asked of it: complaint.server.ts, complaint-list.server.ts.

const clock = new Schema(
  {
    name: { type: String, enum: clockNames, required: true },
    startedOn: { type: String, required: true },
    dueOn: { type: String, required: true },
    provisional: { type: Boolean, required: true },
    stoppedOn: { type: String, default: null },
    pausedOn: { type: String, default: null },
  },
  { _id: false },
)

const answer = new Schema({ question: String, values: [String] }, { _id: false })

const ruleWords = new Schema(
  {
    nameId: { type: String, required: true },
    nameEn: { type: String, default: null },
    whyId: { type: String, required: true },
    whyEn: { type: String, default: null },
  },
  { _id: false },
)

const facts = new Schema(
  {
    agency: String,
    fromAgency: String,
    class: { type: String, enum: serviceClasses },
    topic: String,
    outcome: { type: String, enum: outcomes },
    found: String,
    done: String,
    doneBy: String,
    doneOn: String,
    next: String,
    plannedFor: String,
    toldVillage: String,
    toldBpd: Boolean,
    toldOn: String,
    sparedVillage: String,
    authority: String,
    authorityName: String,
    contact: String,
    rejection: { type: String, enum: rejectionReasons },
    nextDoor: String,
    reason: String,
    target: { type: String, enum: targets },
    against: String,
    title: String,
    titleBefore: String,
    rule: String,
    because: { type: [String], default: undefined },
    decidedBy: { type: ruleWords, default: undefined },
    dueOn: String,
    isEstimate: Boolean,
    dueOnBefore: String,
    request: { type: String, enum: officerRequests },
    until: String,
    classBefore: { type: String, enum: serviceClasses },
    officer: String,
    mentions: { type: [String], default: undefined },
    into: String,
    fromMerged: String,
    parts: { type: [String], default: undefined },
    priority: { type: String, enum: priorities },
    laporNumber: String,
    hold: { type: String, enum: holdReasons },
    entry: String,
    rating: Number,
    identity: { type: String, enum: identities },
    publicity: { type: String, enum: publicities },
    summaryHash: String,
    consent: { type: String, enum: ['yes', 'no'] },
    letterNumber: String,
    letterOn: String,
    closedOn: String,
    answers: { type: [answer], default: undefined },
  },
  // Without minimize: false an empty object is not stored, and what reads the entry finds no facts at all.
  { _id: false, minimize: false },
)

const entry = new Schema(
  {
    id: { type: String, required: true },
    /** keyed hash of the form's submission key: the same form sent twice writes one entry */
    key: { type: String, default: null },
    at: { type: Date, required: true },
    on: { type: String, required: true },
    step: { type: String, enum: steps, required: true },
    by: { type: Schema.Types.Mixed, required: true },
    from: { type: String, enum: [...statuses, null], default: null },
    to: { type: String, enum: statuses, required: true },
    visibility: { type: String, enum: ['resident', 'staff', 'coordinator'], required: true },
    text: { type: String, default: null },
    attachments: { type: [String], default: [] },
    facts: { type: facts, default: {} },
  },
  { _id: false, minimize: false },
)

const suggestion = new Schema(
  { agencyType: String, agency: { type: String, default: null }, confidence: Number, because: [String] },
  { _id: false },
)

const publication = new Schema(
  {
    summary: String,
    answerSummary: { type: String, default: null },
    hash: String,
    writtenBy: String,
    writtenAt: Date,
    consent: { type: new Schema({ hash: String, at: Date, way: String }, { _id: false }), default: null },
    publishedAt: { type: Date, default: null },
  },
  { _id: false },
)

const schema = new Schema(
  {
    reference: { type: String, required: true },
    version: { type: Number, required: true },
    status: { type: String, enum: statuses, required: true },
    statusBefore: { type: String, enum: [...statuses, null], default: null },
    channel: { type: String, enum: channels, required: true },
    kind: { type: String, enum: kinds, required: true },
    class: { type: String, enum: [...serviceClasses, null], default: null },
    topic: { type: String, default: null },
    title: { type: String, required: true },
    body: { type: String, required: true, immutable: true },
    /** what the resident made of it within half an hour; `body` stays the first version */
    correctedBody: { type: String, default: null },
    requestedSettlement: { type: String, default: null },
    occurredOn: { type: String, default: null },
    place: {
      district: { type: String, default: null },
      village: { type: String, default: null },
      words: { type: String, default: null },
      latitude: { type: Number, default: null },
      longitude: { type: Number, default: null },
    },
    askedAgency: { type: String, default: null },
    agency: { type: String, default: null },
    identity: { type: String, enum: identities, required: true },
    publicity: { type: String, enum: publicities, required: true },
    target: { type: String, enum: targets, required: true },
    against: { type: String, default: null },
    restricted: { type: Boolean, required: true },
    contact: {
      type: new Schema(
        {
          name: { type: String, default: null },
          email: { type: String, default: null },
          phone: { type: String, default: null },
          address: { type: String, default: null },
        },
        { _id: false },
      ),
      default: null,
    },
    mail: {
      address: { type: String, enum: ['none', 'named', 'sealed'], required: true },
      confirmed: { type: Boolean, required: true },
      stopped: { type: Boolean, required: true },
      // Without a default: only an address that was replaced has one.
      turn: Number,
    },
    language: { type: String, enum: ['id', 'en'], required: true },
    agencyCopy: {
      type: new Schema({ title: String, text: String, files: [String], confirmedBy: String, at: Date }, { _id: false }),
      default: null,
    },
    passedOn: {
      type: [
        new Schema({ entryId: String, text: String, files: [String], confirmedBy: String, at: Date }, { _id: false }),
      ],
      default: [],
    },
    history: { type: [entry], required: true },
    clocks: { type: [clock], required: true },
    nextDueOn: { type: String, default: null },
    /** `nextDueOn`, or a day after all others when nothing is due: what lists sort by, open ones first, without nulls */
    listedOn: { type: String, required: true },
    routing: {
      rule: String,
      because: [String],
      decision: { type: String, enum: ['hold', 'refer', 'forward', 'suggest', 'unknown'] },
      suggestions: [suggestion],
      authority: { type: String, default: null },
      decidedBy: { type: ruleWords, default: null },
    },
    handOvers: { type: Number, default: 0 },
    reopened: { type: Number, default: 0 },
    closedBy: { type: String, enum: ['resident', 'silence', null], default: null },
    outcome: { type: String, enum: [...outcomes, null], default: null },
    assignee: { type: new Schema({ accountId: String, name: String }, { _id: false }), default: null },
    openRequest: { type: String, enum: [...openRequests, null], default: null },
    priority: { type: String, enum: priorities, required: true },
    held: { type: String, enum: [...holdReasons, null], default: null },
    matter: {
      type: new Schema(
        {
          openedOn: { type: String, required: true },
          letterNumber: { type: String, default: null },
          letterOn: { type: String, default: null },
        },
        { _id: false },
      ),
      default: null,
    },
    merged: {
      type: new Schema({ into: String, status: String, statusBefore: { type: String, default: null } }, { _id: false }),
      default: null,
    },
    partOf: { type: String, default: null },
    hiddenMerged: { type: [String], default: [] },
    parts: { type: [String], default: [] },
    plannedFor: { type: String, default: null },
    publication: { type: publication, default: null },
    affected: { type: Number, default: 0 },
    rating: { type: Number, default: null },
    openedByAgencyAt: { type: Date, default: null },
    filedBy: {
      type: new Schema(
        { accountId: String, name: String, role: String, village: { type: String, default: null } },
        { _id: false },
      ),
      default: null,
    },
    onBehalf: {
      type: new Schema(
        {
          relation: { type: String, enum: relations },
          name: { type: String, default: null },
          answer: { type: String, enum: ['yes', 'no', null], default: null },
        },
        { _id: false },
      ),
      default: null,
    },
    laporNumber: { type: String, default: null },
    submittedAt: { type: Date, required: true, immutable: true },
    receivedOn: { type: String, required: true, immutable: true },
    changedAt: { type: Date, required: true },
    /** its day: lists sort by it, because the hour can give a sealed resident away */
    changedOn: { type: String, required: true },
    /** words of title, body and place without diacritics, for the search of those who may read the text */
    searchWords: { type: [String], default: [] },
    /** the same for the agency: of the confirmed copy for protected ones, empty until it exists */
    agencySearchWords: { type: [String], default: [] },
    /** of a resident who gave the name openly; gone with it */
    nameWords: { type: [String], default: [] },
    /** keyed hash of the digits of a telephone number given openly */
    phoneHash: { type: String, default: null },
    // How sending twice stays one complaint, and how the code is checked. None of it leaves the models.
    submissionKeyHash: { type: String, required: true, immutable: true },
    contentHash: { type: String, required: true, immutable: true },
    codeHash: { type: String, required: true },
    codeKeyVersion: { type: Number, required: true },
  },
  { collection: 'complaints', versionKey: false, minimize: false },
)

indexComplaints(schema)

// Serves the job that comes back to what was promised for a day, also when the complaint is closed.
schema.index({ plannedFor: 1, reference: 1 }, { partialFilterExpression: { plannedFor: { $gt: '' } } })
// What came from SP4N-LAPOR! is one complaint however often somebody types its number.
schema.index({ laporNumber: 1 }, { unique: true, partialFilterExpression: { laporNumber: { $gt: '' } } })
// Serves the village clerk's list of what the clerk filed, newest first.
schema.index({ 'filedBy.accountId': 1, _id: -1 }, { partialFilterExpression: { 'filedBy.accountId': { $gt: '' } } })

export type StoredComplaint = InferSchemaType<typeof schema>
export const complaintModel = defineModel<StoredComplaint>('Complaint', schema)
