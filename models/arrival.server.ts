import type { LocalDate, Status } from '#app/complaints/rules/complaint.ts'
import { stillOpen } from './complaint-filters.server.ts'
import { keyOf } from './complaint-indexes.server.ts'
import { complaintModel as model } from './complaint-schema.server.ts'
import type { ComplaintFilter } from './complaint.server.ts'

/** More is not counted: a page that asks every half minute says "lebih dari". */
export const mostArrivals = 50

/**
 * How many complaints came into this status since then and are in it still. `readable`: of `readableBy`. Asked by pages
 * that stand open, so it reads what changed on that day alone, and no more than it says.
 */
export async function countArrivals(
  readable: ComplaintFilter,
  { status, since, sinceDay, isOfAgency }: { status: Status; since: Date; sinceDay: LocalDate; isOfAgency: boolean },
): Promise<number> {
  const filter = {
    $and: [readable, stillOpen(), { changedOn: { $gte: sinceDay }, status, changedAt: { $gt: since } }],
  }
  const found = await model.collection
    .find(filter, { projection: { _id: 1 } })
    .hint(isOfAgency ? keyOf.openOfAgencyByChange : keyOf.openByChange)
    .limit(mostArrivals + 1)
    .toArray()
  return found.length
}
