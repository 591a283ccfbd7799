/**
 * How deep the answer of a loader nests, read from a `.data` body: a flat list in which an object is `{"_1":2}`, key and
 * value by their place. The two levels around it (which route, data or error) do not count.
 */
export function depthOf(body: string): number {
  const values = JSON.parse(body.split('\n')[0] ?? '[]') as unknown[]
  const known = new Map<number, number>()

  function depth(at: number): number {
    const before = known.get(at)
    if (before !== undefined) return before
    known.set(at, 0)
    const found = depthOfValue(values[at])
    known.set(at, found)
    return found
  }

  function depthOfValue(value: unknown): number {
    if (typeof value !== 'object' || value === null) return 0
    // `["D", 1700000000000]` is a date, and other letters are other single values.
    if (Array.isArray(value) && typeof value[0] === 'string') return 0
    const inside = (Array.isArray(value) ? value : Object.values(value)) as number[]
    return 1 + Math.max(0, ...inside.map((place) => (place < 0 ? 0 : depth(place))))
  }

  return Math.max(0, depth(0) - 2)
}
