import { barResidentStep } from '#app/complaints/bar-resident-step.server.ts'
import { mailToCoordinators } from '#app/complaints/recipients.server.ts'
import { recordStep, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'

/** The resident does not agree that it was referred or rejected: once, with a reason, for the coordinator to decide on. */
export function objectToDecision(
  request: Omit<StepRequest, 'version'> & { reason: string | null },
): Promise<StepResult> {
  const { reason, now } = request
  return recordStep({ ...request, version: null }, async (complaint) => ({
    step: 'object',
    given: reason === null ? [] : ['reason'],
    visibility: 'resident',
    text: reason,
    // Stands in the coordinator's queue until it is taken up again, or a note says why not.
    changes: { openRequest: 'objection' },
    refused: await barResidentStep('object', complaint, now),
    emails: ({ complaint: after, entryId }) =>
      mailToCoordinators(after, entryId, {
        message: 'message-from-resident',
        facts: { dueOn: null, isObjection: true },
      }),
  }))
}
