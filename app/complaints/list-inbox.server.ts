import type { StaffActor } from '#app/access/actor.ts'
import type { Scope } from '#app/access/reach.ts'
import { isProtected } from '#app/access/can.ts'
import { view } from '#app/access/view.ts'
import { listScopesOf } from '#app/accounts/reach.server.ts'
import { findComplaintFor } from '#app/complaints/find-complaint.server.ts'
import { writePosition, type InboxWish } from '#app/complaints/inbox-wish.ts'
import { countedUpTo } from '#app/complaints/limits.ts'
import type { Complaint, Identity, LocalDate, Status, Target } from '#app/complaints/rules/complaint.ts'
import { localDateOf, soonUntil, weekUntil, type Calendar } from '#app/complaints/rules/deadline.ts'
import { dueState, nearestClock, type DueState } from '#app/complaints/rules/due-state.ts'
import { placeName } from '#app/places/place-name.ts'
import { listQuery, wordFilter, type ListWish } from '#models/complaint-filters.server.ts'
import { countListed, countWord, listComplaints } from '#models/complaint-list.server.ts'
import { readCalendar } from '#models/holiday.server.ts'

/** One row of a desk's list: what this actor may see of the complaint, and no more. */
export type InboxRow = {
  reference: string
  version: number
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
  isUrgent: boolean
  /** why a coordinator looks at it first */
  held: Complaint['held']
  /** the agency that has it has not opened it yet */
  isNew: boolean
  handOvers: number
  reopened: number
  agency: string | null
  /** who of the agency holds it */
  assignee: string | null
}

export type InboxPage = {
  rows: InboxRow[]
  /** `after` of the next page, `before` of the one before */
  next: string | null
  previous: string | null
  /** the first row of the next page, where it is known */
  following: string | null
  /** counted up to one more than is shown as a number; null where the filter has too much to read */
  count: number | null
  /** the filter read as many complaints as it may, and there are more behind `next` */
  hasStopped: boolean
}

const rowsPerPage = 25

const nothing: InboxPage = { rows: [], next: null, previous: null, following: null, count: 0, hasStopped: false }

/** All that is open, without any filter. */
export function desiredList(now: Date): ListWish {
  const today = localDateOf(now)
  return {
    ...{ status: null, topic: null, district: null, due: null, agency: null, kind: null, priority: null },
    ...{ assignee: null, isReopened: false, words: [], restricted: null, isAimed: false, sort: 'due' },
    today,
    soonUntil: soonUntil(today),
    weekUntil: weekUntil(today),
  }
}

/**
 * A page of complaints for officers, heads (own agency) and coordinators. The filter applies the same rule as `can`; each
 * row is drawn by `view` all the same.
 */
export async function listInbox({
  actor,
  wish,
  now,
  restricted = null,
  isAimed = false,
  hasRequest = false,
  hasObjection = false,
  isHeld = null,
  limit = rowsPerPage,
}: {
  actor: StaffActor
  wish: InboxWish
  now: Date
  restricted?: boolean | null
  isAimed?: boolean
  hasRequest?: boolean
  hasObjection?: boolean
  isHeld?: boolean | null
  limit?: number
}): Promise<InboxPage> {
  const calendar = await readCalendar()
  const draw = (complaint: Complaint) => rowOf(actor, complaint, localDateOf(now), calendar)
  if (wish.reference !== null) {
    const complaint = await findComplaintFor(actor, wish.reference)
    const rows = complaint ? draw(complaint) : []
    return { ...nothing, rows, count: rows.length }
  }
  const { after, before } = wish
  const outside = await outsideOf(actor, wish)
  const asked = {
    ...desiredList(now),
    ...wish,
    words: await rarestFirst(actor, wish.words),
    assignee: assigneeOf(actor, wish.assignee),
    restricted,
    isAimed,
    hasRequest,
    hasObjection,
    isHeld,
    outside,
  }
  const query = listQuery(actor, asked)
  // Days of receipt stand at the head of another index: there a period is counted without reading what lies outside it.
  const isOfPeriod = wish.from !== null || wish.until !== null
  const counting = isOfPeriod && wish.words.length === 0 ? listQuery(actor, { ...asked, sort: 'oldest' }) : query
  if (!query || !counting) return nothing
  const [{ rows: found, stoppedAt }, count] = await Promise.all([
    listComplaints(query, { limit: limit + 1, after, before }),
    countListed(counting, countedUpTo + 1),
  ])
  const isMore = found.length > limit
  const shown = before && isMore ? found.slice(1) : found.slice(0, limit)
  const [first, last] = [shown.at(0), shown.at(-1)]
  const behind = before || isMore ? (last?.position ?? null) : stoppedAt
  const hasBefore = before ? isMore : after !== null
  return {
    rows: shown.flatMap(({ complaint }) => draw(complaint)),
    next: behind ? writePosition(behind) : null,
    previous: hasBefore && first ? writePosition(first.position) : null,
    count: count ?? (after || before || isMore || stoppedAt ? null : shown.length),
    following: before ? null : (found[limit]?.complaint.reference ?? null),
    hasStopped: stoppedAt !== null,
  }
}

/** Heads alone are asked what nobody looks after; in another's address it says nothing. */
async function outsideOf({ role, agency }: StaffActor, { isUncovered }: InboxWish): Promise<Scope[] | null> {
  return isUncovered && role === 'head' && agency !== null ? listScopesOf(agency) : null
}

/** The list is read by its first word: the fewer have it, the less is read for the others. */
async function rarestFirst(actor: StaffActor, words: readonly string[]): Promise<readonly string[]> {
  if (words.length < 2) return words
  const isOfAgency = actor.role !== 'coordinator'
  const counted = await Promise.all(
    words.map(async (word) => {
      const [filter = {}] = wordFilter(word, isOfAgency)
      const within = isOfAgency && actor.agency !== null ? { agency: actor.agency, ...filter } : filter
      return { word, count: await countWord(within, isOfAgency) }
    }),
  )
  return counted.sort((a, b) => a.count - b.count).map(({ word }) => word)
}

function assigneeOf(actor: StaffActor, asked: InboxWish['assignee']): ListWish['assignee'] {
  if (asked === null || asked === 'nobody') return asked
  return { accountId: asked === 'me' ? actor.accountId : asked }
}

export function rowOf(actor: StaffActor, complaint: Complaint, today: LocalDate, calendar: Calendar): InboxRow[] {
  const shown = view(actor, complaint)
  if (!shown) return []
  const clock = nearestClock(shown.clocks)
  return [
    {
      reference: shown.reference,
      version: complaint.version,
      title: shown.title,
      place: shown.place ? placeName(shown.place) : null,
      isPlaceHidden: shown.place === null,
      status: shown.status,
      closedBy: shown.closedBy,
      due: clock ? dueState(clock, today, calendar) : null,
      identity: shown.identity,
      isProtected: isProtected(complaint),
      target: shown.target,
      isUrgent: complaint.priority === 'urgent' && clock !== null,
      held: shown.held,
      isNew: complaint.openedByAgencyAt === null && shown.status === 'forwarded',
      handOvers: shown.handOvers,
      reopened: shown.reopened,
      agency: shown.agency,
      assignee: shown.assignee?.name ?? null,
    },
  ]
}
