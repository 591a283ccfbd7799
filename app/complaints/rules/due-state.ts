import type { ClockName, LocalDate, Clock } from '#app/complaints/rules/complaint.ts'
import { calendarDaysBetween, workingDaysBetween, type Calendar } from '#app/complaints/rules/deadline.ts'

/** How a clock stands today, ready to be said: `left` and `late` count the days, `soon` is one or two days left. */
export type DueState = {
  name: ClockName
  kind: 'left' | 'soon' | 'today' | 'late' | 'paused' | 'met' | 'missed'
  /** working days, or calendar days for the clocks of the law; never 0 */
  count: number
  isLaw: boolean
  on: LocalDate
  provisional: boolean
}

const lawClocks: ReadonlySet<ClockName> = new Set([
  'lawCompleteness',
  'lawCompletion',
  'lawDecision',
  'lawNotification',
])
const soonCount = 2

/** A day between due date and today that nobody works still makes one day late: "late by 0" would be no information. */
export function dueState(clock: Clock, today: LocalDate, calendar: Calendar): DueState {
  const isLaw = lawClocks.has(clock.name)
  const days = (from: LocalDate, to: LocalDate) =>
    Math.max(1, isLaw ? calendarDaysBetween(from, to) : workingDaysBetween(from, to, calendar))
  const { name, dueOn, provisional, stoppedOn, pausedOn } = clock
  const state = (kind: DueState['kind'], count = 1): DueState => ({ name, kind, count, isLaw, on: dueOn, provisional })

  if (stoppedOn !== null) return stoppedOn <= dueOn ? state('met') : state('missed', days(dueOn, stoppedOn))
  if (pausedOn !== null) return state('paused')
  if (today > dueOn) return state('late', days(dueOn, today))
  if (today === dueOn) return state('today')
  const left = days(today, dueOn)
  return state(left <= soonCount ? 'soon' : 'left', left)
}

/** The clock a list shows: the earliest that still runs, else one that pauses, else none. */
export function nearestClock(clocks: readonly Clock[]): Clock | null {
  const open = clocks.filter((clock) => clock.stoppedOn === null)
  const running = open.filter((clock) => clock.pausedOn === null)
  const [nearest] = (running.length > 0 ? running : open).sort((a, b) => a.dueOn.localeCompare(b.dueOn))
  return nearest ?? null
}
