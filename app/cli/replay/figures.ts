import type { AgencyType } from '#app/complaints/rules/agency-type.ts'
import type { Routing } from '#app/complaints/rules/routing-decision.ts'

// What the replay prints, as plain values: no clock, no network.

export type Decided = { decision: Routing['decision']; suggested: readonly AgencyType[]; agencyType: AgencyType | null }

const decisions: readonly Routing['decision'][] = ['forward', 'suggest', 'refer', 'hold', 'unknown']

/** One line a decision; top-1 and top-3 against the kind of office that once answered, where the row says it. */
export function decisionTable(rows: readonly Decided[]): string[] {
  const lines = decisions.map((decision) =>
    tableLine(
      decision,
      rows.filter((row) => row.decision === decision),
    ),
  )
  return [
    `${'decision'.padEnd(10)}${'rows'.padStart(6)}${'top-1'.padStart(9)}${'top-3'.padStart(9)}`,
    ...lines,
    tableLine('all', rows),
  ]
}

function tableLine(name: string, rows: readonly Decided[]): string {
  return `${name.padEnd(10)}${String(rows.length).padStart(6)}${shareOf(rows, 1).padStart(9)}${shareOf(rows, 3).padStart(9)}`
}

/** "0.712", or "-" where no row says who answered. */
export function shareOf(rows: readonly Decided[], first: number): string {
  const known = rows.filter(({ agencyType }) => agencyType !== null)
  if (known.length === 0) return '-'
  const hits = known.filter(({ suggested, agencyType }) =>
    suggested.slice(0, first).some((type) => type === agencyType),
  )
  return (hits.length / known.length).toFixed(3)
}

/** `p50 12 ms, p95 40 ms, max 90 ms` */
export function latencyLine(milliseconds: readonly number[]): string {
  if (milliseconds.length === 0) return 'none'
  const sorted = milliseconds.toSorted((a, b) => a - b)
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0)
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms`
}

/** `950 in 12.3 s, 77.2/s` */
export function rateLine(count: number, seconds: number): string {
  const rate = seconds > 0 ? `, ${(count / seconds).toFixed(1)}/s` : ''
  return `${count} in ${seconds.toFixed(1)} s${rate}`
}
