import { residentMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

export function complaintClosed(facts: MessageFacts['complaint-closed'], reader: Reader): Message {
  const { words, field, day, moment } = writer(reader)
  return residentMail(facts, reader, {
    subject: reader.t('mail.complaintClosed.subject'),
    blocks: [
      facts.closedBy === 'resident'
        ? words('mail.complaintClosed.byResident', { moment })
        : words('mail.complaintClosed.bySilence', { moment }),
      ...(facts.outcome ? [field('mail.label.outcome', reader.t(`words.outcome.${facts.outcome}`))] : []),
      words('mail.complaintClosed.reopen', { date: day(facts.reopenUntil) }),
      words('mail.complaintClosed.rate'),
    ],
    actUntil: facts.reopenUntil,
  })
}
