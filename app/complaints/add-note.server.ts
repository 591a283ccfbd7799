import { inHand } from '#app/complaints/in-hand.ts'
import { recordStep, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'

/** Read by desk and agency; never shown or mailed to the resident. */
export function addNote(request: StepRequest & { text: string | null }): Promise<StepResult> {
  const { text } = request
  return recordStep(request, () => ({ step: 'note', given: inHand({ text }), visibility: 'staff', text }))
}
