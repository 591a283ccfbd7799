import { isProtected } from '#app/access/can.ts'
import type { StaffActor } from '#app/access/actor.ts'
import { findAgencyName } from '#app/complaints/find-agency-name.server.ts'
import { inHand } from '#app/complaints/in-hand.ts'
import { mailToCoordinators } from '#app/complaints/recipients.server.ts'
import { recordStep, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'
import { residentDue } from '#app/complaints/rules/clocks.ts'
import type { AgencyCode } from '#app/complaints/rules/complaint.ts'
import { checkDay } from '#app/complaints/promised-dates.ts'
import { findAgency } from '#models/agency.server.ts'

/** "Not ours": back to the desk, with a better office where the officer knows one. Settlement runs on. */
export function returnComplaint(
  request: StepRequest & { actor: StaffActor; reason: string | null; agency: AgencyCode | null },
): Promise<StepResult> {
  const { reason, agency } = request
  return recordStep(request, async (complaint) => ({
    step: 'return',
    given: inHand({ reason }),
    // The resident sees each hand-over and why: a complaint that wanders is not hidden from whom it concerns.
    visibility: 'resident',
    facts: {
      ...(complaint.agency ? { fromAgency: complaint.agency } : {}),
      ...(agency ? { agency } : {}),
      ...(reason ? { reason } : {}),
    },
    changes: { agency: null, assignee: null, handOvers: complaint.handOvers + 1 },
    refused: agency !== null && !(await findAgency(agency))?.isActive ? 'unknown-agency' : null,
    emails: async ({ complaint: after, entryId, clocks, today }) =>
      mailToCoordinators(after, entryId, {
        message: 'complaint-returned',
        facts: {
          agencyName: await findAgencyName(complaint.agency),
          ...checkDay(residentDue(clocks).checkedBy, today),
          ...(isProtected(after) || reason === null ? { mayShowContent: false } : { mayShowContent: true, reason }),
        },
      }),
  }))
}
