import { linkMail, residentMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

/** Says nothing of the complaint but its number, so anybody may read it. */
export function contactChange(facts: MessageFacts['contact-change'], reader: Reader): Message {
  const { words, link, moment } = writer(reader)
  if (facts.audience === 'new') {
    return linkMail(reader, {
      subject: reader.t('resident.mail.newAddressSubject'),
      blocks: [
        words('resident.mail.newAddress', { moment }),
        ...link('resident.mail.newAddressConfirm', reader.linkUrl(facts.linkId)),
        words('resident.mail.notYou'),
      ],
    })
  }
  const isOld = facts.audience === 'old'
  return residentMail({ isProtected: true, responsibleAgency: null }, reader, {
    subject: reader.t('mail.neutralSubject'),
    blocks: [words(isOld ? 'resident.mail.oldAddress' : 'resident.mail.givenAddress', { moment })],
    hasNoContent: true,
  })
}
