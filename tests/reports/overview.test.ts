import { describe, expect, it } from 'vitest'
import type { StaffActor } from '#app/access/actor.ts'
import { dayRowsOf, dayRowsOfChange, type Counted } from '#app/reports/day-cells.ts'
import {
  agencyLines,
  isCountedFor,
  monthOf,
  openFigures,
  trendFigures,
  trendOf,
  type OpenRow,
} from '#app/reports/overview.ts'

const today = '2026-03-13'

describe('what is open', () => {
  const row = (changes: Partial<OpenRow>): OpenRow => ({
    ...{ day: '2026-04-01', status: 'in_progress', officer: 'a', topic: 'roads', receivedOn: today },
    ...{ isReopened: false, count: 1 },
    ...changes,
  })
  const figures = (...rows: OpenRow[]) => openFigures(rows, today, '2026-03-16')

  it.each([
    ['2026-03-12', { overdue: 1, soon: 0 }, 'is late from the day after its last day'],
    ['2026-03-13', { overdue: 0, soon: 1 }, 'is not late on its last day'],
    ['2026-03-16', { overdue: 0, soon: 1 }, 'is due soon up to the third day'],
    ['2026-03-17', { overdue: 0, soon: 0 }, 'is neither later on'],
  ] as const)('due on %s: %o, it %s', (day, expected, because) => {
    expect(figures(row({ day })), because).toMatchObject({ open: 1, ...expected })
  })

  it.each([
    ['2026-03-13', 0, 'of today is in the first band'],
    ['2026-03-06', 0, 'of seven days is still in it'],
    ['2026-03-05', 1, 'of eight days is in the next'],
    ['2026-02-26', 2, 'of fifteen days is in the third'],
    ['2026-01-12', 3, 'of sixty days is in the fourth'],
    ['2025-01-01', 4, 'of more than sixty days is in the last, however old'],
  ] as const)('received on %s: band %i, for one %s', (receivedOn, band, because) => {
    expect(
      figures(row({ receivedOn })).ages.map(({ open }) => open),
      because,
    ).toEqual([0, 1, 2, 3, 4].map((at) => (at === band ? 1 : 0)))
  })

  it('counts as nobody’s only what somebody of the agency should take', () => {
    const all = figures(
      row({ officer: '', status: 'forwarded' }),
      row({ officer: '', status: 'answered' }),
      row({ officer: 'a', receivedOn: '2026-03-03' }),
      row({ officer: 'a' }),
    )
    expect(all.officers).toEqual([
      { officer: 'a', open: 2, overdue: 0, oldest: 10 },
      { officer: '', open: 1, overdue: 0, oldest: 0 },
    ])
  })

  it('adds up rows that take away, and leaves out what is nothing', () => {
    const all = figures(row({}), row({ count: -1 }), row({ topic: 'water' }))
    expect(all.topics).toEqual([{ topic: 'water', open: 1, overdue: 0 }])
  })
})

describe('what happened', () => {
  it('falls into weeks from Monday, the twelfth of which is this one', () => {
    const event = { agency: 'dishub', isPart: false, count: 1 } as const
    const weeks = trendOf(
      [
        { ...event, figure: 'arrived', day: '2026-03-09' },
        { ...event, figure: 'arrived', day: '2026-03-08' },
        { ...event, figure: 'answered', day: '2025-12-21' },
      ],
      trendFigures,
      today,
    )
    expect(weeks.at(-1)).toEqual({
      from: '2026-03-09',
      until: '2026-03-15',
      counts: { arrived: 1, answered: 0, ended: 0 },
    })
    expect(weeks.at(-2)?.counts.arrived).toBe(1)
    expect(weeks).toHaveLength(12)
    expect(weeks[0]?.from).toBe('2025-12-22')
  })

  it.each([
    ['2026-02', { from: '2026-02-01', until: '2026-02-28' }, 'a month that was'],
    ['2026-04', { from: '2026-03-01', until: '2026-03-31' }, 'one to come is this one'],
    ['2024-01', { from: '2026-03-01', until: '2026-03-31' }, 'one too long ago is this one'],
    ["1' or", { from: '2026-03-01', until: '2026-03-31' }, 'what is no month is this one'],
  ])('asked for %s it shows %o: %s', (asked, expected) => {
    expect(monthOf(asked, today)).toMatchObject(expected)
  })

  it('stands by agency, the most overdue first, without those of which there is nothing to say', () => {
    const open = (agency: string, isLate: boolean, count = 1) => ({ agency, guard: 'none' as const, isLate, count })
    const lines = agencyLines(
      [open('a', false), open('b', true), open('c', false, 0), open('', true)],
      [{ figure: 'returned', agency: 'a', day: today, isPart: false, count: 2 }],
    )
    expect(lines.map(({ agency, overdue, returned }) => [agency, overdue, returned])).toEqual([
      ['b', 1, 0],
      ['a', 0, 2],
    ])
  })
})

