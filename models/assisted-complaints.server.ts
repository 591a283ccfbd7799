import mongoose from 'mongoose'
import type { Complaint, Reference, VillageCode } from '#app/complaints/rules/complaint.ts'
import { complaintModel as model } from './complaint-schema.server.ts'
import type { Tx } from './transaction.server.ts'

// What was filed for somebody: by the staff, from SP4N-LAPOR!, for another person.

/** Which complaint came from SP4N-LAPOR! with this number. */
export async function findByLaporNumber(laporNumber: string): Promise<Reference | null> {
  const found = await model.findOne({ laporNumber }, { reference: 1 }).lean().exec()
  return found?.reference ?? null
}

/** All that leaves of what a village clerk filed. */
export type AssistedRow = Pick<Complaint, 'reference' | 'status' | 'closedBy'>

const shown = { _id: 0, reference: 1, status: 1, closedBy: 1 } as const

/**
 * Newest first, nothing that is aimed at somebody; `after`: the number of the last one of the page before, as this account filed
 * it for this village. Aimed since, it still says where the next page begins.
 */
export async function listAssisted(
  { accountId, village }: { accountId: string; village: VillageCode },
  { after, limit }: { after: Reference | null; limit: number },
): Promise<AssistedRow[]> {
  const own = { 'filedBy.accountId': accountId, 'filedBy.village': village }
  const last =
    after === null
      ? null
      : await model
          .findOne({ reference: after, ...own }, { _id: 1 })
          .lean()
          .exec()
  const below = last ? { _id: mongoose.trusted({ $lt: last._id }) } : {}
  return model
    .find({ ...own, ...below, target: 'normal', against: null }, shown)
    .sort({ _id: -1 })
    .limit(limit)
    .lean<AssistedRow[]>()
    .exec()
}

/** No step: no status and no version moves by it. Who says no is named no longer. */
export async function answerForRepresented(tx: Tx, reference: Reference, answer: 'yes' | 'no'): Promise<void> {
  const changes = { 'onBehalf.answer': answer, ...(answer === 'no' ? { 'onBehalf.name': null } : {}) }
  const isForAnother = { onBehalf: mongoose.trusted({ $ne: null }) }
  await model.updateOne({ reference, ...isForAnother }, { $set: changes }, { session: tx }).exec()
}
