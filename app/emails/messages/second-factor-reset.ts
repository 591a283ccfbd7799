import { accountMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

export function secondFactorReset(facts: MessageFacts['second-factor-reset'], reader: Reader): Message {
  const { words, link, moment } = writer(reader)
  return accountMail(reader, {
    subject: reader.t('accountMail.secondFactorReset.subject'),
    blocks: [
      facts.byName === null
        ? words('accountMail.secondFactorReset.byOperator', { moment })
        : words('accountMail.secondFactorReset.by', { moment, name: facts.byName }),
      ...link('accountMail.secondFactorReset.next', reader.pageUrl),
      words('accountMail.secondFactorReset.unexpected'),
    ],
  })
}
