import type { Complaint, Reference } from '#app/complaints/rules/complaint.ts'
import { waitingMailsAfter, type WaitingMails } from '#app/complaints/rules/holding.ts'
import type { By, TakenStep } from '#app/complaints/rules/status.ts'
import type { OwedEmail } from '#models/outbox-email.server.ts'
import { hasWaitingEmails, releaseEmails, stopWaitingEmails } from '#models/outbox-wait.server.ts'
import type { Tx } from '#models/transaction.server.ts'

/** What becomes of the mails that wait for a look, when this step ends the hold; null: there are none, or it does not. */
export async function findWaitingMails(
  before: Pick<Complaint, 'reference' | 'held'>,
  after: Pick<Complaint, 'held'>,
  taken: { step: TakenStep; by: By },
): Promise<WaitingMails | null> {
  if (before.held === null || after.held !== null) return null
  return (await hasWaitingEmails(before.reference)) ? waitingMailsAfter(taken.step, taken.by) : null
}

/** Where the mails that wait are stopped, the step's own to the same address is not owed either. */
export function mailsBeside(waiting: WaitingMails | null, emails: readonly OwedEmail[]): OwedEmail[] {
  if (waiting !== 'stop') return [...emails]
  return emails.filter(({ to }) => to.kind !== 'address' && to.kind !== 'sealed')
}

export async function settleWaitingMails(
  tx: Tx,
  reference: Reference,
  { waiting, now }: { waiting: WaitingMails | null; now: Date },
): Promise<void> {
  if (waiting === 'release') await releaseEmails(tx, reference, now)
  if (waiting === 'stop') await stopWaitingEmails(tx, reference)
}
