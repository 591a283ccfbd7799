import { searchWordsFor } from '#app/complaints/agency-copy.ts'
import { inHand } from '#app/complaints/in-hand.ts'
import { protectParts } from '#app/complaints/protect-parts.server.ts'
import { recordStep, type StepProblem, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { takenDown } from '#app/complaints/rules/publication.ts'
import { findComplaint } from '#models/complaint.server.ts'

/**
 * Protected from now on: agencies see only confirmed copies. An agency that has it waits until one is passed on. Of one
 * that was divided all parts are protected with it.
 */
export function restrictComplaint(request: StepRequest & { reason: string | null }): Promise<StepResult> {
  const { actor, reason, now } = request
  const facts = reason ? { reason } : {}
  return recordStep(request, (complaint) => ({
    step: 'restrict',
    given: inHand({ reason }),
    visibility: 'coordinator',
    facts,
    changes: { restricted: true, ...takenDown(complaint), ...searchWordsFor({ ...complaint, restricted: true }) },
    refused: complaint.restricted ? 'nothing-to-change' : null,
    alsoWrite: (tx) =>
      protectParts(tx, complaint, { actor, now, step: 'restrict', facts, guard: { restricted: true } }),
  }))
}

/**
 * Back to the ordinary: the agency that has it reads the resident's own words. Parts stay protected until somebody looks at
 * each, because they hold what was written meanwhile; and none is opened before its whole.
 */
export function unrestrictComplaint(request: StepRequest & { reason: string | null }): Promise<StepResult> {
  const { reason } = request
  return recordStep(request, async (complaint) => ({
    step: 'unrestrict',
    given: inHand({ reason }),
    visibility: 'coordinator',
    facts: reason ? { reason } : {},
    changes: { restricted: false, ...searchWordsFor({ ...complaint, restricted: false }) },
    refused: await openingProblem(complaint),
  }))
}

async function openingProblem({ restricted, partOf }: Complaint): Promise<StepProblem | null> {
  if (!restricted) return 'nothing-to-change'
  const whole = partOf === null ? null : await findComplaint(partOf)
  return whole?.restricted ? 'whole-complaint' : null
}
