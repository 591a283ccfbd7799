import { mailToResident, residentFacts } from '#app/complaints/recipients.server.ts'
import type { StepAfter } from '#app/complaints/record-step.server.ts'
import { residentDue } from '#app/complaints/rules/clocks.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import type { OwedEmail } from '#models/outbox-email.server.ts'

/** Whoever was promised a date is told when it moves later; an earlier one is no news that needs a mail. */
export async function mailAboutLaterAnswer(
  before: Complaint,
  { complaint, clocks, entryId }: StepAfter,
  reason: string | null,
): Promise<OwedEmail[]> {
  const promised = residentDue(before.clocks).answerBy
  const now = residentDue(clocks).answerBy
  if (!promised || !now || now.on <= promised.on) return []
  return mailToResident(complaint, entryId, {
    message: 'deadline-extended',
    facts: {
      ...residentFacts(complaint),
      before: promised.on,
      answerBy: now.on,
      provisional: now.provisional,
      reason: reason ?? '',
    },
  })
}
