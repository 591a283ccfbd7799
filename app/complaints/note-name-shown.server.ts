import type { StaffActor } from '#app/access/actor.ts'
import { auditName } from '#app/complaints/entry-actor.ts'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { appendAudit, findLastLook } from '#models/audit-entry.server.ts'
import { inTransaction } from '#models/transaction.server.ts'

/** A coordinator sees who complained: written down once a day for each coordinator and complaint, before it is shown. */
export async function noteNameShown(actor: StaffActor, reference: Reference, now: Date): Promise<void> {
  const chain = `complaint:${reference}`
  const by = auditName(actor)
  const action = 'name-shown'
  const last = await findLastLook({ chain, by, action })
  if (last && localDateOf(last) === localDateOf(now)) return
  await inTransaction((tx) => appendAudit(tx, { chain, at: now, by, action }))
}
