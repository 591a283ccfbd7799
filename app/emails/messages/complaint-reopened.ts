import { residentMail, staffMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

/** The resident, the office that goes on with it, or the one it was taken from. */
export function complaintReopened(facts: MessageFacts['complaint-reopened'], reader: Reader): Message {
  const { words, written, day, moment } = writer(reader)
  const date = day(facts.dueOn, facts.provisional)
  if (facts.audience !== 'resident') {
    const isTheirs = facts.audience === 'agency-now'
    return staffMail(reader, {
      subject: reader.t('decisions.mail.reopened.agencySubject'),
      blocks: [
        words(isTheirs ? 'decisions.mail.reopened.agencyNow' : 'decisions.mail.reopened.agencyBefore'),
        ...(isTheirs ? [words('mail.dueOn', { date })] : []),
      ],
    })
  }
  return residentMail(facts, reader, {
    subject: reader.t('decisions.mail.reopened.subject'),
    blocks: [
      words('decisions.mail.reopened.reopened', { moment }),
      ...written('words.fact.reason', facts.reason),
      words(facts.toDesk ? 'decisions.mail.reopened.checkedBy' : 'decisions.mail.reopened.nextBy', { date }),
    ],
  })
}
