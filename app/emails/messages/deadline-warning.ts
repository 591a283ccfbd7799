import { staffMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

export function deadlineWarning(facts: MessageFacts['deadline-warning'], reader: Reader): Message {
  const { words, field, day } = writer(reader)
  const date = day(facts.dueOn, facts.provisional)
  return staffMail(reader, {
    subject: subjectOf(facts, date, reader),
    blocks: [
      words('reminders.warning.waits'),
      field('reminders.clock', reader.t(`words.clock.${facts.clock}`)),
      field('reminders.dueOn', date),
    ],
  })
}

/** Written so that it is true also when it goes out late. */
function subjectOf({ daysLeft }: MessageFacts['deadline-warning'], date: string, { t }: Reader): string {
  if (daysLeft === null) return t('reminders.warning.subject', { date })
  return daysLeft === 0 ? t('reminders.warning.today') : t('reminders.warning.left', { count: daysLeft })
}
