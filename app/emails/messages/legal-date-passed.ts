import { residentMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

/** The law's own date has passed: the right to go to the Ombudsman, and the way there. */
export function legalDatePassed(facts: MessageFacts['legal-date-passed'], reader: Reader): Message {
  const { words, day } = writer(reader)
  const date = day(facts.dueOn)
  return residentMail(facts, reader, {
    subject: reader.t('reminders.legalPassed.subject'),
    blocks: [
      facts.agencyName === null
        ? words('reminders.legalPassed.passedDesk', { date })
        : words('reminders.legalPassed.passed', { date, agency: facts.agencyName }),
      words('reminders.legalPassed.right'),
      reader.ombudsman === ''
        ? words('reminders.legalPassed.wayOnly')
        : words('reminders.legalPassed.way', { contact: reader.ombudsman }),
      words('reminders.legalPassed.stays'),
    ],
  })
}
