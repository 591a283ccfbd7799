import { describe, expect, test } from 'vitest'
import type { Status } from '#app/complaints/rules/complaint.ts'
import { percentile, serviceFigures, type CountedCase } from '#app/reports/figures.ts'
import { shownCount, shownParts, shownShare } from '#app/reports/small-cells.ts'

// Every number here was worked out by hand.

const calendar = { holidays: new Set<string>(), knownUntil: '2026-12-31' }
const today = '2026-03-31'

/** Forwarded on Monday 2 March 2026; `replied`, `answered`: the day, or still open. */
function aCase(
  status: Status,
  replied: string | null,
  answered: string | null,
  more: Partial<CountedCase> = {},
): CountedCase {
  const startedOn = '2026-03-02'
  return {
    ...{ status, isProtected: false, reopened: 0 },
    clocks: [
      { name: 'firstFollowUp', startedOn, dueOn: '2026-03-09', stoppedOn: replied, pausedOn: null },
      { name: 'settlement', startedOn, dueOn: '2026-03-20', stoppedOn: answered, pausedOn: null },
      { name: 'lawDecision', startedOn, dueOn: '2026-05-01', stoppedOn: answered, pausedOn: null },
    ],
    ...more,
  }
}

const times = (count: number, one: CountedCase) => Array.from({ length: count }, () => one)
const figuresOf = (cases: CountedCase[], handOvers = 0) => serviceFigures({ cases, handOvers, today, calendar })

describe('small cells', () => {
  test.each([
    [0, null],
    [4, null],
    [5, 5],
  ])('a count of %d is shown as %s', (count, shown) => {
    expect(shownCount(count)).toBe(shown)
  })

  test.each([
    ['nothing small, nothing hidden', { a: 9, b: 8 }, { a: 9, b: 8 }],
    ['one small part hides the smallest other one too', { a: 9, b: 2, c: 30 }, { a: null, b: null, c: 30 }],
    ['two small parts hide each other', { a: 3, b: 2, c: 30 }, { a: null, b: null, c: 30 }],
  ])('%s', (_sentence, parts: Record<string, number>, shown) => {
    expect(shownParts(parts)).toEqual(shown)
  })

  test.each([
    ['no share of nine', 9, 9, { kind: 'too-few' }],
    ['fewer than five late: not how many', 8, 10, { kind: 'nearly-all', of: 10 }],
    ['fewer than five in time: not how many', 4, 20, { kind: 'hardly-any', of: 20 }],
    ['in numbers below a hundred', 31, 36, { kind: 'count', met: 31, of: 36 }],
    ['as a percentage from a hundred', 60, 100, { kind: 'percent', met: 60, of: 100 }],
  ])('%s', (_sentence, met, of, shown) => {
    expect(shownShare(met, of)).toEqual(shown)
  })
})

describe('service figures', () => {
  test('ten answered after four working days, in time by both clocks', () => {
    const figures = figuresOf(times(10, aCase('closed', '2026-03-04', '2026-03-06')))
    expect(figures).toMatchObject({
      ...{ received: 10, answered: null, open: null },
      firstReply: { median: 2, ninetieth: 2, of: 10 },
      answer: { median: 4, ninetieth: 4, of: 10 },
      inServiceTime: { kind: 'nearly-all', of: 10 },
    })
  })

  test('what is open counts at its age, and open and late is late', () => {
    // 2 to 31 March 2026: 21 working days. Settlement was due on the 20th, the legal date is in May.
    const cases = [
      ...times(6, aCase('closed', '2026-03-04', '2026-03-06')),
      ...times(6, aCase('in_progress', null, null)),
    ]
    const figures = figuresOf(cases)
    expect(figures.answer).toEqual({ median: 4, ninetieth: 21, of: 12 })
    expect(figures.firstReply).toEqual({ median: 2, ninetieth: 21, of: 12 })
    expect(figures.inServiceTime).toEqual({ kind: 'count', met: 6, of: 12 })
    // Six answered in time, six not decided yet: too few to say anything.
    expect(figures.inLegalTime).toEqual({ kind: 'too-few' })
  })

  test('what ended without an answer is no quick answer', () => {
    const cases = [
      ...times(10, aCase('closed', '2026-03-04', '2026-03-06')),
      ...times(9, aCase('withdrawn', '2026-03-02', '2026-03-02')),
    ]
    expect(figuresOf(cases)).toMatchObject({ received: 19, answer: { median: 4, of: 10 } })
  })

  test('a few protected ones are left out, enough of them are counted', () => {
    const sealed = aCase('closed', '2026-03-04', '2026-03-06', { isProtected: true })
    const ordinary = times(10, aCase('closed', '2026-03-04', '2026-03-06'))
    expect(figuresOf([...ordinary, ...times(4, sealed)])).toMatchObject({ received: 10, hasProtected: false })
    expect(figuresOf([...ordinary, ...times(5, sealed)])).toMatchObject({ received: 15, hasProtected: true })
  })

  test('reopened and returned ones are counted, and few of them are not told', () => {
    const reopened = aCase('closed', '2026-03-04', '2026-03-06', { reopened: 1 })
    expect(figuresOf(times(6, reopened), 7)).toMatchObject({ reopened: 6, handOvers: 7 })
    expect(figuresOf(times(3, reopened), 2)).toMatchObject({ received: null, reopened: null, handOvers: null })
  })

  test('an agency without a complaint has no figure', () => {
    expect(figuresOf([])).toMatchObject({ received: null, answered: null, firstReply: null, answer: null })
  })

  test.each([
    ['of ten, the fifth', [10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 0.5, 5],
    ['of ten, the ninth', [10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 0.9, 9],
    ['of one, that one', [7], 0.9, 7],
  ])('the nearest rank: %s', (_sentence, values, share, rank) => {
    expect(percentile(values, share)).toBe(rank)
  })
})
