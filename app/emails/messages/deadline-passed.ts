import { staffMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

export function deadlinePassed(facts: MessageFacts['deadline-passed'], reader: Reader): Message {
  const { words, field, day } = writer(reader)
  return staffMail(reader, {
    subject: reader.t('reminders.passed.subject', { count: facts.daysLate }),
    blocks: [
      words('reminders.passed.waits'),
      field('reminders.clock', reader.t(`words.clock.${facts.clock}`)),
      field('reminders.dueOn', day(facts.dueOn)),
    ],
  })
}
