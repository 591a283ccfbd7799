import { noLease, outboxEmails } from '#models/outbox-email.server.ts'
import type { Tx } from '#models/transaction.server.ts'

/**
 * Stops an email before anybody sends it, in the transaction that takes its event back. The lease runs by the database's
 * clock, as the workers' does: a row in somebody's hands is not touched, and a claim that comes later finds it stopped.
 * @returns false when it is being sent or was sent; true also when none was owed
 */
export async function stopUnsentEmail(tx: Tx, key: string): Promise<boolean> {
  const stopped = await outboxEmails.collection.updateOne(
    { key, state: 'owed', attempts: 0, $expr: { $lt: ['$leasedUntil', '$$NOW'] } },
    { $set: { state: 'stopped', facts: null, leasedUntil: noLease }, $unset: { 'to.sealed': '' }, $inc: { fence: 1 } },
    { session: tx },
  )
  if (stopped.matchedCount === 1) return true
  return (await outboxEmails.collection.countDocuments({ key }, { session: tx, limit: 1 })) === 0
}
