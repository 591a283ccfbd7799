import { staffMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

export function complaintReturned(facts: MessageFacts['complaint-returned'], reader: Reader): Message {
  const { words, written, day } = writer(reader)
  return staffMail(reader, {
    subject: reader.t('mail.complaintReturned.subject', { date: day(facts.checkBy, facts.provisional) }),
    blocks: [
      words('mail.complaintReturned.returned', { agency: facts.agencyName }),
      ...(facts.mayShowContent ? written('words.fact.reason', facts.reason) : []),
    ],
  })
}
