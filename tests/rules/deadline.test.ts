import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addCalendarDays,
  addWorkingDays,
  calendarDaysBetween,
  dueDate,
  isLocalDate,
  isWorkingDay,
  localDateOf,
  soonUntil,
  urgency,
  workingDaysBetween,
  type Calendar,
} from '#app/complaints/rules/deadline.ts'
import { holidayYears } from '#models/reference-data/holidays.server.ts'

const calendar: Calendar = {
  holidays: new Set(holidayYears.flatMap((year) => year.days.map((day) => day.date))),
  knownUntil: '2026-12-31',
}

const beyond = null

// Each row: filed, due after 3, 5, 10, 14 and 60 working days (null = past the loaded calendar), and why it is there.
const vectors = [
  [
    '2026-02-13',
    '2026-02-20',
    '2026-02-24',
    '2026-03-03',
    '2026-03-09',
    '2026-05-25',
    'Imlek and its leave are skipped',
  ],
  [
    '2026-03-13',
    '2026-03-25',
    '2026-03-27',
    '2026-04-06',
    '2026-04-10',
    '2026-06-24',
    'the week of Idulfitri is skipped',
  ],
  [
    '2026-03-17',
    '2026-03-27',
    '2026-03-31',
    '2026-04-08',
    '2026-04-14',
    '2026-06-26',
    'the last working day before it',
  ],
  [
    '2026-03-21',
    '2026-03-27',
    '2026-03-31',
    '2026-04-08',
    '2026-04-14',
    '2026-06-26',
    'filed on a holiday, a Saturday',
  ],
  [
    '2026-05-13',
    '2026-05-20',
    '2026-05-22',
    '2026-06-03',
    '2026-06-09',
    '2026-08-13',
    'Kenaikan, Iduladha and Pancasila',
  ],
  ['2026-08-14', '2026-08-20', '2026-08-24', '2026-09-01', '2026-09-07', '2026-11-10', 'a Friday before Kemerdekaan'],
  [
    '2026-11-24',
    '2026-11-27',
    '2026-12-01',
    '2026-12-08',
    '2026-12-14',
    beyond,
    'sixty days need the calendar of 2027',
  ],
  ['2026-12-11', '2026-12-16', '2026-12-18', '2026-12-29', beyond, beyond, 'fourteen days need the calendar of 2027'],
] as const

