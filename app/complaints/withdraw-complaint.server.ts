import type { Complaint } from '#app/complaints/rules/complaint.ts'
import type { MessageWithFacts } from '#app/emails/message-facts.ts'
import type { OwedEmail } from '#models/outbox-email.server.ts'
import { recordStep, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'
import { mailToHolder, mailToResident, residentFacts } from '#app/complaints/recipients.server.ts'

/** The resident takes the complaint back. It stays in the register; whoever worked on it is told to stop. */
export function withdrawComplaint(
  request: Omit<StepRequest, 'version'> & { reason: string | null },
): Promise<StepResult> {
  const { reason } = request
  return recordStep({ ...request, version: null }, (complaint) => ({
    step: 'withdraw',
    given: [],
    visibility: 'resident',
    text: reason,
    emails: ({ complaint: after, entryId }) => emailsOfWithdrawal(complaint, after, entryId),
  }))
}

export async function emailsOfWithdrawal(before: Complaint, after: Complaint, entryId: string): Promise<OwedEmail[]> {
  const toStaff: MessageWithFacts = { message: 'complaint-withdrawn', facts: { audience: 'staff' } }
  return [
    ...(await mailToResident(after, entryId, {
      message: 'complaint-withdrawn',
      facts: { ...residentFacts(after), audience: 'resident', by: 'resident' },
    })),
    // That it was withdrawn says nothing about who did it, so the agency hears it of protected ones too.
    ...(await mailToHolder({ ...after, agency: before.agency }, entryId, toStaff)),
  ]
}
