import { searchWordsFor } from '#app/complaints/agency-copy.ts'
import { inHand } from '#app/complaints/in-hand.ts'
import { protectParts } from '#app/complaints/protect-parts.server.ts'
import { recordStep, type StepProblem, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'
import type { AgencyCode, Complaint, Target } from '#app/complaints/rules/complaint.ts'
import { takenDown } from '#app/complaints/rules/publication.ts'
import { findAgency } from '#models/agency.server.ts'

/**
 * Says whom it is against. From this moment the accused office does not see it (`can`), even where it has it: then the
 * coordinator has to move it, and the page says so. Against the leadership only the Inspektorat's coordinators go on. What is
 * said of a whole holds for its parts.
 */
export function retargetComplaint(
  request: StepRequest & { target: Target | null; against: AgencyCode | null; reason: string | null },
): Promise<StepResult> {
  const { actor, target, reason, now } = request
  const against = target === 'normal' ? null : request.against
  return recordStep(request, async (complaint) => {
    const guard = { target: target ?? complaint.target, against }
    const facts = { ...(target ? { target } : {}), ...(against ? { against } : {}), ...(reason ? { reason } : {}) }
    return {
      step: 'target',
      given: inHand({ target, reason }),
      visibility: 'coordinator',
      facts,
      changes: {
        ...guard,
        ...(guard.target === 'normal' ? {} : takenDown(complaint)),
        ...searchWordsFor({ ...complaint, ...guard }),
      },
      alsoWrite: (tx) => protectParts(tx, complaint, { actor, now, step: 'target', facts, guard }),
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
