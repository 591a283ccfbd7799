import type { StaffActor } from '#app/access/actor.ts'
import { readableBy } from './complaint-filters.server.ts'
import { keyOf } from './complaint-indexes.server.ts'
import type { ComplaintQuery } from './complaint-list.server.ts'

/** What the Ombudsman asks about, nearest due date first, closed ones at the end; null for everybody but the liaison. */
export function matterQuery(actor: StaffActor): ComplaintQuery | null {
  const filter = actor.role === 'liaison' ? readableBy(actor) : null
  const order = { sortBy: 'listedOn', isDescending: false, isUrgentFirst: false, hint: keyOf.matter } as const
  return filter && { filter, rest: null, ...order }
}
