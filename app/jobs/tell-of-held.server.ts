import { toStaffActor } from '#app/accounts/session.server.ts'
import { desiredList } from '#app/complaints/list-inbox.server.ts'
import { localDateOf, startOfDay } from '#app/complaints/rules/deadline.ts'
import { holdReasons } from '#app/complaints/rules/handling.ts'
import { listActiveAccounts } from '#models/account.server.ts'
import { listQuery } from '#models/complaint-filters.server.ts'
import { countHeld } from '#models/held-complaints.server.ts'
import { queueEmails, type OwedEmail } from '#models/outbox-email.server.ts'
import { inTransaction } from '#models/transaction.server.ts'

const noon = 12 * 60 * 60 * 1000

/**
 * Twice on a working day to each coordinator: how much is held and why. One mail for a whole flood; nothing held, no mail.
 * @returns how many mails were made; again in the same half of the day they are owed once
 */
export async function tellOfHeld({ now }: { now: Date }): Promise<number> {
  const coordinators = await listActiveAccounts('coordinator')
  const isMorning = now.getTime() - startOfDay(now).getTime() < noon
  const half = `${localDateOf(now)}:${isMorning ? 'morning' : 'afternoon'}`
  const emails = await Promise.all(
    coordinators.map(async (account): Promise<OwedEmail[]> => {
      // Only what this coordinator may know of: complaints against the leadership are not everybody's.
      const query = listQuery(toStaffActor(account), { ...desiredList(now), status: 'submitted', isHeld: true })
      const counts = query ? await countHeld(query) : new Map<string, number>()
      const reasons = holdReasons.flatMap((reason) => {
        const count = counts.get(reason) ?? 0
        return count === 0 ? [] : [{ reason, count }]
      })
      const count = reasons.reduce((sum, one) => sum + one.count, 0)
      if (count === 0) return []
      return [
        {
          message: 'held-digest',
          facts: { count, reasons },
          to: { kind: 'account', accountId: account.id },
          language: account.language,
          reference: null,
          key: `held-digest:${half}:${account.id}`,
        },
      ]
    }),
  )
  const owed = emails.flat()
  if (owed.length > 0) await inTransaction((tx) => queueEmails(tx, owed, now))
  return owed.length
}
