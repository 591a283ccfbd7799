import { residentMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

export function complaintRejected(facts: MessageFacts['complaint-rejected'], reader: Reader): Message {
  const { words, field, written, moment } = writer(reader)
  return residentMail(facts, reader, {
    subject: reader.t('mail.complaintRejected.subject'),
    blocks: [
      words('mail.complaintRejected.rejected', { moment }),
      field('words.fact.reason', reader.t(`words.rejection.${facts.rejection}`)),
      ...written('mail.label.explanation', facts.reason),
      ...written('words.fact.nextDoor', facts.nextDoor),
      ...(facts.mayObject ? [words('mail.mayObject')] : []),
    ],
  })
}
