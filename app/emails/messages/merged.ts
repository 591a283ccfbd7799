import { residentMail, staffMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

/** To each resident and each agency about its own complaint: the one that was merged, the one that carries on. */
export function merged(facts: MessageFacts['merged'], reader: Reader): Message {
  const { words, moment } = writer(reader)
  const what = facts.isApart ? 'apart' : 'together'
  const { into } = facts
  if (facts.audience === 'agency') {
    return staffMail(reader, {
      subject: reader.t(`merging.mail.${what}.subject`),
      blocks: [words(`merging.mail.${what}.agency.${facts.side}`, { into })],
    })
  }
  return residentMail(facts, reader, {
    subject: reader.t(`merging.mail.${what}.subject`),
    blocks: [words('mail.news', { moment }), words(`merging.mail.${what}.resident.${facts.side}`, { into })],
  })
}

/** There is news of the complaint that carries on; what was written there was written to somebody else, or by another office. */
export function mergedNews(facts: MessageFacts['merged-news'], reader: Reader): Message {
  const { words, moment } = writer(reader)
  const status = reader.t(`words.status.${facts.status}`)
  if ('audience' in facts) {
    return staffMail(reader, {
      subject: reader.t('merging.mail.news.agencySubject'),
      blocks: [words('merging.mail.news.agency', { into: facts.into, status })],
    })
  }
  return residentMail(facts, reader, {
    subject: reader.t('merging.mail.news.subject'),
    blocks: [words('mail.news', { moment }), words('merging.mail.news.now', { status })],
  })
}
