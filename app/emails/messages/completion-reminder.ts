import { residentMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

/** A week before a complaint that waits for its resident counts as withdrawn. */
export function completionReminder(facts: MessageFacts['completion-reminder'], reader: Reader): Message {
  const { words, day } = writer(reader)
  const date = day(facts.completeBy)
  return residentMail(facts, reader, {
    subject: reader.t('reminders.completion.subject', { date }),
    blocks: [words('reminders.completion.until', { date })],
    actUntil: facts.completeBy,
  })
}
