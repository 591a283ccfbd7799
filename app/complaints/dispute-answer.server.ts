import { recordStep, type StepPlan, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'
import { nextDueFacts } from '#app/complaints/promised-dates.ts'
import { mailAboutDispute } from '#app/complaints/resident-mail.server.ts'

/**
 * "Belum": reopens it. The first time the agency works on it again, the second time the coordinator decides who does;
 * then no agency has it until it is forwarded anew.
 */
export function disputeAnswer(
  request: Omit<StepRequest, 'version'> &
    Pick<StepPlan, 'alsoWrite'> & {
      reason: string | null
      attachments: readonly string[]
      filesAgain?: readonly string[]
    },
): Promise<StepResult> {
  const { reason, attachments, filesAgain = [], alsoWrite } = request
  return recordStep({ ...request, version: null }, (complaint) => {
    const round = complaint.reopened + 1
    return {
      step: 'dispute',
      given: reason === null ? [] : ['reason'],
      visibility: 'resident',
      text: reason,
      attachments,
      filesAgain,
      changes: { reopened: round, closedBy: null, outcome: null, ...(round > 1 ? { agency: null } : {}) },
      ...(alsoWrite ? { alsoWrite } : {}),
      emails: ({ complaint: after, entryId, clocks }) =>
        mailAboutDispute(after, entryId, { message: 'complaint-disputed', facts: { round, ...nextDueFacts(clocks) } }),
    }
  })
}
