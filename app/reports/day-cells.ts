import { isProtected } from '#app/access/can.ts'
import { openStatuses, type AgencyCode, type Complaint, type HistoryEntry } from '#app/complaints/rules/complaint.ts'
import type { LocalDate, Reference, Status, TopicCode } from '#app/complaints/rules/complaint.ts'

// What one complaint adds to the figures of the overview. A step writes the difference between what it was and what it is
// now, the night adds all of them up again (docs/decisions/0019): both by these lines, so that they can only agree.

/**
 * `open`: it is open, on the day it is due. The others happened on their day: received by the regency, arrived at an
 * agency, answered, ended (in any exit), ended by silence, returned by the agency, moved away from it by the coordinator,
 * reopened, given another class.
 */
export type DayFigure =
  'open' | 'received' | 'arrived' | 'answered' | 'ended' | 'silent' | 'returned' | 'moved' | 'reopened' | 'reclassified'

/** Who may be told that it exists, besides whose it is. `protected`: sealed, nameless or aimed at an office. */
export type Guard = 'none' | 'protected' | 'restricted' | 'leadership'

/** Empty strings instead of nulls: these are keys. */
export type DayKey = {
  figure: DayFigure
  day: LocalDate
  /** whose it is or was; empty: the desk's */
  agency: AgencyCode
  guard: Guard
  /** the office it is about */
  against: AgencyCode
  /** a part of a split one: an agency counts its part, the regency counts the whole */
  isPart: boolean
  topic: TopicCode
  /** of open ones alone: where it stands, who holds it, since when it is here, whether it was opened again */
  status: Status | 'none'
  officer: string
  receivedOn: LocalDate
  isReopened: boolean
}

/** `reference`: what a number opens as its list; null for open ones, which the desk lists itself. */
export type DayRow = DayKey & { count: number; reference: Reference | null }

/** The standing of a complaint, without what happened to it. */
export type Standing = Pick<
  Complaint,
  | 'agency'
  | 'identity'
  | 'restricted'
  | 'target'
  | 'against'
  | 'partOf'
  | 'topic'
  | 'status'
  | 'assignee'
  | 'receivedOn'
  | 'reopened'
  | 'nextDueOn'
>

type Event = Pick<HistoryEntry, 'step' | 'on' | 'from' | 'to'> & {
  by: { kind: string }
  facts: Pick<HistoryEntry['facts'], 'agency'>
}

export type Counted = Standing & { reference: Reference; history: readonly Event[] }

export function dayRowsOf(complaint: Counted): DayRow[] {
  return [...openRows(complaint), ...eventRows(complaint)]
}

/** What a change adds and takes away; nothing for most steps. `before`: null when it was just filed. */
export function dayRowsOfChange(before: Counted | null, after: Counted): DayRow[] {
  return difference(before === null ? [] : dayRowsOf(before), dayRowsOf(after))
}

/** The same where only its standing changed, and nobody read its history. */
export function dayRowsOfStanding(before: Standing, after: Standing): DayRow[] {
  return difference(openRows(before), openRows(after))
}

/** Open ones have a day they are due on, the others have none: the twin of `stillOpen` of the lists. */
function openRows(complaint: Standing): DayRow[] {
  const { nextDueOn, status, assignee, receivedOn, reopened, agency } = complaint
  if (nextDueOn === null) return []
  const standing = { status, officer: assignee?.accountId ?? '', receivedOn, isReopened: reopened > 0 }
  return [
    {
      ...sharedBy(complaint),
      ...standing,
      figure: 'open',
      day: nextDueOn,
      agency: agency ?? '',
      count: 1,
      reference: null,
    },
  ]
}

function eventRows(complaint: Counted): DayRow[] {
  const shared = { ...sharedBy(complaint), status: 'none', officer: '', receivedOn: '', isReopened: false } as const
  const rows: DayRow[] = []
  let agency: AgencyCode | null = null
  for (const entry of complaint.history) {
    const next = agencyAfter(agency, entry)
    for (const [figure, of] of figuresOf(entry, agency, next, complaint)) {
      rows.push({ ...shared, figure, day: entry.on, agency: of ?? '', count: 1, reference: complaint.reference })
    }
    agency = next
  }
  return rows
}

function sharedBy(complaint: Standing): Pick<DayKey, 'guard' | 'against' | 'isPart' | 'topic'> {
  const { against, partOf, topic } = complaint
  return { guard: guardOf(complaint), against: against ?? '', isPart: Boolean(partOf), topic: topic ?? '' }
}

function guardOf(complaint: Standing): Guard {
  if (complaint.target === 'against-leadership') return 'leadership'
  if (complaint.restricted) return 'restricted'
  return isProtected(complaint) ? 'protected' : 'none'
}

/** Who has it after this entry, as the steps write it. A whole that was split is nobody's: its parts are. */
function agencyAfter(agency: AgencyCode | null, { step, to, facts }: Event): AgencyCode | null {
  if (step === 'forward' || step === 'move') return facts.agency ?? agency
  if (step === 'return' || step === 'split') return null
  if (step === 'dispute' || step === 'reopen') return to === 'submitted' ? null : (facts.agency ?? agency)
  return agency
}

function figuresOf(
  { step, from, to, by }: Event,
  agency: AgencyCode | null,
  next: AgencyCode | null,
  { partOf }: Standing,
): [DayFigure, AgencyCode | null][] {
  const found: [DayFigure, AgencyCode | null][] = []
  const isOpen = (status: Status | null) => status !== null && openStatuses.some((open) => open === status)
  if (step === 'submit' && !partOf) found.push(['received', null])
  if (next !== null && next !== agency) found.push(['arrived', next])
  if (to === 'answered' && from !== 'answered') found.push(['answered', agency])
  if (isOpen(from) && !isOpen(to)) found.push(['ended', agency])
  if (step === 'close') found.push(['silent', agency])
  // What the program hands over because an agency was closed is nobody's "not ours".
  if (step === 'return' && by.kind === 'account') found.push(['returned', agency])
  if (step === 'move' && by.kind === 'account') found.push(['moved', agency])
  if (step === 'dispute' || step === 'reopen') found.push(['reopened', agency])
  if (step === 'reclassify') found.push(['reclassified', agency])
  return found
}

function difference(before: readonly DayRow[], after: readonly DayRow[]): DayRow[] {
  const sums = new Map<string, DayRow>()
  const add = (row: DayRow, count: number) => {
    const key = JSON.stringify({ ...row, count: 0 })
    sums.set(key, { ...row, count: (sums.get(key)?.count ?? 0) + count })
  }
  for (const row of before) add(row, -row.count)
  for (const row of after) add(row, row.count)
  return [...sums.values()].filter(({ count }) => count !== 0)
}
