import { z } from 'zod'
import { fail, type Reading } from '#app/agencies/form.ts'
import { fieldErrors } from '#app/complaints/form.ts'
import { limits } from '#app/complaints/limits.ts'
import type { AgencyCode, LocalDate } from '#app/complaints/rules/complaint.ts'
import { isLocalDate } from '#app/complaints/rules/deadline.ts'
import { cleanLine, lengthOf } from '#app/complaints/rules/text.ts'

// What an administrator says when an agency ends.

export const closingFields = ['way', 'on', 'successor', 'reason', 'people'] as const

const closingForm = (today: LocalDate, isSuccessor: (code: AgencyCode) => boolean) =>
  z.object({
    way: z.enum(['merged', 'closed'], fail('errors.choice.unknown')),
    on: z
      .string()
      .refine(isLocalDate, fail('agencyAdmin.problem.day'))
      .refine((day) => day <= today, fail('agencyAdmin.problem.dayAhead')),
    successor: z.string().refine(isSuccessor, fail('agencyAdmin.problem.successor')),
    reason: z
      .string()
      .transform(cleanLine)
      .refine((text) => text !== '', fail('agencyAdmin.problem.reason'))
      .refine((text) => lengthOf(text) <= limits.addressMax, fail('errors.text.long', { n: limits.addressMax })),
    people: z.enum(['move', 'leave'], fail('errors.choice.unknown')),
  })
type ClosingForm = z.output<ReturnType<typeof closingForm>>

export function readClosingForm(
  values: Record<string, string>,
  today: LocalDate,
  isSuccessor: (code: AgencyCode) => boolean,
): Reading<ClosingForm> {
  const result = closingForm(today, isSuccessor).safeParse(values)
  return result.success ? { ok: true, form: result.data } : { ok: false, errors: fieldErrors(result.error) }
}
