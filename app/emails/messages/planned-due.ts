import { staffMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

/** The day that an answer promised something for has come, or passed without a word. */
export function plannedDue({ plannedFor, daysLate }: MessageFacts['planned-due'], reader: Reader): Message {
  const { words, day } = writer(reader)
  const date = day(plannedFor)
  const isLate = daysLate > 0
  return staffMail(reader, {
    subject: reader.t(isLate ? 'reminders.planned.subjectLate' : 'reminders.planned.subject', { date }),
    blocks: [words(isLate ? 'reminders.planned.late' : 'reminders.planned.today', { date })],
  })
}
