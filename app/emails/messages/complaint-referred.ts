import { residentMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

export function complaintReferred(facts: MessageFacts['complaint-referred'], reader: Reader): Message {
  const { words, field, written, moment } = writer(reader)
  return residentMail(facts, reader, {
    subject: reader.t('mail.complaintReferred.subject'),
    blocks: [
      words('mail.complaintReferred.referred', { moment }),
      field('mail.label.authority', facts.authorityName),
      ...written('words.fact.contact', facts.contact),
      ...written('words.fact.reason', facts.reason),
      words('mail.complaintReferred.copy'),
      ...(facts.mayObject ? [words('mail.mayObject')] : []),
    ],
  })
}
