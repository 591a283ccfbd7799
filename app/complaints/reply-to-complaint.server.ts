import type { StaffActor } from '#app/access/actor.ts'
import { findOfficeName } from '#app/complaints/find-agency-name.server.ts'
import { inHand } from '#app/complaints/in-hand.ts'
import { mailToResident, residentFacts } from '#app/complaints/recipients.server.ts'
import { recordStep, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'
import { residentDue } from '#app/complaints/rules/clocks.ts'
import { standsFrom } from '#app/complaints/rules/undo.ts'

/**
 * A message on the way. To a complaint that waits it is also the beginning of the work.
 * For some seconds its author may take it back: so long it waits in the outbox.
 */
export function replyToComplaint(
  request: StepRequest & { actor: StaffActor; text: string | null; attachments: readonly string[] },
): Promise<StepResult> {
  const { actor, text, attachments, now } = request
  return recordStep(request, () => ({
    step: 'reply',
    given: inHand({ text }),
    visibility: 'resident',
    text,
    attachments,
    emails: async ({ complaint, entryId, clocks }) => {
      const answerBy = residentDue(clocks).answerBy
      const mails = await mailToResident(complaint, entryId, {
        message: 'progress-reply',
        facts: {
          ...residentFacts(complaint),
          agencyName: await findOfficeName(actor),
          text: text ?? '',
          answerBy: answerBy?.on ?? null,
          provisional: answerBy?.provisional ?? false,
        },
      })
      return mails.map((mail) => ({ ...mail, dueAt: standsFrom(now) }))
    },
  }))
}
