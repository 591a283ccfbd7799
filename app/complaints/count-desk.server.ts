import type { StaffActor } from '#app/access/actor.ts'
import { countedUpTo } from '#app/complaints/list-inbox.server.ts'
import { localDateOf, soonUntil } from '#app/complaints/rules/deadline.ts'
import { listQuery, type ListWish } from '#models/complaint-filters.server.ts'
import { countComplaints } from '#models/complaint-list.server.ts'

export type DeskCounts = {
  open: number
  overdue: number
  paused: number
  queue: number | null
  restricted: number | null
}

/** The numbers beside the links of the rail; each stops at one more than is shown. */
export async function countDesk(actor: StaffActor, now: Date): Promise<DeskCounts> {
  const today = localDateOf(now)
  const all: ListWish = {
    status: null,
    topic: null,
    district: null,
    due: null,
    agency: null,
    words: [],
    restricted: null,
    isAimed: false,
    today,
    soonUntil: soonUntil(today),
  }
  const count = async (wish: Partial<ListWish>) => {
    const query = listQuery(actor, { ...all, ...wish }, null)
    return query ? countComplaints(query, countedUpTo + 1) : 0
  }
  const isCoordinator = actor.role === 'coordinator'
  const [open, overdue, paused, queue, restricted] = await Promise.all([
    count({}),
    count({ due: 'overdue' }),
    count({ status: 'incomplete' }),
    // Protected ones stand in a list of their own, and are counted there.
    isCoordinator ? count({ status: 'submitted', restricted: false }) : null,
    isCoordinator ? count({ status: 'submitted', restricted: true }) : null,
  ])
  return { open, overdue, paused, queue, restricted }
}
