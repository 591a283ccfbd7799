import type { Chance } from '#app/cli/demo/random.ts'
import type { LocalDate } from '#app/complaints/rules/complaint.ts'
import { startOfDay } from '#app/complaints/rules/deadline.ts'

export type Due = { at: Date; run: () => Promise<void> }
export type Agenda = Map<LocalDate, Due[]>

const minute = 60_000

export function plan(agenda: Agenda, day: LocalDate, moment: Date, run: (moment: Date) => Promise<void>): void {
  const dues = agenda.get(day) ?? []
  dues.push({ at: moment, run: () => run(moment) })
  agenda.set(day, dues)
}

/** In the regency's time zone. */
export function minuteOf(day: LocalDate, minutes: number): Date {
  return new Date(startOfDay(new Date(`${day}T04:00:00Z`)).getTime() + minutes * minute)
}

export function momentOf(day: LocalDate, chance: Chance, first: number, last: number): Date {
  return minuteOf(day, first + chance.below(last - first))
}
