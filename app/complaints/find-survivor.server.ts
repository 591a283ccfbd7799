import { isAccused } from '#app/access/can.ts'
import type { AgencyCode, Complaint, Reference } from '#app/complaints/rules/complaint.ts'
import { mergedHere } from '#app/complaints/rules/merging.ts'
import { findComplaint } from '#models/complaint.server.ts'
import { findSubject } from '#models/complaint-subject.server.ts'

const longestChain = 20

/** The complaint that carries on for a merged one, also where that was merged in its turn; null for one that is not. */
export async function findSurvivor(complaint: Pick<Complaint, 'merged'>): Promise<Complaint | null> {
  let { merged } = complaint
  let found: Complaint | null = null
  for (let hop = 0; merged !== null && hop < longestChain; hop += 1) {
    found = await findComplaint(merged.into)
    merged = found?.merged ?? null
  }
  return found
}

/**
 * Whether a complaint, or any one that it carries on in by now, is about this office: then the office is not told that
 * they belong together, which would be to tell it of the one that it may not know of.
 */
export async function isAccusedOnTheWay(agency: AgencyCode, reference: Reference): Promise<boolean> {
  let next: Reference | null = reference
  for (let hop = 0; next !== null && hop <= longestChain; hop += 1) {
    const found: Awaited<ReturnType<typeof findSubject>> = await findSubject(next)
    if (found && isAccused(agency, found)) return true
    next = found?.merged?.into ?? null
  }
  return false
}

/** Every complaint that carries on in this one now, also through others that were merged into it: each once, nearest first. */
export async function listCarriedOn(survivor: Pick<Complaint, 'reference' | 'history'>): Promise<Complaint[]> {
  const carried = new Map<Reference, Complaint>()
  let next = [survivor]
  for (let hop = 0; next.length > 0 && hop < longestChain; hop += 1) {
    const found = await Promise.all(next.map(listMergedInto))
    const further = found.flat().filter(({ reference }) => !carried.has(reference))
    for (const one of further) carried.set(one.reference, one)
    next = further
  }
  return [...carried.values()]
}

async function listMergedInto({ reference, history }: Pick<Complaint, 'reference' | 'history'>): Promise<Complaint[]> {
  const found = await Promise.all(mergedHere(history).map((one) => findComplaint(one)))
  return found.filter((one) => one !== null).filter(({ merged }) => merged?.into === reference)
}

/** Every complaint that what this one's resident added may stand in: also those it has been parted from since. */
export async function listEverySurvivor(complaint: Pick<Complaint, 'history'>): Promise<Reference[]> {
  const seen = new Set<Reference>()
  let next = mergedInto(complaint)
  while (next.length > 0 && seen.size < longestChain) {
    for (const reference of next) seen.add(reference)
    const found = await Promise.all(next.map((reference) => findComplaint(reference)))
    next = found.flatMap((one) => (one ? mergedInto(one) : [])).filter((reference) => !seen.has(reference))
  }
  return [...seen]
}

function mergedInto({ history }: Pick<Complaint, 'history'>): Reference[] {
  return history.flatMap(({ step, facts }) => (step === 'merge' && facts.into ? [facts.into] : []))
}
