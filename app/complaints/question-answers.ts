import type { FieldErrors } from '#app/complaints/form.ts'
import { limits } from '#app/complaints/limits.ts'
import { isAnswer, type Question, type QuestionAnswer } from '#app/complaints/rules/questions.ts'
import { cleanLongText, lengthOf } from '#app/complaints/rules/text.ts'

// The form of the extra questions: the ids in the order shown, and one field a place in it.

/** As many as a topic may ask; the addresses that take them list as many fields. */
const places = 10
export const answerField = (place: number) => `answer${place + 1}`
export const answerFields = Array.from({ length: places }, (_one, place) => answerField(place))

type Typed = { question: string; values: string[]; field: string }

export function typedAnswers(fields: URLSearchParams): Typed[] {
  const ids = (fields.get('questions') ?? '').split(',').slice(0, places)
  return ids.map((question, place) => {
    const field = answerField(place)
    return { question, field, values: fields.getAll(field) }
  })
}

/** Nothing has to be answered; what is answered has to fit its question. */
export function readAnswers(
  fields: URLSearchParams,
  questions: readonly Question[],
): { ok: true; answers: QuestionAnswer[] } | { ok: false; errors: FieldErrors } {
  const errors: FieldErrors = {}
  const answers: QuestionAnswer[] = []
  for (const { question: id, values: typed, field } of typedAnswers(fields)) {
    const question = questions.find((one) => one.id === id)
    const values = typed.map((value) => cleanLongText(value).trim()).filter((value) => value !== '')
    if (values.length === 0) continue
    // Somebody closed or changed it while the page was open.
    if (!question) errors['form'] = { key: 'topics.ask.changed' }
    else if (values.some((value) => lengthOf(value) > limits.reasonMax))
      errors[field] = { key: 'errors.text.long', values: { n: limits.reasonMax } }
    else if (!isAnswer(question, values))
      errors[field] = { key: question.kind === 'date' ? 'texts.problem.date' : 'errors.choice.unknown' }
    else answers.push({ question: id, values })
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, answers }
}
