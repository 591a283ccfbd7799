import { residentMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

export function progressReply(facts: MessageFacts['progress-reply'], reader: Reader): Message {
  const { words, written, day, moment } = writer(reader)
  const agency = facts.agencyName
  return residentMail(facts, reader, {
    subject: reader.t('mail.progressReply.subject', { agency }),
    blocks: [
      words('mail.progressReply.replied', { agency, moment }),
      ...written('mail.label.reply', facts.text),
      ...(facts.answerBy ? [words('mail.answerBy', { date: day(facts.answerBy, facts.provisional) })] : []),
    ],
  })
}
