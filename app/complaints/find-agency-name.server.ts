import type { StaffActor } from '#app/access/actor.ts'
import type { AgencyCode } from '#app/complaints/rules/complaint.ts'
import { findAgency } from '#models/agency.server.ts'
import { readRegency } from '#models/regency.server.ts'

/** The full name, as mails say it; the code of an agency that is not in the list any more. */
export async function findAgencyName(code: AgencyCode | null): Promise<string> {
  if (code === null) return ''
  return (await findAgency(code))?.name ?? code
}

/** In whose name somebody of the staff writes to a resident: the agency's, for coordinators, and for whoever has no agency, the desk's. */
export async function findOfficeName(actor: StaffActor): Promise<string> {
  if (actor.role !== 'coordinator' && actor.agency !== null) return findAgencyName(actor.agency)
  return findAgencyName((await readRegency()).deskAgency)
}
