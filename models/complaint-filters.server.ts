import mongoose from 'mongoose'
import type { StaffActor } from '#app/access/actor.ts'
import type { Reach, Scope } from '#app/access/reach.ts'
import {
  openStatuses,
  type AgencyCode,
  type DistrictCode,
  type LocalDate,
  type Status,
  type TopicCode,
} from '#app/complaints/rules/complaint.ts'
import type { ComplaintQuery } from './complaint-list.server.ts'
import { nothingDue, type ComplaintFilter } from './complaint.server.ts'

// Twins of rules, as filters: each stands for a predicate over one complaint and is tested against it over the same cases
// (tests/models/parity.test.ts). Where they differ, the predicate is right.

type Reader = Pick<StaffActor, 'role' | 'agency' | 'isInspectorate' | 'reach'>

/** Twin of `can(actor, 'read', complaint)` of app/access/can.ts. Null: this actor reads no complaint at all. */
export function readableBy({ role, agency, isInspectorate, reach }: Reader): ComplaintFilter | null {
  const notAgainstOwn = agency === null ? {} : { against: mongoose.trusted({ $ne: agency }) }
  const notLeadership = { target: mongoose.trusted({ $ne: 'against-leadership' }) }
  if (role === 'officer' || role === 'head')
    return agency === null ? null : { agency, ...notLeadership, ...notAgainstOwn, ...withinReach(reach) }
  if (role !== 'coordinator') return null
  if (isInspectorate) return notAgainstOwn
  return { ...notAgainstOwn, $or: [notLeadership, { against: 'inspektorat' }] }
}

/** Twin of `urgency(dueOn, today) === 'overdue'`: compared by day, from the day after. */
export function overdueOn(today: LocalDate): ComplaintFilter {
  return { listedOn: mongoose.trusted({ $lt: today }) }
}

/** Twin of `urgency(dueOn, today) === 'due_soon'`. `until`: `soonUntil(today)` of rules/deadline.ts. */
export function dueSoonOn(today: LocalDate, until: LocalDate): ComplaintFilter {
  return { listedOn: mongoose.trusted({ $gte: today, $lte: until }) }
}

/** Something is due: twin of "one of the open statuses", in which a clock always runs. */
export function stillOpen(): ComplaintFilter {
  return { listedOn: mongoose.trusted({ $lt: nothingDue }) }
}

/** Twin of `!isProtected(complaint)` of app/access/can.ts. */
const unprotected: ComplaintFilter = { identity: 'named', restricted: false, target: 'normal' }

/** Twin of `isWithinReach(reach, reachSubject(complaint))` of app/access. */
function withinReach(reach: Reach): ComplaintFilter {
  if (reach === 'all') return {}
  const assigned = { 'assignee.accountId': mongoose.trusted({ $in: [...reach.people] }) }
  return { $or: [assigned, ...reach.scopes.map(coveredBy)] }
}

/** Twin of `covers(scope, reachSubject(complaint))`. */
function coveredBy({ topics, districts }: Scope): ComplaintFilter {
  return {
    ...(topics.length === 0 ? {} : { topic: mongoose.trusted({ $in: [...topics] }) }),
    ...(districts.length === 0 ? {} : { 'place.district': mongoose.trusted({ $in: [...districts] }), ...unprotected }),
  }
}

/** Assigned to nobody and in no officer's scope: the head's to give to somebody. */
export function coveredByNobody(scopes: readonly Scope[]): ComplaintFilter {
  return { assignee: null, ...(scopes.length === 0 ? {} : { $nor: scopes.map(coveredBy) }) }
}

export type ListWish = {
  /** one status; null for all open ones, `any` for closed ones as well */
  status: Status | 'any' | null
  topic: TopicCode | null
  district: DistrictCode | null
  due: 'overdue' | 'soon' | null
  /** one agency's, for coordinators */
  agency: AgencyCode | null
  /** all of these have to be in the text */
  words: readonly string[]
  /** `restricted` apart from the others, for the queue of coordinators; null for both */
  restricted: boolean | null
  /** only those aimed at an office or the leadership, for coordinators */
  isAimed: boolean
  /** only those whose officer asked the coordinator to decide something */
  hasRequest?: boolean
  /** of a head's agency: what is in none of these scopes and assigned to nobody */
  outside?: readonly Scope[] | null
  today: LocalDate
  soonUntil: LocalDate
}

