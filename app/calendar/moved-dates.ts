import type { Clock, ClockName, Complaint, LocalDate } from '#app/complaints/rules/complaint.ts'
import { clocksAfter, residentDue, withNotice, type ClockLengths } from '#app/complaints/rules/clocks.ts'
import type { Calendar } from '#app/complaints/rules/deadline.ts'

// What another calendar does to the dates of one complaint. Clocks are counted again from the history, as always.

export type MovedClock = { name: ClockName; before: LocalDate; after: LocalDate }

/** What the resident waits for and was told a date of. */
export type Promised = 'answer' | 'firstReply' | 'check' | 'respond'
export type LaterPromise = { what: Promised; before: LocalDate; after: LocalDate; provisional: boolean }

export type Recounted = {
  clocks: Clock[]
  /** whether anything has to be written, also when only "perkiraan" went away */
  isChanged: boolean
  /** running and paused clocks whose last day moves */
  moved: MovedClock[]
  /** the date the resident waits for, when it moves later */
  later: LaterPromise | null
}

export function recount(
  complaint: Pick<Complaint, 'history' | 'clocks'>,
  lengths: ClockLengths,
  calendar: Calendar,
): Recounted {
  const counted = clocksAfter(complaint.history, lengths, calendar)
  // That the answer was read stands in no entry of the history, only in the clock.
  const noticed = complaint.clocks.find(({ name }) => name === 'lawNotification')?.stoppedOn ?? null
  const clocks = noticed === null ? counted : withNotice(counted, noticed)
  const moved = complaint.clocks.flatMap((before) => {
    const after = clocks.find(({ name, startedOn }) => name === before.name && startedOn === before.startedOn)
    if (!after || before.stoppedOn !== null || after.dueOn === before.dueOn) return []
    return [{ name: before.name, before: before.dueOn, after: after.dueOn }]
  })
  const isChanged =
    clocks.length !== complaint.clocks.length || clocks.some((clock) => !isAmong(complaint.clocks, clock))
  return { clocks, isChanged, moved, later: laterPromise(complaint.clocks, clocks) }
}

function isAmong(clocks: readonly Clock[], clock: Clock): boolean {
  return clocks.some(
    (other) =>
      other.name === clock.name &&
      other.startedOn === clock.startedOn &&
      other.dueOn === clock.dueOn &&
      other.provisional === clock.provisional &&
      other.stoppedOn === clock.stoppedOn &&
      other.pausedOn === clock.pausedOn,
  )
}

function laterPromise(before: readonly Clock[], after: readonly Clock[]): LaterPromise | null {
  const [told, now] = [residentDue(before), residentDue(after)]
  const promises = [
    { what: 'answer', told: told.answerBy, now: now.answerBy },
    { what: 'firstReply', told: told.firstReplyBy, now: now.firstReplyBy },
    { what: 'check', told: told.checkedBy, now: now.checkedBy },
    { what: 'respond', told: told.respondBy, now: now.respondBy },
  ] as const
  for (const { what, told: first, now: second } of promises) {
    if (first && second && second.on > first.on)
      return { what, before: first.on, after: second.on, provisional: second.provisional }
  }
  return null
}
