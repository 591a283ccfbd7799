import type { Language, LocalDate } from '#app/complaints/rules/complaint.ts'

const locales: Record<Language, string> = { id: 'id-ID', en: 'en-GB' }
const timeZone = 'Asia/Makassar'

export type DayStyle = 'long' | 'short' | 'weekday' | 'weekdayName' | 'month'

/**
 * A day in words, day first in both languages.
 * `long` 24 November 2026 · `short` 24 Nov · `weekday` Selasa, 24 November 2026 · `weekdayName` Selasa · `month` November 2026
 */
export function formatDay(day: LocalDate, language: Language, style: DayStyle = 'long'): string {
  // Noon in UTC stands for the day itself: no zone can move it to a neighbour.
  const moment = new Date(`${day}T12:00:00Z`)
  const part = (options: Intl.DateTimeFormatOptions) =>
    dateFormat(locales[language], { ...options, timeZone: 'UTC' }).format(moment)

  if (style === 'weekdayName') return part({ weekday: 'long' })
  if (style === 'month') return part({ month: 'long', year: 'numeric' })
  if (style === 'short') return `${part({ day: 'numeric' })} ${part({ month: 'short' })}`
  const long = `${part({ day: 'numeric' })} ${part({ month: 'long' })} ${part({ year: 'numeric' })}`
  return style === 'weekday' ? `${part({ weekday: 'long' })}, ${long}` : long
}

/** `14.05` in Indonesian, `14:05` in English, in WITA; sentences add "pukul" and "WITA" themselves. */
export function formatTime(moment: Date, language: Language): string {
  const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const
  return dateFormat(locales[language], options).format(moment)
}

/** `24 November 2026, pukul 14.05 WITA`, in English `24 November 2026, 14:05 WITA`. */
export function formatMoment(moment: Date, language: Language): string {
  const at = language === 'id' ? 'pukul ' : ''
  return `${formatDay(dayOf(moment), language)}, ${at}${formatTime(moment, language)} WITA`
}

/** `1.234,5` in Indonesian, `1,234.5` in English; at most one decimal unless told otherwise. */
export function formatNumber(value: number, language: Language, maximumFractionDigits = 1): string {
  const name = `${language}${String(maximumFractionDigits)}`
  const format = numberFormats.get(name) ?? new Intl.NumberFormat(locales[language], { maximumFractionDigits })
  numberFormats.set(name, format)
  return format.format(value)
}

/** A file size as people read it: `0,4 MB`. Never `0 MB`: the smallest is 0,1. */
export function formatMegabytes(bytes: number, language: Language): string {
  const megabytes = Math.max(0.1, bytes / (1024 * 1024))
  return `${formatNumber(megabytes, language)} MB`
}

/** The day in Kutai Timur on which a moment falls. */
function dayOf(moment: Date): LocalDate {
  const options = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const
  return dateFormat('en-CA', options).format(moment)
}

const numberFormats = new Map<string, Intl.NumberFormat>()
const dateFormats = new Map<string, Intl.DateTimeFormat>()

/** Kept, because making one costs forty times as much as using it, and a page with ten dates asks thirty times. */
function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = JSON.stringify([locale, options])
  const format = dateFormats.get(name) ?? new Intl.DateTimeFormat(locale, options)
  dateFormats.set(name, format)
  return format
}
