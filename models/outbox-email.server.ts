import mongoose, { Schema, type InferSchemaType } from 'mongoose'
import type { AgencyCode, Language, Reference } from '#app/complaints/rules/complaint.ts'
import type { MessageKey, MessageWithFacts } from '#app/emails/message-facts.ts'
import { defineModel } from '#models/define-model.server.ts'
import type { Tx } from '#models/transaction.server.ts'

// Emails that are owed. A row is written in the transaction of the event that owes it and holds facts, not rendered text.
// `owed` waits for its `dueAt`; `sent` was taken over by the mail server; `held` may not leave a trial site; `stopped` has
// no reader any more (the resident pressed "Bukan saya, hentikan", or the account is gone); `needs-person` was given up.
const states = ['owed', 'sent', 'held', 'stopped', 'needs-person'] as const
export type EmailState = (typeof states)[number]

export type Recipient =
  | { kind: 'address'; address: string }
  /** sealed to the mail key with the context `mail:<reference>`; dropped once sent */
  | { kind: 'sealed'; sealed: string }
  /** the address is read from the agency's record when the mail is sent */
  | { kind: 'agency'; agency: AgencyCode }
  | { kind: 'account'; accountId: string }

export type OwedEmail = MessageWithFacts & {
  to: Recipient
  language: Language
  reference: Reference | null
  dueAt?: Date
  /** unique per event and recipient, without secrets: makes the row and its Message-ID the same on every repeat */
  key: string
}

/** Why a person has to look. Codes; the page has the words. */
export type EmailProblem =
  | 'agency-address-missing'
  | 'bad-address'
  | 'account-missing'
  | 'complaint-missing'
  | 'cannot-open'
  | 'link-missing'
  | 'own-address'
  | 'refused'
  | 'gave-up'

const schema = new Schema(
  {
    key: { type: String, required: true, immutable: true },
    message: { type: String, required: true, immutable: true },
    facts: { type: Schema.Types.Mixed, default: null },
    to: {
      kind: { type: String, enum: ['address', 'sealed', 'agency', 'account'], required: true },
      address: String,
      sealed: String,
      agency: String,
      accountId: String,
    },
    language: { type: String, enum: ['id', 'en'], required: true },
    reference: { type: String, default: null },
    state: { type: String, enum: states, required: true },
    createdAt: { type: Date, required: true },
    dueAt: { type: Date, required: true },
    // The 72 hours run from here: the first due moment, or the moment a person pressed "Kirim lagi".
    owedSince: { type: Date, required: true },
    leasedUntil: { type: Date, required: true },
    fence: { type: Number, required: true },
    attempts: { type: Number, required: true },
    uncertain: { type: Number, required: true },
    lastError: { type: String, default: null },
    lastTriedAt: { type: Date, default: null },
    problem: { type: String, default: null },
    sentAt: { type: Date, default: null },
    // Where it went: known addresses only, never one that was sealed.
    sentTo: { type: String, default: null },
  },
  { collection: 'outbox-emails', versionKey: false, minimize: false },
)

// Makes queueing the same event twice one email.
schema.index({ key: 1 }, { unique: true })
// Serves the worker's claim: what is owed, longest due first.
schema.index({ state: 1, dueAt: 1, _id: 1 })
// Serves /koordinator?bagian=email, newest first, and the counts by state.
schema.index({ state: 1, _id: -1 })
// Serves the count of mails by address (replay, tests).
schema.index({ sentTo: 1 }, { partialFilterExpression: { sentTo: { $type: 'string' } } })
// Serves the count of uncertain outcomes.
schema.index({ uncertain: 1 }, { partialFilterExpression: { uncertain: { $gt: 0 } } })

type Stored = InferSchemaType<typeof schema>
const model = defineModel<Stored>('OutboxEmail', schema)

const noLease = new Date(0)

