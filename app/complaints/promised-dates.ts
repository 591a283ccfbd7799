import type { Clock, LocalDate, Step } from '#app/complaints/rules/complaint.ts'
import { residentDue } from '#app/complaints/rules/clocks.ts'

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
 * what was promised first has to stay readable. Null for steps that promise nothing.
 */
export function promisedBy(step: Step, clocks: readonly Clock[]): LocalDate | null {
  if (!promisingSteps.includes(step)) return null
  const { completeBy, answerBy, checkedBy } = residentDue(clocks)
  return (completeBy ?? answerBy ?? checkedBy)?.on ?? null
}
