import type { StaffActor } from '#app/access/actor.ts'
import { readInboxWish } from '#app/complaints/inbox-wish.ts'
import { rowsPerPage } from '#app/complaints/list-inbox.server.ts'
import { localDateOf, soonUntil } from '#app/complaints/rules/deadline.ts'
import { listQuery } from '#models/complaint-filters.server.ts'
import { listComplaints } from '#models/complaint-list.server.ts'

/** Where this complaint stands in the list it was opened from. `list`: that list's own address, filters and page. */
export type Neighbours = { list: string; previous: string | null; next: string | null }

const longestAddress = 500

/** Read again at each look, because lists move. Bounded by the page of the list, and one row of the next. */
export async function readNeighbours(
  actor: StaffActor,
  reference: string,
  address: string | null,
  now: Date,
): Promise<Neighbours | null> {
  if (address === null || address.length > longestAddress) return null
  const wish = readInboxWish(new URLSearchParams(address))
  const today = localDateOf(now)
  const asked = { ...wish, restricted: null, isAimed: false, today, soonUntil: soonUntil(today) }
  const query = wish.reference === null ? listQuery(actor, asked, wish.after) : null
  const rows = query ? await listComplaints(query, { limit: rowsPerPage + 1 }) : []
  const at = rows.findIndex((row) => row.reference === reference)
  return {
    list: address,
    previous: at > 0 ? (rows[at - 1]?.reference ?? null) : null,
    // A step may have taken it out of the list: then the list goes on at its beginning.
    next: rows[at + 1]?.reference ?? null,
  }
}
