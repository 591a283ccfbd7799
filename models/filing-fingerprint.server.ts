import mongoose, { Schema, type InferSchemaType } from 'mongoose'
import { defineModel } from './define-model.server.ts'
import type { Tx } from './transaction.server.ts'

// What the filings of the last day have in common (app/complaints/rules/suspicion.ts), to see a flood of near copies. No
// number, no client, no hour: which complaint a row belongs to, and who sent it, cannot be told from it.
const schema = new Schema(
  {
    bands: { type: [String], required: true },
    /** the day, in the regency's time zone */
    on: { type: String, required: true },
    /** the noon of that day, for the sweep */
    day: { type: Date, required: true },
  },
  { collection: 'filing-fingerprints', versionKey: false },
)

// Serves the look for near copies at each filing.
schema.index({ bands: 1, on: 1 })
// Sweeps them. By the database's own clock, so a day is never cut short.
schema.index({ day: 1 }, { expireAfterSeconds: 48 * 60 * 60 })

const model = defineModel<InferSchemaType<typeof schema>>('FilingFingerprint', schema)

type Fingerprint = { bands: string[]; on: string }

/** Filings of that day with a band in common, counted up to `limit`. */
export async function countNearCopies({ bands, on }: Fingerprint, limit: number): Promise<number> {
  return model
    .countDocuments({ bands: mongoose.trusted({ $in: bands }), on })
    .limit(limit)
    .hint({ bands: 1, on: 1 })
    .exec()
}

export async function keepFingerprint(tx: Tx, { bands, on }: Fingerprint): Promise<void> {
  await model.collection.insertOne({ bands, on, day: new Date(`${on}T04:00:00Z`) }, { session: tx })
}
