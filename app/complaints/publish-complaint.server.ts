import { hasConsent, isPublishable, takenDown } from '#app/complaints/rules/publication.ts'
import { recordStep, type StepProblem, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'

/** Puts the summary where everybody reads it. Only with the resident's yes to this very wording. */
export function publishComplaint(request: StepRequest): Promise<StepResult> {
  return recordStep(request, (complaint) => ({
    step: 'publish',
    given: [],
    visibility: 'resident',
    facts: complaint.publication ? { summaryHash: complaint.publication.hash } : {},
    changes: complaint.publication ? { publication: { ...complaint.publication, publishedAt: request.now } } : {},
    refused: problemOf(complaint),
  }))
}

/** By either of them, at once, without a reason. */
export function unpublishComplaint(request: StepRequest): Promise<StepResult> {
  return recordStep(request, (complaint) => ({
    step: 'unpublish',
    given: [],
    visibility: 'resident',
    changes: takenDown(complaint),
    refused: complaint.publication?.publishedAt ? null : 'nothing-to-change',
  }))
}

function problemOf(complaint: Complaint): StepProblem | null {
  if (!isPublishable(complaint)) return 'not-publishable'
  if (!hasConsent(complaint.publication)) return 'no-consent'
  return complaint.publication?.publishedAt ? 'nothing-to-change' : null
}
