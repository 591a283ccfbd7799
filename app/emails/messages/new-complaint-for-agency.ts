import { staffMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Block, Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

/** Number and dates; topic and place only of ordinary complaints; never a text or a resident's name. */
export function newComplaintForAgency(facts: MessageFacts['new-complaint-for-agency'], reader: Reader): Message {
  const date = writer(reader).day(facts.replyBy, facts.provisional)
  return staffMail(reader, {
    subject: reader.t('mail.newComplaintForAgency.subject', { date }),
    blocks: waitingComplaint(facts, reader),
  })
}

/** Also what the office reads to which a complaint was moved. */
export function waitingComplaint(facts: MessageFacts['new-complaint-for-agency'], reader: Reader): Block[] {
  const { words, field, day } = writer(reader)
  return [
    words('mail.waits'),
    ...(facts.mayShowContent && facts.topicName ? [field('mail.label.topic', facts.topicName)] : []),
    ...(facts.mayShowContent && facts.placeName ? [field('mail.label.place', facts.placeName)] : []),
    words('mail.replyBy', { date: day(facts.replyBy, facts.provisional) }),
    words('mail.answerBy', { date: day(facts.answerBy, facts.provisional) }),
  ]
}
