import { z } from 'zod'
import { fieldErrors, type FieldErrors } from '#app/complaints/form.ts'
import { limits } from '#app/complaints/limits.ts'
import type { AgencyCode, LocalDate } from '#app/complaints/rules/complaint.ts'
import { isLocalDate } from '#app/complaints/rules/deadline.ts'
import { cleanLine, lengthOf } from '#app/complaints/rules/text.ts'
import { readEmailAddress } from '#app/emails/address.ts'
import type { TextKey, TextValues } from '#app/i18n/translate.ts'

// What an administrator may write about an agency and about the regency's desk. An empty field is "belum diisi".

export const fail = (key: TextKey, values?: TextValues) => JSON.stringify({ key, ...(values ? { values } : {}) })

export const line = (max: number) =>
  z
    .string()
    .transform(cleanLine)
    .refine((text) => lengthOf(text) <= max, fail('errors.text.long', { n: max }))

export const emptyAsNull = (text: string) => (text === '' ? null : text)
export const lineOrNull = (max: number) => line(max).transform(emptyAsNull)

const contact = {
  personInCharge: line(limits.nameMax).transform(emptyAsNull),
  post: line(limits.shortMax).transform(emptyAsNull),
  // Short ones too: a service may have a three-digit number.
  phone: line(limits.phoneMax)
    .refine(
      (text) => text === '' || (/^[+\d\s().-]+$/.test(text) && /^\d{3,15}$/.test(text.replace(/\D/g, ''))),
      fail('admin.problem.phone'),
    )
    .transform(emptyAsNull),
  email: z
    .string()
    .transform((text) => text.trim())
    .refine((text) => text === '' || readEmailAddress(text) !== null, fail('errors.email.bad'))
    .transform((text) => (text === '' ? null : readEmailAddress(text))),
  address: line(limits.addressMax).transform(emptyAsNull),
  hours: line(limits.shortMax).transform(emptyAsNull),
}

export const isTicked = z.string().transform((text) => text === 'yes')

const agencyForm = ({ today, isAgency }: KnownAgencies) =>
  z.object({
    name: line(limits.nameMax).refine((text) => text !== '', fail('admin.problem.nameEmpty')),
    shortName: line(40).transform(emptyAsNull),
    // A name of tomorrow would have to be another one today: whoever renames does it on the day, or after it.
    namedSince: z
      .string()
      .refine((text) => text === '' || isLocalDate(text), fail('agencyAdmin.problem.day'))
      .refine((text) => text <= today, fail('agencyAdmin.problem.dayAhead'))
      .transform(emptyAsNull),
    isConfirmed: isTicked,
    ...contact,
    substitutePerson: line(limits.shortMax).transform(emptyAsNull),
    substitute: z
      .string()
      .refine((code) => code === '' || isAgency(code), fail('errors.choice.unknown'))
      .transform(emptyAsNull),
    approvesAnswers: isTicked,
  })
type AgencyForm = z.output<ReturnType<typeof agencyForm>>

/** What the form is checked against. `isAgency`: one that works and is another than this. */
export type KnownAgencies = { today: LocalDate; isAgency: (code: AgencyCode) => boolean }

const regencyForm = (isAgency: (code: AgencyCode) => boolean) =>
  z.object({
    deskAgency: z.string().refine(isAgency, fail('errors.choice.unknown')),
    ...contact,
    secretariat: z
      .string()
      .transform(typedAddresses)
      .refine((typed) => typed.length <= mostSecretariat, fail('reminders.secretariat.many', { n: mostSecretariat }))
      .superRefine((typed, context) => {
        const bad = typed.find((address) => readEmailAddress(address) === null)
        if (bad !== undefined) {
          const shown = [...bad].slice(0, 60).join('')
          context.addIssue({ code: 'custom', message: fail('reminders.secretariat.bad', { address: shown }) })
        }
      })
      .transform((typed) => [...new Set(typed.flatMap((address) => readEmailAddress(address) ?? []))]),
  })

const mostSecretariat = 10

/** One a line, as the page asks; commas are forgiven. No address may hold either. */
function typedAddresses(text: string): string[] {
  return text
    .split(/[\r\n,;]+/)
    .map((address) => address.trim())
    .filter((address) => address !== '')
}

type RegencyForm = z.output<ReturnType<typeof regencyForm>>

export type Reading<T> = { ok: true; form: T } | { ok: false; errors: FieldErrors }

export function readAgencyForm(values: Record<string, string>, known: KnownAgencies): Reading<AgencyForm> {
  const result = agencyForm(known).safeParse(values)
  return result.success ? { ok: true, form: result.data } : { ok: false, errors: fieldErrors(result.error) }
}

export function readRegencyForm(
  values: Record<string, string>,
  isAgency: (code: AgencyCode) => boolean,
): Reading<RegencyForm> {
  const result = regencyForm(isAgency).safeParse(values)
  return result.success ? { ok: true, form: result.data } : { ok: false, errors: fieldErrors(result.error) }
}

export const contactFields = ['personInCharge', 'post', 'phone', 'email', 'address', 'hours'] as const
export const agencyFields = [
  'name',
  'shortName',
  'namedSince',
  'isConfirmed',
  ...contactFields,
  'substitutePerson',
  'substitute',
  'approvesAnswers',
] as const
export const regencyFields = ['deskAgency', ...contactFields, 'secretariat'] as const

/** One string a field, as the page shows it: what the form is filled with, first from the record, then as typed. */
export function shownValues<Field extends string>(
  fields: readonly Field[],
  record: Partial<Record<Field, string | boolean | readonly string[] | null>>,
): Record<Field, string> {
  const shown = fields.map((field) => {
    const value = record[field] ?? ''
    if (typeof value === 'string') return [field, value]
    if (typeof value === 'object') return [field, value.join('\n')]
    return [field, value ? 'yes' : '']
  })
  return Object.fromEntries(shown) as Record<Field, string>
}

/** The same from a posted form: what is not listed is not read; of a group of boxes one line each. */
export function postedValues<Field extends string>(
  fields: readonly Field[],
  form: { fields: URLSearchParams } | null,
): Record<Field, string> {
  // A field is sent once; ticked boxes of one question become lines.
  const valueOf = (field: Field) => (form?.fields.getAll(field) ?? []).join('\n')
  return Object.fromEntries(fields.map((field) => [field, valueOf(field)])) as Record<Field, string>
}
