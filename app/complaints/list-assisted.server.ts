import type { StaffActor } from '#app/access/actor.ts'
import { canEnter, isAccused } from '#app/access/can.ts'
import type { Complaint, Reference } from '#app/complaints/rules/complaint.ts'
import { readReference } from '#app/complaints/rules/reference.ts'
import { listAssisted as findAssisted } from '#models/assisted-complaints.server.ts'

/** Number and status: of no complaint does a village clerk read more, nor the day or the hour. */
export type AssistedLine = Pick<Complaint, 'reference' | 'status' | 'closedBy'>

const rowsPerPage = 50

/**
 * What this clerk filed for the village the clerk works for today. What is against the village office or the leadership is
 * left out, as for everybody whom a complaint is about.
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
  const rows = page
    .filter((row) => !isAccused(village, row))
    .map(({ reference, status, closedBy }) => ({
      reference,
      // What an agency head still has to release is not an answer yet.
      status: status === 'awaiting_approval' ? ('in_progress' as const) : status,
      closedBy,
    }))
  return { rows, next: found.length > rowsPerPage ? (page.at(-1)?.reference ?? null) : null }
}
