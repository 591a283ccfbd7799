import { isProtected } from '#app/access/can.ts'
import { waitingAnswer } from '#app/complaints/approve-answer.server.ts'
import { inHand } from '#app/complaints/in-hand.ts'
import { mailToPerson } from '#app/complaints/recipients.server.ts'
import { recordStep, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'

/** The agency head wants it said otherwise: back to its author with a reason. The resident hears of neither. */
export function sendAnswerBack(request: StepRequest & { reason: string | null }): Promise<StepResult> {
  const { reason } = request
  return recordStep(request, (complaint) => {
    const waiting = waitingAnswer(complaint)
    const author = waiting?.by.kind === 'account' ? waiting.by.accountId : null
    return {
      step: 'sendBack',
      given: inHand({ reason }),
      visibility: 'staff',
      facts: { ...(reason ? { reason } : {}), ...(waiting ? { entry: waiting.id } : {}) },
      emails: ({ complaint: after, entryId }) =>
        mailToPerson(after, author, entryId, {
          message: 'answer-sent-back',
          facts: isProtected(after) || reason === null ? { mayShowContent: false } : { mayShowContent: true, reason },
        }),
    }
  })
}
