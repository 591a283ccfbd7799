import { mayCoordinate, isAccused } from '#app/access/can.ts'
import type { StaffActor } from '#app/access/actor.ts'
import type { AgencyCode, LocalDate, Status, TopicCode } from '#app/complaints/rules/complaint.ts'
import { addCalendarDays, calendarDaysBetween, mondayOf } from '#app/complaints/rules/deadline.ts'
import type { DayFigure, DayKey } from '#app/reports/day-cells.ts'

// What the overviews make of day rows. Each number here is one that a list opens, so it counts what that list holds.

/** In calendar days since it was received; the last one has no end. */
export const ageBands = [
  { from: 0, until: 7 },
  { from: 8, until: 14 },
  { from: 15, until: 30 },
  { from: 31, until: 60 },
  { from: 61, until: null },
] as const

type Sight = Pick<DayKey, 'guard' | 'against'>

/** The twin of `can(actor, 'read', complaint)` for a figure: nobody is told that what they may not read exists. */
export function isCountedFor(actor: StaffActor, { guard, against }: Sight): boolean {
  const subject = {
    against: against === '' ? null : against,
    target: guard === 'leadership' ? ('against-leadership' as const) : ('normal' as const),
  }
  if (actor.role === 'coordinator') return mayCoordinate(actor, subject)
  return actor.agency !== null && !isAccused(actor.agency, subject)
}

export type OpenRow = Pick<DayKey, 'day' | 'status' | 'officer' | 'topic' | 'receivedOn' | 'isReopened'> & {
  count: number
}

export type AgeRow = {
  age: (typeof ageBands)[number]
  /** received from this day (null: ever) to this day */
  from: LocalDate | null
  until: LocalDate
  open: number
  overdue: number
  soon: number
}

export type OpenFigures = {
  open: number
  overdue: number
  soon: number
  reopened: number
  statuses: { status: Status; open: number; overdue: number }[]
  ages: AgeRow[]
  /** empty: nobody yet, and it is the agency's turn */
  officers: { officer: string; open: number; overdue: number; oldest: number }[]
  /** empty: without a topic */
  topics: { topic: TopicCode; open: number; overdue: number }[]
}

export function openFigures(rows: readonly OpenRow[], today: LocalDate, soonUntil: LocalDate): OpenFigures {
  const isLate = ({ day }: OpenRow) => day < today
  const isSoon = ({ day }: OpenRow) => day >= today && day <= soonUntil
  const sum = (some: readonly OpenRow[]) => some.reduce((total, { count }) => total + count, 0)
  const both = (some: readonly OpenRow[]) => ({ open: sum(some), overdue: sum(some.filter(isLate)) })
  const isAwaited = ({ officer, status }: OpenRow) =>
    officer !== '' || status === 'forwarded' || status === 'in_progress'
  return {
    ...both(rows),
    soon: sum(rows.filter(isSoon)),
    reopened: sum(rows.filter(({ isReopened }) => isReopened)),
    statuses: grouped(rows, 'status').flatMap(([status, some]) =>
      status === 'none' ? [] : [{ status, ...both(some) }],
    ),
    ages: ageBands.map((age) => {
      const from = age.until === null ? null : addCalendarDays(today, -age.until)
      const until = addCalendarDays(today, -age.from)
      const some = rows.filter(({ receivedOn }) => receivedOn <= until && (from === null || receivedOn >= from))
      return { age, from, until, ...both(some), soon: sum(some.filter(isSoon)) }
    }),
    officers: grouped(rows.filter(isAwaited), 'officer')
      .map(([officer, some]) => {
        const first = some.filter(({ count }) => count > 0).map(({ receivedOn }) => receivedOn)
        return { officer, ...both(some), oldest: calendarDaysBetween(first.toSorted()[0] ?? today, today) }
      })
      .filter(({ open }) => open > 0),
    topics: grouped(rows, 'topic')
      .map(([topic, some]) => ({ topic, ...both(some) }))
      .filter(({ open }) => open > 0),
  }
}

