import { staffMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

/** To the officer and the head: somebody waits. Nothing of what it is about. */
export function residentReminded(facts: MessageFacts['resident-reminded'], reader: Reader): Message {
  const { words, day } = writer(reader)
  return staffMail(reader, {
    subject: reader.t('resident.mail.remindedSubject'),
    blocks: [
      words('resident.mail.reminded', { count: facts.times }),
      ...(facts.dueOn ? [words('mail.dueOn', { date: day(facts.dueOn, facts.provisional) })] : []),
    ],
  })
}
