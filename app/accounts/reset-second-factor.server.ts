import type { StaffActor } from '#app/access/actor.ts'
import { canEnter } from '#app/access/can.ts'
import { deleteSecondFactor } from '#models/account-second-factor.server.ts'
import { findAccount, type Account } from '#models/account.server.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { queueEmails } from '#models/outbox-email.server.ts'
import { deleteSignInsOf } from '#models/sign-in.server.ts'
import { inTransaction } from '#models/transaction.server.ts'

/**
 * Phone and backup codes are gone: another person, who knows who is asking, takes the second factor away. Never one's own:
 * an open session would be enough to get rid of it. The person is told by mail, their sessions end, and where the role has
 * to have one they set it up again before anything else.
 */
export async function resetSecondFactor({
  actor,
  accountId,
  now,
}: {
  actor: StaffActor
  accountId: string
  now: Date
}): Promise<{ ok: true } | { ok: false; reason: 'not-found' | 'own' | 'none' }> {
  const account = canEnter(actor, 'editPeople') ? await findAccount(accountId) : null
  if (!account) return { ok: false, reason: 'not-found' }
  if (account.id === actor.accountId) return { ok: false, reason: 'own' }
  const isGone = await removeSecondFactor({ account, by: `account:${actor.accountId}`, byName: actor.name, now })
  return isGone ? { ok: true } : { ok: false, reason: 'none' }
}

/** For the operator at the command line too, who has no name in the program. @returns false when there was none */
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
