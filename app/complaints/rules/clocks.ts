// Which clocks run after a step, which pause, and until when. All of it is recomputed from the history, so that a corrected
// calendar or a new rule needs no repair of stored dates. Lengths are data with a "valid from"; sources stand in deadline.ts.

import type {
  Clock,
  ClockName,
  Complaint,
  HistoryEntry,
  LocalDate,
  ServiceClass,
} from '#app/complaints/rules/complaint.ts'
import { dueDate, type Calendar, type Due, type Period } from '#app/complaints/rules/deadline.ts'
import { RunningClocks } from '#app/complaints/rules/running-clocks.ts'
import { undoneIn } from '#app/complaints/rules/undo.ts'

export type ClockLengths = {
  verification: Period
  firstFollowUp: Period
  settlement: Record<ServiceClass, Period>
  replyWindow: Period
  lawCompleteness: Period
  lawCompletion: Period
  lawDecision: Period
  lawNotification: Period
}

/** What the resident is told: the earlier of the service clock and the legal clock. Null when it is not awaited now. */
export type ResidentDates = {
  checkedBy: Due | null
  firstReplyBy: Due | null
  answerBy: Due | null
  /** until when the resident has to supply what was asked */
  completeBy: Due | null
  /** until when the resident may accept or dispute */
  respondBy: Due | null
}

/**
 * The latest run of every clock that ever started, in the order they started.
 * `dueOn` of a pausing clock is the date as it stood at the pause. In an exit status nothing runs.
 */
export function clocksAfter(history: readonly HistoryEntry[], lengths: ClockLengths, calendar: Calendar): Clock[] {
  const clocks = new RunningClocks({ lengths, calendar, undone: undoneIn(history) })
  for (const entry of history) clocks.take(entry)
  return clocks.read()
}

/** The earliest date of a running clock, for sorting; null when nothing runs. */
export function nextDue(clocks: readonly Clock[]): LocalDate | null {
  return nextDueDay(clocks)?.on ?? null
}

/** The same with whether it is an estimate, for whoever is told of it. */
export function nextDueDay(clocks: readonly Clock[]): Due | null {
  return earliest(clocks.filter(isRunning).map(dueOf))
}

export function residentDue(clocks: readonly Clock[]): ResidentDates {
  const running = (...names: ClockName[]) =>
    earliest(clocks.filter((clock) => names.includes(clock.name) && isRunning(clock)).map(dueOf))
  return {
    checkedBy: running('verification', 'lawCompleteness'),
    firstReplyBy: clocks.some((clock) => clock.name === 'firstFollowUp' && isRunning(clock))
      ? running('firstFollowUp', 'lawDecision')
      : null,
    answerBy: running('settlement', 'lawDecision'),
    completeBy: running('lawCompletion'),
    respondBy: running('replyWindow'),
  }
}

/**
 * What the receipt promises before anybody looked at the complaint: as if it were forwarded on the last day of verification.
 * The class is not known yet, so the answer is promised by the length of an ordinary complaint.
 */
export function firstPromises(
  receivedOn: LocalDate,
  lengths: ClockLengths,
  calendar: Calendar,
): { checkedBy: Due; firstReplyBy: Due; answerBy: Due } {
  const from = (dayZero: LocalDate, service: Period, law: Period) =>
    earlier(dueDate(dayZero, service, calendar), dueDate(dayZero, law, calendar))
  const checkedBy = from(receivedOn, lengths.verification, lengths.lawCompleteness)
  const firstReplyBy = from(checkedBy.on, lengths.firstFollowUp, lengths.lawDecision)
  const answerBy = from(checkedBy.on, lengths.settlement.complaint, lengths.lawDecision)
  return { checkedBy, firstReplyBy, answerBy }
}

/**
 * Whether the clock was met. Null while that is still open: running or pausing, and not late yet.
 * Open and late counts as late, so that not answering never looks better than answering late.
 */
export function inTime(clock: Pick<Clock, 'dueOn' | 'stoppedOn' | 'pausedOn'>, today: LocalDate): boolean | null {
  if (clock.stoppedOn !== null) return clock.stoppedOn <= clock.dueOn
  return isRunning(clock) && today > clock.dueOn ? false : null
}

/** Whether this clock runs and its last day is over: what the clocks do by themselves, they do then. */
export function hasPassed(clocks: readonly Clock[], name: ClockName, today: LocalDate): boolean {
  return clocks.some((clock) => clock.name === name && isRunning(clock) && today > clock.dueOn)
}

/**
 * The legal notification ends when the mail with the answer was delivered or the answer was read, which no history entry
 * says. Whoever knows the day applies it to the recomputed clocks.
 */
export function withNotice(clocks: readonly Clock[], noticedOn: LocalDate): Clock[] {
  return clocks.map((clock) => {
    if (clock.name !== 'lawNotification' || noticedOn < clock.startedOn) return clock
    const isEarlier = clock.stoppedOn === null || noticedOn < clock.stoppedOn
    return isEarlier ? { ...clock, stoppedOn: noticedOn } : clock
  })
}

/** Whether an answer has not reached its resident yet, as far as anybody knows. */
export function isNoticeAwaited(clocks: readonly Clock[]): boolean {
  return clocks.some((clock) => clock.name === 'lawNotification' && isRunning(clock))
}

/**
 * What counting again from the history would forget: the day on which the answer arrived stands in the clock alone. Not
 * of a merged one, whose clocks were stopped for another reason.
 */
export function keepNotice(
  { status, clocks }: Pick<Complaint, 'status' | 'clocks'>,
  counted: readonly Clock[],
): Clock[] {
  const known = clocks.find(({ name }) => name === 'lawNotification')
  const isSame = counted.some(({ name, startedOn }) => name === 'lawNotification' && startedOn === known?.startedOn)
  return known?.stoppedOn && isSame && status !== 'merged' ? withNotice(counted, known.stoppedOn) : [...counted]
}

function isRunning(clock: Pick<Clock, 'stoppedOn' | 'pausedOn'>): boolean {
  return clock.stoppedOn === null && clock.pausedOn === null
}

function dueOf(clock: Clock): Due {
  return { on: clock.dueOn, provisional: clock.provisional }
}

function earlier(one: Due, other: Due): Due {
  return other.on < one.on ? other : one
}

function earliest(dues: readonly Due[]): Due | null {
  return dues.reduce<Due | null>((best, due) => (best === null ? due : earlier(best, due)), null)
}
