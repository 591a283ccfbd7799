import { noticeMail, staffMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Block, Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

const reasons = {
  late: ['reminders.escalation.late', 'reminders.escalation.lateWhy'],
  escalated: ['reminders.escalation.escalated', 'reminders.escalation.escalatedWhy'],
  'legal-near': ['reminders.escalation.legalNear', 'reminders.escalation.legalNearWhy'],
  'legal-passed': ['reminders.escalation.legalPassed', 'reminders.escalation.legalPassedWhy'],
} as const

/** Number, agency and dates. The regency's secretariat has no account, so its mail leads nowhere. */
export function escalation(facts: MessageFacts['escalation'], reader: Reader): Message {
  const { words, field, day } = writer(reader)
  const [subject, why] = reasons[facts.reason]
  const date = day(facts.dueOn)
  const blocks: Block[] = [
    words(why),
    field('reminders.agency', facts.agencyName ?? reader.t('reminders.desk')),
    field('reminders.receivedOn', day(facts.receivedOn)),
    field('reminders.clock', reader.t(`words.clock.${facts.clock}`)),
    field('reminders.dueOn', date),
  ]
  const mail = { subject: reader.t(subject, { date }), blocks }
  if (facts.audience === 'staff') return staffMail(reader, mail)
  return noticeMail(reader, { ...mail, blocks: [...blocks, words('reminders.escalation.secretariat')] })
}