/** The page after this row. `listedOn`: the row's due date, or `nothingDue`. */
export type ListPosition = { listedOn: LocalDate; reference: string }

/** Filter and index of a list; null for who reads no complaint. */
export function listQuery(actor: Reader, wish: ListWish, after: ListPosition | null): ComplaintQuery | null {
  const readable = readableBy(actor)
  if (!readable) return null
  const isOfAgency = actor.role !== 'coordinator'
  const words = wish.words.length > 0 ? { $all: [...wish.words] } : null
  const parts: ComplaintFilter[] = [
    readable,
    ...(wish.status === null || wish.status === 'any' ? [] : [{ status: wish.status }]),
    ...(wish.topic === null ? [] : [{ topic: wish.topic }]),
    // A filter tells what it filters by: of a protected complaint an agency is not told the place.
    ...(wish.district === null ? [] : [{ 'place.district': wish.district, ...(isOfAgency ? unprotected : {}) }]),
    ...(wish.agency === null || isOfAgency ? [] : [{ agency: wish.agency }]),
    ...(wish.restricted === null ? [] : [{ restricted: wish.restricted }]),
    ...(wish.isAimed && !isOfAgency ? [{ target: mongoose.trusted({ $ne: 'normal' }) }] : []),
    ...(wish.hasRequest ? [{ openRequest: mongoose.trusted({ $gt: '' }) }] : []),
    ...(wish.outside ? [coveredByNobody(wish.outside)] : []),
    ...(words ? [{ [isOfAgency ? 'agencySearchWords' : 'searchWords']: mongoose.trusted(words) }] : []),
    ...openOrClosed(wish.status),
    ...dueFilter(wish),
    ...(after ? [afterPosition(after)] : []),
  ]
  return { filter: { $and: parts }, hint: indexFor(wish, isOfAgency) }
}

/**
 * Open ones have a day they are due on, the others have none. It follows from the status; said beside it, it keeps an
 * agency's few paused complaints from being looked for among all that it ever closed.
 */
function openOrClosed(status: ListWish['status']): ComplaintFilter[] {
  if (status === 'any') return []
  const isOpen = status === null || openStatuses.some((open) => open === status)
  return [isOpen ? stillOpen() : { listedOn: nothingDue }]
}

function dueFilter({ due, today, soonUntil }: ListWish): ComplaintFilter[] {
  if (due === null) return []
  return [due === 'overdue' ? overdueOn(today) : dueSoonOn(today, soonUntil)]
}

/** The first line keeps the index from being read from its beginning; the second drops the rest of that day. */
function afterPosition({ listedOn, reference }: ListPosition): ComplaintFilter {
  return {
    listedOn: mongoose.trusted({ $gte: listedOn }),
    $or: [{ listedOn: mongoose.trusted({ $gt: listedOn }) }, { reference: mongoose.trusted({ $gt: reference }) }],
  }
}

/** Named, so that no query planner's change of mind ever scans or sorts: each begins with what the wish narrows most. */
function indexFor(wish: ListWish, isOfAgency: boolean): Record<string, 1> {
  const order = { listedOn: 1, reference: 1 } as const
  if (wish.hasRequest) return { ...order, openRequest: 1, target: 1, against: 1 }
  if (wish.words.length > 0) {
    return isOfAgency ? { agency: 1, agencySearchWords: 1, ...order } : { searchWords: 1, ...order }
  }
  if (isOfAgency || wish.agency !== null) {
    return { agency: 1, ...order, status: 1, topic: 1, 'place.district': 1, target: 1, against: 1 }
  }
  if (wish.topic !== null) return { topic: 1, ...order }
  if (wish.district !== null) return { 'place.district': 1, ...order }
  if (wish.status !== null && wish.status !== 'any') {
    return wish.restricted
      ? { restricted: 1, status: 1, ...order, target: 1, against: 1 }
      : { status: 1, ...order, target: 1, against: 1, restricted: 1 }
  }
  return { ...order, status: 1, target: 1, against: 1 }
}
