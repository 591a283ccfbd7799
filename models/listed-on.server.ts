import type { LocalDate } from '#app/complaints/rules/complaint.ts'

/** After every day a clock can be due on. */
export const nothingDue: LocalDate = '9999-12-31'

export function listedOnFor(nextDueOn: LocalDate | null): LocalDate {
  return nextDueOn ?? nothingDue
}
