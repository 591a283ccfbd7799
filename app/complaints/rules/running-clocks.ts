// What each entry of the history does to the clocks (docs/glossary.md, "clock"). Sources stand in deadline.ts.

import type { ClockLengths } from '#app/complaints/rules/clocks.ts'
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

type RunningClock = {
  name: ClockName
  startedOn: LocalDate
  period: Period
  /** days of the period's own unit that did not count */
  pausedDays: number
  pausedOn: LocalDate | null
  stoppedOn: LocalDate | null
  /** stopped because the complaint left, not because its end was met: coming back lets it run on */
  leftUnmet: boolean
  /** a last day that a coordinator set, and the paused days that were counted before */
  extended: { until: LocalDate; pausedDays: number } | null
}

const exits: readonly Status[] = ['closed', 'referred', 'rejected', 'withdrawn', 'merged']
const fresh = { pausedOn: null, stoppedOn: null, leftUnmet: false, extended: null } as const
const pausedWhileIncomplete: readonly ClockName[] = ['firstFollowUp', 'settlement', 'lawDecision']

/** What the Ombudsman's liaison writes to the resident is not the agency's first follow-up. */
function isByLiaison({ by }: HistoryEntry): boolean {
  return by.kind === 'account' && by.role === 'liaison'
}

/** One complaint's clocks while its history is read from the beginning. A class because it has a state that lives that long. */
export class RunningClocks {
  readonly #running = new Map<ClockName, RunningClock>()
  readonly #lengths: ClockLengths
  readonly #calendar: Calendar
  readonly #undone: ReadonlySet<string>
  #class: ServiceClass = 'complaint'
  /** divided among agencies, each of which has a part of its own */
  #isWhole = false

  constructor(given: { lengths: ClockLengths; calendar: Calendar; undone: ReadonlySet<string> }) {
    this.#lengths = given.lengths
    this.#calendar = given.calendar
    this.#undone = given.undone
  }

  take(entry: HistoryEntry): void {
    if (entry.facts.class) this.#class = entry.facts.class
    if (entry.step === 'submit') this.#receive(entry)
    // A reply that was taken back within its ten seconds reached nobody. An answer is a follow-up also while it waits
    // for the head.
    if (entry.step === 'reply' && !this.#undone.has(entry.id) && !isByLiaison(entry))
      this.#stop('firstFollowUp', entry.on)
    if (entry.step === 'answer') this.#stop('firstFollowUp', entry.on)
    if (entry.step === 'reclassify') this.#applyClass()
    if (entry.step === 'split') this.#divide(entry.on)
    if (entry.step === 'extend' && entry.facts.until) this.#extend(entry.facts.until)
    // Whoever writes under an answer has read it: the page shows it above the form.
    if (entry.from === 'answered' && entry.by.kind === 'resident' && !entry.facts.fromMerged)
      this.#stop('lawNotification', entry.on)
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
    if (exits.includes(to)) return
    // The time in which the resident read the answer is not taken from the agency (closed: disputed later).
    if (from === 'answered' || from === 'closed') this.#continue('settlement', on)
    if (from !== null && exits.includes(from)) this.#comeBack(to, on)
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
    if (to === 'answered' && step === 'unmerge') this.#start('replyWindow', this.#lengths.replyWindow, on)
    else if (to === 'answered') this.#answer(on)
    if (to === 'forwarded' && from !== 'incomplete' && step !== 'unmerge') this.#forward(on)
    if (to === 'in_progress' && (step === 'dispute' || step === 'reopen')) this.#forward(on)
    if (exits.includes(to)) this.#exit(on)
  }

  #forward(on: LocalDate): void {
    if (!this.#isWhole) this.#start('firstFollowUp', this.#lengths.firstFollowUp, on)
    // Once started, settlement and the legal decision are never started again: returning or handing over wins no time.
    this.#applyClass()
    if (!this.#running.has('settlement')) this.#start('settlement', this.#lengths.settlement[this.#class], on)
    if (!this.#running.has('lawDecision')) this.#start('lawDecision', this.#lengths.lawDecision, on)
  }

  /** A first follow-up is owed by each agency on its part; the whole runs to the answer that the resident waits for. */
  #divide(on: LocalDate): void {
    this.#isWhole = true
    this.#stop('firstFollowUp', on)
    this.#applyClass()
  }

  /** Another class changes the length, counted from the same first day; a day that was set for the class before is gone. */
  #applyClass(): void {
    const settlement = this.#running.get('settlement')
    const period = this.#lengths.settlement[this.#class]
    if (!settlement || (settlement.period.amount === period.amount && settlement.period.unit === period.unit)) return
    settlement.period = period
    settlement.extended = null
  }

  /** Never earlier than it was, never past the legal date: the law's clock is nobody's to extend. */
  #extend(until: LocalDate): void {
    const settlement = this.#running.get('settlement')
    if (!settlement) return
    const legal = this.#running.get('lawDecision')
    const legalOn = legal && this.#dueOf(legal).on
    const last = legalOn !== undefined && legalOn < until ? legalOn : until
    if (last > this.#dueOf(settlement).on) settlement.extended = { until: last, pausedDays: settlement.pausedDays }
  }

  #exit(on: LocalDate): void {
    for (const clock of this.#running.values()) {
      if (clock.stoppedOn !== null) continue
      this.#stop(clock.name, on)
      clock.leftUnmet = true
    }
  }

  /**
   * Reopened or unmerged: what was still owed is owed again, without the days in which nobody could work on it. At the
   * desk no first follow-up is awaited, and under an answer only that the resident hears of it.
   */
  #comeBack(to: Status, on: LocalDate): void {
    if (to === 'answered') {
      if (this.#running.get('lawNotification')?.leftUnmet) this.#continue('lawNotification', on)
      return
    }
    this.#continue('settlement', on)
    if (this.#running.get('lawDecision')?.leftUnmet) this.#continue('lawDecision', on)
    if (to !== 'submitted' && this.#running.get('firstFollowUp')?.leftUnmet) this.#continue('firstFollowUp', on)
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
    this.#running.set(name, { name, startedOn: on, period, pausedDays: 0, ...fresh })
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

  #continue(name: ClockName, on: LocalDate): void {
    const clock = this.#running.get(name)
    if (!clock?.stoppedOn) return
    // An answer that came late leaves the clock late. What never pauses does not pause here either.
    const wasInTime = clock.stoppedOn <= this.#dueOf(clock).on
    if (wasInTime && pausedWhileIncomplete.includes(name))
      clock.pausedDays += this.#daysBetween(clock.stoppedOn, on, clock.period)
    clock.stoppedOn = null
    clock.leftUnmet = false
  }

  #dueOf({ startedOn, period, pausedDays, extended }: RunningClock): Due {
    if (extended) {
      const later = { ...period, amount: pausedDays - extended.pausedDays }
      return later.amount === 0
        ? { on: extended.until, provisional: false }
        : dueDate(extended.until, later, this.#calendar)
    }
    return dueDate(startedOn, { ...period, amount: period.amount + pausedDays }, this.#calendar)
  }

  #daysBetween(from: LocalDate, to: LocalDate, period: Period): number {
    return period.unit === 'working-day' ? workingDaysBetween(from, to, this.#calendar) : calendarDaysBetween(from, to)
  }
}
