import type { Complaint, HistoryEntry } from './complaint.ts'
import type { PassedOn } from './agency-copy.ts'

// What belongs to the agency that has a complaint now, and what to those that had it before: a protected complaint goes
// to each agency as a copy of its own, and nothing that was meant for an earlier one goes along.

type Told = Pick<Complaint, 'history' | 'agency'>

/** Where it was given to the agency that has it now; -1 where no step did that. */
function handOver(history: readonly HistoryEntry[]): number {
  return history.findLastIndex(({ step }) => step === 'forward' || step === 'move')
}

/**
 * What others wrote before the hand-over: other offices, and coordinators, who write for the desk whatever their office.
 * The agency's own words of an earlier turn stay its own.
 */
export function entriesOfEarlierTurns({ history, agency }: Told): ReadonlySet<string> {
  const before = history.slice(0, Math.max(handOver(history), 0))
  const ofOthers = before.filter(
    ({ by }) => by.kind === 'account' && (by.agency !== agency || by.role === 'coordinator'),
  )
  return new Set(ofOthers.map(({ id }) => id))
}

/**
 * What was passed on since the hand-over, told by the order of the history and not by hours: two machines' clocks can
 * disagree. A message whose step is not found counts as an earlier one.
 */
export function passedOnNow({ history, passedOn }: Pick<Complaint, 'history' | 'passedOn'>): PassedOn[] {
  const since = handOver(history)
  let from = 0
  return passedOn.filter(({ at }) => {
    const step = history.findIndex((entry, index) => {
      return index >= from && entry.step === 'passOn' && entry.at.getTime() === at.getTime()
    })
    if (step !== -1) from = step + 1
    return step > since
  })
}
