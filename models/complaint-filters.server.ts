import mongoose from 'mongoose'
import type { StaffActor } from '#app/access/actor.ts'
import type { Reach, Scope } from '#app/access/reach.ts'
import {
  openStatuses,
  type AgencyCode,
  type DistrictCode,
  type Kind,
  type LocalDate,
  type Status,
  type TopicCode,
} from '#app/complaints/rules/complaint.ts'
import type { Priority } from '#app/complaints/rules/handling.ts'
import { keyOf } from './complaint-indexes.server.ts'
import type { ComplaintQuery } from './complaint-list.server.ts'
import type { ComplaintFilter } from './complaint.server.ts'
import { nothingDue } from './listed-on.server.ts'

// Twins of rules, as filters: each stands for a predicate over one complaint and is tested against it over the same cases
// (tests/models/parity.test.ts). Where they differ, the predicate is right.

export type Reader = Pick<StaffActor, 'role' | 'agency' | 'isInspectorate' | 'reach'>

/** Twin of `can(actor, 'read', complaint)` of app/access/can.ts. Null: this actor reads no complaint at all. */
export function readableBy(actor: Reader): ComplaintFilter | null {
  const readable = readableByRole(actor)
  if (!readable) return null
  return { $and: [...readable, ...(actor.reach === 'all' ? [] : [withinReach(actor.reach)])] }
}

/** All of these. What has branches stands apart: it is never asked of a key alone (tried), only of the whole complaint. */
function readableByRole({ role, agency, isInspectorate }: Reader): ComplaintFilter[] | null {
  const notAgainstOwn = agency === null ? {} : { against: mongoose.trusted({ $ne: agency }) }
  const notLeadership = { target: mongoose.trusted({ $ne: 'against-leadership' }) }
  if (role === 'officer' || role === 'head')
    return agency === null ? null : [{ agency, ...notLeadership, ...notAgainstOwn }]
  if (role === 'liaison') return [withMatter]
  if (role !== 'coordinator') return null
  return [notAgainstOwn, ...(isInspectorate ? [] : [{ $or: [notLeadership, { against: 'inspektorat' }] }])]
}

/**
 * The same as `readableBy`, as filters that no complaint fits two of: without branches, each is counted from a key alone
 * wherever the actor reaches all of the agency.
 */
export function readablePartsBy(actor: Reader): ComplaintFilter[] | null {
  const readable = readableByRole(actor)
  if (!readable) return null
  const branches = readable.flatMap((filter) => ('$or' in filter ? (filter.$or as ComplaintFilter[]) : []))
  const always = readable.filter((filter) => !('$or' in filter))
  const reach = actor.reach === 'all' ? [] : [withinReach(actor.reach)]
  const [notLeadership, ...others] = branches.length === 0 ? [{}] : branches
  return [
    { $and: [...always, ...(notLeadership ? [notLeadership] : []), ...reach] },
    ...others.map((other) => ({ $and: [...always, { target: 'against-leadership' }, other, ...reach] })),
  ]
}

/** Twin of `isOfLiaison` of app/access/can.ts. */
const withMatter: ComplaintFilter = {
  'matter.openedOn': mongoose.trusted({ $gt: '' }),
  target: 'normal',
  against: null,
}

/** Twin of `urgency(dueOn, today) === 'overdue'`: compared by day, from the day after. */
export function overdueOn(today: LocalDate): ComplaintFilter {
  return { listedOn: mongoose.trusted({ $lt: today }) }
}

/** Twin of `urgency(dueOn, today) === 'due_soon'` and of `isDueThisWeek`. `until`: the last day that counts. */
export function dueSoonOn(today: LocalDate, until: LocalDate): ComplaintFilter {
  return { listedOn: mongoose.trusted({ $gte: today, $lte: until }) }
}

/** Something is due: twin of "one of the open statuses", in which a clock always runs. */
export function stillOpen(): ComplaintFilter {
  return { listedOn: mongoose.trusted({ $lt: nothingDue }) }
}

/** Twin of `!isProtected(complaint)` of app/access/can.ts. */
export const unprotected: ComplaintFilter = { identity: 'named', restricted: false, target: 'normal' }

/** Nobody of the agency has taken it, and it is the agency's turn. */
export const unassigned: ComplaintFilter = {
  'assignee.accountId': null,
  status: mongoose.trusted({ $in: ['forwarded', 'in_progress'] }),
}

/** In place of a topic: those that have none. */
const noTopic = 'none'

export type ListSort = 'due' | 'newest' | 'oldest' | 'changed'

/** Twin of `isWithinReach(reach, reachSubject(complaint))` of app/access. */
function withinReach(reach: Exclude<Reach, 'all'>): ComplaintFilter {
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
  return { 'assignee.accountId': null, ...(scopes.length === 0 ? {} : { $nor: scopes.map(coveredBy) }) }
}

