import mongoose from 'mongoose'
import type { Complaint, HistoryEntry, Reference } from '#app/complaints/rules/complaint.ts'
import { complaintModel as model } from './complaint-schema.server.ts'
import { listedOnFor } from './listed-on.server.ts'
import type { Tx } from './transaction.server.ts'

export { listedOnFor, nothingDue } from './listed-on.server.ts'

export type ComplaintFilter = Record<string, unknown>

const hashes = {
  submissionKeyHash: 0,
  contentHash: 0,
  codeHash: 0,
  searchWords: 0,
  agencySearchWords: 0,
  nameWords: 0,
  phoneHash: 0,
  listedOn: 0,
  changedOn: 0,
  'history.key': 0,
} as const
const secret = { ...hashes, codeKeyVersion: 0 } as const

/** The only way out of the collection: a plain object with string ids, without hashes and search words. */
export function toComplaint(document: object): Complaint {
  const { _id, correctedBody = null, ...rest } = document as Stored
  // Everybody reads what the resident meant to say; the first version stays beside it.
  if (correctedBody === null) return { ...rest, firstBody: null, id: String(_id) }
  return { ...rest, body: correctedBody, firstBody: rest.body, id: String(_id) }
}

type Stored = Omit<Complaint, 'id' | 'firstBody'> & { _id: unknown; correctedBody?: string | null }

export type NewComplaint = Omit<Complaint, 'id' | 'firstBody'> & {
  correctedBody: string | null
  submissionKeyHash: string
  contentHash: string
  codeHash: string
  codeKeyVersion: number
  searchWords: string[]
  agencySearchWords: string[]
  nameWords?: string[]
  phoneHash?: string | null
}

/**
 * Past mongoose: building and validating a document of its own costs as much as everything else that filing writes. That
 * what filing makes satisfies the schema is tested instead (tests/models/new-complaint.test.ts).
 */
