// What a public page may say of small numbers. In a village of 300 people a count of one is a person.

/** A count below this is shown as "kurang dari 5", zero as well: nothing and one must look the same. */
export const leastShown = 5
/** Shares, medians and comparisons are not made of fewer. */
export const leastCompared = 10
/** Below this "31 dari 36" instead of a percentage. */
export const leastForPercent = 100

/** The count, or null where it is too small to be told. */
export function shownCount(count: number): number | null {
  return count < leastShown ? null : count
}

/**
 * Parts that add up to a total that is shown. What is hidden could be worked out from the rest where it is one part
 * or a few cases, so the smallest of the others is hidden with it.
 */
export function shownParts<Name extends string>(parts: Record<Name, number>): Record<Name, number | null> {
  const all = Object.entries<number>(parts)
  const hidden = new Map(all.filter(([, count]) => count < leastShown))
  const others = all.filter(([name]) => !hidden.has(name)).sort(([, one], [, other]) => one - other)
  const hiddenSum = () => [...hidden.values()].reduce((sum, count) => sum + count, 0)
  for (const [name, count] of others) {
    if (hidden.size === 0 || (hidden.size > 1 && hiddenSum() >= leastShown)) break
    hidden.set(name, count)
  }
  return Object.fromEntries(all.map(([name, count]) => [name, hidden.has(name) ? null : count])) as Record<
    Name,
    number | null
  >
}

export type ShownShare =
  | { kind: 'too-few' }
  /** fewer than five are of the other kind, and how many is not told */
  | { kind: 'nearly-all' | 'hardly-any'; of: number }
  | { kind: 'count' | 'percent'; met: number; of: number }

export function shownShare(met: number, of: number): ShownShare {
  if (of < leastCompared) return { kind: 'too-few' }
  if (of - met < leastShown) return { kind: 'nearly-all', of }
  if (met < leastShown) return { kind: 'hardly-any', of }
  return { kind: of < leastForPercent ? 'count' : 'percent', met, of }
}
