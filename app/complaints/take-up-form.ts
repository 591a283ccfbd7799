import { deskStepForms } from '#app/complaints/desk-step-forms.ts'
import { fieldErrors, type FieldErrors } from '#app/complaints/form.ts'
import { day, line } from '#app/complaints/form-fields.ts'
import { limits } from '#app/complaints/limits.ts'
import type { LocalDate, Reference } from '#app/complaints/rules/complaint.ts'
import { readReference } from '#app/complaints/rules/reference.ts'

// How the liaison notes what the Ombudsman asks about: the number of the complaint, and the fields of `openMatter`. The letter
// is what opens the complaint to the liaison, so its number and day are needed here; a coordinator reads it anyway.

const form = deskStepForms.openMatter.extend({
  reference: line('matters.missing.reference'),
  letterNumber: line('matters.missing.letterNumber', limits.shortMax),
  letterOn: day('matters.missing.letterOn'),
})

export type TakeUpField = 'reference' | 'letterNumber' | 'letterOn' | 'reason'
export type TakeUpValues = Record<TakeUpField, string>

export type TakeUp = {
  reference: Reference
  letterNumber: string | null
  letterOn: LocalDate | null
  reason: string | null
}

/** The same words for a number that nobody has, that is mistyped, and that the liaison may not ask for. */
export const unknownNumber: FieldErrors = { reference: { key: 'matters.refused.unknown' } }

export function readTakeUp(values: TakeUpValues): { ok: true; wish: TakeUp } | { ok: false; errors: FieldErrors } {
  const read = form.safeParse(values)
  if (!read.success) return { ok: false, errors: fieldErrors(read.error) }
  const reference = readReference(read.data.reference)
  return reference ? { ok: true, wish: { ...read.data, reference } } : { ok: false, errors: unknownNumber }
}
