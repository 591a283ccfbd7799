import { searchWordsFor } from '#app/complaints/agency-copy.ts'
import { inHand } from '#app/complaints/in-hand.ts'
import { recordStep, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'

/** A title that says what it is about. The first one stays in the history. */
export function retitleComplaint(request: StepRequest & { title: string | null }): Promise<StepResult> {
  const { title } = request
  return recordStep(request, (complaint) => ({
    step: 'retitle',
    given: inHand({ title }),
    // Not shown to agencies: of a protected complaint the title is the resident's, or the coordinator's own knowledge.
    visibility: 'coordinator',
    facts: { titleBefore: complaint.title, ...(title ? { title } : {}) },
    changes: title ? { title, ...searchWordsFor({ ...complaint, title }) } : {},
    refused: title === complaint.title ? 'nothing-to-change' : null,
  }))
}
