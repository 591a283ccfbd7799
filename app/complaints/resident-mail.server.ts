import { isProtected } from '#app/access/can.ts'
import { mailToCoordinators, mailToHeads, mailToOfficer } from '#app/complaints/recipients.server.ts'
import type { Complaint, HistoryEntry } from '#app/complaints/rules/complaint.ts'
import type { MessageWithFacts } from '#app/emails/message-facts.ts'
import type { OwedEmail } from '#models/outbox-email.server.ts'

const hourMs = 60 * 60 * 1000

/**
 * Who hears that the resident wrote: the officer who has the complaint in hand, else the agency's inbox; where no agency has
 * it the coordinators. What a protected resident wrote is read by the coordinators first, whoever has it: only what they
 * pass on goes to the agency.
 */
export async function mailToWhoeverHasIt(
  complaint: Complaint,
  event: string,
  content: MessageWithFacts,
): Promise<OwedEmail[]> {
  const isWithAgency = complaint.agency !== null && complaint.status !== 'submitted'
  if (isWithAgency && !isProtected(complaint)) return mailToOfficer(complaint, event, content)
  return mailToCoordinators(complaint, event, content)
}

/** A dispute is the head's business as well as the officer's. */
export async function mailAboutDispute(
  complaint: Complaint,
  event: string,
  content: MessageWithFacts,
): Promise<OwedEmail[]> {
  const first = await mailToWhoeverHasIt(complaint, event, content)
  return complaint.status === 'in_progress' && !isProtected(complaint)
    ? [...first, ...(await mailToHeads(complaint, event, content))]
    : first
}

/** Messages are told at most once an hour, by the history before this one: counted from the last one that was told, so that a talker is not silenced. */
export function isTold(history: readonly HistoryEntry[], step: HistoryEntry['step'], now: Date): boolean {
  let toldAt = -Infinity
  for (const { at } of history.filter((entry) => entry.step === step)) {
    if (at.getTime() - toldAt >= hourMs) toldAt = at.getTime()
  }
  return now.getTime() - toldAt >= hourMs
}
