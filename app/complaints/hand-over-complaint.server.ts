import { isProtected } from '#app/access/can.ts'
import { searchWordsFor } from '#app/complaints/agency-copy.ts'
import { receiverProblem } from '#app/complaints/check-receiver.server.ts'
import { findAgencyName } from '#app/complaints/find-agency-name.server.ts'
import { inHand } from '#app/complaints/in-hand.ts'
import { emailsOfMoving } from '#app/complaints/move-complaint.server.ts'
import { mailToCoordinators } from '#app/complaints/recipients.server.ts'
import { recordStep, type StepPlan, type StepResult } from '#app/complaints/record-step.server.ts'
import { residentDue } from '#app/complaints/rules/clocks.ts'
import { isFull } from '#app/complaints/rules/fullness.ts'
import { checkDay } from '#app/complaints/promised-dates.ts'
import type { AgencyCode, Complaint } from '#app/complaints/rules/complaint.ts'

/**
 * What a closed agency still had goes to the one that follows. To the coordinator instead goes what the follower may not
 * have: what is about it, what is about the leadership, and what needs a copy that a coordinator confirms.
 * An answer that waited for the head of the closed agency goes back into work first: nobody is left to release it.
 */
export async function handOverComplaint({
  reference,
  from,
  to,
  reason,
  now,
}: {
  reference: string
  from: AgencyCode
  to: AgencyCode
  reason: string
  now: Date
}): Promise<StepResult> {
  const request = {
    actor: { kind: 'system', name: 'hand-over' } as const,
    reference,
    version: null,
    // Two workers at once: the slower one finds it with another agency.
    submissionKey: null,
    now,
  }
  const plan = async (complaint: Complaint): Promise<StepPlan> => {
    // Somebody of the desk was faster.
    if (complaint.agency !== from) return { step: 'move', given: [], visibility: 'resident', refused: 'same-agency' }
    if (complaint.status === 'awaiting_approval') return sendBack(reason)
    // A history without room for another entry of the same status still has room for a return.
    const needsDesk =
      isProtected(complaint) || isFull(complaint.history) || (await receiverProblem(complaint, to)) !== null
    return needsDesk ? returnToDesk(complaint, reason) : moveOn(complaint, to, reason)
  }
  const result = await recordStep(request, plan)
  const isBackInWork = result.ok && result.complaint.status === 'in_progress' && result.complaint.agency === from
  return isBackInWork ? recordStep(request, plan) : result
}

function sendBack(reason: string): StepPlan {
  return { step: 'sendBack', given: inHand({ reason }), visibility: 'staff', facts: { reason } }
}

function moveOn(complaint: Complaint, agency: AgencyCode, reason: string): StepPlan {
  return {
    step: 'move',
    given: inHand({ agency, reason }),
    visibility: 'resident',
    facts: { agency, reason, ...(complaint.agency ? { fromAgency: complaint.agency } : {}) },
    changes: { agency, assignee: null, agencyCopy: null, ...searchWordsFor({ ...complaint, agencyCopy: null }, []) },
    emails: (after) => emailsOfMoving(after, null, agency),
  }
}

/** Not counted as a hand-over: the agency did not say that it is not its own. */
function returnToDesk(complaint: Complaint, reason: string): StepPlan {
  return {
    step: 'return',
    given: inHand({ reason }),
    visibility: 'resident',
    facts: { reason, ...(complaint.agency ? { fromAgency: complaint.agency } : {}) },
    changes: { agency: null, assignee: null },
    emails: async ({ complaint: after, entryId, clocks, today }) =>
      mailToCoordinators(after, entryId, {
        message: 'complaint-returned',
        facts: {
          agencyName: await findAgencyName(complaint.agency),
          ...checkDay(residentDue(clocks).checkedBy, today),
          ...(isProtected(after) ? { mayShowContent: false } : { mayShowContent: true, reason }),
        },
      }),
  }
}
