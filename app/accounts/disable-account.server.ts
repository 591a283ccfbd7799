import { endAccountLinks } from '#app/accounts/account-link.server.ts'
import { changePerson, refused, type PersonChange, type PersonResult } from '#app/accounts/change-person.server.ts'
import { needsSecondPerson } from '#app/accounts/grants.ts'
import { endProposalsOf, propose } from '#app/accounts/propose.server.ts'
import { enableAccount as markEnabled, hasOtherAdministrator } from '#models/account-people.server.ts'
import { disableAccount as markDisabled, findAccountByEmail } from '#models/account.server.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { deleteSignInsOf } from '#models/sign-in.server.ts'
import { inTransaction, type Tx } from '#models/transaction.server.ts'

/**
 * For the operator: ends an account with its sessions and links at once. What the person wrote stays, under their name.
 * The last administrator stays, or nobody could change anything from the pages any more.
 */
export async function disableAccount({
  email,
  by,
  now,
}: {
  email: string
  by: string
  now: Date
}): Promise<
  { ok: true; endedSessions: number } | { ok: false; reason: 'unknown' | 'disabled-before' | 'last-administrator' }
> {
  const account = await findAccountByEmail(email)
  if (!account) return { ok: false, reason: 'unknown' }
  return inTransaction(async (tx) => {
    if (account.role === 'admin' && account.isActive && !(await hasOtherAdministrator(tx, account.id))) {
      return { ok: false, reason: 'last-administrator' } as const
    }
    const endedSessions = await closeAccount(tx, account.id, now)
    if (endedSessions === null) return { ok: false, reason: 'disabled-before' } as const
    await appendAudit(tx, { chain: `account:${account.id}`, at: now, by, action: 'disable-account' })
    return { ok: true, endedSessions } as const
  })
}

/** The same by an administrator, who cannot be the person. */
export function disablePerson(change: PersonChange): Promise<PersonResult> {
  return changePerson(change, 'disable-account', async (tx, { id }) => {
    if ((await closeAccount(tx, id, change.now)) === null) return { result: refused('already') }
    return { done: 'disabled', before: { isActive: 'true' }, after: { isActive: 'false' } }
  })
}

/** With the role and the password of before; the sessions stay ended. What two persons give, two give back. */
export function enablePerson(change: PersonChange): Promise<PersonResult> {
  return changePerson(change, 'enable-account', async (tx, account) => {
    if (account.isActive) return { result: refused('already') }
    if (needsSecondPerson(null, account)) {
      await propose(tx, { ...change, account, kind: 'enable', post: account })
      return { done: 'proposed', before: {}, after: {} }
    }
    await markEnabled(tx, account.id)
    return { done: 'enabled', before: { isActive: 'false' }, after: { isActive: 'true' } }
  })
}

/** Ends every session of somebody: a lost telephone, a computer that was left open. */
export function endSessionsOf(change: PersonChange): Promise<PersonResult> {
  return changePerson(change, 'end-sessions', async (tx, { id }) => {
    const ended = await deleteSignInsOf(tx, id)
    return { done: 'sessionsEnded', before: { sessions: String(ended) }, after: { sessions: '0' } }
  })
}

/** @returns how many sessions ended, or null when it was disabled before */
export async function closeAccount(tx: Tx, id: string, now: Date): Promise<number | null> {
  if (!(await markDisabled(tx, id))) return null
  await endProposalsOf(tx, id, now)
  await endAccountLinks(tx, id, now)
  return deleteSignInsOf(tx, id)
}
