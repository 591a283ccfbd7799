import { mailToHolder, mailToResident, residentFacts } from '#app/complaints/recipients.server.ts'
import { recordStep, type StepResult } from '#app/complaints/record-step.server.ts'
import { hasPassed } from '#app/complaints/rules/clocks.ts'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import type { MessageWithFacts } from '#app/emails/message-facts.ts'

/** Thirty days after it was asked for, nothing was supplied: deemed withdrawn (UU 25/2009 art. 44(5)). */
export function lapseComplaint({ reference, now }: { reference: Reference; now: Date }): Promise<StepResult> {
  const actor = { kind: 'system', name: 'lapse-incomplete' } as const
  const toStaff: MessageWithFacts = { message: 'complaint-withdrawn', facts: { audience: 'staff' } }
  return recordStep({ actor, reference, version: null, submissionKey: null, now }, ({ clocks }) => ({
    step: 'lapse',
    given: [],
    visibility: 'resident',
    refused: hasPassed(clocks, 'lawCompletion', localDateOf(now)) ? null : 'nothing-to-change',
    emails: async ({ complaint: after, entryId }) => [
      ...(await mailToResident(after, entryId, {
        message: 'complaint-withdrawn',
        facts: { ...residentFacts(after), audience: 'resident', by: 'lapse' },
      })),
      ...(await mailToHolder(after, entryId, toStaff)),
    ],
  }))
}
