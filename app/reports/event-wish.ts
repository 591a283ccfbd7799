import type { AgencyCode, LocalDate, TopicCode } from '#app/complaints/rules/complaint.ts'
import { isLocalDate } from '#app/complaints/rules/deadline.ts'
import type { DayFigure } from '#app/reports/day-cells.ts'

/** Which events a list is of, as its address says it. */
export type EventWish = {
  figure: Exclude<DayFigure, 'open'>
  /** null: everywhere; for heads always the own one */
  agency: AgencyCode | null
  from: LocalDate
  until: LocalDate
  /** empty: those without one; null: whatever it is about */
  topic: TopicCode | null
  /** of coordinators: protected ones apart, or not asked about */
  isProtected: boolean | null
}

const figures = [
  ...(['received', 'arrived', 'answered', 'ended', 'silent'] as const),
  ...(['returned', 'moved', 'reopened', 'reclassified'] as const),
]

/** Null where the address asks for no list, or for one that cannot be read. */
export function readEventWish(query: URLSearchParams): EventWish | null {
  const figure = figures.find((one) => one === query.get('daftar'))
  const code = (name: string) => /^[a-z0-9.-]{1,60}$/.exec(query.get(name) ?? '')?.[0] ?? null
  const day = (name: string) => [query.get(name) ?? ''].find(isLocalDate) ?? null
  const [from, until, agency, topic] = [day('dari'), day('sampai'), code('instansi'), code('topik')]
  if (figure === undefined || from === null || until === null) return null
  const guard = query.get('dilindungi')
  return {
    ...{ figure, from, until },
    agency: agency === 'semua' ? null : agency,
    topic: topic === 'none' ? '' : topic,
    isProtected: guard === 'yes' || guard === 'no' ? guard === 'yes' : null,
  }
}
