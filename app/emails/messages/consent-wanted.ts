import { residentMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

/** The wording itself is read on the tracking page alone, where the answer is given. */
export function consentWanted(facts: MessageFacts['consent-wanted'], reader: Reader): Message {
  const { words, moment } = writer(reader)
  return residentMail(facts, reader, {
    subject: reader.t('publication.mail.subject'),
    blocks: [words('publication.mail.written', { moment }), words('publication.mail.choice')],
  })
}
