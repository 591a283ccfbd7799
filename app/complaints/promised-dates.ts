import type { Clock, LocalDate } from '#app/complaints/rules/complaint.ts'
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
