import { standsForVillage } from '#app/complaints/spare-village.server.ts'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { findComplaint } from '#models/complaint.server.ts'
import type { ClaimedEmail } from '#models/outbox-lease.server.ts'

/**
 * A mail to a village, by what the complaint and its parts are now: none once one of them is protected, over, with the
 * Inspektorat, or says something of the office. A step that made it so has stopped the row already; this asks again,
 * because nothing takes a mail back.
 */
export async function mayStillTellVillage({ reference }: ClaimedEmail): Promise<boolean> {
  return reference !== null && (await standsWithParts(reference))
}

async function standsWithParts(reference: Reference): Promise<boolean> {
  const complaint = await findComplaint(reference)
  if (complaint === null || !(await standsForVillage(complaint))) return false
  for (const part of complaint.parts) if (!(await standsWithParts(part))) return false
  return true
}
