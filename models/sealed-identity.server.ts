import mongoose, { Schema, type InferSchemaType } from 'mongoose'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { defineModel } from './define-model.server.ts'
import type { Tx } from './transaction.server.ts'

// Its own collection, so that no complaint query, export or log can carry an identity by accident.
const schema = new Schema(
  {
    reference: { type: String, required: true },
    /** name, phone and address, sealed to the identity key: the program cannot open it */
    identity: { type: String, default: null },
    /** the e-mail address, sealed to the mail key: only the sender of mail opens it */
    mail: { type: String, default: null },
    sealedAt: { type: Date, required: true },
  },
  { collection: 'sealed-identities', versionKey: false },
)

// Finds the mail of a sealed complaint when a step owes its resident one.
schema.index({ reference: 1 }, { unique: true })

type Stored = InferSchemaType<typeof schema>
const model = defineModel<Stored>('SealedIdentity', schema)

export async function insertSealedIdentity(
  tx: Tx,
  sealed: { reference: Reference; identity: string | null; mail: string | null; sealedAt: Date },
): Promise<void> {
  await model.create([sealed], { session: tx })
}

/** The sealed address: what an owed mail carries until it is sent. */
export async function findSealedMail(reference: Reference): Promise<string | null> {
  const found = await model.findOne({ reference }, { mail: 1 }).lean().exec()
  return found?.mail ?? null
}

/** The same of a page of complaints. */
export async function findSealedMails(references: readonly Reference[]): Promise<Map<Reference, string>> {
  if (references.length === 0) return new Map()
  const found = await model
    .find({ reference: mongoose.trusted({ $in: [...references] }) }, { reference: 1, mail: 1 })
    .lean()
    .exec()
  return new Map(found.flatMap(({ reference, mail }) => (mail ? [[reference, mail] as const] : [])))
}

/** Of a complaint that was named until now, or got another address. What is not given stays as it is. */
export async function putSealedIdentity(
  tx: Tx,
  reference: Reference,
  sealed: { identity?: string | null; mail?: string | null },
  sealedAt: Date,
): Promise<void> {
  await model.updateOne({ reference }, { $set: { ...sealed, sealedAt } }, { session: tx, upsert: true }).exec()
}

/** "Tanpa identitas": nothing is held any more. */
export async function removeSealedIdentity(tx: Tx, reference: Reference): Promise<void> {
  await model.deleteOne({ reference }, { session: tx }).exec()
}
