import { inHand } from '#app/complaints/in-hand.ts'
import { mailToResident, residentFacts } from '#app/complaints/recipients.server.ts'
import { recordStep, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'
import type { RejectionReason } from '#app/complaints/rules/complaint.ts'
import { mayObject } from '#app/complaints/rules/resident-times.ts'

/**
 * Cannot be processed, for a reason from the list; the resident is told what can be done instead. `mustBeHeld`: pressed in
 * the list of held ones, it must not reject what somebody released meanwhile.
 */
export function rejectComplaint(
  request: StepRequest & { rejection: RejectionReason | null; nextDoor: string | null; mustBeHeld?: true },
): Promise<StepResult> {
  const { rejection, nextDoor, mustBeHeld = false } = request
  return recordStep(request, ({ held }) => ({
    step: 'reject',
    given: inHand({ rejection, nextDoor }),
    visibility: 'resident',
    facts: { ...(rejection ? { rejection } : {}), ...(nextDoor ? { nextDoor } : {}) },
    refused: mustBeHeld && held === null ? 'not-held' : null,
    emails: ({ complaint, entryId }) =>
      rejection === null
        ? []
        : mailToResident(complaint, entryId, {
            message: 'complaint-rejected',
            facts: {
              ...{ ...residentFacts(complaint), rejection, reason: null, nextDoor: nextDoor ?? '' },
              mayObject: mayObject(complaint),
            },
          }),
  }))
}
