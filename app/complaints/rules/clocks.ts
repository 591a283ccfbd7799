// Which clocks run after a step, which pause, and until when. All of it is recomputed from the history, so that a corrected
// calendar or a new rule needs no repair of stored dates. Lengths are data with a "valid from"; sources stand in deadline.ts.

import type {
  Clock,
  ClockName,
  HistoryEntry,
  LocalDate,
  ServiceClass,
  Status,
} from '#app/complaints/rules/complaint.ts'
import {
  calendarDaysBetween,
  dueDate,
  workingDaysBetween,
  type Calendar,
  type Due,
  type Period,
} from '#app/complaints/rules/deadline.ts'

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

type RunningClock = {
  name: ClockName
  startedOn: LocalDate
  period: Period
  /** days of the period's own unit that did not count */
  pausedDays: number
  pausedOn: LocalDate | null
  stoppedOn: LocalDate | null
}

const exits: readonly Status[] = ['closed', 'referred', 'rejected', 'withdrawn', 'merged']
const pausedWhileIncomplete: readonly ClockName[] = ['firstFollowUp', 'settlement', 'lawDecision']

/**
 * The latest run of every clock that ever started, in the order they started.
 * `dueOn` of a pausing clock is the date as it stood at the pause. In an exit status nothing runs.
 */
export function clocksAfter(history: readonly HistoryEntry[], lengths: ClockLengths, calendar: Calendar): Clock[] {
  const clocks = new Clocks(lengths, calendar)
  for (const entry of history) clocks.take(entry)
  return clocks.read()
}

/** The earliest date of a running clock, for sorting; null when nothing runs. */
export function nextDue(clocks: readonly Clock[]): LocalDate | null {
  return earliest(clocks.filter(isRunning).map(dueOf))?.on ?? null
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

/** One complaint's clocks while its history is read from the beginning. A class because it has a state that lives that long. */
class Clocks {
  readonly #running = new Map<ClockName, RunningClock>()
  readonly #lengths: ClockLengths
  readonly #calendar: Calendar
  #class: ServiceClass = 'complaint'

  constructor(lengths: ClockLengths, calendar: Calendar) {
    this.#lengths = lengths
    this.#calendar = calendar
  }

  take(entry: HistoryEntry): void {
    if (entry.facts.class) this.#class = entry.facts.class
    if (entry.step === 'submit') this.#receive(entry)
    if (entry.step === 'reply' || entry.step === 'answer') this.#stop('firstFollowUp', entry.on)
    // Whoever writes under an answer has read it: the page shows it above the form.
    if (entry.from === 'answered' && entry.by.kind === 'resident') this.#stop('lawNotification', entry.on)
    if (entry.from !== entry.to) this.#leave(entry)
    if (entry.from !== entry.to || entry.step === 'move') this.#enter(entry)
  }

  read(): Clock[] {
    return [...this.#running.values()].map((clock) => {
      const due = this.#dueOf(clock)
      const { name, startedOn, stoppedOn, pausedOn } = clock
      return { name, startedOn, dueOn: due.on, provisional: due.provisional, stoppedOn, pausedOn }
    })
  }

  #receive({ on }: HistoryEntry): void {
    this.#start('verification', this.#lengths.verification, on)
    this.#start('lawCompleteness', this.#lengths.lawCompleteness, on)
  }

  #leave({ from, to, step, on }: HistoryEntry): void {
    if (from === 'incomplete') {
      this.#stop('lawCompletion', on)
      for (const name of pausedWhileIncomplete) this.#resume(name, on)
    }
    if (from === 'answered') this.#stop('replyWindow', on)
    // A returned complaint waits at the desk; the next agency gets its own first follow-up.
    if (step === 'return') this.#stop('firstFollowUp', on)
    // The time in which the resident read the answer is not taken from the agency (closed: disputed later).
    if ((from === 'answered' || from === 'closed') && !exits.includes(to)) this.#continueSettlement(on)
  }

  #enter({ from, to, step, on }: HistoryEntry): void {
    if (to !== 'submitted') {
      this.#stop('verification', on)
      this.#stop('lawCompleteness', on)
    } else if (from !== null) {
      this.#start('verification', this.#lengths.verification, on)
    }
    if (to === 'incomplete') {
      this.#start('lawCompletion', this.#lengths.lawCompletion, on)
      for (const name of pausedWhileIncomplete) this.#pause(name, on)
    }
    if (to === 'forwarded' && from !== 'incomplete') this.#forward(on)
    if (to === 'in_progress' && step === 'dispute') this.#start('firstFollowUp', this.#lengths.firstFollowUp, on)
    if (to === 'answered') this.#answer(on)
    if (exits.includes(to)) for (const name of this.#running.keys()) this.#stop(name, on)
  }

  #forward(on: LocalDate): void {
    this.#start('firstFollowUp', this.#lengths.firstFollowUp, on)
    // Once started, settlement and the legal decision are never started again: returning or handing over wins no time.
    // A forward that says another class changes the length, counted from the same first day.
    const settlement = this.#running.get('settlement')
    if (settlement) settlement.period = this.#lengths.settlement[this.#class]
    else this.#start('settlement', this.#lengths.settlement[this.#class], on)
    if (!this.#running.has('lawDecision')) this.#start('lawDecision', this.#lengths.lawDecision, on)
  }

  #answer(on: LocalDate): void {
    this.#stop('firstFollowUp', on)
    this.#stop('settlement', on)
    this.#stop('lawDecision', on)
    this.#start('replyWindow', this.#lengths.replyWindow, on)
    this.#start('lawNotification', this.#lengths.lawNotification, on)
  }

  #start(name: ClockName, period: Period, on: LocalDate): void {
    this.#running.delete(name)
    this.#running.set(name, { name, startedOn: on, period, pausedDays: 0, pausedOn: null, stoppedOn: null })
  }

  /** A clock that already met its end keeps that day. */
  #stop(name: ClockName, on: LocalDate): void {
    this.#resume(name, on)
    const clock = this.#running.get(name)
    if (clock && clock.stoppedOn === null) clock.stoppedOn = on
  }

  /** A clock that is late already does not pause: asking afterwards must not bring a missed date back. */
  #pause(name: ClockName, on: LocalDate): void {
    const clock = this.#running.get(name)
    if (clock && clock.stoppedOn === null && clock.pausedOn === null && on <= this.#dueOf(clock).on) clock.pausedOn = on
  }

  #resume(name: ClockName, on: LocalDate): void {
    const clock = this.#running.get(name)
    if (!clock?.pausedOn) return
    clock.pausedDays += this.#daysBetween(clock.pausedOn, on, clock.period)
    clock.pausedOn = null
  }

  #continueSettlement(on: LocalDate): void {
    const clock = this.#running.get('settlement')
    if (!clock?.stoppedOn) return
    // An answer that came late leaves the clock late.
    const wasInTime = clock.stoppedOn <= this.#dueOf(clock).on
    if (wasInTime) clock.pausedDays += this.#daysBetween(clock.stoppedOn, on, clock.period)
    clock.stoppedOn = null
  }

  #dueOf({ startedOn, period, pausedDays }: RunningClock): Due {
    return dueDate(startedOn, { ...period, amount: period.amount + pausedDays }, this.#calendar)
  }

  #daysBetween(from: LocalDate, to: LocalDate, period: Period): number {
    return period.unit === 'working-day' ? workingDaysBetween(from, to, this.#calendar) : calendarDaysBetween(from, to)
  }
}
