import type { StaffActor } from '#app/access/actor.ts'
import { canEnter } from '#app/access/can.ts'
import type { Complaint, Reference } from '#app/complaints/rules/complaint.ts'
import { readReference } from '#app/complaints/rules/reference.ts'
import { listAssisted as findAssisted } from '#models/assisted-complaints.server.ts'

/** Number and status: of no complaint does a village clerk read more, nor the day or the hour. */
export type AssistedLine = Pick<Complaint, 'reference' | 'status' | 'closedBy'>

const rowsPerPage = 50

/**
 * What this clerk filed for the village the clerk works for today. What turned out to be aimed at anybody is left out: a desa
 * is no agency that could be named as the one complained about, so no code says which of them is about the clerk's office.
 */
export async function listAssisted(
  actor: StaffActor,
  typedAfter: string | null,
): Promise<{ rows: AssistedLine[]; next: Reference | null }> {
  const { accountId, village } = actor
  if (!canEnter(actor, 'listAssisted') || village === null) return { rows: [], next: null }
  const after = typedAfter === null ? null : readReference(typedAfter)
  const found = await findAssisted({ accountId, village }, { after, limit: rowsPerPage + 1 })
  const page = found.slice(0, rowsPerPage)
  const rows = page.map(({ reference, status, closedBy }) => ({
    reference,
    // What an agency head still has to release is not an answer yet.
    status: status === 'awaiting_approval' ? ('in_progress' as const) : status,
    closedBy,
  }))
  return { rows, next: found.length > rowsPerPage ? (page.at(-1)?.reference ?? null) : null }
}
