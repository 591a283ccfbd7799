import { residentMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

export function deadlineExtended(facts: MessageFacts['deadline-extended'], reader: Reader): Message {
  const { words, written, day } = writer(reader)
  const date = day(facts.answerBy, facts.provisional)
  return residentMail(facts, reader, {
    subject: reader.t('decisions.mail.extended.subject', { date }),
    blocks: [
      words('decisions.mail.extended.moved', { before: day(facts.before), date }),
      ...written('words.fact.reason', facts.reason),
    ],
  })
}
