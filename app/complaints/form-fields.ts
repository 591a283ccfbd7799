import { z } from 'zod'
import { limits } from '#app/complaints/limits.ts'
import { isLocalDate } from '#app/complaints/rules/deadline.ts'
import { readLaporNumber } from '#app/complaints/rules/filing-for-others.ts'
import { cleanLine, cleanLongText, lengthOf } from '#app/complaints/rules/text.ts'
import type { TextKey, TextValues } from '#app/i18n/translate.ts'

// The kinds of field that forms of the staff are made of. Each says itself what is missing, so that the summary names the
// field and not only "this part"; the words are keys, the page translates them.

const fail = (key: TextKey, values?: TextValues) => JSON.stringify({ key, ...(values ? { values } : {}) })
const tooLong = (max: number) => fail('errors.text.long', { n: max })

export const maybeLine = (max: number = limits.shortMax) =>
  z
    .string()
    .transform(cleanLine)
    .refine((text) => lengthOf(text) <= max, tooLong(max))
    .transform((text) => (text === '' ? null : text))

export const maybeText = (max: number) =>
  z
    .string()
    .transform(cleanLongText)
    .refine((text) => lengthOf(text) <= max, tooLong(max))
    .transform((text) => (text.trim() === '' ? null : text))

/** `missing`: said when it is empty. */
export const line = (missing: TextKey, max?: number) => maybeLine(max).refine((text) => text !== null, fail(missing))
export const text = (missing: TextKey, max: number = limits.textMax) =>
  maybeText(max).refine((value) => value !== null, fail(missing))

export const code = () =>
  z
    .string()
    .max(60, fail('errors.choice.unknown'))
    .transform((value) => value.trim())
    .transform((value) => (value === '' ? null : value))
export const needed = (missing: TextKey) => code().refine((value) => value !== null, fail(missing))

export const choice = <const T extends readonly [string, ...string[]]>(values: T, missing: TextKey) =>
  z.enum(values, { error: ({ input }) => fail(input === '' ? missing : 'errors.choice.unknown') })

export const maybeDay = () =>
  z
    .string()
    .transform((day) => day.trim())
    .refine((day) => day === '' || isLocalDate(day), fail('errors.when.bad'))
    .transform((day) => (day === '' ? null : day))
export const day = (missing: TextKey) => maybeDay().refine((value) => value !== null, fail(missing))

const files = () => z.array(z.string().max(60)).max(60)
/** Needed only of protected complaints, which the caller knows; of others it is ignored. */
export const copy = {
  agencyTitle: maybeLine(limits.titleMax),
  agencyCopy: maybeText(limits.bodyMax),
  agencyFiles: files(),
}

/** Digits as SP4N-LAPOR! writes them, however they were copied. */
export const laporNumber = () =>
  line('filing.missing.laporNumber')
    .transform((typed) => readLaporNumber(typed) ?? '')
    .refine((number) => number !== '', fail('filing.missing.laporShape'))

export const reason = () => text('desk.missing.reason', limits.reasonMax)

/** Repeated fields, one value a row of the form. */
const mostRows = 10
export const codes = () => z.array(z.string().max(60, fail('errors.choice.unknown'))).max(mostRows)
export const texts = (max: number = limits.textMax) =>
  z.array(z.string().refine((value) => lengthOf(value) <= max, tooLong(max))).max(mostRows)
