import { accountMail, linkMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

/**
 * To somebody who says they have the same trouble, or for whom another one filed. Says no more than the public page does:
 * the address was typed by somebody else.
 */
export function confirmAddress(facts: MessageFacts['confirm-address'], reader: Reader): Message {
  const { words, link } = writer(reader)
  if (facts.about === 'represented') {
    return linkMail(reader, {
      subject: reader.t('filing.for.mailSubject'),
      blocks: [
        words('filing.for.mailWhy'),
        ...link('filing.for.mailLink', reader.linkUrl(facts.linkId)),
        words('filing.for.mailElse'),
      ],
    })
  }
  return accountMail(reader, {
    subject: reader.t('mail.subject', {
      reference: reader.reference ?? '',
      subject: reader.t('publication.affected.mailSubject'),
    }),
    blocks: [
      words('publication.affected.mailWhy'),
      ...link('publication.affected.mailLink', reader.linkUrl(facts.linkId)),
      words('publication.affected.mailElse'),
    ],
  })
}
