import { findMissingYear } from '#app/calendar/find-missing-year.server.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { listActiveAccounts } from '#models/account.server.ts'
import { queueEmails } from '#models/outbox-email.server.ts'
import { inTransaction } from '#models/transaction.server.ts'

/** Once a month to every administrator, until the missing year is there. @returns 0: one look is all there is to do */
export async function warnOfCalendar({ now }: { now: Date }): Promise<number> {
  const year = await findMissingYear({ now })
  if (year === null) return 0
  const administrators = await listActiveAccounts('admin')
  const month = localDateOf(now).slice(0, 7)
  const emails = administrators.map(({ id, language }) => ({
    message: 'calendar-missing' as const,
    facts: { year },
    to: { kind: 'account' as const, accountId: id },
    language,
    reference: null,
    key: `calendar-missing:${year}:${month}:${id}`,
  }))
  await inTransaction((tx) => queueEmails(tx, emails, now))
  return 0
}
