import type { Actor } from '#app/access/actor.ts'
import { can, isAccused } from '#app/access/can.ts'
import type { ComplaintView, EntryView } from '#app/access/view.ts'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { listSubjects } from '#models/complaint-subject.server.ts'

/**
 * Of mergings the staff reads the number of the one that carries on only where it may read that one, and of those merged
 * here none that is about the own office: number and "not found" together would say that there is a complaint against it.
 * A number that is another office's is missing in the same way, so that a missing one says nothing.
 */
export async function withKnownNumbers(actor: Actor, shown: ComplaintView): Promise<ComplaintView> {
  const { history } = shown
  const named = new Set(
    history.flatMap(({ step, facts }) => (isOfMerging(step) || facts.fromMerged ? numbersIn(facts) : [])),
  )
  if (actor.kind !== 'account' || named.size === 0) return shown
  const subjects = new Map((await listSubjects([...named])).map((one) => [one.reference, one]))
  const mayRead = (one: Reference) => {
    const subject = subjects.get(one)
    return subject !== undefined && can(actor, 'read', subject)
  }
  const mayKnow = (one: Reference) => {
    const subject = subjects.get(one)
    return subject !== undefined && (actor.agency === null || !isAccused(actor.agency, subject))
  }
  return {
    ...shown,
    history: history.map((entry) => {
      const { into, parts, fromMerged, ...others } = entry.facts
      const facts = {
        ...others,
        ...(into && (!isOfMerging(entry.step) || mayRead(into)) ? { into } : {}),
        ...(parts ? { parts: isOfMerging(entry.step) ? parts.filter(mayKnow) : parts } : {}),
        ...(fromMerged && mayKnow(fromMerged) ? { fromMerged } : {}),
      }
      return { ...entry, facts }
    }),
  }
}

function isOfMerging(step: EntryView['step']): boolean {
  return step === 'merge' || step === 'unmerge'
}

function numbersIn({ into, parts, fromMerged }: EntryView['facts']): Reference[] {
  return [...(into ? [into] : []), ...(parts ?? []), ...(fromMerged ? [fromMerged] : [])]
}