export type ListWish = {
  /** one status; null for all open ones, `any` for closed ones as well */
  status: Status | 'any' | null
  topic: TopicCode | null
  district: DistrictCode | null
  due: 'overdue' | 'soon' | 'week' | null
  /** one agency's, for coordinators */
  agency: AgencyCode | null
  kind: Kind | null
  priority: Priority | null
  /** whose: an account of the own agency, or nobody's yet */
  assignee: { accountId: string } | 'nobody' | null
  /** disputed, or opened again by a coordinator */
  isReopened: boolean
  /** received from and until, both included */
  from?: LocalDate | null
  until?: LocalDate | null
  /** sealed, nameless, restricted or aimed at somebody, for coordinators; null for both */
  isProtected?: boolean | null
  /** no parts of a split one, for coordinators: the regency counts the whole */
  isWhole?: boolean
  /** all of these have to be in the text */
  words: readonly string[]
  /** `restricted` apart from the others, for the queue of coordinators; null for both */
  restricted: boolean | null
  /** only those aimed at an office or the leadership, for coordinators */
  isAimed: boolean
  /** only what is held, or nothing of it; null for both */
  isHeld?: boolean | null
  /** only refused ones whose resident objected and still waits */
  hasObjection?: boolean
  /** only those whose officer asked the coordinator to decide something */
  hasRequest?: boolean
  /** of a head's agency: what is in none of these scopes and assigned to nobody */
  outside?: readonly Scope[] | null
  sort: ListSort
  today: LocalDate
  /** the last days that count as soon, and as this week */
  soonUntil: LocalDate
  weekUntil: LocalDate
}

/** Filter, order and index of a list; null for who reads no complaint. */
export function listQuery(actor: Reader, wish: ListWish): ComplaintQuery | null {
  // The liaison has a list of its own.
  const readable = actor.role === 'liaison' ? null : readableByRole(actor)
  if (!readable) return null
  const isOfAgency = actor.role !== 'coordinator'
  const order = orderOf(wish, isOfAgency)
  const [word, ...otherWords] = wish.words
  // A reach (topics, districts) begins no index. Where the index is narrow it filters at once; elsewhere it counts among
  // the filters that read at most `mostKeys`.
  const reach = actor.reach === 'all' ? [] : [withinReach(actor.reach)]
  const isSearch = wish.words.length > 0
  const isAsked = (filter: ComplaintFilter) => isSearch && '$or' in filter
  const ofAgency = wish.agency === null || isOfAgency ? [] : [{ agency: wish.agency }]
  // Else the index is read from its beginning, and all of it sorted.
  const isBegun = Object.keys(order.hint)[0] === 'agency'
  const always = [
    ...readable.filter((filter) => !isAsked(filter)),
    ...(isBegun ? ofAgency : []),
    ...(order.isNarrow ? reach : []),
    ...openOrClosed(wish.status),
    ...dueFilter(wish),
    ...wordFilter(word, isOfAgency),
  ]
  const asked: ComplaintFilter[] = [
    ...readable.filter(isAsked),
    ...(order.isNarrow ? [] : reach),
    ...otherWords.flatMap((other) => wordFilter(other, isOfAgency)),
    ...(isBegun ? [] : ofAgency),
    ...(wish.status === null || wish.status === 'any' ? [] : [{ status: wish.status }]),
    ...(wish.topic === null ? [] : [{ topic: wish.topic === noTopic ? null : wish.topic }]),
    // A filter tells what it filters by: of a protected complaint an agency is not told the place.
    ...(wish.district === null ? [] : [{ 'place.district': wish.district, ...(isOfAgency ? unprotected : {}) }]),
    ...(wish.kind === null ? [] : [{ kind: wish.kind }]),
    ...(wish.priority === null ? [] : [{ priority: wish.priority }]),
    ...(wish.isReopened ? [{ reopened: mongoose.trusted({ $gt: 0 }) }] : []),
    ...receivedFilter(wish),
    ...(wish.isWhole && !isOfAgency ? [{ partOf: null }] : []),
    ...(isOfAgency ? [] : protectedFilter(wish.isProtected ?? null)),
    ...assigneeFilter(wish.assignee),
    ...(wish.restricted === null ? [] : [{ restricted: wish.restricted }]),
    ...(wish.isHeld === undefined || wish.isHeld === null
      ? []
      : [{ held: wish.isHeld ? mongoose.trusted({ $gt: '' }) : null }]),
    ...(wish.hasObjection ? [{ openRequest: 'objection' }] : []),
    ...(wish.hasRequest ? [{ openRequest: mongoose.trusted({ $gt: '' }) }] : []),
    ...(wish.outside ? [coveredByNobody(wish.outside)] : []),
    ...(wish.isAimed && !isOfAgency ? [{ target: mongoose.trusted({ $ne: 'normal' }) }] : []),
  ]
  const isForKey = (filter: ComplaintFilter) =>
    order.isNarrow && Object.keys(filter).every((name) => name in order.hint)
  const rest = asked.filter((filter) => !isForKey(filter))
  return {
    filter: { $and: [...always, ...asked.filter(isForKey)] },
    rest: rest.length === 0 ? null : { $and: rest },
    sortBy: order.sortBy,
    isDescending: order.isDescending,
    isUrgentFirst: order.sortBy === 'listedOn' && !isSearch && wish.priority === null,
    hint: order.hint,
  }
}

