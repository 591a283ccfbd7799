import { z } from 'zod'
import { fail, isTicked, line, type Reading } from '#app/agencies/form.ts'
import { fieldErrors } from '#app/complaints/form.ts'
import { limits } from '#app/complaints/limits.ts'
import { questionKinds } from '#app/complaints/rules/handling.ts'
import type { Question, QuestionOption } from '#app/complaints/rules/questions.ts'
import { cleanLine } from '#app/complaints/rules/text.ts'

// What is said of an extra question. How it is answered stays as it was at first: old answers have to keep their meaning.

export const questionFields = ['kind', 'textId', 'textEn', 'options', 'isImportant', 'isActive', 'after'] as const

/** As many as one short form may ask, and choices that a phone shows at a glance. */
export const mostQuestions = 10
const mostOptions = 20

const filled = (max: number) => line(max).refine((text) => text !== '', fail('texts.problem.empty'))

type Names = { nameId: string; nameEn: string }

/** One a line: the Indonesian name, a bar, the English one. */
function readOptions(text: string): (Names | null)[] {
  const lines = text.split(/\r?\n/).map(cleanLine)
  return lines
    .filter((one) => one !== '')
    .map((one) => {
      const [nameId = '', nameEn = '', ...more] = one.split('|').map((part) => part.trim())
      return nameId === '' || nameEn === '' || more.length > 0 ? null : { nameId, nameEn }
    })
}

const questionForm = (isPlace: (after: string) => boolean) =>
  z
    .object({
      kind: z.enum(questionKinds, fail('errors.choice.unknown')),
      textId: filled(limits.shortMax),
      textEn: filled(limits.shortMax),
      options: z
        .string()
        .transform(readOptions)
        .refine((options) => !options.includes(null), fail('topics.problem.option'))
        .transform((options) => options.flatMap((option) => option ?? []))
        .refine((options) => options.length <= mostOptions, fail('topics.problem.options', { n: mostOptions }))
        .refine(
          (options) => options.every(({ nameId, nameEn }) => nameId.length + nameEn.length <= 2 * limits.nameMax),
          fail('errors.text.long', { n: limits.nameMax }),
        ),
      isImportant: isTicked,
      isActive: isTicked,
      after: z.string().refine(isPlace, fail('errors.choice.unknown')),
    })
    .superRefine(({ kind, options }, context) => {
      const needed = kind === 'one' || kind === 'several' ? 2 : 0
      if (options.length >= needed) return
      context.addIssue({ code: 'custom', path: ['options'], message: fail('topics.problem.fewOptions') })
    })
export type QuestionForm = z.output<ReturnType<typeof questionForm>>

export function readQuestionForm(
  values: Record<string, string>,
  isPlace: (after: string) => boolean,
): Reading<QuestionForm> {
  const result = questionForm(isPlace).safeParse(values)
  return result.success ? { ok: true, form: result.data } : { ok: false, errors: fieldErrors(result.error) }
}

/**
 * Options keep their code as long as one of their names stays. One that is gone from the list is kept unseen, because
 * answers name it.
 */
export function mergeOptions(before: readonly QuestionOption[], names: readonly Names[]): QuestionOption[] {
  const free = [...before]
  let next = before.length
  const chosen = names.map(({ nameId, nameEn }) => {
    const at = free.findIndex((option) => option.nameId === nameId || option.nameEn === nameEn)
    const known = at < 0 ? undefined : free.splice(at, 1)[0]
    if (!known) next += 1
    return { code: known?.code ?? `o${next}`, nameId, nameEn, isActive: true }
  })
  return [...chosen, ...free.map((option) => ({ ...option, isActive: false }))]
}

/** The question as its form shows it; `after`: the one before it. */
export function questionValues(
  { kind, textId, textEn, options, isImportant, isActive }: Omit<Question, 'id'>,
  after: string,
): Record<(typeof questionFields)[number], string> {
  const shown = kind === 'one' || kind === 'several' ? options.filter((option) => option.isActive) : []
  return {
    ...{ kind, textId, textEn, after },
    options: shown.map(({ nameId, nameEn }) => `${nameId} | ${nameEn}`).join('\n'),
    isImportant: isImportant ? 'yes' : '',
    isActive: isActive ? 'yes' : '',
  }
}