export async function insertComplaint(tx: Tx, complaint: NewComplaint): Promise<void> {
  const history = complaint.history.map((entry) => ({ ...entry, key: null }))
  const sorted = { listedOn: listedOnFor(complaint.nextDueOn), changedOn: complaint.receivedOn }
  const { nameWords = [], phoneHash = null } = complaint
  await model.collection.insertOne({ ...complaint, history, nameWords, phoneHash, ...sorted }, { session: tx })
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

/** The complaint of a form, for its receipt, with the version of the key its code was derived with. */
export async function findBySubmission(
  submissionKeyHash: string,
): Promise<{ complaint: Complaint; codeKeyVersion: number } | null> {
  const found = await model.findOne({ submissionKeyHash }, hashes).lean().exec()
  if (!found) return null
  const { codeKeyVersion, ...complaint } = found
  return { complaint: toComplaint(complaint), codeKeyVersion }
}

/** For checking a tracking code; null for an unknown number (the caller does the same work on a dummy). */
export async function findCodeHash(reference: Reference): Promise<{ codeHash: string; codeKeyVersion: number } | null> {
  const found = await model.findOne({ reference }, { codeHash: 1, codeKeyVersion: 1 }).lean().exec()
  return found ? { codeHash: found.codeHash, codeKeyVersion: found.codeKeyVersion } : null
}

/** A new code from now on; the one before opens nothing any more. */
export async function replaceCode(
  tx: Tx,
  reference: Reference,
  code: { codeHash: string; codeKeyVersion: number },
): Promise<void> {
  await model.updateOne({ reference }, { $set: code }, { session: tx }).exec()
}

/** Asked at the moment of sending, not when the mail was owed. */
export async function findMailState(
  reference: Reference,
): Promise<{ confirmed: boolean; stopped: boolean; turn: number } | null> {
  const found = await model.findOne({ reference }, { mail: 1 }).lean().exec()
  return found?.mail
    ? { confirmed: found.mail.confirmed, stopped: found.mail.stopped, turn: found.mail.turn ?? 0 }
    : null
}

/** Clocks alone, where no step says what changed them. Nothing is written when a step came between. */
export async function writeClocks(
  tx: Tx,
  { reference, version, clocks, nextDueOn }: Pick<Complaint, 'reference' | 'version' | 'clocks' | 'nextDueOn'>,
): Promise<boolean> {
  const changes = { clocks, nextDueOn, listedOn: listedOnFor(nextDueOn) }
  return (await model.updateOne({ reference, version }, { $set: changes }, { session: tx }).exec()).matchedCount === 1
}

/** Confirms or stops mail to the resident. Not a step of the workflow: no status, no version, no clock moves. */
export async function setMailState(
  tx: Tx,
  reference: Reference,
  change: { confirmed: true } | { stopped: true },
): Promise<boolean> {
  const [name, value] = 'confirmed' in change ? ['mail.confirmed', true] : ['mail.stopped', true]
  const result = await model.updateOne({ reference }, { $set: { [name]: value } }, { session: tx }).exec()
  return result.matchedCount === 1
}

/**
 * Somebody of the agency has it on the screen. No step: no version moves, so that opening it never makes a form that is
 * being written too late. Only the first moment is kept.
 */
export async function markOpenedByAgency(reference: Reference, at: Date): Promise<void> {
  await model.updateOne({ reference, openedByAgencyAt: null }, { $set: { openedByAgencyAt: at } }).exec()
}

/** The owner of another address said that it is theirs. @returns false when the identity changed meanwhile */
export async function replaceMailAddress(
  tx: Tx,
  reference: Reference,
  { mail, email }: { mail: Complaint['mail']; email: string | null },
): Promise<boolean> {
  const identity = mail.address
  const contact = email === null ? {} : { 'contact.email': email }
  const result = await model.updateOne({ reference, identity }, { $set: { mail, ...contact } }, { session: tx }).exec()
  return result.matchedCount === 1
}

/** Fields a step may change besides status and history. `body` is not among them: a correction stands beside it. */
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
    | 'assignee'
    | 'openRequest'
    | 'priority'
    | 'laporNumber'
    | 'held'
    | 'matter'
    | 'merged'
    | 'hiddenMerged'
    | 'parts'
    | 'plannedFor'
    | 'publication'
    | 'affected'
    | 'rating'
    | 'identity'
    | 'publicity'
    | 'contact'
    | 'onBehalf'
    | 'mail'
    | 'place'
    | 'routing'
  > & {
    searchWords: string[]
    agencySearchWords: string[]
    nameWords: string[]
    phoneHash: string | null
    correctedBody: string
  }
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
  /** only while nobody of the agency has opened it: whoever opens it at this moment wins */
  isUnopened?: true
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
        ...(advance.isUnopened ? { openedByAgencyAt: null } : {}),
        ...(written.key ? { 'history.key': mongoose.trusted({ $ne: written.key }) } : {}),
      },
      {
        $set: {
          status: advance.to,
          clocks: advance.clocks,
          nextDueOn: advance.nextDueOn,
          listedOn: listedOnFor(advance.nextDueOn),
          changedAt: written.at,
          changedOn: written.on,
          ...advance.changes,
          ...(givesNoName(advance.changes) ? { nameWords: [], phoneHash: null } : {}),
        },
        $inc: { version: 1 },
        $push: { history: written, ...(advance.passedOn ? { passedOn: advance.passedOn } : {}) },
      },
      { session: tx },
    )
    .exec()
  return result.matchedCount === 1
}

/** Nobody is found by a name that was taken back. */
function givesNoName({ contact, identity = 'named' }: ComplaintChanges = {}): boolean {
  return contact === null || identity !== 'named'
}

/** True when this form already wrote its entry: a repeated send is a success, not a conflict. */
export async function hasEntryWithKey(reference: Reference, key: string): Promise<boolean> {
  return (await model.findOne({ reference, 'history.key': key }, { _id: 1 }).lean().exec()) !== null
}

/** Whose account wrote the entry of this form, null when nobody's did. */
export async function findKeyAuthor(reference: Reference, key: string): Promise<string | null> {
  const found = await model
    .findOne({ reference, 'history.key': key }, { history: { $elemMatch: { key } } })
    .lean()
    .exec()
  const by = found?.history[0]?.by as HistoryEntry['by'] | undefined
  return by?.kind === 'account' ? by.accountId : null
}

/** A unique index refused the write: somebody else wrote the same first. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof mongoose.mongo.MongoServerError && error.code === 11_000
}

/** The number that was drawn belongs to a complaint already; another draw mends it, unlike any other duplicate. */
export function isTakenReference(error: unknown): boolean {
  if (!(error instanceof mongoose.mongo.MongoServerError) || error.code !== 11_000) return false
  return Object.keys((error['keyPattern'] as object | undefined) ?? {}).join() === 'reference'
}

export async function hasAnyComplaint(): Promise<boolean> {
  return (await model.findOne({}, { _id: 1 }).sort({ _id: 1 }).lean().exec()) !== null
}
