import { inHand } from '#app/complaints/in-hand.ts'
import { recordStep, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'
import type { Priority } from '#app/complaints/rules/handling.ts'

/** Urgent ones stand first in every list (UU 25/2009 art. 37(3)d). No legal date moves. */
export function prioritiseComplaint(
  request: StepRequest & { priority: Priority | null; reason: string | null },
): Promise<StepResult> {
  const { priority, reason } = request
  return recordStep(request, (complaint) => ({
    step: 'prioritise',
    given: inHand({ priority, reason }),
    visibility: 'staff',
    facts: { ...(priority ? { priority } : {}), ...(reason ? { reason } : {}) },
    changes: priority ? { priority } : {},
    refused: priority === complaint.priority ? 'nothing-to-change' : null,
  }))
}
