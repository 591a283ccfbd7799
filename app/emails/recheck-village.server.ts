import { standsForVillage } from '#app/complaints/spare-village.server.ts'
import { findComplaint } from '#models/complaint.server.ts'
import type { ClaimedEmail } from '#models/outbox-lease.server.ts'

/**
 * A mail to a village, by what the complaint and its parts are now: none once one of them is protected, over, with the
 * Inspektorat, or says something of the office. A step that made it so has stopped the row already; this asks again,
 * because nothing takes a mail back.
 */
export async function mayStillTellVillage({ reference }: ClaimedEmail): Promise<boolean> {
  const complaint = reference === null ? null : await findComplaint(reference)
  return complaint !== null && (await standsForVillage(complaint))
}
