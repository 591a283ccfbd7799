import { staffMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

export function complaintAssigned(_facts: MessageFacts['complaint-assigned'], reader: Reader): Message {
  const { words } = writer(reader)
  return staffMail(reader, {
    subject: reader.t('work.mail.assignedSubject'),
    blocks: [words('work.mail.assigned')],
  })
}
