import type { FieldErrors } from '#app/complaints/form.ts'
import type { Translate } from '#app/i18n/translate.ts'

/** The sentence at a field of a step's form: the same words as in the summary. */
export function messageOfStep(errors: FieldErrors, field: string, t: Translate): string | undefined {
  const error = errors[field]
  return error && t(error.key, error.values)
}