describe('who is told that it exists', () => {
  const head = { kind: 'account', role: 'head', agency: 'dishub', isInspectorate: false } as StaffActor
  const coordinator = { ...head, role: 'coordinator', agency: 'diskominfo' } as StaffActor
  const inspector = { ...coordinator, agency: 'inspektorat', isInspectorate: true } as StaffActor

  it.each([
    [head, 'none', '', true, 'a head is told of ordinary ones'],
    [head, 'restricted', '', true, 'a head is told of restricted ones, as the inbox does'],
    [head, 'protected', 'dishub', false, 'a head is not told of those about the own office'],
    [head, 'leadership', '', false, 'a head is not told of those against the leadership'],
    [coordinator, 'protected', 'dishub', true, 'a coordinator is told of those about another office'],
    [coordinator, 'protected', 'diskominfo', false, 'a coordinator is not told of those about the own office'],
    [coordinator, 'leadership', '', false, 'a coordinator is not told of those against the leadership'],
    [coordinator, 'leadership', 'inspektorat', true, 'unless the Inspektorat is accused as well'],
    [inspector, 'leadership', '', true, 'the Inspektorat is told of those against the leadership'],
  ] as const)('%#: %s', (actor, guard, against, expected, because) => {
    expect(isCountedFor(actor, { guard, against }), because).toBe(expected)
  })
})

describe('what a complaint adds', () => {
  const base: Counted = {
    ...{ reference: 'KTM-2222-2222-2', agency: 'dishub', identity: 'named', restricted: false, target: 'normal' },
    ...{ against: null, partOf: null, topic: 'roads', status: 'in_progress', assignee: null, receivedOn: today },
    ...{ reopened: 0, nextDueOn: '2026-03-20' },
    history: [],
  }
  const entry = (changes: object) => ({
    ...{ step: 'note', on: today, from: 'in_progress', to: 'in_progress', by: { kind: 'account' }, facts: {} },
    ...changes,
  })
  const figures = (...entries: object[]) =>
    dayRowsOf({ ...base, nextDueOn: null, history: entries.map(entry) as Counted['history'] }).map(
      ({ figure, agency }) => `${figure} ${agency}`.trim(),
    )
  const toDishub = { step: 'forward', from: 'submitted', to: 'forwarded', facts: { agency: 'dishub' } }

  it.each([
    [[{ step: 'submit', from: null, to: 'submitted' }], ['received'], 'filing is the regency’s'],
    [[toDishub], ['arrived dishub'], 'forwarding arrives there'],
    [
      [toDishub, { step: 'move', from: 'forwarded', to: 'forwarded', facts: { agency: 'dinkes' } }],
      ['arrived dishub', 'arrived dinkes', 'moved dishub'],
      'moving arrives at one and was moved from the other',
    ],
    [
      [toDishub, { step: 'return', from: 'forwarded', to: 'submitted', facts: { agency: 'dinkes' } }],
      ['arrived dishub', 'returned dishub'],
      'a return is of who returned it, whoever was named as better',
    ],
    [
      [toDishub, { step: 'reclassify', facts: { class: 'request', agency: 'dishub' } }],
      ['arrived dishub', 'reclassified dishub'],
      'another class is counted at the agency that has it',
    ],
    [
      [toDishub, { step: 'return', from: 'forwarded', to: 'submitted', by: { kind: 'system' } }],
      ['arrived dishub'],
      'what the program takes back from a closed agency is no return',
    ],
    [
      [toDishub, { step: 'answer', to: 'answered' }, { step: 'close', from: 'answered', to: 'closed' }],
      ['arrived dishub', 'answered dishub', 'ended dishub', 'silent dishub'],
      'closing by silence is an end of its own kind',
    ],
    [
      [
        toDishub,
        { step: 'answer', to: 'awaiting_approval' },
        { step: 'approve', from: 'awaiting_approval', to: 'answered' },
      ],
      ['arrived dishub', 'answered dishub'],
      'an answer counts when it is released, once',
    ],
    [
      [toDishub, { step: 'dispute', from: 'answered', to: 'submitted' }, { ...toDishub, facts: { agency: 'dishub' } }],
      ['arrived dishub', 'reopened dishub', 'arrived dishub'],
      'after a second dispute it arrives anew',
    ],
  ])('%#', (history, expected, because) => {
    expect(figures(...history).toSorted(), because).toEqual(expected.toSorted())
  })

  it('is nothing where a step changes nothing of it', () => {
    expect(
      dayRowsOfChange(base, { ...base, history: [entry({ step: 'note' }) as Counted['history'][number]] }),
    ).toEqual([])
  })

  it('moves when its due date does', () => {
    const rows = dayRowsOfChange(base, { ...base, nextDueOn: '2026-03-21' })
    expect(rows.map(({ day, count }) => [day, count])).toEqual([
      ['2026-03-20', -1],
      ['2026-03-21', 1],
    ])
  })
})
