import { z } from 'zod'
import { unknownPlaceholder } from '#app/agencies/placeholders.ts'
import { fieldErrors, type FieldErrors } from '#app/complaints/form.ts'
import { limits } from '#app/complaints/limits.ts'
import { isLocalDate } from '#app/complaints/rules/deadline.ts'
import { cleanLine, cleanLongText, lengthOf } from '#app/complaints/rules/text.ts'
import type { TextKey, TextValues } from '#app/i18n/translate.ts'

// Texts an administrator writes: canned answers, the site message, where other authorities are reached.

export type Reading<T> = { ok: true; form: T } | { ok: false; errors: FieldErrors }

const fail = (key: TextKey, values?: TextValues) => JSON.stringify({ key, ...(values ? { values } : {}) })
const tooLong = (max: number) => fail('errors.text.long', { n: max })
const line = (max: number) =>
  z
    .string()
    .transform(cleanLine)
    .refine((text) => lengthOf(text) <= max, tooLong(max))
const filled = (max: number) => line(max).refine((text) => text !== '', fail('texts.problem.empty'))
const emptyAsNull = (text: string) => (text === '' ? null : text)

function read<T>(schema: z.ZodType<T>, values: Record<string, string>): Reading<T> {
  const result = schema.safeParse(values)
  return result.success ? { ok: true, form: result.data } : { ok: false, errors: fieldErrors(result.error) }
}

export const cannedAnswerFields = ['title', 'text', 'topic', 'agency', 'isActive'] as const
export const siteMessageFields = ['textId', 'textEn', 'from', 'to'] as const
export const authorityFields = ['nameId', 'nameEn', 'contact', 'isActive'] as const
export const newAuthorityFields = ['code', ...authorityFields] as const

const maxSiteMessage = 300

export function readCannedAnswerForm(
  values: Record<string, string>,
  known: { topics: ReadonlySet<string>; agencies: ReadonlySet<string> },
) {
  const choice = (codes: ReadonlySet<string>) =>
    z
      .string()
      .refine((code) => code === '' || codes.has(code), fail('errors.choice.unknown'))
      .transform(emptyAsNull)
  const text = z
    .string()
    .transform((typed) => cleanLongText(typed).trim())
    .refine((typed) => typed !== '', fail('texts.problem.empty'))
    .refine((typed) => lengthOf(typed) <= limits.textMax, tooLong(limits.textMax))
    .superRefine((typed, context) => {
      const unknown = unknownPlaceholder(typed)
      if (unknown === null) return
      context.addIssue({ code: 'custom', message: fail('texts.problem.placeholder', { found: unknown }) })
    })
  return read(
    z.object({
      title: filled(limits.nameMax),
      text,
      topic: choice(known.topics),
      agency: choice(known.agencies),
      isActive: z.string().transform((typed) => typed === 'yes'),
    }),
    values,
  )
}

const day = z
  .string()
  .refine((typed) => typed === '' || isLocalDate(typed), fail('texts.problem.date'))
  .transform(emptyAsNull)

/** Both languages or none; a message that is shown says until when. */
export function readSiteMessageForm(values: Record<string, string>) {
  return read(
    z
      .object({ textId: line(maxSiteMessage), textEn: line(maxSiteMessage), from: day, to: day })
      .superRefine(({ textId, textEn, from, to }, context) => {
        const refuse = (path: string, key: TextKey) =>
          context.addIssue({ code: 'custom', path: [path], message: fail(key) })
        if (textId === '' && textEn === '') return
        if (textId === '') refuse('textId', 'texts.problem.bothLanguages')
        if (textEn === '') refuse('textEn', 'texts.problem.bothLanguages')
        if (from === null) refuse('from', 'texts.problem.date')
        if (to === null) refuse('to', 'texts.problem.date')
        else if (from !== null && to < from) refuse('to', 'texts.problem.endsBefore')
      }),
    values,
  )
}

const authority = {
  ...{ nameId: filled(limits.shortMax), nameEn: filled(limits.shortMax) },
  contact: line(limits.shortMax).transform(emptyAsNull),
  isActive: z.string().transform((typed) => typed === 'yes'),
}

export const readAuthorityForm = (values: Record<string, string>) => read(z.object(authority), values)

/** The code stands in the history of complaints for ever. */
export function readNewAuthorityForm(values: Record<string, string>, isTaken: (code: string) => boolean) {
  const code = z
    .string()
    .transform((text) => text.trim().toLowerCase())
    .refine((text) => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text) && text.length <= 40, fail('topics.problem.code'))
    .refine((text) => text !== 'baru' && !isTaken(text), fail('topics.problem.codeTaken'))
  return read(z.object({ code, ...authority }), values)
}
