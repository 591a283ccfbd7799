import { staffMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

/** The first dispute goes back to the agency, the second to the coordinator. */
export function complaintDisputed(facts: MessageFacts['complaint-disputed'], reader: Reader): Message {
  const { words, day } = writer(reader)
  return staffMail(reader, {
    subject: reader.t('mail.complaintDisputed.subject'),
    blocks: [
      words(facts.round === 1 ? 'mail.complaintDisputed.first' : 'mail.complaintDisputed.second'),
      ...(facts.dueOn ? [words('mail.dueOn', { date: day(facts.dueOn, facts.provisional) })] : []),
    ],
  })
}
