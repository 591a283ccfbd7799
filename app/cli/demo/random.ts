/** Repeatable choices: the same seed tells the same demonstration. */
export type Chance = {
  /** a whole number from 0 up to, and without, `end` */
  below: (end: number) => number
  pick: <T>(list: readonly [T, ...T[]]) => T
  /** true in so many of a hundred cases */
  percent: (share: number) => boolean
}

/** mulberry32: enough for invented stories, never for secrets. */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (end: number): number => Math.floor(next() * end)
  return {
    below,
    pick: (list) => list[below(list.length)] ?? list[0],
    percent: (share) => next() * 100 < share,
  }
}

/** One of them, each as often as its weight says. */
export function weighted<T extends { weight: number }>(list: readonly [T, ...T[]], chance: Chance): T {
  let left = chance.below(list.reduce((sum, { weight }) => sum + weight, 0))
  for (const one of list) {
    left -= one.weight
    if (left < 0) return one
  }
  return list[0]
}
