import type { AgencyCode, Complaint, Reference } from '#app/complaints/rules/complaint.ts'
import { listSubjects } from '#models/complaint-subject.server.ts'

type Held = Pick<Complaint, 'reference' | 'agency' | 'parts'>

/** The agencies that have each of these: its own, or of a divided one those of its parts, each once. One query for all parts. */
export async function listHolders(complaints: readonly Held[]): Promise<ReadonlyMap<Reference, AgencyCode[]>> {
  const parts = await listSubjects(complaints.flatMap((complaint) => complaint.parts))
  const agencyOf = new Map(parts.map(({ reference, agency }) => [reference, agency]))
  return new Map(
    complaints.map(({ reference, agency, parts: own }) => [
      reference,
      agency === null ? [...new Set(own.flatMap((part) => agencyOf.get(part) ?? []))] : [agency],
    ]),
  )
}
