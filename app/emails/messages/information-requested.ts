import { residentMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

export function informationRequested(facts: MessageFacts['information-requested'], reader: Reader): Message {
  const { words, written, day, moment } = writer(reader)
  const date = day(facts.completeBy)
  return residentMail(facts, reader, {
    subject: reader.t('mail.informationRequested.subject', { date }),
    blocks: [
      words('mail.informationRequested.asked', { who: facts.askedBy, moment }),
      ...written('mail.label.question', facts.question),
      words('mail.informationRequested.until', { date }),
    ],
    actUntil: facts.completeBy,
  })
}
