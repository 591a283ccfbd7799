import type { StaffActor } from '#app/access/actor.ts'
import { canEnter } from '#app/access/can.ts'
import { view, type ComplaintView } from '#app/access/view.ts'
import { findComplaintFor } from '#app/complaints/find-complaint.server.ts'
import type { Complaint, LocalDate, Reference, Status } from '#app/complaints/rules/complaint.ts'
import { mergeProblem } from '#app/complaints/rules/merging.ts'
import { similarity, tellingWords, type Comparable } from '#app/complaints/rules/similarity.ts'
import { searchWordsOf } from '#app/complaints/rules/text.ts'
import { placeName } from '#app/places/place-name.ts'
import { readableBy } from '#models/complaint-filters.server.ts'
import { listCandidates, type Candidate } from '#models/similar-complaints.server.ts'

export type Similar = {
  reference: Reference
  title: string
  place: string | null
  status: Status
  receivedOn: LocalDate
  /** 0 to 1, for the order alone */
  score: number
  /** the complaint that was asked about may carry on in this one */
  isMergeable: boolean
}

const mostShown = 5

/**
 * Open complaints that may be about the same matter, likest first, as far as this person may see them: compared by the
 * words, the place and the topic that are shown to them, so that of a protected one nothing comes through by its likeness.
 */
export async function listSimilar(actor: StaffActor, complaint: Complaint): Promise<Similar[]> {
  const shown = view(actor, complaint)
  const readable = readableBy(actor)
  if (!shown || !readable || !canEnter(actor, 'openInbox')) return []
  const own = comparableOf(shown)
  const agency = actor.role === 'coordinator' ? null : actor.agency
  const found = await listCandidates(readable, { words: tellingWords(own.words), agency })
  const liked = found
    .filter(({ reference }) => reference !== complaint.reference && !isSameMatter(complaint, reference))
    .flatMap((one) => {
      const score = similarity(own, candidateOf(one, shown))
      return score === null ? [] : [{ one, score }]
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, mostShown)
  const rows = await Promise.all(
    liked.map(async ({ one, score }) => {
      const other = await findComplaintFor(actor, one.reference)
      const seen = other && view(actor, other)
      if (!other || !seen) return []
      const isMergeable = actor.role === 'coordinator' && mergeProblem(complaint, other) === null
      const place = seen.place ? placeName(seen.place) : null
      const { reference, title, status, receivedOn } = seen
      return [{ reference, title, place, status, receivedOn, score, isMergeable }]
    }),
  )
  return rows.flat()
}

/** A part and its whole are one matter already. */
function isSameMatter({ partOf, parts }: Complaint, reference: Reference): boolean {
  return partOf === reference || parts.includes(reference)
}

function comparableOf({ title, text, requestedSettlement, place, topic }: ComplaintView): Comparable {
  return {
    topic,
    district: place?.district ?? null,
    village: place?.village ?? null,
    words: new Set(searchWordsOf(title, text, requestedSettlement, place?.words ?? null)),
  }
}

/** Where the agency is not told the place of the one it reads, the place of the others says nothing either. */
function candidateOf(
  { topic, place, identity, restricted, target, words }: Candidate,
  asking: ComplaintView,
): Comparable {
  const isPlaceKnown = !asking.isCopy && identity === 'named' && !restricted && target === 'normal'
  return {
    topic,
    district: isPlaceKnown ? place.district : null,
    village: isPlaceKnown ? place.village : null,
    words: new Set(words),
  }
}
