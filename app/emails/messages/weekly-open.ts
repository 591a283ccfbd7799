import { staffMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

/** Every Monday: how many there are, how many of them are late, and the nearest dates with their numbers. */
export function weeklyOpen(facts: MessageFacts['weekly-open'], reader: Reader): Message {
  const { scope, open, overdue, listed } = facts
  const { words, day } = writer(reader)
  const count = reader.t(`reminders.weekly.${scope}`, { open, overdue, agency: facts.agencyName ?? '' })
  const left = (scope === 'overdue' ? overdue : open) - listed.length
  return staffMail(reader, {
    subject: count,
    blocks: [
      words('reminders.weekly.nearest'),
      ...listed.map(({ reference, dueOn }) => ({ kind: 'field' as const, label: reference, value: day(dueOn) })),
      ...(left > 0 ? [words('reminders.weekly.more', { count: left })] : []),
    ],
  })
}
