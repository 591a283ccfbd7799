import type { AgencyCode, LocalDate } from '#app/complaints/rules/complaint.ts'
import { addWorkingDays, localDateOf, type Calendar, type Due } from '#app/complaints/rules/deadline.ts'
import { mailToInterested } from '#app/complaints/mail-to-interested.server.ts'
import { contentForAgency, mailToAgency, mailToCoordinators, residentFacts } from '#app/complaints/recipients.server.ts'
import { residentDue } from '#app/complaints/rules/clocks.ts'
import type { MessageWithFacts } from '#app/emails/message-facts.ts'
import { findAgency } from '#models/agency.server.ts'
import type { NewComplaint } from '#models/complaint.server.ts'
import type { OwedEmail } from '#models/outbox-email.server.ts'

/** How long a coordinator corrects an automatic forwarding with one action, in working days. */
const correctionDays = 3

/** What filing owes: the receipt to the resident and, when a rule was certain, the agency's and the coordinators' mails. */
export async function emailsOfSubmission({
  complaint,
  sealedMail,
  promises,
  calendar,
  now,
}: {
  complaint: NewComplaint
  sealedMail: string | null
  promises: { checkedBy: Due; firstReplyBy: Due; answerBy: Due }
  calendar: Calendar
  now: Date
}): Promise<OwedEmail[]> {
  const received = toResident(complaint, sealedMail, {
    message: 'complaint-received',
    facts: { ...residentFacts(complaint), checkedBy: promises.checkedBy.on, ...datesOf(complaint, promises) },
  })
  if (complaint.agency === null) return received
  return [
    ...received,
    ...(await forwardedByRule({ complaint, agency: complaint.agency, sealedMail, promises, calendar, now })),
  ]
}

async function forwardedByRule({
  complaint,
  agency,
  sealedMail,
  promises,
  calendar,
  now,
}: {
  complaint: NewComplaint
  agency: AgencyCode
  sealedMail: string | null
  promises: { firstReplyBy: Due; answerBy: Due }
  calendar: Calendar
  now: Date
}): Promise<OwedEmail[]> {
  const agencyName = (await findAgency(agency))?.name ?? agency
  const dates = datesOf(complaint, promises)
  const correctUntil: LocalDate = addWorkingDays(localDateOf(complaint.submittedAt), correctionDays, calendar)
  return [
    ...toResident(complaint, sealedMail, {
      message: 'complaint-forwarded',
      facts: { ...residentFacts(complaint), ...dates, agencyName },
    }),
    mailToAgency(complaint, agency, 'h2', {
      message: 'new-complaint-for-agency',
      facts: { ...dates, ...(await contentForAgency(complaint)) },
    }),
    ...(await mailToInterested(complaint, { event: 'h2', dates, today: localDateOf(now) })),
    ...(await mailToCoordinators(complaint, 'h2', {
      message: 'forwarded-automatically',
      facts: { agencyName, correctUntil },
    })),
  ]
}

function datesOf({ clocks, agency }: NewComplaint, promises: { firstReplyBy: Due; answerBy: Due }) {
  const due = agency === null ? null : residentDue(clocks)
  const firstReplyBy = due?.firstReplyBy ?? promises.firstReplyBy
  const answerBy = due?.answerBy ?? promises.answerBy
  return {
    replyBy: firstReplyBy.on,
    answerBy: answerBy.on,
    provisional: firstReplyBy.provisional || answerBy.provisional,
  }
}

/** The sealed address is at hand here; the stored one cannot be read before the transaction. */
function toResident(
  { reference, contact, mail, language }: NewComplaint,
  sealedMail: string | null,
  content: MessageWithFacts,
): OwedEmail[] {
  const base = { language, reference, key: `${reference}:h1:${content.message}:resident` }
  if (mail.address === 'named' && contact?.email) {
    return [{ ...content, ...base, to: { kind: 'address', address: contact.email } }]
  }
  if (mail.address === 'sealed' && sealedMail !== null) {
    return [{ ...content, ...base, to: { kind: 'sealed', sealed: sealedMail } }]
  }
  return []
}
