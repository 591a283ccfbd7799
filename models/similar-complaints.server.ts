import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { keyOf } from './complaint-indexes.server.ts'
import { complaintModel as model } from './complaint-schema.server.ts'
import type { ComplaintFilter } from './complaint.server.ts'
import { stillOpen } from './complaint-filters.server.ts'

/** Of each word no more are looked at: a word that so many have tells nothing. */
const mostOfAWord = 40

export type Candidate = Pick<
  Complaint,
  'reference' | 'status' | 'topic' | 'place' | 'identity' | 'restricted' | 'target' | 'against' | 'partOf' | 'parts'
> & { words: string[] }

/**
 * Open complaints with one of these words, nearest due date first. `agency`: only its own, by the words it may read.
 * `readable`: of `readableBy`. Reads at most 40 complaints a word, each through the index of the search.
 */
export async function listCandidates(
  readable: ComplaintFilter,
  { words, agency }: { words: readonly string[]; agency: string | null },
): Promise<Candidate[]> {
  const field = agency === null ? 'searchWords' : 'agencySearchWords'
  const projection = {
    ...{ _id: 0, reference: 1, status: 1, topic: 1, place: 1, identity: 1, restricted: 1, target: 1, against: 1 },
    ...{ partOf: 1, parts: 1, words: `$${field}` },
  }
  const pages = await Promise.all(
    words.map((word) =>
      model.collection
        .find<Candidate>(
          { $and: [{ [field]: word, ...(agency === null ? {} : { agency }) }, stillOpen(), readable] },
          { projection, hint: agency === null ? keyOf.words : keyOf.agencyWords, limit: mostOfAWord },
        )
        .sort({ listedOn: 1, reference: 1 })
        .toArray(),
    ),
  )
  return [...new Map(pages.flat().map((one) => [one.reference, one])).values()]
}
