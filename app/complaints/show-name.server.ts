import type { StaffActor } from '#app/access/actor.ts'
import { can } from '#app/access/can.ts'
import { auditName } from '#app/complaints/entry-actor.ts'
import { findComplaintFor } from '#app/complaints/find-complaint.server.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { inTransaction } from '#models/transaction.server.ts'

export type ShownName =
  | { kind: 'shown'; name: string }
  /** readable, but its name is not this person's to see, or none was given */
  | { kind: 'refused' }
  | { kind: 'not-found' }

/**
 * The name of a resident who gave it openly, to who has to say why: the look and its reason stand in the audit trail
 * before the name is read. An entry that cannot be written ends the request. Every look is an entry of its own.
 */
export async function showName({
  actor,
  reference,
  reason,
  now,
}: {
  actor: StaffActor
  reference: string
  reason: string
  now: Date
}): Promise<ShownName> {
  const before = await findComplaintFor(actor, reference)
  if (!before) return { kind: 'not-found' }
  if (!nameIn(before, actor)) return { kind: 'refused' }
  await inTransaction((tx) =>
    appendAudit(tx, {
      chain: `complaint:${before.reference}`,
      at: now,
      by: auditName(actor),
      action: 'name-shown',
      details: { reason },
    }),
  )
  // Read again: its resident may have hidden it, or the matter been closed, while the entry was written.
  const after = await findComplaintFor(actor, reference)
  if (!after) return { kind: 'not-found' }
  const name = nameIn(after, actor)
  return name ? { kind: 'shown', name } : { kind: 'refused' }
}

function nameIn(complaint: Complaint, actor: StaffActor): string | null {
  return can(actor, 'askForName', complaint) ? (complaint.contact?.name ?? null) : null
}