export function wordFilter(word: string | undefined, isOfAgency: boolean): ComplaintFilter[] {
  if (word === undefined) return []
  return [isOfAgency ? { agencySearchWords: word } : { searchWords: word }]
}

/** Open ones have a day they are due on, the others have none: what keeps open lists away from all that was ever closed. */
function openOrClosed(status: ListWish['status']): ComplaintFilter[] {
  if (status === 'any') return []
  return [isOpen(status) ? stillOpen() : { listedOn: nothingDue }]
}

function isOpen(status: ListWish['status']): boolean {
  return status === null || openStatuses.some((open) => open === status)
}

function dueFilter({ due, today, soonUntil, weekUntil }: ListWish): ComplaintFilter[] {
  if (due === null) return []
  return [due === 'overdue' ? overdueOn(today) : dueSoonOn(today, due === 'soon' ? soonUntil : weekUntil)]
}

function protectedFilter(isProtected: boolean | null): ComplaintFilter[] {
  if (isProtected === null) return []
  return [isProtected ? { $nor: [unprotected] } : unprotected]
}

function receivedFilter({ from = null, until = null }: ListWish): ComplaintFilter[] {
  return [
    ...(from === null ? [] : [{ receivedOn: mongoose.trusted({ $gte: from }) }]),
    ...(until === null ? [] : [{ receivedOn: mongoose.trusted({ $lte: until }) }]),
  ]
}

function assigneeFilter(assignee: ListWish['assignee']): ComplaintFilter[] {
  if (assignee === null) return []
  return [assignee === 'nobody' ? unassigned : { 'assignee.accountId': assignee.accountId }]
}

/** `isNarrow`: only what is open stands in the index, so that its keys may be gone through for a filter. */
type Order = Pick<ComplaintQuery, 'sortBy' | 'isDescending' | 'hint'> & { isNarrow: boolean }

/** What a list is sorted by, and the index in that order. Closed ones are due on no day: newest first. */
function orderOf(wish: ListWish, isOfAgency: boolean): Order {
  const isOneAgency = isOfAgency || wish.agency !== null
  const isDescending = wish.sort === 'newest' || wish.sort === 'changed'
  if (wish.words.length > 0) {
    const hint = isOfAgency ? keyOf.agencyWords : keyOf.words
    return { sortBy: 'listedOn', isDescending: false, isNarrow: false, hint }
  }
  if (wish.hasObjection) return { sortBy: 'listedOn', isDescending: false, isNarrow: true, hint: keyOf.request }
  if (!isOpen(wish.status)) {
    const hint = isOneAgency ? keyOf.agencyByReceipt : keyOf.byReceipt
    return { sortBy: 'receivedOn', isDescending: wish.sort !== 'oldest', isNarrow: false, hint }
  }
  if (wish.sort === 'changed') {
    const hint = isOneAgency ? keyOf.openOfAgencyByChange : keyOf.openByChange
    return { sortBy: 'changedOn', isDescending, isNarrow: true, hint }
  }
  if (wish.sort === 'due') {
    return { sortBy: 'listedOn', isDescending, isNarrow: true, hint: dueIndex(wish, isOneAgency) }
  }
  const hint = isOneAgency ? keyOf.openOfAgencyByReceipt : keyOf.openByReceipt
  return { sortBy: 'receivedOn', isDescending, isNarrow: true, hint }
}

function dueIndex(wish: ListWish, isOneAgency: boolean): Record<string, 1> {
  const { assignee, priority, status, restricted } = wish
  if (assignee !== null && assignee !== 'nobody') return keyOf.assignee
  if (priority === 'urgent') return keyOf.urgent
  if (wish.hasRequest) return keyOf.request
  if (wish.isHeld) return keyOf.held
  if (isOneAgency) return keyOf.openOfAgency
  if (wish.isReopened) return keyOf.reopened
  if (status !== null && restricted) return keyOf.restricted
  return status === null ? keyOf.open : keyOf.status
}
