import type { StaffActor } from '#app/access/actor.ts'
import { desiredList } from '#app/complaints/list-inbox.server.ts'
import { countedUpTo } from '#app/complaints/limits.ts'
import type { InboxView } from '#app/complaints/inbox-views.ts'
import { localDateOf, weekUntil } from '#app/complaints/rules/deadline.ts'
import { listQuery, readableBy, type ListWish } from '#models/complaint-filters.server.ts'
import { countComplaints } from '#models/complaint-list.server.ts'
import { matterQuery } from '#models/matter-complaints.server.ts'
import { countAgencyViews } from '#models/desk-count.server.ts'

/** By view; absent where no number stands beside the link. */
export type DeskCounts = Partial<
  Record<InboxView | 'queue' | 'restricted' | 'held' | 'requests' | 'objections' | 'matters', number>
>

/** The numbers beside the links of the rail; each stops at one more than is shown. */
export async function countDesk(actor: StaffActor, now: Date): Promise<DeskCounts> {
  const matters = matterQuery(actor)
  if (matters) return { matters: await countComplaints(matters, countedUpTo + 1) }
  return actor.role === 'coordinator' ? countRegency(actor, now) : countAgency(actor, now)
}

async function countAgency(actor: StaffActor, now: Date): Promise<DeskCounts> {
  const readable = readableBy(actor)
  if (!readable) return {}
  const today = localDateOf(now)
  const { open, overdue, week, incomplete, approval, reopened, urgent, mine, unassigned } = await countAgencyViews(
    readable,
    { accountId: actor.accountId, today, weekUntil: weekUntil(today) },
  )
  return {
    inbox: open,
    late: overdue,
    week,
    paused: incomplete,
    disputed: reopened,
    approval,
    urgent,
    mine,
    unassigned,
  }
}

async function countRegency(actor: StaffActor, now: Date): Promise<DeskCounts> {
  const all = desiredList(now)
  const count = async (wish: Partial<ListWish>) => {
    const query = listQuery(actor, { ...all, ...wish })
    return query ? countComplaints(query, countedUpTo + 1) : 0
  }
  const [inbox, late, week, paused, disputed, approval, urgent, queue, restricted, held, requests, objections] =
    await Promise.all([
      count({}),
      count({ due: 'overdue' }),
      count({ due: 'week' }),
      count({ status: 'incomplete' }),
      count({ isReopened: true }),
      count({ status: 'awaiting_approval' }),
      count({ priority: 'urgent' }),
      // Protected ones stand in a list of their own, and are counted there.
      count({ status: 'submitted', restricted: false, isHeld: false }),
      count({ status: 'submitted', restricted: true, isHeld: false }),
      count({ status: 'submitted', isHeld: true }),
      count({ hasRequest: true }),
      count({ status: 'any', hasObjection: true }),
    ])
  return { inbox, late, week, paused, disputed, approval, urgent, queue, restricted, held, requests, objections }
}
