import { recordStep, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'
import { isTold, mailToWhoeverHasIt } from '#app/complaints/resident-mail.server.ts'
import { nextDue } from '#app/complaints/rules/clocks.ts'

/** The resident writes or adds files while it is open. Waits for nobody: any version of the complaint will do. */
export function addMessage(
  request: Omit<StepRequest, 'version'> & { text: string | null; attachments: readonly string[] },
): Promise<StepResult> {
  const { text, attachments, now } = request
  return recordStep({ ...request, version: null }, (complaint) => ({
    step: 'add',
    given: text !== null || attachments.length > 0 ? ['textOrFile'] : [],
    visibility: 'resident',
    text,
    attachments,
    emails: ({ complaint: after, entryId, clocks }) =>
      isTold(complaint.history, 'add', now)
        ? mailToWhoeverHasIt(after, entryId, { message: 'message-from-resident', facts: { dueOn: nextDue(clocks) } })
        : [],
  }))
}
