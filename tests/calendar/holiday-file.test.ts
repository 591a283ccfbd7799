import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHolidayFile } from '#app/calendar/holiday-file.ts'

const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n')
const ical = (...events: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n')
const newYear = event('DTSTART;VALUE=DATE:20270101', 'DTEND;VALUE=DATE:20270102', 'SUMMARY:Tahun Baru Contoh')

describe('a year as CSV', () => {
  it.each([
    ['2027-01-01,Tahun Baru,national', 'by the codes'],
    ['date,name,kind\n2027-01-01,Tahun Baru,national\n', 'with a first line'],
    ['tanggal;nama;jenis\r\n2027-01-01;Tahun Baru;Libur Nasional\r\n', 'as a spreadsheet of this country writes it'],
    ['\uFEFF\n2027-01-01 , "Tahun Baru" , nasional\n\n', 'with a mark in front, spaces and empty lines'],
  ])('%j is read %s', (text) => {
    const days = [{ date: '2027-01-01', name: 'Tahun Baru', kind: 'national' }]
    expect(readHolidayFile(text, 2027)).toEqual({ ok: true, days, elsewhere: 0 })
  })

  it('keeps separators and quotation marks inside a quoted name, and puts the days in order', () => {
    const text = '2027-03-09,"Nyepi, ""Contoh""",cuti bersama\n2027-01-01,Tahun Baru,nasional'
    expect(readHolidayFile(text, 2027)).toMatchObject({
      days: [{ date: '2027-01-01' }, { date: '2027-03-09', name: 'Nyepi, "Contoh"', kind: 'collective_leave' }],
    })
  })

  it.each<[string, number | null, string, string]>([
    ['', null, 'calendar.problem.empty', 'nothing at all'],
    ['date,name,kind', null, 'calendar.problem.noneOfYear', 'no day of that year'],
    ['2027-01-01,A,national\n2027-02-30,B,national', 2, 'calendar.problem.date', 'a day that does not exist'],
    ['01/02/2027,A,national', 1, 'calendar.problem.date', 'a day written in another way'],
    ['2026-12-25,A,national', 1, 'calendar.problem.otherYear', 'a day of another year'],
    ['2027-01-01,,national', 1, 'calendar.problem.nameEmpty', 'no name'],
    [`2027-01-01,${'a'.repeat(121)},national`, 1, 'calendar.problem.nameLong', 'a name too long'],
    ['2027-01-01,Id\uFFFDl Fitri,national', 1, 'calendar.problem.encoding', 'letters of another encoding'],
    ['2027-01-01,A,holiday', 1, 'calendar.problem.kind', 'a kind that is none'],
    ['2027-01-01,A', 1, 'calendar.problem.cells', 'a part missing'],
    ['2027-01-01,"A,national', 1, 'calendar.problem.quotes', 'a quotation mark left open'],
    ['\n2027-01-01,A,national\n2027-01-01,B,national', 3, 'calendar.problem.twice', 'a day twice'],
    ['PK\u0003\u0004\nxl/workbook', 1, 'calendar.problem.cells', 'a workbook'],
  ])('%j is refused at line %s (%s): %s', (text, line, key, _why) => {
    const refused = readHolidayFile(text, 2027)
    expect(refused.ok ? null : refused.problems[0]).toMatchObject({ line, key })
  })

  it('names every bad line, at most ten', () => {
    const lines = (n: number) => Array.from({ length: n }, (_, at) => `baris ${at}`).join('\n')
    const refused = readHolidayFile(lines(3), 2027)
    expect(refused.ok ? [] : refused.problems.map(({ line }) => line)).toEqual([1, 2, 3])
    const many = readHolidayFile(lines(5_000), 2027)
    expect(many.ok ? [] : many.problems).toHaveLength(10)
  })

  it('does not take a year that is all holidays', () => {
    const days = Array.from({ length: 28 * 5 }, (_, at) => {
      const two = (n: number) => String(n).padStart(2, '0')
      return `2027-${two(Math.floor(at / 28) + 1)}-${two((at % 28) + 1)},A,national`
    })
    expect(readHolidayFile(days.join('\n'), 2027)).toMatchObject({ problems: [{ key: 'calendar.problem.tooMany' }] })
  })
})

describe('a year as iCalendar', () => {
  it('takes the days of the year, leaves others out and knows collective leave by its name', () => {
    const text = ical(
      newYear,
      event('DTSTART;VALUE=DATE:20270318', 'DTEND;VALUE=DATE:20270320', 'SUMMARY:Cuti Bersama Idul Fitri\\, Contoh'),
      event('DTSTART:20271225T000000Z', 'SUMMARY:Hari Raya Natal'),
      event('DTSTART;VALUE=DATE:20281225', 'SUMMARY:Natal tahun sesudahnya'),
    )
    expect(readHolidayFile(text, 2027)).toEqual({
      ok: true,
      elsewhere: 1,
      days: [
        { date: '2027-01-01', name: 'Tahun Baru Contoh', kind: 'national' },
        { date: '2027-03-18', name: 'Cuti Bersama Idul Fitri, Contoh', kind: 'collective_leave' },
        { date: '2027-03-19', name: 'Cuti Bersama Idul Fitri, Contoh', kind: 'collective_leave' },
        { date: '2027-12-25', name: 'Hari Raya Natal', kind: 'national' },
      ],
    })
  })

  it('joins two names of one day; the national holiday wins over the leave around it', () => {
    const leave = event('DTSTART;VALUE=DATE:20270101', 'SUMMARY:Cuti bersama contoh')
    expect(readHolidayFile(ical(newYear, leave), 2027)).toMatchObject({
      days: [{ name: 'Tahun Baru Contoh / Cuti bersama contoh', kind: 'national' }],
    })
  })

  it('reads folded lines', () => {
    const folded = event('DTSTART;VALUE=DATE:20270101', 'SUMMARY:Tahun', '  Baru')
    expect(readHolidayFile(ical(folded), 2027)).toMatchObject({ days: [{ name: 'Tahun Baru' }] })
  })

  it.each<[string, number | null, string, string]>([
    [ical(newYear, 'bukan baris kalender'), 8, 'calendar.problem.ical', 'a line that is none'],
    ['BEGIN:VCALENDAR\nBEGIN:VEVENT\n', null, 'calendar.problem.icalWhole', 'a file that was cut off'],
    [ical(event('SUMMARY:Tanpa tanggal')), 3, 'calendar.problem.icalDate', 'an event without a day'],
    [ical(event('DTSTART;VALUE=DATE:20279901', 'SUMMARY:A')), 3, 'calendar.problem.icalDate', 'an impossible day'],
    [ical(event('DTSTART;VALUE=DATE:20270101')), 3, 'calendar.problem.nameEmpty', 'an event without a name'],
    [
      ical(event('DTSTART;VALUE=DATE:20270101', 'SUMMARY:A', 'RRULE:FREQ=SECONDLY')),
      3,
      'calendar.problem.repeated',
      'a rule that never ends',
    ],
    [
      ical(event('DTSTART;VALUE=DATE:20270101', 'DTEND;VALUE=DATE:99991231', 'SUMMARY:A')),
      3,
      'calendar.problem.longEvent',
      'an event of thousands of years',
    ],
    [ical(), null, 'calendar.problem.noneOfYear', 'a calendar without events'],
  ])('%j is refused at line %s (%s): %s', (text, line, key, _why) => {
    expect(readHolidayFile(text, 2027)).toMatchObject({ ok: false, problems: [{ line, key }] })
  })

  it('stands two hundred kilobytes of nested components', () => {
    const nested = `BEGIN:VCALENDAR\n${'BEGIN:VEVENT\n'.repeat(15_000)}`
    expect(readHolidayFile(nested, 2027)).toMatchObject({ ok: false })
  })
})

it('whatever is given, it is read or refused with a sentence, and never throws', () => {
  const pieces = fc.constantFrom(
    ...[
      'BEGIN:VCALENDAR\n',
      'BEGIN:VEVENT\n',
      'END:VEVENT\n',
      'END:VCALENDAR\n',
      'DTSTART:2027',
      'DTSTART;VALUE=DATE:',
    ],
    ...[
      '20270101\n',
      'SUMMARY:',
      'RRULE:FREQ=X\n',
      'DTEND;TZID=X:20270101T250000\n',
      '2027-01-01,',
      'a,',
      '"',
      '\n',
      ';',
    ],
  )
  const texts = fc.oneof(
    fc.string(),
    fc.array(fc.oneof(pieces, fc.string())).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const read = readHolidayFile(text, 2027)
      expect(read.ok ? read.days.length : read.problems.length).toBeGreaterThan(0)
    }),
    { numRuns: 500 },
  )
})