/** Owes these emails, inside the transaction of the event. The same key again changes nothing. */
export async function queueEmails(tx: Tx, emails: readonly OwedEmail[], now: Date): Promise<void> {
  if (emails.length === 0) return
  await model.collection.bulkWrite(
    emails.map(({ key, message, facts, to, language, reference, dueAt = now }) => ({
      updateOne: {
        filter: { key },
        update: {
          $setOnInsert: {
            message,
            facts: { ...facts },
            to: { ...to },
            language,
            reference,
            state: 'owed',
            createdAt: now,
            dueAt,
            owedSince: dueAt,
            leasedUntil: noLease,
            fence: 0,
            attempts: 0,
            uncertain: 0,
            lastError: null,
            lastTriedAt: null,
            problem: null,
            sentAt: null,
            sentTo: null,
          },
        },
        upsert: true,
      },
    })),
    { session: tx, ordered: true },
  )
}

/** One row in the hands of one worker until its lease ends. Every later write names `fence`. */
export type ClaimedEmail = MessageWithFacts & {
  id: string
  key: string
  to: Recipient
  language: Language
  reference: Reference | null
  createdAt: Date
  owedSince: Date
  attempts: number
  fence: number
}

/**
 * Takes the longest due row that nobody holds. The lease alone runs by the database's clock ($$NOW), so that workers
 * whose clocks differ cannot hold one row at once; what is due is judged by the `now` passed in. Through the collection,
 * because mongoose would cast "$$NOW" to a date.
 */
export async function claimEmail({
  now,
  leaseSeconds,
  canOpenSealed,
}: {
  now: Date
  leaseSeconds: number
  canOpenSealed: boolean
}): Promise<ClaimedEmail | null> {
  const claimed = await model.collection.findOneAndUpdate(
    {
      state: 'owed',
      dueAt: { $lte: now },
      ...(canOpenSealed ? {} : { 'to.kind': { $ne: 'sealed' } }),
      $expr: { $lt: ['$leasedUntil', '$$NOW'] },
    },
    [
      {
        $set: {
          leasedUntil: { $dateAdd: { startDate: '$$NOW', unit: 'second', amount: leaseSeconds } },
          fence: { $add: ['$fence', 1] },
        },
      },
    ],
    { sort: { dueAt: 1, _id: 1 }, returnDocument: 'after' },
  )
  if (!claimed) return null
  const { _id, key, message, facts, to, language, reference, createdAt, owedSince, attempts, fence } = claimed
  return {
    id: String(_id),
    ...({ key, message, facts, to, language, reference, createdAt, owedSince, attempts, fence } as unknown as Omit<
      ClaimedEmail,
      'id'
    >),
  } as ClaimedEmail
}

/** False when the lease was lost meanwhile: another worker has the row and its writes count, not ours. */
async function change(claim: Held, set: Record<string, unknown>, more: object = {}): Promise<boolean> {
  const result = await model.collection.updateOne(
    { _id: new mongoose.mongo.ObjectId(claim.id), state: 'owed', fence: claim.fence },
    { $set: { leasedUntil: noLease, ...set }, ...more },
  )
  return result.matchedCount === 1
}

type Held = Pick<ClaimedEmail, 'id' | 'fence'>

/** The mail server has it. A sealed address and the facts, which can hold an answer's text, are not needed any more. */
export async function markSent(claim: Held, { sentTo, now }: { sentTo: string | null; now: Date }): Promise<boolean> {
  return change(
    claim,
    { state: 'sent', sentAt: now, lastTriedAt: now, sentTo, facts: null, lastError: null },
    { $inc: { attempts: 1 }, $unset: { 'to.sealed': '' } },
  )
}

export async function postponeEmail(
  claim: Held,
  { dueAt, error, isUncertain, now }: { dueAt: Date; error: string; isUncertain: boolean; now: Date },
): Promise<boolean> {
  return change(
    claim,
    { dueAt, lastError: error, lastTriedAt: now },
    { $inc: { attempts: 1, uncertain: isUncertain ? 1 : 0 } },
  )
}

export async function giveToPerson(
  claim: Held,
  { problem, error, isUncertain, now }: { problem: EmailProblem; error: string; isUncertain: boolean; now: Date },
): Promise<boolean> {
  return change(
    claim,
    { state: 'needs-person', problem, lastError: error, lastTriedAt: now },
    { $inc: { attempts: 1, uncertain: isUncertain ? 1 : 0 } },
  )
}

/** A trial site keeps it: "ditahan, situs uji". */
export async function holdEmail(claim: Held): Promise<boolean> {
  return change(claim, { state: 'held' })
}

