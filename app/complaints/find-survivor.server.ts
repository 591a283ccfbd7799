import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { findComplaint } from '#models/complaint.server.ts'

const longestChain = 20

/** The complaint that carries on for a merged one, also where that was merged in its turn; null for one that is not. */
export async function findSurvivor(complaint: Pick<Complaint, 'merged'>): Promise<Complaint | null> {
  let { merged } = complaint
  let found: Complaint | null = null
  for (let hop = 0; merged !== null && hop < longestChain; hop += 1) {
    found = await findComplaint(merged.into)
    merged = found?.merged ?? null
  }
  return found
}
