import type { StaffActor } from '#app/access/actor.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { readableBy, unprotected } from './complaint-filters.server.ts'
import { keyOf } from './complaint-indexes.server.ts'
import { listComplaints } from './complaint-list.server.ts'
import type { ComplaintFilter } from './complaint.server.ts'

// Found by who sent them. Only what is unprotected at this moment, whatever it was when the words were stored.

type Reader = Pick<StaffActor, 'role' | 'agency' | 'isInspectorate' | 'reach'>

export function findByName(actor: Reader, words: readonly string[], limit: number): Promise<Complaint[]> {
  const [first = '', ...others] = words
  const rest = others.map((word) => ({ nameWords: word }))
  return find(actor, { nameWords: first, identity: 'named' }, { keys: keyOf.nameWords, rest, limit })
}

export function findByPhone(actor: Reader, hashes: readonly string[], limit: number): Promise<Complaint[]> {
  const [first = '', ...others] = hashes
  // One key of the ring is the usual; an older one is asked for only when the newer finds nothing.
  return find(actor, { phoneHash: first }, { keys: keyOf.phone, rest: [], limit }).then((found) =>
    found.length > 0 || others.length === 0 ? found : findByPhone(actor, others, limit),
  )
}

async function find(
  actor: Reader,
  filter: ComplaintFilter,
  { keys, rest, limit }: { keys: Record<string, 1>; rest: ComplaintFilter[]; limit: number },
): Promise<Complaint[]> {
  const readable = readableBy(actor)
  if (!readable) return []
  const { rows } = await listComplaints(
    {
      filter,
      rest: { $and: [readable, unprotected, ...rest] },
      ...{ sortBy: 'listedOn', isDescending: false, isUrgentFirst: false, hint: keys },
    },
    { limit },
  )
  return rows.map(({ complaint }) => complaint)
}
