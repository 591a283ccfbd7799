import { inHand } from '#app/complaints/in-hand.ts'
import { mailAboutLaterAnswer } from '#app/complaints/mail-later-answer.server.ts'
import { recordStep, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'
import { dueFacts } from '#app/complaints/promised-dates.ts'
import type { ServiceClass } from '#app/complaints/rules/complaint.ts'

/**
 * Another class has another length: the answer is due earlier or later, counted from the same first day. Both classes and
 * both dates stay in the history, with the agency, so that a class chosen for its length can be counted.
 */
export function reclassifyComplaint(
  request: StepRequest & { class: ServiceClass | null; reason: string | null },
): Promise<StepResult> {
  const { class: serviceClass, reason } = request
  return recordStep(request, (complaint) => {
    const before = complaint.clocks.find(({ name }) => name === 'settlement')
    return {
      step: 'reclassify',
      given: inHand({ class: serviceClass, reason }),
      visibility: 'resident',
      facts: {
        ...(serviceClass ? { class: serviceClass } : {}),
        ...(complaint.class ? { classBefore: complaint.class } : {}),
        ...(complaint.agency ? { agency: complaint.agency } : {}),
        ...(before ? { dueOnBefore: before.dueOn } : {}),
        ...(reason ? { reason } : {}),
      },
      factsAfter: (clocks) => {
        const settlement = clocks.find(({ name }) => name === 'settlement')
        return settlement ? dueFacts({ on: settlement.dueOn, provisional: settlement.provisional }) : {}
      },
      changes: { class: serviceClass },
      refused: serviceClass === complaint.class ? 'nothing-to-change' : null,
      emails: (after) => mailAboutLaterAnswer(complaint, after, reason),
    }
  })
}
