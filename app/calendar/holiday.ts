import type { LocalDate } from '#app/complaints/rules/complaint.ts'
import { cleanLine, lengthOf } from '#app/complaints/rules/text.ts'
import type { TextKey, TextValues } from '#app/i18n/translate.ts'

export const holidayKinds = ['national', 'collective_leave'] as const
export type HolidayKind = (typeof holidayKinds)[number]
export type Holiday = { date: LocalDate; name: string; kind: HolidayKind }

/** What is wrong, and on which line of what was given; null when it is about the whole. */
export type FileProblem = { line: number | null; key: TextKey; values?: TextValues }

export type HolidayFile =
  /** `elsewhere`: days of other years, which a calendar file may hold as well */
  { ok: true; days: Holiday[]; elsewhere: number } | { ok: false; problems: FileProblem[] }

/** A year with a holiday on every day is no calendar; the largest decree so far lists 29. */
export const maxHolidays = 120
const maxHolidayName = 120

/** A name as it will be shown, or what is wrong with it. */
export function readHolidayName(text: string): { ok: true; name: string } | { ok: false; key: TextKey; n: number } {
  const name = cleanLine(text)
  if (name === '') return { ok: false, key: 'calendar.problem.nameEmpty', n: maxHolidayName }
  // Bytes that were no UTF-8: a file saved in another encoding would show every special letter like this.
  if (name.includes('\uFFFD')) return { ok: false, key: 'calendar.problem.encoding', n: maxHolidayName }
  if (lengthOf(name) > maxHolidayName) return { ok: false, key: 'calendar.problem.nameLong', n: maxHolidayName }
  return { ok: true, name }
}
