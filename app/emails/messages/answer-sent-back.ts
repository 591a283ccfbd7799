import { staffMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

export function answerSentBack(facts: MessageFacts['answer-sent-back'], reader: Reader): Message {
  const { words, written } = writer(reader)
  return staffMail(reader, {
    subject: reader.t('work.mail.sentBackSubject'),
    blocks: [words('work.mail.sentBack'), ...(facts.mayShowContent ? written('words.fact.reason', facts.reason) : [])],
  })
}
