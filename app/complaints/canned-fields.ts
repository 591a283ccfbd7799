import { unfilledPlaceholder } from '#app/agencies/placeholders.ts'
import type { FieldErrors } from '#app/complaints/form.ts'
import type { StaffStep } from '#app/complaints/staff-form.ts'

/** Where a canned answer may be put: the texts of these steps that a resident reads. The first unless another is chosen. */
const cannedFields: Partial<Record<StaffStep, readonly string[]>> = {
  reply: ['text'],
  ask: ['text'],
  answer: ['found', 'done', 'next'],
}

export const cannedFieldsOf = (step: StaffStep): readonly string[] => cannedFields[step] ?? []

/** A placeholder that was not filled in would reach the resident as it is: said at its field instead. */
export function unfilledErrors(step: StaffStep, form: Record<string, unknown>): FieldErrors | null {
  const errors: FieldErrors = {}
  for (const name of cannedFieldsOf(step)) {
    const text = form[name]
    const what = typeof text === 'string' ? unfilledPlaceholder(text) : null
    if (what !== null) errors[name] = { key: 'deskTools.canned.unfilled', values: { what } }
  }
  return Object.keys(errors).length === 0 ? null : errors
}
