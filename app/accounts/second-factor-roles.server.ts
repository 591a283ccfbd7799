import { roles, type Role } from '#app/complaints/rules/complaint.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { findSecondFactorRoles, saveSecondFactorRoles } from '#models/sign-in-rule.server.ts'
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
  const after = roles.filter((role) => wanted.includes(role))
  await inTransaction(async (tx) => {
    const before = await readSecondFactorRoles(tx)
    if (before.join() === after.join()) return
    await saveSecondFactorRoles(tx, after)
    await appendAudit(tx, {
      chain: 'sign-in-rules',
      at: now,
      by,
      action: 'edit-second-factor-roles',
      details: { before: before.join(), after: after.join() },
    })
  })
}
