import { searchWordsFor } from '#app/complaints/agency-copy.ts'
import { inHand } from '#app/complaints/in-hand.ts'
import { recordStep, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'

/** Protected from now on: agencies see only confirmed copies. An agency that has it waits until one is passed on. */
export function restrictComplaint(request: StepRequest & { reason: string | null }): Promise<StepResult> {
  return setRestriction(request, true)
}

/** Back to the ordinary: the agency that has it reads the resident's own words. */
export function unrestrictComplaint(request: StepRequest & { reason: string | null }): Promise<StepResult> {
  return setRestriction(request, false)
}

function setRestriction(request: StepRequest & { reason: string | null }, restricted: boolean): Promise<StepResult> {
  const { reason } = request
  return recordStep(request, (complaint) => ({
    step: restricted ? 'restrict' : 'unrestrict',
    given: inHand({ reason }),
    visibility: 'coordinator',
    facts: reason ? { reason } : {},
    changes: { restricted, ...searchWordsFor({ ...complaint, restricted }) },
    refused: complaint.restricted === restricted ? 'nothing-to-change' : null,
  }))
}
