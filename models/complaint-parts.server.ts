import mongoose from 'mongoose'
import type { Complaint, Reference } from '#app/complaints/rules/complaint.ts'
import { complaintModel as model } from './complaint-schema.server.ts'
import { toComplaint } from './complaint.server.ts'
import type { Tx } from './transaction.server.ts'

/** As the transaction sees them: for what is written beside them. */
export async function listParts(tx: Tx, references: readonly Reference[]): Promise<Complaint[]> {
  if (references.length === 0) return []
  const found = await model
    .find({ reference: mongoose.trusted({ $in: [...references] }) })
    .session(tx)
    .lean()
    .exec()
  return found.map(toComplaint)
}

/**
 * What is hidden on a whole, by its resident or by the desk, is hidden on its parts in the same transaction: the agencies
 * that work on them read nothing more until a coordinator confirms a copy. Whoever has a part open meets the new version.
 */
export async function hideParts(
  tx: Tx,
  references: readonly Reference[],
  changes: Partial<Pick<Complaint, 'identity' | 'publicity' | 'place'>>,
): Promise<void> {
  if (references.length === 0) return
  const hidden = { ...changes, agencyCopy: null, passedOn: [], agencySearchWords: [] }
  await model
    .updateMany(
      { reference: mongoose.trusted({ $in: [...references] }) },
      { $set: hidden, $inc: { version: 1 } },
      { session: tx },
    )
    .exec()
}
