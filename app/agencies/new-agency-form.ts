import { z } from 'zod'
import { emptyAsNull, fail, isTicked, line, lineOrNull, type Reading } from '#app/agencies/form.ts'
import { fieldErrors } from '#app/complaints/form.ts'
import { limits } from '#app/complaints/limits.ts'
import { agencyTypes } from '#app/complaints/rules/agency-type.ts'
import type { LocalDate } from '#app/complaints/rules/complaint.ts'
import { isLocalDate } from '#app/complaints/rules/deadline.ts'

// What an administrator says of a new agency. Contact and person in charge follow on its own page.

export const newAgencyFields = ['code', 'name', 'shortName', 'type', 'namedSince', 'isConfirmed'] as const

/** All but offices of an area: which area decides what they receive, and areas come with a release. */
export const newAgencyTypes = agencyTypes.filter((type) => type !== 'subdistrict_office')

/** The address of the form itself. */
const reserved = 'baru'

const newAgencyForm = (today: LocalDate) =>
  z.object({
    // Stands in addresses and exports for ever, so it is short, plain and not changed any more.
    code: z
      .string()
      .transform((text) => text.trim().toLowerCase())
      .refine(
        (code) => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code) && code.length <= 40,
        fail('agencyAdmin.problem.code'),
      )
      .refine((code) => code !== reserved, fail('agencyAdmin.problem.codeTaken')),
    name: line(limits.nameMax).refine((text) => text !== '', fail('admin.problem.nameEmpty')),
    shortName: lineOrNull(40),
    type: z.enum(newAgencyTypes, fail('errors.choice.unknown')),
    namedSince: z
      .string()
      .refine((text) => text === '' || isLocalDate(text), fail('agencyAdmin.problem.day'))
      .refine((text) => text <= today, fail('agencyAdmin.problem.dayAhead'))
      .transform(emptyAsNull),
    isConfirmed: isTicked,
  })
type NewAgencyForm = z.output<ReturnType<typeof newAgencyForm>>

export function readNewAgencyForm(values: Record<string, string>, today: LocalDate): Reading<NewAgencyForm> {
  const result = newAgencyForm(today).safeParse(values)
  return result.success ? { ok: true, form: result.data } : { ok: false, errors: fieldErrors(result.error) }
}
