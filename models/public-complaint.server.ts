import mongoose, { Schema } from 'mongoose'
import type { AgencyCode, Complaint, DistrictCode, Reference, Status } from '#app/complaints/rules/complaint.ts'
import { complaintModel } from './complaint-schema.server.ts'
import { toComplaint, type ComplaintFilter } from './complaint.server.ts'
import { defineModel } from './define-model.server.ts'
import { isDuplicate } from './complaint.server.ts'
import type { Tx } from './transaction.server.ts'

// What everybody may read: published summaries, and who else has the same trouble.

export type PublicWish = {
  district: DistrictCode | null
  agency: AgencyCode | null
  status: Status | null
  /** `2026-03`, by the day it was received */
  month: string | null
}

/** Newest publication first, then by number. */
export type PublicPosition = { publishedAt: Date; reference: Reference }

/** Twin of `isPublic` of app/complaints/rules/publication.ts, as far as a filter can tell; the reader asks that one again. */
const publicOnes = (): ComplaintFilter => ({
  'publication.publishedAt': mongoose.trusted({ $gt: new Date(0) }),
  target: 'normal',
  restricted: false,
  publicity: 'public',
})

const index = { 'publication.publishedAt': -1, reference: 1 } as const

/** A page of published ones. Few among many, in an index of their own; the filters are read along it. */
export async function listPublicComplaints(
  wish: PublicWish,
  after: PublicPosition | null,
  limit: number,
): Promise<Complaint[]> {
  const documents = await complaintModel
    .find({ ...publicOnes(), ...filterOf(wish), ...(after ? { $and: [pastOf(after)] } : {}) })
    .sort({ 'publication.publishedAt': -1, reference: 1 })
    .limit(limit)
    .hint(index)
    .lean()
    .exec()
  return documents.map(toComplaint)
}

function filterOf({ district, agency, status, month }: PublicWish): ComplaintFilter {
  return {
    ...(district ? { 'place.district': district } : {}),
    ...(agency ? { agency } : {}),
    ...(status ? { status: statusShownAs(status) } : {}),
    ...(month ? { receivedOn: mongoose.trusted({ $gte: `${month}-01`, $lte: `${month}-31` }) } : {}),
  }
}

/** An answer that an agency head still has to release is work in progress to everybody else. */
function statusShownAs(status: Status): ComplaintFilter['status'] {
  return status === 'in_progress' ? mongoose.trusted({ $in: [status, 'awaiting_approval'] }) : status
}

function pastOf({ publishedAt, reference }: PublicPosition): ComplaintFilter {
  return {
    $or: [
      { 'publication.publishedAt': mongoose.trusted({ $lt: publishedAt }) },
      { 'publication.publishedAt': publishedAt, reference: mongoose.trusted({ $gt: reference }) },
    ],
  }
}

type Stored = { reference: Reference; emailHash: string; at: Date }

const schema = new Schema<Stored>(
  {
    reference: { type: String, required: true, immutable: true },
    /** keyed: the address itself is nobody's to read */
    emailHash: { type: String, required: true, immutable: true },
    at: { type: Date, required: true },
  },
  { collection: 'affected-residents', versionKey: false },
)
// One voice per confirmed address and complaint.
schema.index({ reference: 1, emailHash: 1 }, { unique: true })
const affectedModel = defineModel<Stored>('AffectedResident', schema)

/** Counts this address once. @returns false when it was counted before */
export async function countAffected(tx: Tx, { reference, emailHash, at }: Stored): Promise<boolean> {
  const before = await affectedModel.findOne({ reference, emailHash }, { _id: 1 }).session(tx).lean().exec()
  if (before) return false
  try {
    await affectedModel.create([{ reference, emailHash, at }], { session: tx })
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
  await complaintModel.updateOne({ reference }, { $inc: { affected: 1 } }, { session: tx }).exec()
  return true
}
