import { accountMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

/** To the new address of somebody of the staff, which has to say that it is right; and to the old one, which is told. */
export function accountAddress(facts: MessageFacts['account-address'], reader: Reader): Message {
  const { words, link, moment } = writer(reader)
  if (facts.audience === 'old') {
    return accountMail(reader, {
      subject: reader.t('accountMail.address.oldSubject'),
      blocks: [words('accountMail.address.old', { moment }), words('accountMail.address.oldUnexpected')],
    })
  }
  return accountMail(reader, {
    subject: reader.t('accountMail.address.newSubject'),
    blocks: [
      words('accountMail.address.new', { moment }),
      ...link('accountMail.address.link', reader.linkUrl(facts.linkId)),
      words('accountMail.address.newUnexpected'),
    ],
  })
}
