import { recordStep, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'

/** The agency begins; a first reply says so too. Nobody is mailed: there is nothing to read yet. */
export function startComplaint(request: StepRequest): Promise<StepResult> {
  return recordStep(request, () => ({ step: 'start', given: [], visibility: 'resident' }))
}
