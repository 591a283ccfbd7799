import { deleteSecondFactor } from '#models/account-second-factor.server.ts'
import type { Account } from '#models/account.server.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { queueEmails } from '#models/outbox-email.server.ts'
import { deleteSignInsOf } from '#models/sign-in.server.ts'
import { inTransaction } from '#models/transaction.server.ts'

/**
 * Phone and backup codes are gone: another person, who knows who is asking, takes the second factor away. The person is told
 * by mail, their sessions end, and where the role has to have one they set it up again before anything else.
 * @param byName null for the operator at the command line, who has no name in the program
 * @returns false when there was none
 */
export async function removeSecondFactor({
  account,
  by,
  byName = null,
  now,
}: {
  account: Account
  by: string
  byName?: string | null
  now: Date
}): Promise<boolean> {
  return inTransaction(async (tx) => {
    if (!(await deleteSecondFactor(tx, account.id))) return false
    await deleteSignInsOf(tx, account.id)
    await queueEmails(
      tx,
      [
        {
          message: 'second-factor-reset',
          facts: { byName },
          to: { kind: 'account', accountId: account.id },
          language: account.language,
          reference: null,
          key: `second-factor-reset:${account.id}:${String(account.secondFactorAt?.getTime())}`,
        },
      ],
      now,
    )
    await appendAudit(tx, { chain: `account:${account.id}`, at: now, by, action: 'reset-second-factor' })
    return true
  })
}
