import type { FieldErrors } from '#app/complaints/form.ts'
import type { LocalDate } from '#app/complaints/rules/complaint.ts'
import { isLocalDate } from '#app/complaints/rules/deadline.ts'

// How many working days each clock may take, from a day on. The periods of the law are not in here: nobody edits a law.

const amounts = ['verification', 'firstFollowUp', 'request', 'complaint', 'supervision', 'replyWindow'] as const
type Amount = (typeof amounts)[number]
export const classFields = ['validFrom', ...amounts] as const
export type ClassField = (typeof classFields)[number]

/** A year of working days; more is a typing error. */
const most = 260

export function readClassForm(
  values: Record<ClassField, string>,
  { today, taken }: { today: LocalDate; taken: readonly LocalDate[] },
): { ok: true; form: { validFrom: LocalDate } & Record<Amount, number> } | { ok: false; errors: FieldErrors } {
  const validFrom = values.validFrom.trim()
  const errors: FieldErrors = {}
  if (!isLocalDate(validFrom)) errors['validFrom'] = { key: 'texts.problem.date' }
  else if (validFrom <= today) errors['validFrom'] = { key: 'texts.problem.notLater' }
  else if (taken.includes(validFrom)) errors['validFrom'] = { key: 'texts.problem.taken' }
  const read = amounts.map((name): [Amount, number] => {
    const amount = /^\d{1,3}$/.test(values[name].trim()) ? Number(values[name]) : 0
    if (amount < 1 || amount > most) errors[name] = { key: 'texts.problem.days', values: { n: most } }
    return [name, amount]
  })
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  return { ok: true, form: { validFrom, ...(Object.fromEntries(read) as Record<Amount, number>) } }
}
