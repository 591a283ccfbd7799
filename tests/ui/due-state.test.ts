import { describe, expect, it } from 'vitest'
import type { Clock } from '#app/complaints/rules/complaint.ts'
import type { Calendar } from '#app/complaints/rules/deadline.ts'
import { dueState, nearestClock } from '#app/complaints/rules/due-state.ts'

const calendar: Calendar = { holidays: new Set(['2026-12-25']), knownUntil: '2026-12-31' }

function aClock(changes: Partial<Clock> = {}): Clock {
  const clock = { startedOn: '2026-11-24', provisional: false, stoppedOn: null, pausedOn: null } as const
  return { name: 'settlement', dueOn: '2026-12-03', ...clock, ...changes }
}

describe('how a clock stands', () => {
  it.each([
    ['2026-11-20', {}, 'left', 9, 'nine working days are plain text'],
    ['2026-12-01', {}, 'soon', 2, 'two working days ask for attention'],
    ['2026-12-03', {}, 'today', 1, 'the last day is today, the whole day'],
    ['2026-12-07', {}, 'late', 2, 'Friday and Monday make two days late'],
    ['2026-12-05', { dueOn: '2026-12-04' }, 'late', 1, 'a Saturday after a Friday is one day late, never zero'],
    ['2026-12-07', { pausedOn: '2026-12-01' }, 'paused', 1, 'a pausing clock is not late'],
    ['2026-12-20', { stoppedOn: '2026-12-03' }, 'met', 1, 'stopped on the last day is in time'],
    ['2026-12-20', { stoppedOn: '2026-12-08' }, 'missed', 3, 'stopped after it says by how much'],
    ['2026-12-01', { name: 'lawDecision', dueOn: '2026-12-12' }, 'left', 11, 'the law counts Sundays as well'],
    ['2026-12-24', { dueOn: '2026-12-28' }, 'soon', 1, 'a holiday and a weekend do not count'],
  ] as const)('on %s with %o: %s %i, %#', (today, changes, kind, count, why) => {
    const state = dueState(aClock(changes), today, calendar)
    expect({ kind: state.kind, count: state.count }, why).toEqual({ kind, count })
  })

  it('a list shows the earliest clock that runs, before one that pauses', () => {
    const paused = aClock({ name: 'firstFollowUp', dueOn: '2026-11-27', pausedOn: '2026-11-25' })
    const running = aClock({ name: 'lawDecision', dueOn: '2027-01-25' })
    const stopped = aClock({ name: 'verification', dueOn: '2026-11-25', stoppedOn: '2026-11-25' })
    expect(nearestClock([stopped, paused, running])).toBe(running)
    expect(nearestClock([stopped, paused])).toBe(paused)
    expect(nearestClock([stopped])).toBeNull()
  })
})
