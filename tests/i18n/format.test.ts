import { describe, expect, it } from 'vitest'
import { formatDay, formatMegabytes, formatMoment, formatNumber, formatTime } from '#app/i18n/format.ts'

describe('dates and numbers as people read them', () => {
  it.each([
    ['long', 'id', '24 November 2026'],
    ['long', 'en', '24 November 2026'],
    ['short', 'id', '24 Nov'],
    ['short', 'en', '24 Nov'],
    ['weekday', 'id', 'Selasa, 24 November 2026'],
    ['weekday', 'en', 'Tuesday, 24 November 2026'],
    ['weekdayName', 'id', 'Selasa'],
    ['month', 'en', 'November 2026'],
  ] as const)('a day, %s in %s', (style, language, words) => {
    expect(formatDay('2026-11-24', language, style)).toBe(words)
  })

  it('a moment is told in WITA, whatever the zone of the machine', () => {
    const moment = new Date('2026-11-23T22:05:00Z')
    expect(formatTime(moment, 'id')).toBe('06.05')
    expect(formatTime(moment, 'en')).toBe('06:05')
    expect(formatMoment(moment, 'id')).toBe('24 November 2026, pukul 06.05 WITA')
    expect(formatMoment(moment, 'en')).toBe('24 November 2026, 06:05 WITA')
  })

  it('numbers follow the language', () => {
    expect(formatNumber(1234.5, 'id')).toBe('1.234,5')
    expect(formatNumber(1234.5, 'en')).toBe('1,234.5')
  })

  it('a file is never 0 MB', () => {
    expect(formatMegabytes(419_430, 'id')).toBe('0,4 MB')
    expect(formatMegabytes(12, 'en')).toBe('0.1 MB')
    expect(formatMegabytes(8 * 1024 * 1024, 'id')).toBe('8 MB')
  })
})
