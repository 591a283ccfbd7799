import { staffMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

export function calendarMissing({ year }: MessageFacts['calendar-missing'], reader: Reader): Message {
  return staffMail(reader, {
    subject: reader.t('calendar.mail.missing.subject', { year }),
    blocks: [writer(reader).words('calendar.mail.missing.body', { year })],
  })
}
