import { inHand } from '#app/complaints/in-hand.ts'
import { mailToResident, residentFacts } from '#app/complaints/recipients.server.ts'
import { recordStep, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'
import type { RejectionReason } from '#app/complaints/rules/complaint.ts'

/** Cannot be processed, for a reason from the list; the resident is told what can be done instead. */
export function rejectComplaint(
  request: StepRequest & { rejection: RejectionReason | null; nextDoor: string | null },
): Promise<StepResult> {
  const { rejection, nextDoor } = request
  return recordStep(request, () => ({
    step: 'reject',
    given: inHand({ rejection, nextDoor }),
    visibility: 'resident',
    facts: { ...(rejection ? { rejection } : {}), ...(nextDoor ? { nextDoor } : {}) },
    emails: ({ complaint, entryId }) =>
      rejection === null
        ? []
        : mailToResident(complaint, entryId, {
            message: 'complaint-rejected',
            facts: { ...residentFacts(complaint), rejection, reason: null, nextDoor: nextDoor ?? '' },
          }),
  }))
}