/** The most first; what is equal by its code, so that the order never jumps. */
function grouped<Name extends keyof OpenRow>(rows: readonly OpenRow[], name: Name): [OpenRow[Name], OpenRow[]][] {
  const groups = new Map<OpenRow[Name], OpenRow[]>()
  for (const row of rows) groups.set(row[name], [...(groups.get(row[name]) ?? []), row])
  const size = (some: readonly OpenRow[]) => some.reduce((total, { count }) => total + count, 0)
  return [...groups].toSorted(
    ([one, ones], [other, others]) => size(others) - size(ones) || String(one).localeCompare(String(other)),
  )
}

export type EventRow = Pick<DayKey, 'figure' | 'agency' | 'day' | 'isPart'> & { count: number }

export const weeksShown = 12
export const trendFigures = ['arrived', 'answered', 'ended'] as const satisfies readonly DayFigure[]
export const regencyTrend = ['received', 'answered', 'ended'] as const satisfies readonly DayFigure[]

/** The Monday of the first week of the trend. */
export function trendFrom(today: LocalDate): LocalDate {
  return addCalendarDays(mondayOf(today), -7 * (weeksShown - 1))
}

export type TrendWeek<Figure extends DayFigure> = {
  from: LocalDate
  until: LocalDate
  counts: Record<Figure, number>
}

export function trendOf<Figure extends DayFigure>(
  rows: readonly EventRow[],
  figures: readonly Figure[],
  today: LocalDate,
): TrendWeek<Figure>[] {
  return Array.from({ length: weeksShown }, (_, at) => {
    const from = addCalendarDays(trendFrom(today), at * 7)
    const until = addCalendarDays(from, 6)
    const inWeek = rows.filter(({ day }) => day >= from && day <= until)
    return { from, until, counts: countsOf(inWeek, figures) }
  })
}

export function countsOf<Figure extends DayFigure>(
  rows: readonly EventRow[],
  figures: readonly Figure[],
): Record<Figure, number> {
  const count = (figure: Figure) =>
    rows.filter((row) => row.figure === figure).reduce((total, row) => total + row.count, 0)
  return Object.fromEntries(figures.map((figure) => [figure, count(figure)])) as Record<Figure, number>
}

/** The months that may be looked at, the newest first; figures keep their lists for about a year. */
export function monthsUntil(today: LocalDate): string[] {
  const [year = 0, month = 0] = today.split('-').map(Number)
  return Array.from({ length: 12 }, (_, back) => {
    const index = year * 12 + (month - 1) - back
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
  })
}

/** The days of a month; one that cannot be looked at is this month. */
export function monthOf(asked: string | null, today: LocalDate): { month: string; from: LocalDate; until: LocalDate } {
  const months = monthsUntil(today)
  const month = months.find((one) => one === asked) ?? today.slice(0, 7)
  const from = `${month}-01`
  const next = addCalendarDays(from, 31).slice(0, 7)
  return { month, from, until: addCalendarDays(`${next}-01`, -1) }
}

export type AgencyLine = {
  agency: AgencyCode
  open: number
  overdue: number
  returned: number
  moved: number
  reclassified: number
  reopened: number
}

type OpenSum = Pick<DayKey, 'agency' | 'guard'> & { isLate: boolean; count: number }

/** One line for each agency of which there is anything to say, the most overdue first. */
export function agencyLines(open: readonly OpenSum[], events: readonly EventRow[]): AgencyLine[] {
  const agencies = new Set([...open, ...events].map(({ agency }) => agency).filter((code) => code !== ''))
  return [...agencies]
    .map((agency) => {
      const own = open.filter((row) => row.agency === agency)
      const sum = (rows: readonly OpenSum[]) => rows.reduce((total, { count }) => total + count, 0)
      const counts = countsOf(
        events.filter((row) => row.agency === agency),
        ['returned', 'moved', 'reclassified', 'reopened'],
      )
      return { agency, open: sum(own), overdue: sum(own.filter(({ isLate }) => isLate)), ...counts }
    })
    .filter(({ agency: _agency, ...counts }) => Object.values(counts).some((count) => count !== 0))
    .toSorted((one, other) => other.overdue - one.overdue || one.agency.localeCompare(other.agency))
}
