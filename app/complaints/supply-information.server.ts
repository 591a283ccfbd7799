import { recordStep, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'
import { mailToWhoeverHasIt } from '#app/complaints/resident-mail.server.ts'
import { nextDueFacts } from '#app/complaints/promised-dates.ts'
import type { QuestionAnswer } from '#app/complaints/rules/questions.ts'

/** The resident completes what was asked for; the complaint goes back to where it was, and its clocks run on. */
export function supplyInformation(
  request: Omit<StepRequest, 'version'> & {
    text: string | null
    attachments: readonly string[]
    filesAgain?: readonly string[]
    answers?: readonly QuestionAnswer[]
  },
): Promise<StepResult> {
  const { text, attachments, filesAgain = [], answers } = request
  return recordStep({ ...request, version: null }, () => ({
    step: 'supply',
    given: text !== null || attachments.length + filesAgain.length > 0 ? ['textOrFile'] : [],
    visibility: 'resident',
    text,
    attachments,
    filesAgain,
    ...(answers ? { facts: { answers: [...answers] } } : {}),
    emails: ({ complaint: after, entryId, clocks }) =>
      mailToWhoeverHasIt(after, entryId, { message: 'information-supplied', facts: nextDueFacts(clocks) }),
  }))
}
