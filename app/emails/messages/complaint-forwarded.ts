import { residentMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

export function complaintForwarded(facts: MessageFacts['complaint-forwarded'], reader: Reader): Message {
  const { words, day, moment } = writer(reader)
  const { agencyName: agency, villageName: village, villageOn } = facts
  return residentMail(facts, reader, {
    subject: reader.t('mail.complaintForwarded.subject', { agency }),
    blocks: [
      words('mail.complaintForwarded.forwarded', { agency, moment }),
      words('mail.replyBy', { date: day(facts.replyBy, facts.provisional) }),
      words('mail.answerBy', { date: day(facts.answerBy, facts.provisional) }),
      ...(village && villageOn ? [words('mail.complaintForwarded.village', { village, date: day(villageOn) })] : []),
    ],
  })
}
