import { residentMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

/** The agency's final answer, with the two links by which the resident says whether it is solved. */
export function answerGiven(facts: MessageFacts['answer-given'], reader: Reader): Message {
  const { words, field, written, link, day, moment } = writer(reader)
  const agency = facts.agencyName
  return residentMail(facts, reader, {
    subject: reader.t('mail.answerGiven.subject', { agency }),
    blocks: [
      words('mail.answerGiven.answered', { agency, moment }),
      field('mail.label.outcome', reader.t(`words.outcome.${facts.outcome}`)),
      ...(facts.plannedFor ? [field('words.fact.plannedFor', day(facts.plannedFor))] : []),
      ...written('words.fact.found', facts.found),
      ...written('words.fact.done', facts.done),
      ...written('words.fact.doneBy', facts.doneBy),
      ...(facts.doneOn ? [field('words.fact.doneOn', day(facts.doneOn))] : []),
      ...written('words.fact.next', facts.next),
      words('mail.answerGiven.solved', { date: day(facts.replyUntil) }),
      ...link('mail.answerGiven.accept', reader.linkUrl(facts.acceptLinkId)),
      ...link('mail.answerGiven.dispute', reader.linkUrl(facts.disputeLinkId)),
      words('mail.answerGiven.silence'),
      words('mail.answerGiven.rate'),
    ],
    actUntil: facts.replyUntil,
  })
}
