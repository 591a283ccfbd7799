import type { AgencyCode } from '#app/complaints/rules/complaint.ts'
import { findAgency } from '#models/agency.server.ts'

/** Whether the head of this agency releases its answers, as its record says today. */
export async function needsApproval(agency: AgencyCode | null): Promise<boolean> {
  return agency !== null && (await findAgency(agency))?.approvesAnswers === true
}
