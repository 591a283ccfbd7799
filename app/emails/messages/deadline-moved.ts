import { residentMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

/** Holidays were added: what the resident was promised for one day comes on a later one. */
export function deadlineMoved(facts: MessageFacts['deadline-moved'], reader: Reader): Message {
  const { words, day } = writer(reader)
  const date = day(facts.after, facts.provisional)
  return residentMail(facts, reader, {
    subject: reader.t('calendar.mail.moved.subject', { date }),
    blocks: [
      words('calendar.mail.moved.why'),
      words(`calendar.mail.moved.${facts.what}`, { date, before: day(facts.before) }),
      ...(facts.what === 'respond' ? [] : [words('calendar.mail.moved.kept')]),
    ],
  })
}
