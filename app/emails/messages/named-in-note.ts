import { staffMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

export function namedInNote(_facts: MessageFacts['named-in-note'], reader: Reader): Message {
  const { words } = writer(reader)
  return staffMail(reader, {
    subject: reader.t('work.mail.namedSubject'),
    blocks: [words('work.mail.named')],
  })
}
