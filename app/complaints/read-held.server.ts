import type { StaffActor } from '#app/access/actor.ts'
import type { InboxPage } from '#app/complaints/list-inbox.server.ts'
import { listQueue } from '#app/complaints/list-queue.server.ts'
import { addCalendarDays, localDateOf } from '#app/complaints/rules/deadline.ts'
import { holdEnd, type HoldEnd } from '#app/complaints/rules/holding.ts'
import { listEverHeld, mostHeld } from '#models/held-complaints.server.ts'

const figureDays = 30

export type HeldPage = {
  queue: InboxPage
  /** of all coordinators, over the last 30 days; `held` counts every one, and is the sum of the others */
  figures: Record<'held' | 'waiting' | Exclude<HoldEnd, 'held'>, number>
  /** only the newest `mostHeld` were counted */
  areMore: boolean
}

/** What waits for a look, and what became of what did. */
export async function readHeld(actor: StaffActor, query: URLSearchParams, now: Date): Promise<HeldPage> {
  const [queue, ever] = await Promise.all([
    listQueue({ actor, part: 'ditahan', query, now }),
    listEverHeld(addCalendarDays(localDateOf(now), -figureDays)),
  ])
  const ends = ever.map(({ history }) => holdEnd(history))
  const count = (end: HoldEnd) => ends.filter((one) => one === end).length
  const figures = {
    held: ends.length,
    waiting: count('held'),
    released: count('released'),
    rejected: count('rejected'),
    other: count('other'),
  }
  return { queue, figures, areMore: ever.length === mostHeld }
}
