import { z } from 'zod'
import { fieldErrors, type FieldErrors } from '#app/complaints/form.ts'
import { limits } from '#app/complaints/limits.ts'
import { cleanLongText, lengthOf } from '#app/complaints/rules/text.ts'
import type { TextKey } from '#app/i18n/translate.ts'

// What a resident may send on the tracking page: which step, the words, and files beside them.

export const residentSteps = ['supply', 'add', 'accept', 'dispute', 'withdraw'] as const
export type ResidentStep = (typeof residentSteps)[number]

const message = (key: TextKey, values?: Record<string, number>) =>
  JSON.stringify({ key, ...(values ? { values } : {}) })

const words = (max: number) =>
  z
    .string()
    .transform(cleanLongText)
    .refine((text) => lengthOf(text) <= max, message('errors.text.long', { n: max }))
    .transform((text) => (text.trim() === '' ? null : text))

const stepForm = z.object({ step: z.enum(residentSteps), text: words(limits.textMax), reason: words(limits.reasonMax) })
export type ResidentStepForm = z.infer<typeof stepForm>

/** `needsWords` is said by the form itself: a dispute without a reason, a message with neither words nor files. */
export function readResidentStep(
  fields: URLSearchParams,
  hasFiles: boolean,
): { ok: true; form: ResidentStepForm } | { ok: false; errors: FieldErrors } {
  const result = stepForm.safeParse({
    step: fields.get('step') ?? '',
    text: fields.get('text') ?? '',
    reason: fields.get('reason') ?? '',
  })
  if (!result.success) return { ok: false, errors: fieldErrors(result.error) }
  const { step, text, reason } = result.data
  if ((step === 'supply' || step === 'add') && text === null && !hasFiles) {
    return { ok: false, errors: { text: { key: 'errors.text.empty' } } }
  }
  if (step === 'dispute' && reason === null) return { ok: false, errors: { reason: { key: 'errors.text.empty' } } }
  return { ok: true, form: result.data }
}
