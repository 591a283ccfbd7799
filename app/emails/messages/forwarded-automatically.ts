import { staffMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

/** To the coordinator, who may correct what a rule did. Only named complaints are forwarded by a rule. */
export function forwardedAutomatically(facts: MessageFacts['forwarded-automatically'], reader: Reader): Message {
  const { words, day } = writer(reader)
  const date = day(facts.correctUntil)
  return staffMail(reader, {
    subject: reader.t('mail.forwardedAutomatically.subject', { date }),
    blocks: [
      words('mail.forwardedAutomatically.forwarded', { agency: facts.agencyName }),
      words('mail.forwardedAutomatically.correct', { date }),
    ],
  })
}
