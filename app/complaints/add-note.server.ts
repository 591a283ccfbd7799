import { inHand } from '#app/complaints/in-hand.ts'
import { recordStep, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'

/**
 * Read by desk and agency; never shown or mailed to the resident.
 * @param request.declines the coordinator's no to what the officer asked for; ignored from anybody else
 */
export function addNote(request: StepRequest & { text: string | null; declines?: boolean }): Promise<StepResult> {
  const { actor, text } = request
  const isNo = request.declines === true && actor.kind === 'account' && actor.role === 'coordinator'
  return recordStep(request, () => ({
    step: 'note',
    given: inHand({ text }),
    visibility: 'staff',
    text,
    changes: isNo ? { openRequest: null } : {},
  }))
}
