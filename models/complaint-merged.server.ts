import mongoose from 'mongoose'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { complaintModel as model } from './complaint-schema.server.ts'
import type { Tx } from './transaction.server.ts'

/** The resident of a merged complaint hides: what landed in others is held there from now on. */
export async function hideMerged(tx: Tx, merged: Reference, survivors: readonly Reference[]): Promise<void> {
  if (survivors.length === 0) return
  await model
    .updateMany(
      { reference: mongoose.trusted({ $in: [...survivors] }) },
      { $addToSet: { hiddenMerged: merged }, $inc: { version: 1 } },
      { session: tx },
    )
    .exec()
}
