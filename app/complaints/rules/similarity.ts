import type { Complaint } from './complaint.ts'

// How alike two complaints are, for somebody to compare. Words alone cannot tell the same trouble from the same kind of
// trouble elsewhere, so place has its say: measured with pairs labelled by hand, of which both kinds share half their words.

/** What is compared. `words`: each once, as the search has them. */
export type Comparable = Pick<Complaint, 'topic'> & {
  district: string | null
  village: string | null
  words: ReadonlySet<string>
}

const enoughAlone = 0.25
const enoughWithPlace = 0.12

/** 0 to 1, for the order of a list; null when nobody should be bothered with it. */
export function similarity(one: Comparable, other: Comparable): number | null {
  const isElsewhere = one.district !== null && other.district !== null && one.district !== other.district
  if (isElsewhere) return null
  const share = sharedWords(one.words, other.words)
  const isSamePlace = one.district !== null && one.district === other.district
  const isSameTopic = one.topic !== null && one.topic === other.topic
  if (share < (isSamePlace && isSameTopic ? enoughWithPlace : enoughAlone)) return null
  const isSameVillage = one.village !== null && one.village === other.village
  return Math.min(1, share + (isSamePlace ? 0.1 : 0) + (isSameVillage ? 0.1 : 0) + (isSameTopic ? 0.05 : 0))
}

/** Of all words of both, how many both have. */
function sharedWords(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0
  for (const word of one) if (other.has(word)) both += 1
  const all = one.size + other.size - both
  return all === 0 ? 0 : both / all
}

const mostSought = 8

/** The words to look for others by: the longest are the rarest more often than not, and words of a few letters never are. */
export function tellingWords(words: Iterable<string>): string[] {
  return [...words]
    .filter((word) => word.length >= 5 && !/^\p{N}+$/u.test(word))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, mostSought)
}
