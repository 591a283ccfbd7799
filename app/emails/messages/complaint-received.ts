import { residentMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

/** The first mail: number, dates, who is responsible, and the link by which its owner confirms the address. */
export function complaintReceived(facts: MessageFacts['complaint-received'], reader: Reader): Message {
  const { words, day, moment } = writer(reader)
  return residentMail(facts, reader, {
    subject: reader.t('mail.complaintReceived.subject'),
    blocks: [
      words('mail.complaintReceived.received', { moment }),
      words('mail.complaintReceived.checked', { date: day(facts.checkedBy, facts.provisional) }),
      words('mail.replyBy', { date: day(facts.replyBy, facts.provisional) }),
      words('mail.answerBy', { date: day(facts.answerBy, facts.provisional) }),
      words('mail.complaintReceived.keepCode'),
    ],
    // Dates alone: nothing in it says what the complaint is about or who has it.
    hasNoContent: true,
  })
}
