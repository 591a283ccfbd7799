import type { z } from 'zod'
import { agencyStepForms } from '#app/complaints/agency-step-forms.ts'
import { deskStepForms } from '#app/complaints/desk-step-forms.ts'
import { fieldErrors, type FieldErrors } from '#app/complaints/form.ts'

// What staff may send, one form a step. What is missing although the step needs it is said here, all at once; whether the
// step is possible at all is the step table's matter.

const staffForms = { ...deskStepForms, ...agencyStepForms }
export type StaffStep = keyof typeof staffForms

/** In the order in which the pages offer them. */
export const staffSteps = Object.keys(staffForms) as StaffStep[]

/** The fields of each form, in the order of the page: what is shown again when a form comes back. */
export function fieldsOf(step: StaffStep): readonly string[] {
  return Object.keys(staffForms[step].shape)
}

/** Sent several times in one form; of every other field the first counts. */
function isRepeated(step: StaffStep, name: string): boolean {
  return name === 'agencyFiles' || (step === 'split' && name !== 'agencyTitle')
}

export type StaffForm<Step extends StaffStep> = z.output<(typeof staffForms)[Step]>

export function readStaffStep(name: string | null): StaffStep | null {
  return staffSteps.find((step) => step === name) ?? null
}

export function readStaffForm<Step extends StaffStep>(
  step: Step,
  fields: URLSearchParams,
): { ok: true; form: StaffForm<Step> } | { ok: false; errors: FieldErrors } {
  const typed = Object.fromEntries(
    fieldsOf(step).map((name) => [name, isRepeated(step, name) ? fields.getAll(name) : (fields.get(name) ?? '')]),
  )
  const result = staffForms[step].safeParse(typed)
  return result.success
    ? { ok: true, form: result.data as StaffForm<Step> }
    : { ok: false, errors: fieldErrors(result.error) }
}
