import { Schema, type InferSchemaType } from 'mongoose'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { defineModel } from './define-model.server.ts'
import type { Tx } from './transaction.server.ts'

// An address that waits for its owner's word. One for a complaint: a newer question replaces an older one.
const schema = new Schema(
  {
    reference: { type: String, required: true },
    /** of the link in the mail to the new address; only this one applies the change */
    linkId: { type: String, required: true },
    /** of a named complaint */
    address: { type: String, default: null },
    /** of a sealed one: sealed to the mail key */
    sealed: { type: String, default: null },
    askedAt: { type: Date, required: true },
  },
  { collection: 'contact-changes', versionKey: false },
)

// Finds and replaces the one change of a complaint.
schema.index({ reference: 1 }, { unique: true })

type Stored = InferSchemaType<typeof schema>
const model = defineModel<Stored>('ContactChange', schema)

export type ContactChange = {
  reference: Reference
  linkId: string
  to: { kind: 'address'; address: string } | { kind: 'sealed'; sealed: string }
  askedAt: Date
}

export async function putContactChange(tx: Tx, { reference, linkId, to, askedAt }: ContactChange): Promise<void> {
  const { address, sealed } = { address: null, sealed: null, ...to }
  await model
    .updateOne({ reference }, { $set: { linkId, address, sealed, askedAt } }, { session: tx, upsert: true })
    .exec()
}

/** Takes the change out, for whoever holds the link of exactly this one. */
export async function takeContactChange(
  tx: Tx,
  { reference, linkId }: { reference: Reference; linkId: string },
): Promise<ContactChange['to'] | null> {
  const found = await model.findOneAndDelete({ reference, linkId }, { session: tx }).lean().exec()
  if (found?.sealed) return { kind: 'sealed', sealed: found.sealed }
  return found?.address ? { kind: 'address', address: found.address } : null
}

export async function dropContactChange(tx: Tx, reference: Reference): Promise<void> {
  await model.deleteOne({ reference }, { session: tx }).exec()
}

/** Since when an address waits; null when none does. */
export async function findContactChange(reference: Reference): Promise<{ askedAt: Date } | null> {
  const found = await model.findOne({ reference }, { askedAt: 1 }).lean().exec()
  return found ? { askedAt: found.askedAt } : null
}
