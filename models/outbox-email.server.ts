import mongoose, { Schema, type InferSchemaType } from 'mongoose'
import type { AgencyCode, Language, Reference, VillageCode } from '#app/complaints/rules/complaint.ts'
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
  /** like an agency's: the address is read from the village's record when the mail is sent */
  | { kind: 'village'; village: VillageCode; reader: 'office' | 'bpd' }

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
  | 'restored'

const schema = new Schema(
  {
    key: { type: String, required: true, immutable: true },
    message: { type: String, required: true, immutable: true },
    facts: { type: Schema.Types.Mixed, default: null },
    to: {
      kind: { type: String, enum: ['address', 'sealed', 'agency', 'account', 'village'], required: true },
      address: String,
      sealed: String,
      agency: String,
      accountId: String,
      village: String,
      reader: { type: String, enum: ['office', 'bpd'] },
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
schema.index({ sentTo: 1 })
// Serves the count of uncertain outcomes.
schema.index({ uncertain: 1 }, { partialFilterExpression: { uncertain: { $gt: 0 } } })

type Stored = InferSchemaType<typeof schema>
const model = defineModel<Stored>('OutboxEmail', schema)

/** For models/outbox-lease.server.ts, the worker's half of this collection. */
export const outboxEmails = model

export const noLease = new Date(0)

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

/** An email in the coordinators' list. Addresses are masked: who it is for is read on the complaint, by who may. */
export type ListedEmail = {
  id: string
  message: MessageKey
  reference: Reference | null
  to:
    | { kind: 'address' | 'sealed' | 'account' }
    | { kind: 'agency'; agency: AgencyCode }
    | { kind: 'village'; village: VillageCode }
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
    to: shownRecipient(row.to),
    problem: (row.problem ?? null) as EmailProblem | null,
    lastError: row.lastError ?? null,
    attempts: row.attempts,
    owedSince: row.owedSince,
    lastTriedAt: row.lastTriedAt ?? null,
  }))
}

function shownRecipient(to: Stored['to']): ListedEmail['to'] {
  if (to?.kind === 'agency') return { kind: 'agency', agency: to.agency ?? '' }
  if (to?.kind === 'village') return { kind: 'village', village: to.village ?? '' }
  return { kind: to?.kind === 'sealed' || to?.kind === 'account' ? to.kind : 'address' }
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
  const uncertain = await model.countDocuments({ uncertain: mongoose.trusted({ $gt: 0 }) }).exec()
  const counts = await Promise.all(
    states.map((state) => model.countDocuments({ state }).hint({ state: 1, _id: -1 }).exec()),
  )
  const byState = Object.fromEntries(states.map((state, index) => [state, counts[index] ?? 0]))
  return { ...(byState as Record<EmailState, number>), uncertain }
}

/** How many mails were sent to each of these addresses; addresses without any are left out. */
export async function countSentTo(addresses: readonly string[]): Promise<Map<string, number>> {
  const rows = await model.aggregate<{ _id: string; count: number }>([
    { $match: { sentTo: { $in: [...addresses] } } },
    { $group: { _id: '$sentTo', count: { $sum: 1 } } },
  ])
  return new Map(rows.map(({ _id, count }) => [_id, count]))
}
