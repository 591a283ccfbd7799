import type { Reference } from '#app/complaints/rules/complaint.ts'
import { representedEmailKey } from '#models/outbox-address.server.ts'
import { outboxEmails, type OwedEmail } from '#models/outbox-email.server.ts'
import type { Tx } from '#models/transaction.server.ts'

// Emails of a held complaint that leave only when somebody has looked at it. They are owed like any other, so that a change
// of address, a protection or "Bukan saya, hentikan" meets them too; only their day is none.

const untilLookedAt = new Date('9999-01-01T00:00:00Z')

export function afterALook(email: OwedEmail): OwedEmail {
  return { ...email, dueAt: untilLookedAt }
}

/** Two ranges of the key's index: what goes to the resident, and the question to the person whom it was filed for. */
const waitingOf = (reference: Reference) =>
  [{ key: { $gte: `${reference}:`, $lt: `${reference};` } }, { key: representedEmailKey(reference) }].map((keys) => ({
    ...keys,
    state: 'owed' as const,
    dueAt: untilLookedAt,
  }))

export async function hasWaitingEmails(reference: Reference): Promise<boolean> {
  const found = await Promise.all(
    waitingOf(reference).map((filter) => outboxEmails.collection.findOne(filter, { projection: { _id: 1 } })),
  )
  return found.some((one) => one !== null)
}

/** Owed from now on, with all the time that an email has. */
export async function releaseEmails(tx: Tx, reference: Reference, now: Date): Promise<void> {
  for (const filter of waitingOf(reference)) {
    await outboxEmails.collection.updateMany(filter, { $set: { dueAt: now, owedSince: now } }, { session: tx })
  }
}

/** They are sent to nobody, and the rows keep no address. */
export async function stopWaitingEmails(tx: Tx, reference: Reference): Promise<void> {
  const change = {
    $set: { state: 'stopped', facts: null },
    $unset: { 'to.address': '', 'to.sealed': '' },
    $inc: { fence: 1 },
  }
  for (const filter of waitingOf(reference)) {
    await outboxEmails.collection.updateMany(filter, change, { session: tx })
  }
}
