import type { RoutingDecision } from './routing.ts'

// Where a decision leads, in a form that can be compared and counted.

/** `hold:kekerasan-sekolah`, `refer:pln`, `forward:dpu`, `suggest:dpu`, `suggest:` (nobody here), `unknown:` */
export type Destination = string

export function destinationOf({
  decision,
  rule,
  authority,
  suggestions,
}: Pick<RoutingDecision, 'decision' | 'rule' | 'authority' | 'suggestions'>): Destination {
  if (decision === 'hold') return `hold:${rule.slice(rule.indexOf(':') + 1)}`
  if (decision === 'refer') return `refer:${authority ?? ''}`
  if (decision === 'unknown') return 'unknown:'
  return `${decision}:${suggestions[0]?.agency ?? ''}`
}

/** Below this a count is not told: who tries single words must not learn whether somebody wrote one. */
export const leastTold = 5

export type Shift = { from: Destination; to: Destination; count: number }

/** How many go elsewhere than before, from where to where, largest first. Null instead of a count below `leastTold`. */
export function countShifts(pairs: readonly { before: Destination; after: Destination }[]): {
  changed: number | null
  shifts: Shift[]
} {
  const counts = new Map<string, Shift>()
  for (const { before: from, after: to } of pairs) {
    if (from === to) continue
    const key = JSON.stringify([from, to])
    counts.set(key, { from, to, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  const all = [...counts.values()]
  const changed = all.reduce((sum, { count }) => sum + count, 0)
  if (changed < leastTold) return { changed: null, shifts: [] }
  const told = all.filter(({ count }) => count >= leastTold).sort((one, other) => other.count - one.count)
  return { changed, shifts: told }
}
