import mongoose, { Schema, type InferSchemaType } from 'mongoose'
import {
  authorities,
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
  type Complaint,
  type HistoryEntry,
  type Reference,
} from '#app/complaints/rules/complaint.ts'
import { defineModel } from './define-model.server.ts'
import type { Tx } from './transaction.server.ts'

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
    authority: { type: String, enum: authorities },
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
    dueOn: String,
  },
  { _id: false },
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
  { _id: false },
)

const suggestion = new Schema(
  { agencyType: String, agency: { type: String, default: null }, confidence: Number, because: [String] },
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
    routing: {
      rule: String,
      because: [String],
      decision: { type: String, enum: ['hold', 'refer', 'forward', 'suggest', 'unknown'] },
      suggestions: [suggestion],
      authority: { type: String, enum: [...authorities, null], default: null },
    },
    handOvers: { type: Number, default: 0 },
    reopened: { type: Number, default: 0 },
    closedBy: { type: String, enum: ['resident', 'silence', null], default: null },
    outcome: { type: String, enum: [...outcomes, null], default: null },
    submittedAt: { type: Date, required: true, immutable: true },
    receivedOn: { type: String, required: true, immutable: true },
    changedAt: { type: Date, required: true },
    /** words of title, body and place without diacritics, for the search of those who may read the text */
    searchWords: { type: [String], default: [] },
    /** the same for the agency: of the confirmed copy for protected ones, empty until it exists */
    agencySearchWords: { type: [String], default: [] },
    // How sending twice stays one complaint, and how the code is checked. None of it leaves the models.
    submissionKeyHash: { type: String, required: true, immutable: true },
    contentHash: { type: String, required: true, immutable: true },
    codeHash: { type: String, required: true },
    codeKeyVersion: { type: Number, required: true },
  },
  { collection: 'complaints', versionKey: false, minimize: false },
)

// Looks up one complaint: tracking page, desk, mail state.
schema.index({ reference: 1 }, { unique: true })
// Makes sending the same form twice one complaint.
schema.index({ submissionKeyHash: 1 }, { unique: true })
// Serves the desk of coordinators (all agencies): by status, nearest due date first.
schema.index({ status: 1, nextDueOn: 1, reference: 1 })
// Serves the inbox of officers and heads: own agency, by status, nearest due date first.
schema.index({ agency: 1, status: 1, nextDueOn: 1, reference: 1 })
// Serve the inbox filters on topic and district.
schema.index({ topic: 1, status: 1, nextDueOn: 1, reference: 1 })
schema.index({ 'place.district': 1, status: 1, nextDueOn: 1, reference: 1 })
// Serve the search by words: of coordinators, of an agency.
schema.index({ searchWords: 1, nextDueOn: 1, reference: 1 })
schema.index({ agency: 1, agencySearchWords: 1, nextDueOn: 1, reference: 1 })
// Serves the liaison's export: received in a period, in order, from a cursor.
schema.index({ receivedOn: 1, reference: 1 })

type Stored = InferSchemaType<typeof schema>
const model = defineModel<Stored>('Complaint', schema)

export type ComplaintFilter = Record<string, unknown>

const secret = {
  submissionKeyHash: 0,
  contentHash: 0,
  codeHash: 0,
  codeKeyVersion: 0,
  searchWords: 0,
  agencySearchWords: 0,
}

const withoutLongTexts: object = { history: [], passedOn: [], body: '', requestedSettlement: null }

/** The only way out of the collection: a plain object with string ids, without hashes and search words. */
function toComplaint(document: object): Complaint {
  const { _id, ...rest } = document as { _id: unknown } & Omit<Complaint, 'id'>
  return { ...rest, id: String(_id) }
}

export type NewComplaint = Omit<Complaint, 'id'> & {
  submissionKeyHash: string
  contentHash: string
  codeHash: string
  codeKeyVersion: number
  searchWords: string[]
  agencySearchWords: string[]
}

export async function insertComplaint(tx: Tx, complaint: NewComplaint): Promise<void> {
  await model.create([complaint as unknown as Stored], { session: tx })
}

export async function findComplaint(reference: Reference): Promise<Complaint | null> {
  const document = await model.findOne({ reference }, secret).lean().exec()
  return document ? toComplaint(document) : null
}

/** What is known of a form that was sent before. */
export async function findSubmission(
  submissionKeyHash: string,
): Promise<{ reference: Reference; contentHash: string; submittedAt: Date } | null> {
  const found = await model
    .findOne({ submissionKeyHash }, { reference: 1, contentHash: 1, submittedAt: 1 })
    .lean()
    .exec()
  return found ? { reference: found.reference, contentHash: found.contentHash, submittedAt: found.submittedAt } : null
}

