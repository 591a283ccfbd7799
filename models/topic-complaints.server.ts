import type { AgencyCode, TopicCode } from '#app/complaints/rules/complaint.ts'
import { stillOpen } from './complaint-filters.server.ts'
import { keyOf } from './complaint-indexes.server.ts'
import { complaintModel as model } from './complaint-schema.server.ts'

// How much is open of one topic, and where: an administrator sees before saving what a change would touch. All of it stands
// in the index of what is open, so no complaint is read.

/** Which agency has each, null for none; at most `limit`. */
export async function listOpenOfTopic(topic: TopicCode, limit: number): Promise<(AgencyCode | null)[]> {
  const found = await model
    .find({ topic, ...stillOpen() }, { _id: 0, agency: 1 })
    .sort({ listedOn: 1, reference: 1 })
    .limit(limit)
    .hint(keyOf.open)
    .lean<{ agency: AgencyCode | null }[]>()
    .exec()
  return found.map(({ agency }) => agency)
}
