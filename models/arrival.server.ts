import type { LocalDate, Status } from '#app/complaints/rules/complaint.ts'
import { stillOpen } from './complaint-filters.server.ts'
import { keyOf } from './complaint-indexes.server.ts'
import { complaintModel as model } from './complaint-schema.server.ts'
import type { ComplaintFilter } from './complaint.server.ts'

/** More is not counted: a page that asks every half minute says "lebih dari". */
export const mostArrivals = 50

/** What brings a complaint to an agency; a resident takes none of them. */
const bringing = ['forward', 'move'] as const

/**
 * How many complaints came into this status since then and are in it still. `readable`: of `readableBy`. Asked by pages
 * that stand open, so it reads what changed on that day alone, and no more than it says. For an agency the moment is that of
 * the step that brought it: what a resident did since would tell the hour of somebody whose hours nobody may know.
 */
export async function countArrivals(
  readable: ComplaintFilter,
  { status, since, sinceDay, isOfAgency }: { status: Status; since: Date; sinceDay: LocalDate; isOfAgency: boolean },
): Promise<number> {
  const brought = { history: { $elemMatch: { at: { $gt: since }, step: { $in: bringing } } } }
  const arrived = isOfAgency ? brought : { changedAt: { $gt: since } }
  const filter = { $and: [readable, stillOpen(), { changedOn: { $gte: sinceDay }, status, ...arrived }] }
  const found = await model.collection
    .find(filter, { projection: { _id: 1 } })
    .hint(isOfAgency ? keyOf.openOfAgencyByChange : keyOf.openByChange)
    .limit(mostArrivals + 1)
    .toArray()
  return found.length
}
