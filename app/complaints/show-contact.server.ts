import type { StaffActor } from '#app/access/actor.ts'
import { can } from '#app/access/can.ts'
import { findComplaintFor } from '#app/complaints/find-complaint.server.ts'
import { auditName } from '#app/complaints/entry-actor.ts'
import type { Contact } from '#app/complaints/rules/complaint.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { inTransaction } from '#models/transaction.server.ts'

/** Telephone, e-mail and address of a resident who gave them openly: the look is written down before it happens. */
export async function showContact({
  actor,
  reference,
  now,
}: {
  actor: StaffActor
  reference: string
  now: Date
}): Promise<Contact | null> {
  const complaint = await findComplaintFor(actor, reference)
  if (!complaint?.contact || !can(actor, 'seeContact', complaint)) return null
  await inTransaction((tx) =>
    appendAudit(tx, {
      chain: `complaint:${complaint.reference}`,
      at: now,
      by: auditName(actor),
      action: 'contact-shown',
    }),
  )
  return complaint.contact
}
