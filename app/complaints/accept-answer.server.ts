import { recordStep, type StepPlan, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'
import { mailToResident, residentFacts } from '#app/complaints/recipients.server.ts'
import { addCalendarDays } from '#app/complaints/rules/deadline.ts'
import { disputeAfterClosingDays } from '#app/complaints/rules/status.ts'

/** "Ya, selesai": closed by the resident's word, which no clock can give. */
export function acceptAnswer(request: Omit<StepRequest, 'version'> & Pick<StepPlan, 'alsoWrite'>): Promise<StepResult> {
  const { alsoWrite } = request
  return recordStep({ ...request, version: null }, () => ({
    step: 'accept',
    given: [],
    visibility: 'resident',
    changes: { closedBy: 'resident' },
    ...(alsoWrite ? { alsoWrite } : {}),
    emails: ({ complaint: after, entryId, today }) =>
      mailToResident(after, entryId, {
        message: 'complaint-closed',
        facts: {
          ...residentFacts(after),
          closedBy: 'resident',
          outcome: after.outcome,
          reopenUntil: addCalendarDays(today, disputeAfterClosingDays),
        },
      }),
  }))
}