describe('due dates in working days', () => {
  for (const [filed, ...rest] of vectors) {
    const why = rest[5]
    for (const [index, amount] of [3, 5, 10, 14, 60].entries()) {
      const expected = rest[index] as string | null
      it(`filed ${filed}, +${amount}: ${expected ?? 'only an estimate'} (${why})`, () => {
        const due = dueDate(filed, { amount, unit: 'working-day' }, calendar)
        if (expected === null) {
          expect(due.provisional).toBe(true)
          expect(due.on > '2026-12-31').toBe(true)
        } else expect(due).toEqual({ on: expected, provisional: false })
      })
    }
  }

  it('counts from the next working day for Friday evening, Saturday and Sunday alike', () => {
    const dues = ['2026-11-20', '2026-11-21', '2026-11-22'].map(
      (day) => dueDate(day, { amount: 3, unit: 'working-day' }, calendar).on,
    )
    expect(dues).toEqual(['2026-11-25', '2026-11-25', '2026-11-25'])
  })

  it('calls the last day of the loaded year certain and the first day after it an estimate', () => {
    expect(dueDate('2026-12-30', { amount: 1, unit: 'working-day' }, calendar)).toEqual({
      on: '2026-12-31',
      provisional: false,
    })
    expect(dueDate('2026-12-31', { amount: 1, unit: 'working-day' }, calendar)).toEqual({
      on: '2027-01-01',
      provisional: true,
    })
  })

  it('has the number of working days of each month of 2026 that the decree leaves', () => {
    const firsts = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}-01`)
    const months = firsts.map((first, month) =>
      workingDaysBetween(addCalendarDays(first, -1), addCalendarDays(firsts[month + 1] ?? '2027-01-01', -1), calendar),
    )
    expect(months).toEqual([20, 18, 17, 21, 16, 20, 23, 19, 22, 22, 21, 21])
  })
})

describe('due dates in calendar days, the legal clocks', () => {
  const rows = [
    ['2026-03-13', 14, '2026-03-27', 'fourteen days run through Idulfitri'],
    ['2026-03-14', 14, '2026-03-28', 'a date on a Saturday does not move to Monday'],
    ['2026-11-24', 60, '2027-01-23', 'a legal date past the loaded calendar is no estimate: holidays do not matter'],
    ['2028-02-15', 14, '2028-02-29', 'a leap day is a day'],
  ] as const
  for (const [from, amount, on, why] of rows) {
    it(`${from} +${amount}: ${why}`, () => {
      expect(dueDate(from, { amount, unit: 'calendar-day' }, calendar)).toEqual({ on, provisional: false })
    })
  }

  it('fourteen working days can be later than the law allows: 28 calendar days from 13 March 2026', () => {
    const due = dueDate('2026-03-13', { amount: 14, unit: 'working-day' }, calendar)
    expect(calendarDaysBetween('2026-03-13', due.on)).toBe(28)
  })
})

describe('the day in the regency', () => {
  const rows = [
    ['2026-11-24T15:59:59.999Z', '2026-11-24', 'one millisecond before midnight WITA it is still the 24th'],
    ['2026-11-24T16:00:00Z', '2026-11-25', 'at midnight WITA the 25th begins'],
    ['2026-11-24T16:30:00Z', '2026-11-25', 'half past midnight WITA is the 25th, although UTC says the 24th'],
    ['2026-12-31T16:00:00Z', '2027-01-01', 'the year turns by WITA'],
  ] as const
  for (const [moment, day, why] of rows) it(why, () => expect(localDateOf(new Date(moment))).toBe(day))
})

describe('urgency', () => {
  const rows = [
    ['2026-11-24', '2026-11-25', 'overdue', 'on the day after'],
    ['2026-11-24', '2026-11-24', 'due_soon', 'on the last day, which counts in full'],
    ['2026-11-30', '2026-11-27', 'due_soon', 'on a Friday for the Monday after'],
    ['2026-12-01', '2026-11-27', 'on_time', 'four days ahead'],
  ] as const
  for (const [dueOn, today, expected, when] of rows) {
    it(`is ${expected} ${when}`, () => expect(urgency(dueOn, today)).toBe(expected))
  }
  it('is due soon up to and with the day that soonUntil names', () => {
    expect(urgency(soonUntil('2026-11-24'), '2026-11-24')).toBe('due_soon')
  })
})

describe('a written day', () => {
  const rows = [
    ['2026-02-28', true, 'exists'],
    ['2026-02-30', false, 'does not exist'],
    ['2026-2-3', false, 'is written another way'],
    ['2026-02-28T10:00', false, 'carries an hour'],
    ['', false, 'is empty'],
  ] as const
  for (const [text, isDay, why] of rows) it(`"${text}" ${why}`, () => expect(isLocalDate(text)).toBe(isDay))
})

describe('for any day and any length', () => {
  const day = fc.integer({ min: 0, max: 1200 }).map((offset) => addCalendarDays('2024-01-01', offset))
  const amount = fc.integer({ min: 1, max: 80 })
  const due = (from: string, days: number) => dueDate(from, { amount: days, unit: 'working-day' }, calendar).on

  it('a due date is a working day after the start', () => {
    fc.assert(
      fc.property(day, amount, (from, days) => due(from, days) > from && isWorkingDay(due(from, days), calendar)),
    )
  })
  it('one day more is a later date', () => {
    fc.assert(fc.property(day, amount, (from, days) => due(from, days + 1) > due(from, days)))
  })
  it('a later start is never due earlier', () => {
    fc.assert(fc.property(day, amount, (from, days) => due(addCalendarDays(from, 1), days) >= due(from, days)))
  })
  it('counting the days back gives the length', () => {
    fc.assert(fc.property(day, amount, (from, days) => workingDaysBetween(from, due(from, days), calendar) === days))
  })
  it('two stretches are as long as one of their sum', () => {
    fc.assert(fc.property(day, amount, amount, (from, one, two) => due(due(from, one), two) === due(from, one + two)))
  })
  it('going back from a due date arrives at or after the start', () => {
    fc.assert(
      fc.property(day, amount, (from, days) => {
        const back = addWorkingDays(due(from, days), -days, calendar)
        return back <= from || !isWorkingDay(from, calendar)
      }),
    )
  })
})
