import { staffMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

/** That there is something to read, never what: the text may name the resident. */
export function messageFromResident(facts: MessageFacts['message-from-resident'], reader: Reader): Message {
  const { words, day } = writer(reader)
  return staffMail(reader, {
    subject: reader.t(facts.isObjection ? 'resident.mail.objectedSubject' : 'mail.messageFromResident.subject'),
    blocks: [
      words(facts.isObjection ? 'resident.mail.objected' : 'mail.messageFromResident.wrote'),
      ...(facts.dueOn ? [words('mail.dueOn', { date: day(facts.dueOn, facts.provisional) })] : []),
    ],
  })
}
