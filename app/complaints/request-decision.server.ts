import { inHand } from '#app/complaints/in-hand.ts'
import { recordStep, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'
import type { OfficerRequest } from '#app/complaints/rules/handling.ts'

/** The officer or the head asks for a later date or another agency. It stands in the coordinator's queue until decided. */
export function requestDecision(
  request: StepRequest & { what: OfficerRequest | null; reason: string | null },
): Promise<StepResult> {
  const { what, reason } = request
  return recordStep(request, (complaint) => ({
    step: 'request',
    given: inHand({ request: what, reason }),
    visibility: 'staff',
    facts: { ...(what ? { request: what } : {}), ...(reason ? { reason } : {}) },
    changes: { openRequest: what },
    refused: what === complaint.openRequest ? 'asked-already' : null,
  }))
}
