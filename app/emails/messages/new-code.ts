import { linkMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

/** Never the code itself: a link, whose button makes a new one. */
export function newCode(facts: MessageFacts['new-code'], reader: Reader): Message {
  const { words, link, moment } = writer(reader)
  return linkMail(reader, {
    subject: reader.t('resident.mail.newCodeSubject'),
    blocks: [
      words('resident.mail.newCode', { moment }),
      ...link('resident.mail.newCodeLink', reader.linkUrl(facts.linkId)),
      words('resident.mail.newCodeEnds'),
      words('resident.mail.notYou'),
    ],
  })
}
