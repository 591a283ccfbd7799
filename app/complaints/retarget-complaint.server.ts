import { searchWordsFor } from '#app/complaints/agency-copy.ts'
import { inHand } from '#app/complaints/in-hand.ts'
import { recordStep, type StepProblem, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'
import type { AgencyCode, Complaint, Target } from '#app/complaints/rules/complaint.ts'
import { findAgency } from '#models/agency.server.ts'

/**
 * Says whom it is against. From this moment the accused office does not see it (`can`), even where it has it: then the
 * coordinator has to move it, and the page says so. Against the leadership only the Inspektorat's coordinators go on.
 */
export function retargetComplaint(
  request: StepRequest & { target: Target | null; against: AgencyCode | null; reason: string | null },
): Promise<StepResult> {
  const { target, reason } = request
  const against = target === 'normal' ? null : request.against
  return recordStep(request, async (complaint) => {
    const changes = { ...(target ? { target } : {}), against }
    return {
      step: 'target',
      given: inHand({ target, reason }),
      visibility: 'coordinator',
      facts: { ...(target ? { target } : {}), ...(against ? { against } : {}), ...(reason ? { reason } : {}) },
      changes: { ...changes, ...searchWordsFor({ ...complaint, ...changes }) },
      refused: await problemOf(complaint, target, against),
    }
  })
}

async function problemOf(
  complaint: Complaint,
  target: Target | null,
  against: AgencyCode | null,
): Promise<StepProblem | null> {
  if (target === 'against-office' && against === null) return 'missing-agency'
  if (against !== null && !(await findAgency(against))) return 'unknown-agency'
  return target === complaint.target && against === complaint.against ? 'nothing-to-change' : null
}
