import type { Complaint, LocalDate } from '#app/complaints/rules/complaint.ts'
import { keyOf } from './complaint-indexes.server.ts'
import type { ComplaintQuery } from './complaint-list.server.ts'
import { complaintModel as model } from './complaint-schema.server.ts'

/** A month with more than these is a flood, and is said to be more. */
export const mostHeld = 5_000

/** The histories of what was ever held, received since that day; the newest `mostHeld` of them. */
export async function listEverHeld(since: LocalDate): Promise<Pick<Complaint, 'history'>[]> {
  const fields = { _id: 0, 'history.step': 1, 'history.to': 1 } as const
  const wanted = { receivedOn: { $gte: since }, 'history.facts.hold': { $gt: '' } }
  return model.collection
    .find<Pick<Complaint, 'history'>>(wanted, {
      projection: fields,
      hint: keyOf.everHeld,
      sort: { receivedOn: -1 },
      limit: mostHeld,
    })
    .toArray()
}

/** How many of a list of held ones are held for which reason, at most `mostHeld` in all. */
export async function countHeld({ filter, hint }: ComplaintQuery): Promise<Map<string, number>> {
  const found = await model.collection
    .aggregate<{ _id: string; n: number }>(
      [{ $match: filter }, { $limit: mostHeld }, { $group: { _id: '$held', n: { $sum: 1 } } }],
      { hint },
    )
    .toArray()
  return new Map(found.map(({ _id, n }) => [_id, n]))
}
