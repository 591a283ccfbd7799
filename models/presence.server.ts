import mongoose, { Schema } from 'mongoose'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { defineModel } from './define-model.server.ts'

/** Who of the staff has a complaint on the screen. A hint for colleagues, never a lock. */
type Row = { reference: Reference; accountId: string; name: string; seenAt: Date }

const schema = new Schema<Row>(
  {
    reference: { type: String, required: true },
    accountId: { type: String, required: true },
    name: { type: String, required: true },
    seenAt: { type: Date, required: true },
  },
  { collection: 'presence', versionKey: false },
)

// One row a person and complaint; serves the line "juga membuka" of its page.
schema.index({ reference: 1, accountId: 1 }, { unique: true })
// Nobody needs to know later who looked when: that is the audit trail's matter.
schema.index({ seenAt: 1 }, { expireAfterSeconds: 600 })

const model = defineModel<Row>('Presence', schema)

export async function markPresence({ reference, accountId, name, seenAt }: Row): Promise<void> {
  await model.updateOne({ reference, accountId }, { $set: { name, seenAt } }, { upsert: true }).exec()
}

/** Whose page was open since then. */
export async function listPresent(reference: Reference, since: Date): Promise<Pick<Row, 'accountId' | 'name'>[]> {
  const found = await model
    .find({ reference, seenAt: mongoose.trusted({ $gte: since }) }, { accountId: 1, name: 1 })
    .limit(20)
    .lean()
    .exec()
  return found.map(({ accountId, name }) => ({ accountId, name }))
}