/** Nobody is to read it any more; what it was about goes with it. */
export async function stopEmail(claim: Held): Promise<boolean> {
  return change(claim, { state: 'stopped', facts: null }, { $unset: { 'to.sealed': '' } })
}

/** The worker ends before it began: another may take the row at once. */
export async function returnEmail(claim: Held): Promise<boolean> {
  return change(claim, {})
}

/** An email in the coordinators' list. Addresses are masked: who it is for is read on the complaint, by who may. */
export type ListedEmail = {
  id: string
  message: MessageKey
  reference: Reference | null
  to: { kind: 'address' | 'sealed' | 'account' } | { kind: 'agency'; agency: AgencyCode }
  problem: EmailProblem | null
  lastError: string | null
  attempts: number
  owedSince: Date
  lastTriedAt: Date | null
}

/** Newest first, paged by key: `after` is the last id of the page before. */
export async function listNeedsPerson({
  after = null,
  limit,
  state = 'needs-person',
}: {
  after?: string | null
  limit: number
  state?: 'needs-person' | 'held'
}): Promise<ListedEmail[]> {
  const filter: Record<string, unknown> = { state }
  if (after && mongoose.isValidObjectId(after)) {
    filter['_id'] = mongoose.trusted({ $lt: new mongoose.Types.ObjectId(after) })
  }
  const rows = await model
    .find(filter, { facts: 0, 'to.address': 0, 'to.sealed': 0 })
    .sort({ _id: -1 })
    .limit(limit)
    .lean()
    .exec()
  return rows.map((row) => ({
    id: String(row._id),
    message: row.message as MessageKey,
    reference: row.reference ?? null,
    to: row.to?.kind === 'agency' ? { kind: 'agency', agency: row.to.agency ?? '' } : { kind: kindOf(row.to?.kind) },
    problem: (row.problem ?? null) as EmailProblem | null,
    lastError: row.lastError ?? null,
    attempts: row.attempts,
    owedSince: row.owedSince,
    lastTriedAt: row.lastTriedAt ?? null,
  }))
}

function kindOf(kind: string | undefined): 'address' | 'sealed' | 'account' {
  return kind === 'sealed' || kind === 'account' ? kind : 'address'
}

/** "Kirim lagi": owed again from now on, with a new 72 hours. False when it is not waiting for a person (any more). */
export async function resend(id: string, now: Date): Promise<boolean> {
  if (!mongoose.isValidObjectId(id)) return false
  const result = await model
    .updateOne(
      { _id: id, state: mongoose.trusted({ $in: ['needs-person', 'held'] }) },
      {
        $set: { state: 'owed', dueAt: now, owedSince: now, attempts: 0, problem: null, leasedUntil: noLease },
        // A worker that stalled before the row was given up must not write to it now.
        $inc: { fence: 1 },
      },
    )
    .exec()
  return result.matchedCount === 1
}

export type EmailCounts = Record<EmailState, number> & { uncertain: number }

/** For operators and the coordinators' page. `uncertain`: rows with an outcome that was once unknown. */
export async function countEmails(): Promise<EmailCounts> {
  const [uncertain, ...counts] = await Promise.all([
    model.countDocuments({ uncertain: mongoose.trusted({ $gt: 0 }) }).exec(),
    ...states.map((state) => model.countDocuments({ state }).hint({ state: 1, _id: -1 }).exec()),
  ])
  const byState = Object.fromEntries(states.map((state, index) => [state, counts[index] ?? 0]))
  return { ...(byState as Record<EmailState, number>), uncertain: uncertain ?? 0 }
}

/** How many mails were sent to each of these addresses; addresses without any are left out. */
export async function countSentTo(addresses: readonly string[]): Promise<Map<string, number>> {
  const rows = await model.aggregate<{ _id: string; count: number }>([
    { $match: { sentTo: { $in: [...addresses] } } },
    { $group: { _id: '$sentTo', count: { $sum: 1 } } },
  ])
  return new Map(rows.map(({ _id, count }) => [_id, count]))
}

/** The moment since when the longest waiting row is due, null when nothing is. For the metric "oldest unsent mail". */
export async function findOldestDue(): Promise<Date | null> {
  const row = await model.findOne({ state: 'owed' }, { dueAt: 1 }).sort({ dueAt: 1, _id: 1 }).lean().exec()
  return row?.dueAt ?? null
}
