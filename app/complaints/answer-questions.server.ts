import type { Actor } from '#app/access/actor.ts'
import type { Keys } from '#app/access/keys.server.ts'
import { addMessage } from '#app/complaints/add-message.server.ts'
import { holdsTrackingCode } from '#app/complaints/code-inside.server.ts'
import { findComplaintFor } from '#app/complaints/find-complaint.server.ts'
import type { FieldErrors } from '#app/complaints/form.ts'
import { followParts } from '#app/complaints/follow-parts.server.ts'
import { readAnswers } from '#app/complaints/question-answers.ts'
import { questionsOf } from '#app/complaints/read-questions.server.ts'
import type { StepResult } from '#app/complaints/record-step.server.ts'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { answerInWords, changedAnswers, type Question, type QuestionAnswer } from '#app/complaints/rules/questions.ts'
import { supplyInformation } from '#app/complaints/supply-information.server.ts'
import { formatDay } from '#app/i18n/format.ts'

export type AnsweredQuestions =
  | { ok: true; step: 'add' | 'supply' }
  | Exclude<StepResult, { ok: true }>
  | { ok: false; reason: 'code-inside' }
  | { ok: false; reason: 'invalid'; errors: FieldErrors }

/**
 * The resident's answers to the extra questions, as a message of theirs: whoever may read the resident's words reads them,
 * an agency of a protected complaint only what is passed on. Where information was asked for, they complete it. Once given,
 * an answer is changed by the next one; both stay in the history.
 */
export async function answerQuestions({
  fields,
  keys,
  ...request
}: {
  fields: URLSearchParams
  actor: Actor
  reference: Reference
  submissionKey: string
  keys: Keys
  now: Date
}): Promise<AnsweredQuestions> {
  const complaint = await findComplaintFor(request.actor, request.reference)
  if (!complaint || request.actor.kind !== 'resident') return { ok: false, reason: 'not-found' }
  const questions = await questionsOf(complaint)
  const reading = readAnswers(fields, questions)
  if (!reading.ok) return { ok: false, reason: 'invalid', errors: reading.errors }
  const answers = changedAnswers(reading.answers, complaint.history)
  if (answers.length === 0) {
    const key = reading.answers.length === 0 ? 'topics.ask.empty' : 'topics.ask.same'
    return { ok: false, reason: 'invalid', errors: { form: { key } } }
  }
  const text = inWords(answers, questions)
  if (await holdsTrackingCode(text, request.reference, keys)) return { ok: false, reason: 'code-inside' }
  const step = complaint.status === 'incomplete' ? 'supply' : 'add'
  const message = { ...request, text, answers, attachments: [] }
  const result = await (step === 'supply' ? supplyInformation(message) : addMessage(message))
  if (!result.ok) return result
  if (result.complaint.parts.length > 0) await followParts(complaint.reference, { keys, now: request.now })
  return { ok: true, step }
}

/** For the record in the language the offices work in: question, then answer. */
function inWords(answers: readonly QuestionAnswer[], questions: readonly Question[]): string {
  return answers
    .flatMap(({ question: id, values }) => {
      const question = questions.find((one) => one.id === id)
      if (!question) return []
      const shown = question.kind === 'date' ? values.map((day) => formatDay(day, 'id')) : values
      return [`${question.textId}\n${answerInWords(question, shown, ({ nameId }) => nameId)}`]
    })
    .join('\n\n')
}
