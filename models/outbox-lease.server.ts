import mongoose from 'mongoose'
import type { Language, Reference } from '#app/complaints/rules/complaint.ts'
import type { MessageWithFacts } from '#app/emails/message-facts.ts'
import { noLease, outboxEmails, type EmailProblem, type Recipient } from '#models/outbox-email.server.ts'

// The worker's half of the outbox: one row is in the hands of one worker until its lease ends. All of it goes through the
// collection, because mongoose would cast "$$NOW" to a date.

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
 * whose clocks differ cannot hold one row at once; what is due is judged by the `now` passed in.
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
  const claimed = await outboxEmails.collection.findOneAndUpdate(
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
  const { _id, ...row } = claimed
  return { ...(row as unknown as Omit<ClaimedEmail, 'id'>), id: String(_id) } as ClaimedEmail
}

type Held = Pick<ClaimedEmail, 'id' | 'fence'>

/** False when the lease was lost meanwhile: another worker has the row and its writes count, not ours. */
async function change(claim: Held, set: Record<string, unknown>, more: object = {}): Promise<boolean> {
  const result = await outboxEmails.collection.updateOne(
    { _id: new mongoose.mongo.ObjectId(claim.id), state: 'owed', fence: claim.fence },
    { $set: { leasedUntil: noLease, ...set }, ...more },
  )
  return result.matchedCount === 1
}

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
