import type { ShownPreview } from '#app/calendar/components/calendar-preview.tsx'
import type { calendarFields } from '#app/calendar/form.ts'
import type { FileProblem, Holiday } from '#app/calendar/holiday.ts'
import type { FieldErrors } from '#app/complaints/form.ts'
import { paths } from '#app/http/paths.ts'
import type { TextKey } from '#app/i18n/translate.ts'
import { noticesId } from '#app/ui/notices.tsx'

export type CalendarAnswer = {
  values: Record<(typeof calendarFields)[number], string>
  isSaved: boolean
  errors: FieldErrors
  /** what is wrong in the file, by line */
  problems: FileProblem[]
  preview: { preview: ShownPreview; elsewhere: number } | null
  formError: TextKey | null
}

export type CalendarPageProps = {
  year: number
  years: number[]
  stored: { decree: string; days: Holiday[] } | null
  version: string
  token: string
  /** who may look and change nothing */
  isReader: boolean
  missing: number | null
  latest: { year: number; at: Date; later: number; earlier: number; told: number; isDone: boolean } | null
  answer: CalendarAnswer | null
}

/** Where every form of the page is sent. */
export function calendarAction(year: number): string {
  return `${paths.adminCalendar({ tahun: year })}#${noticesId}`
}
