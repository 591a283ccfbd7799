import mongoose, { Schema, type InferSchemaType } from 'mongoose'
import { defineModel } from './define-model.server.ts'

// Complaints that are not sent yet and that somebody asked to keep. What is in one is sealed under a key that needs the
// cookie of the browser that saved it (app/complaints/draft-box.server.ts): from here alone nobody reads it.
const schema = new Schema(
  {
    _id: { type: String, required: true },
    /** SHA-256 of the browser's cookie */
    ownerHash: { type: String, required: true },
    /** of the form's submission key, which its files carry too */
    formKeyHash: { type: String, required: true },
    sealed: { type: String, required: true },
    savedAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'drafts', versionKey: false },
)

// Serves the list on /lapor, newest first.
schema.index({ ownerHash: 1, savedAt: -1 })
// Makes saving a form again the same draft; serves its end when the form is sent.
schema.index({ formKeyHash: 1 }, { unique: true })
// Serves the sweep.
schema.index({ expiresAt: 1 })

type Stored = InferSchemaType<typeof schema> & { _id: string }
const model = defineModel<Stored>('Draft', schema)

export type StoredDraft = {
  id: string
  ownerHash: string
  formKeyHash: string
  sealed: string
  savedAt: Date
  expiresAt: Date
}

/** The form saved again keeps its id, and with it its address. */
export async function putDraft({ id, formKeyHash, ...draft }: StoredDraft): Promise<void> {
  await model.updateOne({ formKeyHash }, { $set: draft, $setOnInsert: { _id: id } }, { upsert: true }).exec()
}

/** Of this browser, newest first. */
export async function listDraftsOf(ownerHash: string, now: Date): Promise<StoredDraft[]> {
  const found = await model
    .find({ ownerHash, expiresAt: mongoose.trusted({ $gt: now }) })
    .sort({ savedAt: -1 })
    .lean()
    .exec()
  return found.map(({ _id, ...rest }) => ({ ...rest, id: _id }))
}

export async function findDraftOfForm(formKeyHash: string): Promise<{ id: string } | null> {
  const found = await model.findOne({ formKeyHash }, { _id: 1 }).lean().exec()
  return found ? { id: found._id } : null
}

/** @returns whether there was one */
export async function removeDraftOfForm(formKeyHash: string): Promise<boolean> {
  return (await model.deleteOne({ formKeyHash }).exec()).deletedCount === 1
}

/** Their files carry the same date and go by themselves. @returns how many */
export async function removeExpiredDrafts(now: Date): Promise<number> {
  return (await model.deleteMany({ expiresAt: mongoose.trusted({ $lte: now }) }).exec()).deletedCount
}
