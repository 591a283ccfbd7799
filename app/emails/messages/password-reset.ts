import { accountMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

export function passwordReset(facts: MessageFacts['password-reset'], reader: Reader): Message {
  const { words, link, moment } = writer(reader)
  return accountMail(reader, {
    subject: reader.t('mail.passwordReset.subject'),
    blocks: [
      words('mail.passwordReset.asked', { moment }),
      ...link('mail.passwordReset.link', reader.linkUrl(facts.linkId)),
      words('mail.passwordReset.expires', { count: facts.minutes }),
      words('mail.passwordReset.unexpected'),
    ],
  })
}
