// How days are counted. The rule is stated publicly (/bantuan) and argued in docs/decisions/0009.
//
// Sources:
// - Service clocks in working days (3 to verify, 5 to follow up, 10 for the resident, 5 / 14 / 60 to settle): practice of
//   SP4N-LAPOR!, governed by PermenPANRB 5/2025.
// - Legal clocks in days (14 / 30 / 60 / 14): UU 25/2009 art. 44(3), 44(4)-(5), 50(1), 50(2). The law does not say what kind
//   of day it means; we count calendar days, the stricter reading, and do not move them off a Sunday or a holiday.
// - A working day is Monday to Friday, neither a national holiday nor collective leave (cuti bersama) of the joint decree of
//   three ministers. One calendar for the whole portal, although some offices open on Saturday.
// - No article says how to count. Day zero is the local date of receipt whatever the hour, so that nobody has to argue about
//   "after office hours"; the last day counts in full, to 23:59:59 in the regency's time zone.

import { Temporal } from 'temporal-polyfill'
import type { LocalDate } from '#app/complaints/rules/complaint.ts'

/** WITA, UTC+8, no daylight saving. */
export const regencyTimeZone = 'Asia/Makassar'

export type Period = { amount: number; unit: 'working-day' | 'calendar-day' }

/** `knownUntil`: the last day of the last year whose decree is loaded. Past it nobody knows the holidays yet. */
export type Calendar = { holidays: ReadonlySet<LocalDate>; knownUntil: LocalDate }

/** The day a clock is due on. `provisional`: working days past `knownUntil`, to be shown as "perkiraan". */
export type Due = { on: LocalDate; provisional: boolean }

export type Urgency = 'on_time' | 'due_soon' | 'overdue'

/** Calendar days ahead that count as "soon": three, so that on a Friday the Monday is already in sight. */
export const soonDays = 3

export function localDateOf(moment: Date, timeZone: string = regencyTimeZone): LocalDate {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

/** The first moment of the day on which this moment falls, in the regency's time zone. */
export function startOfDay(moment: Date, timeZone: string = regencyTimeZone): Date {
  const day = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone).startOfDay()
  return new Date(day.epochMilliseconds)
}

export function isWorkingDay(day: LocalDate, calendar: Calendar): boolean {
  return isWorkingNumber(dayNumberOf(day), calendar)
}

/**
 * The last day that is still in time.
 * @param dayZero the local day of receipt; it does not count, whatever the hour
 * A legal (calendar-day) date is never provisional: it does not depend on holidays.
 */
export function dueDate(dayZero: LocalDate, period: Period, calendar: Calendar): Due {
  if (period.unit === 'calendar-day') return { on: addCalendarDays(dayZero, period.amount), provisional: false }
  const on = addWorkingDays(dayZero, period.amount, calendar)
  return { on, provisional: on > calendar.knownUntil }
}

/** The n-th working day after `day`; `day` itself for n = 0. Negative amounts go back. */
export function addWorkingDays(day: LocalDate, amount: number, calendar: Calendar): LocalDate {
  const step = amount < 0 ? -1 : 1
  let reached = dayNumberOf(day)
  for (let left = Math.abs(amount); left > 0;) {
    reached += step
    if (isWorkingNumber(reached, calendar)) left -= 1
  }
  return dayOfNumber(reached)
}

export function addCalendarDays(day: LocalDate, amount: number): LocalDate {
  return Temporal.PlainDate.from(day).add({ days: amount }).toString()
}

/** The first day of its week. */
export function mondayOf(day: LocalDate): LocalDate {
  const { dayOfWeek } = Temporal.PlainDate.from(day)
  return addCalendarDays(day, 1 - dayOfWeek)
}

/** How many working days lie after `from`, up to and with `to`. 0 when `to` is not later. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, calendar: Calendar): number {
  const last = dayNumberOf(to)
  let count = 0
  for (let day = dayNumberOf(from) + 1; day <= last; day += 1) if (isWorkingNumber(day, calendar)) count += 1
  return count
}

/** How many days lie after `from`, up to and with `to`; negative when `to` is earlier. */
export function calendarDaysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days
}

/**
 * Compared by date: overdue from the next day on, never one second late.
 * Its twin as a filter is in models/complaint-filters.server.ts; both use `soonUntil`.
 */
export function urgency(dueOn: LocalDate, today: LocalDate): Urgency {
  if (today > dueOn) return 'overdue'
  return dueOn <= soonUntil(today) ? 'due_soon' : 'on_time'
}

/** The last due date that counts as "due soon" when seen from `today`. */
export function soonUntil(today: LocalDate): LocalDate {
  return addCalendarDays(today, soonDays)
}

/** The Sunday of the week in which `today` falls: the last day of "due this week". */
export function weekUntil(today: LocalDate): LocalDate {
  return addCalendarDays(today, 7 - Temporal.PlainDate.from(today).dayOfWeek)
}

/** Whether the text is a day that exists, written as this product writes days. 2026-02-30 is none. */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}

// Filing counts some eighty working days for the dates it promises, a list some for each of its rows. By whole days since
// 1970, without a date object for each of them, that is eight times as fast.
const dayMs = 86_400_000

function dayNumberOf(day: LocalDate): number {
  // Throws for what is no day.
  const { year, month, day: date } = Temporal.PlainDate.from(day)
  return Date.UTC(year, month - 1, date) / dayMs
}

function dayOfNumber(number: number): LocalDate {
  return new Date(number * dayMs).toISOString().slice(0, 10)
}

/** 1 January 1970 was a Thursday: the number 4 was the first Monday. */
function isWorkingNumber(number: number, calendar: Calendar): boolean {
  const afterMonday = (((number - 4) % 7) + 7) % 7
  return afterMonday < 5 && !calendar.holidays.has(dayOfNumber(number))
}
