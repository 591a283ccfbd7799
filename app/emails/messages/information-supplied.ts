import { staffMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

export function informationSupplied(facts: MessageFacts['information-supplied'], reader: Reader): Message {
  const { words, day } = writer(reader)
  return staffMail(reader, {
    subject: reader.t('mail.informationSupplied.subject'),
    blocks: [
      words('mail.informationSupplied.supplied'),
      ...(facts.dueOn ? [words('mail.dueOn', { date: day(facts.dueOn, facts.provisional) })] : []),
    ],
  })
}
