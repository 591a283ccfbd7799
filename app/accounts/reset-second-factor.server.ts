import { changePerson, refused, type PersonChange, type PersonResult } from '#app/accounts/change-person.server.ts'
import { deleteSecondFactor } from '#models/account-second-factor.server.ts'
import type { Account } from '#models/account.server.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { queueEmails } from '#models/outbox-email.server.ts'
import { deleteSignInsOf } from '#models/sign-in.server.ts'
import { inTransaction, type Tx } from '#models/transaction.server.ts'

/**
 * For the operator. Phone and backup codes are gone: another person, who knows who is asking, takes the second factor away. The person is told
 * by mail, their sessions end, and where the role has to have one they set it up again before anything else.
 * @returns false when there was none
 */
export function removeSecondFactor({
  account,
  by,
  now,
}: {
  account: Account
  by: string
  now: Date
}): Promise<boolean> {
  return inTransaction(async (tx) => {
    if (!(await remove(tx, { account, byName: null, now }))) return false
    await appendAudit(tx, { chain: `account:${account.id}`, at: now, by, action: 'reset-second-factor' })
    return true
  })
}

/** The same by an administrator, never for the own account: whoever holds that session would only need the button. */
export function resetSecondFactorOf(change: PersonChange): Promise<PersonResult> {
  return changePerson(change, 'reset-second-factor', async (tx, account) => {
    const since = account.secondFactorAt
    if (!(await remove(tx, { account, byName: change.actor.name, now: change.now }))) {
      return { result: refused('nothing-there') }
    }
    return {
      done: 'factorReset',
      before: { secondFactorAt: since?.toISOString() ?? '' },
      after: { secondFactorAt: '' },
    }
  })
}

async function remove(
  tx: Tx,
  { account, byName, now }: { account: Account; byName: string | null; now: Date },
): Promise<boolean> {
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
  return true
}
