import { Temporal } from 'temporal-polyfill'
import type { FieldError } from '#app/complaints/form.ts'
import { earliestOccurredOn } from '#app/complaints/limits.ts'
import { kinds, serviceClasses, statuses, type LocalDate } from '#app/complaints/rules/complaint.ts'
import { isLocalDate } from '#app/complaints/rules/deadline.ts'
import type { ExportWish } from '#models/complaint-export.server.ts'

// What may be asked of an export: a period by the day of receipt, both ends included, and codes to narrow it.

export const exportFields = ['from', 'to', 'agency', 'topic', 'district', 'status', 'kind', 'class'] as const
export type ExportField = (typeof exportFields)[number]
/** As typed, one string a field: what the form is filled in with again. */
export type ExportValues = Record<ExportField, string>
export type ExportErrors = Partial<Record<ExportField, FieldError>>

/** Beyond it a year is a slip of the finger. */
const latestDay: LocalDate = '2099-12-31'

export type KnownForExport = {
  agencies: (code: string) => boolean
  topics: (code: string) => boolean
  districts: (code: string) => boolean
}

export function readExportWish(
  values: ExportValues,
  known: KnownForExport,
): { ok: true; wish: ExportWish } | { ok: false; errors: ExportErrors } {
  const typed = Object.fromEntries(exportFields.map((name) => [name, values[name].trim()])) as ExportValues
  const errors: ExportErrors = {
    ...periodErrors(typed),
    ...unknownCode('agency', typed, known.agencies),
    ...unknownCode('topic', typed, known.topics),
    ...unknownCode('district', typed, known.districts),
    ...unknownCode('status', typed, isOneOf(statuses)),
    ...unknownCode('kind', typed, isOneOf(kinds)),
    ...unknownCode('class', typed, isOneOf(serviceClasses)),
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  const { from, to, ...codes } = typed
  const given = Object.entries(codes).map(([name, code]) => [name, code === '' ? null : code])
  return { ok: true, wish: { from, to, ...(Object.fromEntries(given) as Omit<ExportWish, 'from' | 'to'>) } }
}

function periodErrors({ from, to }: ExportValues): ExportErrors {
  const errors: ExportErrors = {
    ...(isDay(from) ? {} : { from: dayError(from) }),
    ...(isDay(to) ? {} : { to: dayError(to) }),
  }
  if (Object.keys(errors).length > 0 || from <= to) return errors
  return { to: { key: 'liaison.problem.toBeforeFrom' } }
}

function isDay(text: string): boolean {
  return isLocalDate(text) && text >= earliestOccurredOn && text <= latestDay
}

function dayError(text: string): FieldError {
  return { key: text === '' ? 'liaison.problem.dayEmpty' : 'liaison.problem.dayBad' }
}

function unknownCode(field: ExportField, values: ExportValues, isKnown: (code: string) => boolean): ExportErrors {
  return values[field] === '' || isKnown(values[field]) ? {} : { [field]: { key: 'errors.choice.unknown' } }
}

function isOneOf(codes: readonly string[]): (code: string) => boolean {
  return (code) => codes.includes(code)
}

/** A form that was not asked anything yet shows this quarter; an emptied field stays empty. */
export function exportValues(asked: URLSearchParams, today: LocalDate): ExportValues {
  const [quarter] = usualPeriods(today)
  const missing: Partial<ExportValues> = { from: quarter.from, to: quarter.to }
  return Object.fromEntries(
    exportFields.map((name) => [name, (asked.get(name) ?? missing[name] ?? '').slice(0, 60)]),
  ) as ExportValues
}

export type UsualPeriod = {
  name: 'thisQuarter' | 'lastQuarter' | 'thisYear' | 'lastYear'
  from: LocalDate
  to: LocalDate
}

/** The periods that reports are asked for, seen from `today`. */
export function usualPeriods(today: LocalDate): [UsualPeriod, ...UsualPeriod[]] {
  const day = Temporal.PlainDate.from(today)
  const quarter = day.with({ month: Math.floor((day.month - 1) / 3) * 3 + 1, day: 1 })
  const year = day.with({ month: 1, day: 1 })
  return [
    { name: 'thisQuarter', ...monthsFrom(quarter, 3) },
    { name: 'lastQuarter', ...monthsFrom(quarter.subtract({ months: 3 }), 3) },
    { name: 'thisYear', ...monthsFrom(year, 12) },
    { name: 'lastYear', ...monthsFrom(year.subtract({ years: 1 }), 12) },
  ]
}

function monthsFrom(first: Temporal.PlainDate, months: number): { from: LocalDate; to: LocalDate } {
  return { from: first.toString(), to: first.add({ months }).subtract({ days: 1 }).toString() }
}
