import { residentMail, staffMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

export function complaintWithdrawn(facts: MessageFacts['complaint-withdrawn'], reader: Reader): Message {
  const { words, moment } = writer(reader)
  if (facts.audience === 'staff') {
    return staffMail(reader, {
      subject: reader.t('mail.complaintWithdrawn.staffSubject'),
      blocks: [words('mail.complaintWithdrawn.staff')],
    })
  }
  return residentMail(facts, reader, {
    subject: reader.t('mail.complaintWithdrawn.subject'),
    blocks: [
      facts.by === 'resident'
        ? words('mail.complaintWithdrawn.byResident', { moment })
        : words('mail.complaintWithdrawn.lapsed', { moment }),
      words('mail.complaintWithdrawn.again'),
    ],
  })
}
