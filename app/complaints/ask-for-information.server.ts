import type { StaffActor } from '#app/access/actor.ts'
import { findOfficeName } from '#app/complaints/find-agency-name.server.ts'
import { inHand } from '#app/complaints/in-hand.ts'
import { mailToResident, residentFacts } from '#app/complaints/recipients.server.ts'
import { recordStep, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'
import { residentDue } from '#app/complaints/rules/clocks.ts'

/** What is missing, asked of the resident, who has the law's 30 days. The agency's clocks pause meanwhile. */
export function askForInformation(
  request: StepRequest & { actor: StaffActor; text: string | null },
): Promise<StepResult> {
  const { actor, text } = request
  return recordStep(request, () => ({
    step: 'ask',
    given: inHand({ text }),
    visibility: 'resident',
    text,
    emails: async ({ complaint, entryId, clocks, today }) =>
      mailToResident(complaint, entryId, {
        message: 'information-requested',
        facts: {
          ...residentFacts(complaint),
          askedBy: await findOfficeName(actor),
          question: text ?? '',
          completeBy: residentDue(clocks).completeBy?.on ?? today,
        },
      }),
  }))
}
