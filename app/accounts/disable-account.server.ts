import { endAccountLinks } from '#app/accounts/account-link.server.ts'
import { disableAccount as markDisabled, findAccountByEmail } from '#models/account.server.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { deleteSignInsOf } from '#models/sign-in.server.ts'
import { inTransaction } from '#models/transaction.server.ts'

/** Ends an account with its sessions and links at once. What the person wrote stays, under their name. */
export async function disableAccount({
  email,
  by,
  now,
}: {
  email: string
  by: string
  now: Date
}): Promise<{ ok: true; endedSessions: number } | { ok: false; reason: 'unknown' | 'disabled-before' }> {
  const account = await findAccountByEmail(email)
  if (!account) return { ok: false, reason: 'unknown' }
  return inTransaction(async (tx) => {
    if (!(await markDisabled(tx, account.id))) return { ok: false, reason: 'disabled-before' } as const
    const endedSessions = await deleteSignInsOf(tx, account.id)
    await endAccountLinks(tx, account.id, now)
    await appendAudit(tx, { chain: `account:${account.id}`, at: now, by, action: 'disable-account' })
    return { ok: true, endedSessions } as const
  })
}
