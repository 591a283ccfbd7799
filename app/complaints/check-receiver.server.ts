import type { StepProblem } from '#app/complaints/record-step.server.ts'
import type { AgencyCode, Complaint } from '#app/complaints/rules/complaint.ts'
import { findAgency } from '#models/agency.server.ts'

/**
 * Why this agency may not get the complaint. Against the leadership none may: no office of the regency works on it, the
 * Inspektorat's coordinators do.
 */
export async function receiverProblem(
  complaint: Pick<Complaint, 'target' | 'against'>,
  agency: AgencyCode | null,
): Promise<StepProblem | null> {
  if (agency === null) return null
  if (complaint.target === 'against-leadership') return 'against-leadership'
  if (complaint.against === agency) return 'accused-agency'
  return (await findAgency(agency))?.isActive ? null : 'unknown-agency'
}
