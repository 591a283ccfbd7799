import type { StaffActor } from '#app/access/actor.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { markOpenedByAgency } from '#models/complaint.server.ts'

/** From now on the resident's text stands as the agency read it: no correction, no taking back. */
export async function noteOpened(
  actor: StaffActor,
  { reference, agency, openedByAgencyAt }: Complaint,
  now: Date,
): Promise<void> {
  const isOfAgency = actor.role !== 'coordinator' && actor.agency !== null && actor.agency === agency
  if (isOfAgency && openedByAgencyAt === null) await markOpenedByAgency(reference, now)
}
