import type { StaffActor } from '#app/access/actor.ts'
import { canEnter } from '#app/access/can.ts'
import type { ProposalLapse } from '#app/accounts/proposal-lapse.ts'
import { changedFields } from '#app/agencies/record-version.server.ts'
import type { AuditAction } from '#app/audit/actions.ts'
import type { FieldErrors } from '#app/complaints/form.ts'
import { takeAdministratorsTurn } from '#models/account-people.server.ts'
import { findAccount, type Account } from '#models/account.server.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { inTransaction, type Tx } from '#models/transaction.server.ts'

export type PersonDone =
  | 'saved'
  /** waits for another administrator */
  | 'proposed'
  | 'disabled'
  | 'enabled'
  | 'sessionsEnded'
  | 'factorReset'
  | 'absenceSaved'
  | 'absenceEnded'
  | 'addressAsked'
  | 'invited'
  | 'declined'
  | 'dropped'

export type PersonRefusal =
  | 'own'
  | 'disabled'
  | 'nothing-there'
  | 'already'
  | 'by-yourself'
  /** the address belongs to somebody by now */
  | 'taken'
  /** another proposal of the kind waits for this person */
  | 'waiting'
  | 'too-many'
  | 'unchanged'
  | ProposalLapse

export type PersonResult =
  | { ok: true; done: PersonDone }
  | { ok: false; reason: 'not-found' }
  | { ok: false; reason: 'refused'; refusal: PersonRefusal }
  | { ok: false; reason: 'invalid'; errors: FieldErrors }
  | { ok: false; reason: 'changed-meanwhile'; current: Record<string, string> }

export const noPerson: PersonResult = { ok: false, reason: 'not-found' }
export const refused = (refusal: PersonRefusal): PersonResult => ({ ok: false, reason: 'refused', refusal })

type Shown = Record<string, string>
/** What a change did: for the audit log, only what differs. `result` alone: nothing was written. */
export type PersonWork = { done: PersonDone; before: Shown; after: Shown } | { result: PersonResult }

export type PersonChange = { actor: StaffActor; id: string; now: Date }

/**
 * One change of somebody's account by an administrator, with its audit entry, or nothing. Nobody changes the own account
 * here, and the administrator's own one is held against changes meanwhile: so one who works always remains.
 */
export async function changePerson(
  { actor, id, now }: PersonChange,
  action: AuditAction,
  work: (tx: Tx, account: Account, by: string) => Promise<PersonWork>,
): Promise<PersonResult> {
  if (!canEnter(actor, 'editPeople')) return noPerson
  const by = `account:${actor.accountId}`
  return inTransaction(async (tx): Promise<PersonResult> => {
    if (!(await takeAdministratorsTurn(tx, actor.accountId))) return noPerson
    const account = await findAccount(id, tx)
    if (!account) return noPerson
    if (id === actor.accountId) return refused('own')
    const written = await work(tx, account, by)
    if ('result' in written) return written.result
    const details = changedFields(written.before, written.after)
    if (Object.keys(details.after).length > 0) {
      await appendAudit(tx, { chain: `account:${id}`, at: now, by, action, details })
    }
    return { ok: true, done: written.done }
  })
}
