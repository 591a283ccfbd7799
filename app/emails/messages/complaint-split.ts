import { residentMail, staffMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

/** To the resident, who keeps one number; to the office it left. Each office that has a part is told of that part. */
export function complaintSplit(facts: MessageFacts['complaint-split'], reader: Reader): Message {
  const { words, moment } = writer(reader)
  const subject = reader.t('splitting.mail.subject')
  if (facts.audience !== 'resident') {
    return staffMail(reader, { subject, blocks: [words('splitting.mail.before')] })
  }
  const { agencies } = facts
  return residentMail(facts, reader, { subject, blocks: [words('splitting.mail.resident', { moment, agencies })] })
}
