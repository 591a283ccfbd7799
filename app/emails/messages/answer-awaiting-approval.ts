import { staffMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

export function answerAwaitingApproval(_facts: MessageFacts['answer-awaiting-approval'], reader: Reader): Message {
  const { words } = writer(reader)
  return staffMail(reader, {
    subject: reader.t('work.mail.awaitingSubject'),
    blocks: [words('work.mail.awaiting')],
  })
}
