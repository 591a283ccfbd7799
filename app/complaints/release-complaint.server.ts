import { inHand } from '#app/complaints/in-hand.ts'
import { recordStep, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'

/** A held filing is an ordinary one: it stands in the queue with the clocks it has had since it was sent. */
export function releaseComplaint(request: StepRequest & { reason: string | null }): Promise<StepResult> {
  const { reason } = request
  return recordStep(request, ({ held }) => ({
    step: 'release',
    given: inHand({ reason }),
    visibility: 'coordinator',
    facts: { ...(reason ? { reason } : {}), ...(held ? { hold: held } : {}) },
  }))
}
