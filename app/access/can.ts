import type { AgencyCode, Complaint, Role } from '#app/complaints/rules/complaint.ts'
import { inspectorate, type Actor, type StaffActor } from './actor.ts'
import { isWithinReach, type ReachSubject } from './reach.ts'
import { matrix, type Cell, type ComplaintAction, type Matrix, type PlaceAction } from './matrix.ts'

/** What `can` needs to know of a complaint. */
export type Subject = Pick<
  Complaint,
  'reference' | 'agency' | 'identity' | 'restricted' | 'target' | 'against' | 'topic' | 'place' | 'assignee' | 'matter'
>

/** Sealed, nameless, restricted or aimed at somebody: the agency sees only what the coordinator confirmed for it. */
export function isProtected(subject: Pick<Subject, 'identity' | 'restricted' | 'target'>): boolean {
  return subject.identity !== 'named' || subject.restricted || subject.target !== 'normal'
}

/** No office works on what is about itself, and none of the regency on what is about its leadership. */
export function isAccused(agency: AgencyCode, { against, target }: Pick<Subject, 'against' | 'target'>): boolean {
  return against === agency || target === 'against-leadership'
}

/** What is against the leadership stays with the coordinators who read it, number and dates included. */
export function mayGoUp({ target }: Pick<Subject, 'target'>): boolean {
  return target !== 'against-leadership'
}

/** The only reader of the matrix for complaints. `rules` is a parameter so that tests can flip each cell. */
export function can(actor: Actor, action: ComplaintAction, subject: Subject, rules: Matrix = matrix): boolean {
  return holds(cellFor(actor, rules[action]), actor, subject)
}

/** The same for pages and desks that are not about one complaint. */
export function canEnter(actor: Actor, action: PlaceAction, rules: Matrix = matrix): boolean {
  return cellFor(actor, rules[action]) === '+'
}

/** Heads ask about the officers of the own agency alone: nobody else's, no other head, never themselves. */
export function mayProposeAbout(
  actor: StaffActor,
  person: { role: Role; agency: AgencyCode | null },
  rules: Matrix = matrix,
): boolean {
  const isOfOwnOffice = actor.agency !== null && person.agency === actor.agency
  return canEnter(actor, 'proposePeople', rules) && isOfOwnOffice && person.role === 'officer'
}

function cellFor(actor: Actor, row: Matrix[keyof Matrix]): Cell {
  const who = actor.kind === 'account' ? actor.role : actor.kind
  return row[who] ?? '-'
}

function holds(cell: Cell, actor: Actor, subject: Subject): boolean {
  switch (cell) {
    case '+':
      return true
    case 's':
      return actor.kind === 'resident' && actor.reference === subject.reference
    case 'o':
      return isOfOwnAgency(actor, subject)
    case 'w':
      return isOfOwnAgency(actor, subject) && !isProtected(subject)
    case 'c':
      return isForCoordinator(actor, subject)
    case 'n':
      return isForCoordinator(actor, subject) && subject.identity === 'named'
    case 'm':
      return isOfLiaison(actor, subject)
    case 'f':
      return isOfLiaison(actor, subject) && !isProtected(subject)
    case 'u':
      return actor.kind === 'account' && isAimedAtNobody(subject)
    case '-':
      return false
  }
}

function isOfLiaison(actor: Actor, subject: Subject): boolean {
  return actor.kind === 'account' && Boolean(subject.matter) && isAimedAtNobody(subject)
}

/** The liaison belongs to the regency: what is about one of its offices is for coordinators who are not accused. */
function isAimedAtNobody({ target, against }: Subject): boolean {
  return target === 'normal' && against === null
}

/** Never the accused or the accused's own unit (UU 25/2009 art. 45): a complaint about an office is not that office's. */
function isOfOwnAgency(actor: Actor, subject: Subject): boolean {
  if (actor.kind !== 'account' || actor.agency === null || subject.agency !== actor.agency) return false
  return !isAccused(actor.agency, subject) && isWithinReach(actor.reach, reachSubject(subject))
}

/** Of a protected complaint an agency is not told the place, so it is in nobody's kecamatan; its topic the agency knows. */
export function reachSubject(
  subject: Pick<Subject, 'identity' | 'restricted' | 'target' | 'topic' | 'place' | 'assignee'>,
): ReachSubject {
  const { topic, place, assignee } = subject
  return { topic, district: isProtected(subject) ? null : place.district, assignee }
}

function isForCoordinator(actor: Actor, subject: Subject): boolean {
  return actor.kind === 'account' && mayCoordinate(actor, subject)
}

/**
 * First of all never the coordinators of the accused office. Against the leadership those of the Inspektorat alone; when
 * the Inspektorat is accused along with it the desk's, because somebody who is not accused has to be able to read it.
 */
export function mayCoordinate(
  { agency, isInspectorate }: Pick<StaffActor, 'agency' | 'isInspectorate'>,
  { against, target }: Pick<Subject, 'against' | 'target'>,
): boolean {
  if (against !== null && against === agency) return false
  return target !== 'against-leadership' || isInspectorate || against === inspectorate
}
