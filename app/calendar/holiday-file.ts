import { maxHolidays, type HolidayFile } from '#app/calendar/holiday.ts'
import { readHolidayCsv } from '#app/calendar/holiday-csv.ts'
import { readHolidayIcal } from '#app/calendar/holiday-ical.ts'

// A year of holidays as an administrator brings it: lines of CSV, or a calendar file of another program. Nothing in it is
// trusted: it is read into days and names, or refused with the line that is wrong.

/** So that a file of another kind does not come back as a page of a thousand messages. */
const maxProblems = 10

export function readHolidayFile(text: string, year: number): HolidayFile {
  const content = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  if (content.trim() === '') return { ok: false, problems: [{ line: null, key: 'calendar.problem.empty' }] }
  const found = /^\s*BEGIN:VCALENDAR/i.test(content) ? readHolidayIcal(content, year) : readHolidayCsv(content, year)
  if (!found.ok) return { ok: false, problems: found.problems.slice(0, maxProblems) }
  if (found.days.length === 0)
    return { ok: false, problems: [{ line: null, key: 'calendar.problem.noneOfYear', values: { year } }] }
  if (found.days.length > maxHolidays)
    return { ok: false, problems: [{ line: null, key: 'calendar.problem.tooMany', values: { n: maxHolidays } }] }
  return { ...found, days: found.days.toSorted((one, other) => (one.date < other.date ? -1 : 1)) }
}
