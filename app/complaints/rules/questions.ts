import { isLocalDate } from './deadline.ts'
import type { QuestionKind } from './handling.ts'

// The extra questions of a topic and what a resident answered. Nobody has to answer; the answers are the resident's words.

export type QuestionOption = { code: string; nameId: string; nameEn: string; isActive: boolean }

export type Question = {
  /** never given to another question: answers name it for ever */
  id: string
  kind: QuestionKind
  textId: string
  textEn: string
  /** of `one` and `several`; those that were taken away stay, because answers name them */
  options: QuestionOption[]
  /** asked for first when somebody asks for information; never forced */
  isImportant: boolean
  /** false: closed, kept for the answers it has */
  isActive: boolean
}

/** `values`: codes of options, a day, or the words; never empty. */
export type QuestionAnswer = { question: string; values: string[] }

type Told = { facts: { answers?: readonly QuestionAnswer[] } }

/** The latest answer to each question, over all that was ever said. */
export function answersIn(history: readonly Told[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    history.flatMap(({ facts }) => (facts.answers ?? []).map(({ question, values }) => [question, values])),
  )
}

/** Those that may be answered now, in their order. */
export function openQuestions(questions: readonly Question[]): Question[] {
  return questions.filter(({ isActive }) => isActive)
}

/** What is still to be asked, the important ones first. */
export function unanswered(questions: readonly Question[], history: readonly Told[]): Question[] {
  const answered = answersIn(history)
  const waiting = openQuestions(questions).filter(({ id }) => !answered.has(id))
  return [...waiting.filter((one) => one.isImportant), ...waiting.filter((one) => !one.isImportant)]
}

/** Whether these values are an answer to the question at all. */
export function isAnswer({ kind, options }: Question, values: readonly string[]): boolean {
  const isOption = (code: string) => options.some((option) => option.code === code && option.isActive)
  switch (kind) {
    case 'text':
      return values.length === 1
    case 'date':
      return values.length === 1 && values.every(isLocalDate)
    case 'one':
      return values.length === 1 && values.every(isOption)
    case 'several':
      return values.every(isOption) && new Set(values).size === values.length
  }
}

/** Only what differs from the answers before: the same form again says nothing new. */
export function changedAnswers(given: readonly QuestionAnswer[], history: readonly Told[]): QuestionAnswer[] {
  const before = answersIn(history)
  return given.filter(({ question, values }) => {
    const known = before.get(question)
    return known?.length !== values.length || !known.every((value) => values.includes(value))
  })
}

/** One answer in words, as the page and the history show it. */
export function answerInWords(
  { options }: Pick<Question, 'options'>,
  values: readonly string[],
  nameOf: (option: QuestionOption) => string,
): string {
  return values
    .map((value) => {
      const option = options.find(({ code }) => code === value)
      return option ? nameOf(option) : value
    })
    .join(', ')
}
