import type { StaffActor } from '#app/access/actor.ts'
import type { Scope } from '#app/access/reach.ts'
import { isProtected } from '#app/access/can.ts'
import { view } from '#app/access/view.ts'
import { listScopesOf } from '#app/accounts/reach.server.ts'
import { findComplaintFor } from '#app/complaints/find-complaint.server.ts'
import type { InboxWish } from '#app/complaints/inbox-wish.ts'
import type { Complaint, Identity, LocalDate, Status, Target } from '#app/complaints/rules/complaint.ts'
import { localDateOf, soonUntil, type Calendar } from '#app/complaints/rules/deadline.ts'
import { dueState, nearestClock, type DueState } from '#app/complaints/rules/due-state.ts'
import { placeName } from '#app/places/place-name.ts'
import { listQuery, type ListWish } from '#models/complaint-filters.server.ts'
import { countComplaints, listComplaints } from '#models/complaint-list.server.ts'
import { listedOnFor } from '#models/complaint.server.ts'
import { readCalendar } from '#models/holiday.server.ts'

/** One row of a desk's list: what this actor may see of the complaint, and no more. */
export type InboxRow = {
  reference: string
  /** empty: an agency waits for the confirmed copy */
  title: string
  /** null: not known, or not for this actor */
  place: string | null
  isPlaceHidden: boolean
  status: Status
  closedBy: Complaint['closedBy']
  due: DueState | null
  identity: Identity
  isProtected: boolean
  target: Target | null
  handOvers: number
  reopened: number
  agency: string | null
  /** who of the agency holds it */
  assignee: string | null
}

export type InboxPage = {
  rows: InboxRow[]
  /** `after` of the next page */
  next: string | null
  /** counted up to one more than is shown as a number */
  count: number
}

export const rowsPerPage = 50
/** Above it a list says "lebih dari 1.000". */
export const countedUpTo = 1_000

/**
 * A page of complaints for officers, heads (own agency) and coordinators, by due date, then number. The filter applies
 * the same rule as `can`; each row is drawn by `view` all the same.
 */
export async function listInbox({
  actor,
  wish,
  now,
  restricted = null,
  isAimed = false,
  hasRequest = false,
}: {
  actor: StaffActor
  wish: InboxWish
  now: Date
  restricted?: boolean | null
  isAimed?: boolean
  hasRequest?: boolean
}): Promise<InboxPage> {
  const today = localDateOf(now)
  const calendar = await readCalendar()
  if (wish.reference !== null) return onlyThis(actor, wish.reference, today, calendar)
  const outside = await outsideOf(actor, wish)
  const asked: ListWish = { ...wish, restricted, isAimed, hasRequest, outside, today, soonUntil: soonUntil(today) }
  const query = listQuery(actor, asked, wish.after)
  const counted = listQuery(actor, asked, null)
  if (!query || !counted) return { rows: [], next: null, count: 0 }
  const [found, count] = await Promise.all([
    listComplaints(query, { limit: rowsPerPage + 1 }),
    countComplaints(counted, countedUpTo + 1),
  ])
  const shown = found.slice(0, rowsPerPage)
  const last = found.length > rowsPerPage ? shown.at(-1) : undefined
  return {
    rows: shown.flatMap((complaint) => rowOf(actor, complaint, today, calendar)),
    next: last ? `${listedOnFor(last.nextDueOn)}|${last.reference}` : null,
    count,
  }
}

/** Heads alone are asked what nobody looks after; in another's address it says nothing. */
async function outsideOf({ role, agency }: StaffActor, { isUncovered }: InboxWish): Promise<Scope[] | null> {
  return isUncovered && role === 'head' && agency !== null ? listScopesOf(agency) : null
}

async function onlyThis(
  actor: StaffActor,
  reference: string,
  today: LocalDate,
  calendar: Calendar,
): Promise<InboxPage> {
  const complaint = await findComplaintFor(actor, reference)
  const rows = complaint ? rowOf(actor, complaint, today, calendar) : []
  return { rows, next: null, count: rows.length }
}

function rowOf(actor: StaffActor, complaint: Complaint, today: LocalDate, calendar: Calendar): InboxRow[] {
  const shown = view(actor, complaint)
  if (!shown) return []
  const clock = nearestClock(shown.clocks)
  return [
    {
      reference: shown.reference,
      title: shown.title,
      place: shown.place ? placeName(shown.place) : null,
      isPlaceHidden: shown.place === null,
      status: shown.status,
      closedBy: shown.closedBy,
      due: clock ? dueState(clock, today, calendar) : null,
      identity: shown.identity,
      isProtected: isProtected(complaint),
      target: shown.target,
      handOvers: shown.handOvers,
      reopened: shown.reopened,
      agency: shown.agency,
      assignee: shown.assignee?.name ?? null,
    },
  ]
}