/** For checking a tracking code; null for an unknown number (the caller does the same work on a dummy). */
export async function findCodeHash(reference: Reference): Promise<{ codeHash: string; codeKeyVersion: number } | null> {
  const found = await model.findOne({ reference }, { codeHash: 1, codeKeyVersion: 1 }).lean().exec()
  return found ? { codeHash: found.codeHash, codeKeyVersion: found.codeKeyVersion } : null
}

/** Asked at the moment of sending, not when the mail was owed. */
export async function findMailState(reference: Reference): Promise<{ confirmed: boolean; stopped: boolean } | null> {
  const found = await model.findOne({ reference }, { mail: 1 }).lean().exec()
  return found?.mail ? { confirmed: found.mail.confirmed, stopped: found.mail.stopped } : null
}

/** Confirms or stops mail to the resident. Not a step of the workflow: no status, no version, no clock moves. */
export async function setMailState(
  tx: Tx,
  reference: Reference,
  change: { confirmed: true } | { stopped: true },
): Promise<boolean> {
  const [name, value] = 'confirmed' in change ? ['mail.confirmed', true] : ['mail.stopped', true]
  const result = await model.updateOne({ reference }, { $set: { [name as string]: value } }, { session: tx }).exec()
  return result.matchedCount === 1
}

/** Fields a step may change besides status and history. `body` and the identity are not among them. */
export type ComplaintChanges = Partial<
  Pick<
    Complaint,
    | 'statusBefore'
    | 'class'
    | 'topic'
    | 'title'
    | 'agency'
    | 'target'
    | 'against'
    | 'restricted'
    | 'agencyCopy'
    | 'handOvers'
    | 'reopened'
    | 'closedBy'
    | 'outcome'
  > & { searchWords: string[]; agencySearchWords: string[] }
>

export type Advance = {
  reference: Reference
  /** the status and version that were read: no match means somebody was faster */
  from: Complaint['status']
  version: number
  to: Complaint['status']
  entry: HistoryEntry & { key: string | null }
  clocks: Complaint['clocks']
  nextDueOn: Complaint['nextDueOn']
  changes?: ComplaintChanges
  passedOn?: Complaint['passedOn'][number]
}

/** The one guarded write of every step. @returns false when somebody was faster or the same form was sent before */
export async function advanceComplaint(tx: Tx, advance: Advance): Promise<boolean> {
  const { reference, from, version, entry: written } = advance
  const result = await model
    .updateOne(
      {
        reference,
        status: from,
        version,
        ...(written.key ? { 'history.key': mongoose.trusted({ $ne: written.key }) } : {}),
      },
      {
        $set: {
          status: advance.to,
          clocks: advance.clocks,
          nextDueOn: advance.nextDueOn,
          changedAt: written.at,
          ...advance.changes,
        },
        $inc: { version: 1 },
        $push: { history: written, ...(advance.passedOn ? { passedOn: advance.passedOn } : {}) },
      },
      { session: tx },
    )
    .exec()
  return result.matchedCount === 1
}

/** True when this form already wrote its entry: a repeated send is a success, not a conflict. */
export async function hasEntryWithKey(reference: Reference, key: string): Promise<boolean> {
  return (await model.findOne({ reference, 'history.key': key }, { _id: 1 }).lean().exec()) !== null
}

/** A page of the list, by due date then number; `fields` keeps long texts out of lists. */
export async function listComplaints(
  filter: ComplaintFilter,
  { limit, hint }: { limit: number; hint?: Record<string, 1> },
): Promise<Complaint[]> {
  const query = model
    .find(filter, { ...secret, body: 0, history: 0, passedOn: 0, requestedSettlement: 0 })
    .sort({ nextDueOn: 1, reference: 1 })
    .limit(limit)
  if (hint) query.hint(hint)
  const documents = await query.lean().exec()
  return documents.map((document) => toComplaint({ ...withoutLongTexts, ...document }))
}

/** How many match, counted up to `limit`: a desk needs "lebih dari 1.000", not the exact number of a million. */
export async function countComplaints(filter: ComplaintFilter, limit = 1_001): Promise<number> {
  return model.countDocuments(filter).limit(limit).exec()
}

/** Received in a period, oldest first, one at a time: memory stays flat whatever the period. */
export function streamReceived(filter: ComplaintFilter, batchSize = 500): AsyncIterable<Complaint> {
  const cursor = model
    .find(filter, {
      ...secret,
      body: 0,
      title: 0,
      contact: 0,
      requestedSettlement: 0,
      agencyCopy: 0,
      passedOn: 0,
      'history.text': 0,
    })
    .sort({ receivedOn: 1, reference: 1 })
    .batchSize(batchSize)
    .lean()
    .cursor()
  return (async function* () {
    for await (const document of cursor) yield toComplaint(document as object)
  })()
}

/** A unique index refused the write: somebody else wrote the same first. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof mongoose.mongo.MongoServerError && error.code === 11_000
}
