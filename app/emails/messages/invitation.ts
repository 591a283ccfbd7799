import { accountMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

export function invitation(facts: MessageFacts['invitation'], reader: Reader): Message {
  const { words, link, day } = writer(reader)
  const role = reader.t(`words.role.${facts.role}`)
  return accountMail(reader, {
    subject: reader.t('mail.invitation.subject'),
    blocks: [
      facts.agencyName
        ? words('mail.invitation.invitedAgency', { role, agency: facts.agencyName })
        : words('mail.invitation.invited', { role }),
      ...link('mail.invitation.link', reader.linkUrl(facts.linkId)),
      words('mail.invitation.expires', { date: day(facts.expiresOn) }),
      words('mail.invitation.unexpected'),
    ],
  })
}
