import type { Clock, ClockName, LocalDate } from './complaint.ts'
import { addWorkingDays, type Calendar } from './deadline.ts'

// Who hears of a date, and when: before it, when it has passed, and higher up the longer it lasts. All of it in working
// days, so that nobody is written to on a Sunday. Each stage of each date is due once; who was told is kept elsewhere.

/**
 * `warning`, `passed`: those who have it · `late`, `escalated`: those above them · `legal-near`, `legal-passed`: the same
 * for the law's own date, of which there is no later one
 */
type Stage = 'warning' | 'passed' | 'late' | 'escalated' | 'legal-near' | 'legal-passed'

export type Reminder = { clock: ClockName; dueOn: LocalDate; provisional: boolean; stage: Stage }

/** In working days from the date: the first one after it is 1. */
const serviceStages = { warning: -1, passed: 1, late: 3, escalated: 10 } as const
const legalStages = { 'legal-near': -5, warning: -1, passed: 1, 'legal-passed': 1 } as const

// The clocks in which the desk or an agency owes something. In the others the resident is awaited (reply window,
// completion: jobs of their own), or everything was done that an office can do (notification).
const serviceClocks: readonly ClockName[] = ['verification', 'firstFollowUp', 'settlement']
const legalClocks: readonly ClockName[] = ['lawCompleteness', 'lawDecision']

/** Each time the resident reminds the agency of the first reply it owes, that goes up so much sooner. */
const soonerByReminder = 3

function stagesOf(name: ClockName, reminded: number): Record<string, number> {
  if (legalClocks.includes(name)) return legalStages
  if (name !== 'firstFollowUp') return serviceStages
  const escalated = Math.max(serviceStages.late, serviceStages.escalated - reminded * soonerByReminder)
  return { ...serviceStages, escalated }
}

/** Everything that is due to be said about these clocks by `today`, also what was due on an earlier day. `reminded`: how often the resident did. */
export function dueReminders(clocks: readonly Clock[], today: LocalDate, calendar: Calendar, reminded = 0): Reminder[] {
  return clocks.filter(isOwed).flatMap(({ name, dueOn, provisional }) => {
    const stages: [string, number][] = Object.entries(stagesOf(name, reminded))
    return stages
      .filter(([, days]) => today >= addWorkingDays(dueOn, days, calendar))
      .map(([stage]) => ({ clock: name, dueOn, provisional, stage: stage as Stage }))
  })
}

/** Nothing is due to be said about a date that is later than this one. */
export function remindUntil(today: LocalDate, calendar: Calendar): LocalDate {
  return addWorkingDays(today, 1 - legalStages['legal-near'], calendar)
}

/** A date that was met, or that waits for the resident, reminds nobody. */
function isOwed({ name, stoppedOn, pausedOn }: Clock): boolean {
  return (serviceClocks.includes(name) || legalClocks.includes(name)) && stoppedOn === null && pausedOn === null
}

/** What was said once: the date is part of it, because a date that moved is another one. */
export function reminderId(
  reference: string,
  { clock, dueOn, stage }: Pick<Reminder, 'clock' | 'dueOn' | 'stage'>,
): string {
  return `${reference}:${clock}:${dueOn}:${stage}`
}
