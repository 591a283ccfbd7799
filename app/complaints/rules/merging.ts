import type { Complaint, HistoryEntry, Reference } from './complaint.ts'
import { openStatuses } from './complaint.ts'

type Matter = Pick<
  Complaint,
  'reference' | 'status' | 'agency' | 'identity' | 'restricted' | 'target' | 'against' | 'partOf' | 'parts'
>

export type MergeProblem = 'same-complaint' | 'not-open' | 'split-complaint' | 'other-protection'

/**
 * Why one complaint cannot carry on in another. What its resident adds is read by whoever has the other: a protected one
 * only goes into one that is protected too, and one that accuses an office only into one that accuses the same. Into one
 * that accuses somebody nothing goes that an office holds: its page would tell that office that there is such a complaint.
 */
export function mergeProblem(one: Matter, into: Matter): MergeProblem | null {
  if (one.reference === into.reference) return 'same-complaint'
  if (!openStatuses.some((open) => open === into.status)) return 'not-open'
  if ([one, into].some(({ partOf, parts }) => partOf !== null || parts.length > 0)) return 'split-complaint'
  const accusesOther = one.target !== into.target || one.against !== into.against
  if (one.target !== 'normal' && accusesOther) return 'other-protection'
  if (into.target !== 'normal' && accusesOther && one.agency !== null) return 'other-protection'
  const isHidden = ({ identity, restricted, target }: Matter) =>
    identity !== 'named' || restricted || target !== 'normal'
  return isHidden(one) && !isHidden(into) ? 'other-protection' : null
}

/** What a protected merged complaint's resident added: held here too, also where this one is not protected (any more). */
export function isOfHiddenMerged(entry: HistoryEntry, { hiddenMerged }: Pick<Complaint, 'hiddenMerged'>): boolean {
  return entry.facts.fromMerged !== undefined && hiddenMerged.includes(entry.facts.fromMerged)
}

/** The complaints that carry on in this one now, by its own history. */
export function mergedHere(history: readonly HistoryEntry[]): Reference[] {
  const here = new Set<Reference>()
  for (const { step, facts } of history) {
    for (const reference of facts.parts ?? []) {
      if (step === 'merge') here.add(reference)
      if (step === 'unmerge') here.delete(reference)
    }
  }
  return [...here]
}
