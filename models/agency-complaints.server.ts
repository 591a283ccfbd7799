import mongoose from 'mongoose'
import type { AgencyCode, Reference, Status } from '#app/complaints/rules/complaint.ts'
import { stillOpen } from './complaint-filters.server.ts'
import { keyOf } from './complaint-indexes.server.ts'
import { complaintModel as model } from './complaint-schema.server.ts'
import { nothingDue } from './complaint.server.ts'

// What one agency still has open, as numbers and statuses: everything asked here stands in the inbox's index, so no
// complaint is read.

export type OpenComplaint = { reference: Reference; status: Status; listedOn: string }

/** By due date, then number; `after` is the last one of the page before. */
export async function listOpenOfAgency(
  agency: AgencyCode,
  { limit, after = null }: { limit: number; after?: Pick<OpenComplaint, 'listedOn' | 'reference'> | null },
): Promise<OpenComplaint[]> {
  const further = after && {
    listedOn: mongoose.trusted({ $gte: after.listedOn, $lt: nothingDue }),
    $or: [
      { listedOn: mongoose.trusted({ $gt: after.listedOn }) },
      { reference: mongoose.trusted({ $gt: after.reference }) },
    ],
  }
  return model
    .find({ agency, ...(further ?? stillOpen()) }, { _id: 0, reference: 1, status: 1, listedOn: 1 })
    .sort({ listedOn: 1, reference: 1 })
    .limit(limit)
    .hint(keyOf.agency)
    .lean<OpenComplaint[]>()
    .exec()
}

/** How many are open, counted up to `limit`. */
export async function countOpenOfAgency(agency: AgencyCode, limit = 1_001): Promise<number> {
  return model
    .countDocuments({ agency, ...stillOpen() })
    .limit(limit)
    .hint(keyOf.agency)
    .exec()
}
