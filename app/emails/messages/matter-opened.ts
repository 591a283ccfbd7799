import { staffMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

/** That the Ombudsman asks, never its letter or what it asks: both may name the resident. */
export function matterOpened(_facts: MessageFacts['matter-opened'], reader: Reader): Message {
  const { words } = writer(reader)
  return staffMail(reader, {
    subject: reader.t('matters.mail.openedSubject'),
    blocks: [words('matters.mail.opened')],
  })
}
