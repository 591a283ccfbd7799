import type { StaffActor } from '#app/access/actor.ts'
import { canEnter } from '#app/access/can.ts'
import { lines } from '#app/accounts/person-form.ts'
import { builtRoles } from '#app/accounts/roles.ts'
import type { EditResult } from '#app/agencies/edit-agency.server.ts'
import { recordVersion } from '#app/agencies/record-version.server.ts'
import { roles, type Role } from '#app/complaints/rules/complaint.ts'
import { listWithoutSecondFactor, takeAdministratorsTurn } from '#models/account-people.server.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { findSecondFactorRoles, saveSecondFactorRoles } from '#models/sign-in-rule.server.ts'
import { deleteSignInsOfMany } from '#models/sign-in.server.ts'
import { inTransaction, type Tx } from '#models/transaction.server.ts'

/** Those who read across agencies, change who may do what, or watch the others. */
const fromTheStart: readonly Role[] = ['coordinator', 'liaison', 'admin', 'auditor']

/** Who has to have a second factor from the next sign-in on. */
export async function readSecondFactorRoles(tx: Tx | null = null): Promise<readonly Role[]> {
  return (await findSecondFactorRoles(tx)) ?? fromTheStart
}

/** For trials whose people are invented as well. Audited with what was before. */
export async function setSecondFactorRoles({
  wanted,
  by,
  now,
}: {
  wanted: readonly string[]
  by: string
  now: Date
}): Promise<void> {
  await inTransaction((tx) => storeRoles(tx, { wanted, by, now }))
}

/** How the page shows the list, one role a line. */
export async function findSecondFactorRolesToEdit({ actor }: { actor: StaffActor }) {
  if (!canEnter(actor, 'editPeople')) return null
  const values = shown(await readSecondFactorRoles())
  return { values, version: recordVersion(values), choices: builtRoles }
}

/** An administrator cannot do without one: who hands out rights proves more than a password. */
export async function editSecondFactorRoles({
  actor,
  values,
  version,
  now,
}: {
  actor: StaffActor
  values: { roles: string }
  version: string
  now: Date
}): Promise<EditResult> {
  if (!canEnter(actor, 'editPeople')) return { ok: false, reason: 'not-found' }
  const wanted = lines(values.roles)
  if (!wanted.every((role) => builtRoles.some((built) => built === role))) {
    return { ok: false, reason: 'invalid', errors: { roles: { key: 'errors.choice.unknown' } } }
  }
  if (!wanted.includes('admin'))
    return { ok: false, reason: 'invalid', errors: { roles: { key: 'signInRules.admin' } } }
  return inTransaction(async (tx): Promise<EditResult> => {
    if (!(await takeAdministratorsTurn(tx, actor.accountId))) return { ok: false, reason: 'not-found' }
    const current = shown(await readSecondFactorRoles(tx))
    const isSame = recordVersion(current) === recordVersion(shown(inOrder(wanted)))
    if (!isSame && recordVersion(current) !== version) return { ok: false, reason: 'changed-meanwhile', current }
    await storeRoles(tx, { wanted, by: `account:${actor.accountId}`, now })
    return { ok: true }
  })
}

/**
 * Sessions of who has to have a second factor from now on, and has none, end with it: they began on a password alone. What
 * is being typed comes back after the next sign-in (app/accounts/kept-form.ts).
 */
async function storeRoles(
  tx: Tx,
  { wanted, by, now }: { wanted: readonly string[]; by: string; now: Date },
): Promise<void> {
  const after = inOrder(wanted)
  const before = await readSecondFactorRoles(tx)
  if (before.join() === after.join()) return
  const added = after.filter((role) => !before.includes(role))
  const endedSessions = await deleteSignInsOfMany(tx, await listWithoutSecondFactor(tx, added))
  await saveSecondFactorRoles(tx, after)
  await appendAudit(tx, {
    chain: 'sign-in-rules',
    at: now,
    by,
    action: 'edit-second-factor-roles',
    details: { before: before.join(), after: after.join(), endedSessions },
  })
}

const inOrder = (wanted: readonly string[]): Role[] => roles.filter((role) => wanted.includes(role))
const shown = (list: readonly Role[]) => ({ roles: inOrder(list).join('\n') })
