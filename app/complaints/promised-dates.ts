import type { Clock, LocalDate, Step } from '#app/complaints/rules/complaint.ts'
import { nextDueDay, residentDue } from '#app/complaints/rules/clocks.ts'
import type { Due } from '#app/complaints/rules/deadline.ts'
import type { EntryFacts } from '#app/complaints/rules/entry-facts.ts'

/** First reply and answer as the mails of forwarding and moving promise them: the earlier of service and law. */
export function promisedDates(
  clocks: readonly Clock[],
  today: LocalDate,
): { replyBy: LocalDate; answerBy: LocalDate; provisional: boolean } {
  const { firstReplyBy, answerBy } = residentDue(clocks)
  // Both run after a forwarding; only clocks that a mended calendar ended in the past are missing here.
  const answer = answerBy ?? firstReplyBy
  const reply = firstReplyBy ?? answerBy
  return {
    replyBy: reply?.on ?? today,
    answerBy: answer?.on ?? today,
    provisional: (reply?.provisional ?? false) || (answer?.provisional ?? false),
  }
}

const promisingSteps: readonly Step[] = ['forward', 'move', 'ask', 'dispute', 'reopen', 'extend', 'reclassify']

/**
 * The date that this step told the resident, for its history entry: clocks are counted again when the calendar changes, and
 * what was promised first has to stay readable. Empty for steps that promise nothing.
 */
export function promisedBy(step: Step, clocks: readonly Clock[]): DueFacts {
  if (!promisingSteps.includes(step)) return {}
  const { completeBy, answerBy, checkedBy } = residentDue(clocks)
  const due = completeBy ?? answerBy ?? checkedBy
  return due ? dueFacts(due) : {}
}

type DueFacts = Pick<EntryFacts, 'dueOn' | 'isEstimate'>

/** A date as an entry keeps it, with whether it was an estimate at that moment. */
export function dueFacts({ on, provisional }: Due): DueFacts {
  return provisional ? { dueOn: on, isEstimate: true } : { dueOn: on }
}

/** The day of the coordinator's check, for the mail of a return. */
export function checkDay(due: Due | null, today: LocalDate): { checkBy: LocalDate; provisional: boolean } {
  return { checkBy: due?.on ?? today, provisional: due?.provisional ?? false }
}

/** The next date of a complaint as mails to the staff carry it. */
export function nextDueFacts(clocks: readonly Clock[]): { dueOn: LocalDate | null; provisional: boolean } {
  const due = nextDueDay(clocks)
  return { dueOn: due?.on ?? null, provisional: due?.provisional ?? false }
}
