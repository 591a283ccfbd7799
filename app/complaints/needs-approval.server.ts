import type { AgencyCode } from '#app/complaints/rules/complaint.ts'
import { hasActiveHead } from '#models/account.server.ts'
import { findAgency } from '#models/agency.server.ts'

/**
 * Whether the head of this agency releases its answers: its record says so today, and there is a head who can. Without one
 * an answer goes out at once, because a resident waits for it and nobody could ever release it.
 */
export async function needsApproval(agency: AgencyCode | null): Promise<boolean> {
  if (agency === null || (await findAgency(agency))?.approvesAnswers !== true) return false
  return hasActiveHead(agency)
}
