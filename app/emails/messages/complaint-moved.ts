import { residentMail, staffMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'
import { waitingComplaint } from '#app/emails/messages/new-complaint-for-agency.ts'

/** Three readers: the resident, the office it left, the office that has it now. */
export function complaintMoved(facts: MessageFacts['complaint-moved'], reader: Reader): Message {
  const { words, day, moment } = writer(reader)
  if (facts.audience === 'agency-before') {
    return staffMail(reader, {
      subject: reader.t('mail.complaintMoved.beforeSubject'),
      blocks: [words('mail.complaintMoved.before')],
    })
  }
  if (facts.audience === 'agency-now') {
    const date = day(facts.replyBy, facts.provisional)
    return staffMail(reader, {
      subject: reader.t('mail.complaintMoved.nowSubject', { date }),
      blocks: waitingComplaint(facts, reader),
    })
  }
  const agency = facts.agencyName
  return residentMail(facts, reader, {
    subject: reader.t('mail.complaintMoved.subject', { agency }),
    blocks: [
      words('mail.complaintMoved.moved', { agency, moment }),
      words('mail.replyBy', { date: day(facts.replyBy, facts.provisional) }),
      words('mail.answerBy', { date: day(facts.answerBy, facts.provisional) }),
    ],
  })
}
