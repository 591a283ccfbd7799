import { z } from 'zod'
import { holidayKinds, readHolidayName, type FileProblem, type Holiday } from '#app/calendar/holiday.ts'
import { readHolidayFile } from '#app/calendar/holiday-file.ts'
import type { FieldErrors } from '#app/complaints/form.ts'
import { limits } from '#app/complaints/limits.ts'
import { isLocalDate } from '#app/complaints/rules/deadline.ts'
import { cleanLine, lengthOf } from '#app/complaints/rules/text.ts'
import type { HolidayYear } from '#models/holiday.server.ts'

// What an administrator may do to a year: replace it by a file, add a day, take a day away.

export const calendarFields = ['act', 'decree', 'content', 'file', 'date', 'name', 'kind'] as const
export const calendarActs = ['import', 'add', 'remove'] as const

/** The years of the page: before the portal began nobody counts, and a decree looks one year ahead. */
const years = { first: 2024, last: 2099 } as const

export function readYear(text: string | null): number | null {
  const year = /^\d{4}$/.test(text ?? '') ? Number(text) : NaN
  return year >= years.first && year <= years.last ? year : null
}

export type CalendarReading =
  { ok: true; year: HolidayYear; elsewhere: number } | { ok: false; errors: FieldErrors; problems: FileProblem[] }

const refused = (errors: FieldErrors, problems: FileProblem[] = []): CalendarReading => ({
  ok: false,
  errors,
  problems,
})

/** What the year would be. `stored`: null while it is not loaded. */
export function readCalendarForm(
  values: Record<(typeof calendarFields)[number], string>,
  year: number,
  stored: HolidayYear | null,
): CalendarReading {
  const act = z.enum(calendarActs).safeParse(values.act)
  if (!act.success) return refused({ act: { key: 'errors.choice.unknown' } })
  if (act.data === 'import') return readImport(values, year)
  if (stored === null) return refused({ date: { key: 'calendar.problem.notLoaded', values: { year } } })
  return act.data === 'add' ? readAdded(values, stored) : readRemoved(values, stored)
}

function readImport({ decree, content, file }: Record<string, string>, year: number): CalendarReading {
  const named = cleanLine(decree ?? '')
  // A file that was chosen comes before what still stands in the field.
  const text = file?.trim() ? file : (content ?? '')
  const errors: FieldErrors = {
    ...(named === '' ? { decree: { key: 'calendar.problem.decreeEmpty' } } : {}),
    ...(lengthOf(named) > limits.shortMax
      ? { decree: { key: 'errors.text.long', values: { n: limits.shortMax } } }
      : {}),
  }
  const read = readHolidayFile(text, year)
  if (!read.ok) return refused({ ...errors, content: { key: 'calendar.problem.file' } }, read.problems)
  if (Object.keys(errors).length > 0) return refused(errors)
  return { ok: true, year: { year, decree: named, days: read.days }, elsewhere: read.elsewhere }
}

function readAdded(values: Record<string, string>, stored: HolidayYear): CalendarReading {
  const { date = '', kind = '' } = values
  const named = readHolidayName(values['name'] ?? '')
  const known = holidayKinds.find((one) => one === kind)
  const errors: FieldErrors = {
    ...dateErrors(date, stored),
    ...(named.ok ? {} : { name: { key: named.key, values: { n: named.n } } }),
    ...(known ? {} : { kind: { key: 'errors.choice.unknown' } }),
  }
  // Pressed twice: the day stands there already, in the same words.
  if (stored.days.some((day) => day.date === date && named.ok && day.name === named.name && day.kind === known)) {
    return { ok: true, year: stored, elsewhere: 0 }
  }
  if (!named.ok || !known || Object.keys(errors).length > 0) return refused(errors)
  const days: Holiday[] = [...stored.days, { date, name: named.name, kind: known }]
  return { ok: true, year: { ...stored, days: days.toSorted((a, b) => (a.date < b.date ? -1 : 1)) }, elsewhere: 0 }
}

function dateErrors(date: string, { year, days }: HolidayYear): FieldErrors {
  if (!isLocalDate(date)) return { date: { key: 'calendar.problem.date' } }
  if (!date.startsWith(`${year}-`)) return { date: { key: 'calendar.problem.otherYear', values: { year } } }
  return days.some((day) => day.date === date) ? { date: { key: 'calendar.problem.known' } } : {}
}

/** A day that somebody else took away meanwhile is no problem: it is gone. */
function readRemoved({ date }: Record<string, string>, stored: HolidayYear): CalendarReading {
  return { ok: true, year: { ...stored, days: stored.days.filter((day) => day.date !== date) }, elsewhere: 0 }
}
