import { z } from 'zod'
import { fieldErrors, type FieldErrors } from '#app/complaints/form.ts'
import { limits } from '#app/complaints/limits.ts'
import { identities, publicities } from '#app/complaints/rules/complaint.ts'
import { cleanLine, cleanLongText, lengthOf } from '#app/complaints/rules/text.ts'
import { readEmailAddress } from '#app/emails/address.ts'
import type { TextKey } from '#app/i18n/translate.ts'

// What a resident may send on the tracking page: which step, the words, and files beside them.

export const residentSteps = [
  'supply',
  'add',
  'accept',
  'dispute',
  'withdraw',
  'remind',
  'rate',
  'object',
  'consent',
  'unpublish',
  'protect',
  'disclose',
  'changeContact',
  'correct',
  'takeBack',
] as const
export type ResidentStep = (typeof residentSteps)[number]

const typedFields = ['text', 'reason', 'rating', 'identity', 'publicity', 'name', 'email'] as const
/** The answers as typed, for a form that comes back. */
export type TypedStep = Record<(typeof typedFields)[number], string>

export function typedStep(fields: URLSearchParams): TypedStep {
  return Object.fromEntries(typedFields.map((name) => [name, fields.get(name) ?? ''])) as TypedStep
}

export const nothingTyped: TypedStep = typedStep(new URLSearchParams())

const message = (key: TextKey, values?: Record<string, number>) =>
  JSON.stringify({ key, ...(values ? { values } : {}) })

const words = (max: number, clean: (text: string) => string = cleanLongText) =>
  z
    .string()
    .transform(clean)
    .refine((text) => lengthOf(text) <= max, message('errors.text.long', { n: max }))
    .transform((text) => (text.trim() === '' ? null : text))

/** Empty means that nothing was chosen: the switch stays as it is. */
const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.union([z.literal('').transform(() => null), z.enum(values)], { error: message('errors.choice.unknown') })

const stepForm = z.object({
  step: z.enum(residentSteps),
  text: words(limits.textMax),
  reason: words(limits.reasonMax),
  /** of the wording that was read, not a field that somebody types */
  summaryHash: z.string().max(60, message('errors.choice.unknown')),
  consent: choice(['yes', 'no']),
  rating: choice(['1', '2', '3', '4']).transform((text) => (text === null ? null : Number(text))),
  identity: choice(identities),
  publicity: choice(publicities),
  name: words(limits.nameMax, cleanLine),
  email: z
    .string()
    .transform((text) => text.trim())
    .refine((text) => text === '' || readEmailAddress(text) !== null, message('errors.email.bad'))
    .transform((text) => (text === '' ? null : readEmailAddress(text))),
})
// The corrected story may be as long as the first.
const correctionForm = stepForm.extend({
  text: words(limits.bodyMax).refine(
    (text) => text === null || lengthOf(text.trim()) >= limits.bodyMin,
    message('errors.story.short'),
  ),
})
export type ResidentStepForm = z.infer<typeof stepForm>

/** What each step cannot do without is said by its form: a dispute without a reason, a message with neither words nor files. */
export function readResidentStep(
  fields: URLSearchParams,
  hasFiles: boolean,
): { ok: true; form: ResidentStepForm } | { ok: false; errors: FieldErrors } {
  const step = fields.get('step') ?? ''
  const result = (step === 'correct' ? correctionForm : stepForm).safeParse({
    ...typedStep(fields),
    step,
    summaryHash: fields.get('summaryHash') ?? '',
    consent: fields.get('consent') ?? '',
  })
  if (!result.success) return { ok: false, errors: fieldErrors(result.error) }
  const errors = missingIn(result.data, hasFiles)
  return errors ? { ok: false, errors } : { ok: true, form: result.data }
}

function missingIn(form: ResidentStepForm, hasFiles: boolean): FieldErrors | null {
  switch (form.step) {
    case 'supply':
    case 'add':
      return form.text === null && !hasFiles ? { text: { key: 'errors.text.empty' } } : null
    case 'dispute':
    case 'object':
      return form.reason === null ? { reason: { key: 'errors.text.empty' } } : null
    case 'rate':
      return form.rating === null ? { rating: { key: 'resident.rate.missing' } } : null
    case 'correct':
      return form.text === null ? { text: { key: 'errors.story.empty' } } : null
    case 'changeContact':
      return form.email === null ? { email: { key: 'errors.email.empty' } } : null
    case 'disclose':
      return form.name === null && form.publicity !== 'public'
        ? { name: { key: 'resident.disclose.nameMissing' } }
        : null
    default:
      return null
  }
}
