import type { Clock, ClockName, LocalDate, Status } from '#app/complaints/rules/complaint.ts'
import { inTime } from '#app/complaints/rules/clocks.ts'
import { workingDaysBetween, type Calendar } from '#app/complaints/rules/deadline.ts'
import {
  leastCompared,
  leastShown,
  shownCount,
  shownParts,
  shownShare,
  type ShownShare,
} from '#app/reports/small-cells.ts'

// Service figures that do not flatter (docs/glossary.md, "angka layanan"): what is still open counts at its present age, and
// open and late is late.

/** What a figure needs of one complaint that an agency has. */
export type CountedCase = {
  status: Status
  /** sealed, nameless, restricted or aimed at somebody */
  isProtected: boolean
  reopened: number
  clocks: readonly Pick<Clock, 'name' | 'startedOn' | 'dueOn' | 'stoppedOn' | 'pausedOn'>[]
}

/** Median and 90th percentile in working days; null: fewer than ten. */
export type ShownDays = { median: number; ninetieth: number; of: number } | null

export type ServiceFigures = {
  received: number | null
  answered: number | null
  open: number | null
  /** referred, rejected, withdrawn or merged before an answer */
  otherExits: number | null
  inServiceTime: ShownShare
  inLegalTime: ShownShare
  firstReply: ShownDays
  answer: ShownDays
  reopened: number | null
  handOvers: number | null
  /** whether protected ones are among them: only where there are enough of them to hide each other */
  hasProtected: boolean
}

const openOnes: readonly Status[] = ['submitted', 'incomplete', 'forwarded', 'in_progress', 'awaiting_approval']
const answeredOnes: readonly Status[] = ['answered', 'closed']

export function serviceFigures({
  cases,
  handOvers,
  today,
  calendar,
}: {
  cases: readonly CountedCase[]
  /** how often the agency returned one as not its own */
  handOvers: number
  today: LocalDate
  calendar: Calendar
}): ServiceFigures {
  const hasProtected = cases.filter(({ isProtected }) => isProtected).length >= leastShown
  const counted = hasProtected ? cases : cases.filter(({ isProtected }) => !isProtected)
  const isOpen = ({ status }: CountedCase) => openOnes.includes(status)
  const isAnswered = ({ status }: CountedCase) => answeredOnes.includes(status)
  // What ended in another way was never the agency's to answer: it would look like a quick reply.
  const timed = counted.filter((one) => isOpen(one) || isAnswered(one))
  const received = shownCount(counted.length)
  const parts = shownParts({
    answered: counted.filter(isAnswered).length,
    open: counted.filter(isOpen).length,
    otherExits: counted.length - timed.length,
  })
  return {
    received,
    ...(received === null ? { answered: null, open: null, otherExits: null } : parts),
    inServiceTime: shareInTime(timed, 'settlement', today),
    inLegalTime: shareInTime(timed, 'lawDecision', today),
    firstReply: daysOf(timed, 'firstFollowUp', today, calendar),
    answer: daysOf(timed, 'settlement', today, calendar),
    reopened: shownCount(counted.filter(({ reopened }) => reopened > 0).length),
    handOvers: shownCount(handOvers),
    hasProtected,
  }
}

const clockOf = ({ clocks }: CountedCase, name: ClockName) => clocks.find((clock) => clock.name === name)

/** Of those whose clock is decided: met, missed, or running and past its day. What still has time is in neither. */
function shareInTime(cases: readonly CountedCase[], name: ClockName, today: LocalDate): ShownShare {
  const decided = cases.flatMap((one) => {
    const clock = clockOf(one, name)
    const wasMet = clock ? inTime(clock, today) : null
    return wasMet === null ? [] : [wasMet]
  })
  return shownShare(decided.filter(Boolean).length, decided.length)
}

function daysOf(cases: readonly CountedCase[], name: ClockName, today: LocalDate, calendar: Calendar): ShownDays {
  const days = cases.flatMap((one) => {
    const clock = clockOf(one, name)
    return clock ? [workingDaysBetween(clock.startedOn, clock.stoppedOn ?? today, calendar)] : []
  })
  if (days.length < leastCompared) return null
  return { median: percentile(days, 0.5), ninetieth: percentile(days, 0.9), of: days.length }
}

/** The nearest rank: a number of days that some complaint really took. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}

/** The figures of a period, with small numbers hidden already. */
export type ShownFigures = { from: LocalDate; until: LocalDate; figures: ServiceFigures }
