import type { LocalDate } from '#app/complaints/rules/complaint.ts'
import { firstPromises } from '#app/complaints/rules/clocks.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { readCalendar } from '#models/holiday.server.ts'
import { readClockLengths } from '#models/service-class.server.ts'

/** The days a complaint sent now is owed something, each the earlier of the service and the legal date. */
export async function readFirstPromises({ now }: { now: Date }) {
  const receivedOn: LocalDate = localDateOf(now)
  const [lengths, calendar] = await Promise.all([readClockLengths(receivedOn), readCalendar()])
  return { receivedOn, ...firstPromises(receivedOn, lengths, calendar) }
}

/** How long each step may take, in working days, and the limits of the law in calendar days. */
export async function readTimeLimits({ now }: { now: Date }) {
  const lengths = await readClockLengths(localDateOf(now))
  return {
    verification: lengths.verification.amount,
    firstFollowUp: lengths.firstFollowUp.amount,
    request: lengths.settlement.request.amount,
    complaint: lengths.settlement.complaint.amount,
    supervision: lengths.settlement.supervision.amount,
    replyWindow: lengths.replyWindow.amount,
    completeness: lengths.lawCompleteness.amount,
    completion: lengths.lawCompletion.amount,
    decision: lengths.lawDecision.amount,
  }
}
