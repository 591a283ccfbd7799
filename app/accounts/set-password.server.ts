import { endAccountLinks } from '#app/accounts/account-link.server.ts'
import { passwordProblem, type PasswordProblem } from '#app/accounts/password-rules.ts'
import { hashPassword } from '#app/accounts/passwords.server.ts'
import { findAccount, setPassword as storePassword, type Account } from '#models/account.server.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { findLink, useLink, type Link } from '#models/link-token.server.ts'
import { deleteSignInsOf } from '#models/sign-in.server.ts'
import { inTransaction } from '#models/transaction.server.ts'

/** Whose password a link sets; null when it cannot be used (any more). Changes nothing. */
export async function findPasswordLink(
  token: string,
  now: Date,
): Promise<{ purpose: 'invitation' | 'password-reset'; account: Account } | null> {
  const link = await findLink(token, now)
  if (!link || !isForPassword(link) || link.accountId === null) return null
  const account = await findAccount(link.accountId)
  return account?.isActive ? { purpose: link.purpose, account } : null
}

/**
 * Sets the first password, or a new one, by the link from a mail. The link is used up, and every session the account had
 * ends: whoever else was signed in with the old password is out.
 */
export async function setPasswordByLink({
  token,
  password,
  now,
}: {
  token: string
  password: string
  now: Date
}): Promise<
  { ok: true } | { ok: false; reason: 'link-gone' } | { ok: false; reason: 'bad-password'; problem: PasswordProblem }
> {
  const found = await findPasswordLink(token, now)
  if (!found) return { ok: false, reason: 'link-gone' }
  const { account } = found
  const problem = passwordProblem(password, account)
  if (problem) return { ok: false, reason: 'bad-password', problem }

  const passwordHash = await hashPassword(password)
  return inTransaction(async (tx) => {
    const used = await useLink(tx, token, now)
    if (!used) return { ok: false, reason: 'link-gone' } as const
    if (!(await storePassword(tx, { id: account.id, passwordHash, at: now }))) {
      return { ok: false, reason: 'link-gone' } as const
    }
    await deleteSignInsOf(tx, account.id)
    await endAccountLinks(tx, account.id, now)
    await appendAudit(tx, {
      chain: `account:${account.id}`,
      at: now,
      by: `account:${account.id}`,
      action: 'set-password',
    })
    return { ok: true } as const
  })
}

function isForPassword(link: Link): link is Link & { purpose: 'invitation' | 'password-reset' } {
  return link.purpose === 'invitation' || link.purpose === 'password-reset'
}
