import { mailToHolder, mailToResident, residentFacts } from '#app/complaints/recipients.server.ts'
import { recordStep, type StepResult } from '#app/complaints/record-step.server.ts'
import { hasPassed } from '#app/complaints/rules/clocks.ts'
import type { Complaint, LocalDate, Reference } from '#app/complaints/rules/complaint.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { mayLapse } from '#app/complaints/rules/whole.ts'
import type { MessageWithFacts } from '#app/emails/message-facts.ts'
import { findComplaint } from '#models/complaint.server.ts'

/**
 * Thirty days after it was asked for, nothing was supplied: deemed withdrawn (UU 25/2009 art. 44(5)). The resident
 * of a divided one was told one day for all its parts, and it does not end while an agency still works on one.
 */
export function lapseComplaint({ reference, now }: { reference: Reference; now: Date }): Promise<StepResult> {
  const actor = { kind: 'system', name: 'lapse-incomplete' } as const
  const toStaff: MessageWithFacts = { message: 'complaint-withdrawn', facts: { audience: 'staff' } }
  return recordStep({ actor, reference, version: null, submissionKey: null, now }, async (complaint) => ({
    step: 'lapse',
    given: [],
    visibility: 'resident',
    refused: (await isLeftUnanswered(complaint, localDateOf(now))) ? null : 'nothing-to-change',
    emails: async ({ complaint: after, entryId }) => [
      ...(await mailToResident(after, entryId, {
        message: 'complaint-withdrawn',
        facts: { ...residentFacts(after), audience: 'resident', by: 'lapse' },
      })),
      ...(await mailToHolder(after, entryId, toStaff)),
    ],
  }))
}

async function isLeftUnanswered({ clocks, partOf, parts }: Complaint, today: LocalDate): Promise<boolean> {
  if (!hasPassed(clocks, 'lawCompletion', today)) return false
  if (parts.length > 0) {
    const found = await Promise.all(parts.map((part) => findComplaint(part)))
    return mayLapse(found.filter((part) => part !== null))
  }
  const whole = partOf === null ? null : await findComplaint(partOf)
  return whole?.status !== 'incomplete' || hasPassed(whole.clocks, 'lawCompletion', today)
}
