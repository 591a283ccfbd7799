import { Schema, type InferSchemaType } from 'mongoose'
import { defineModel } from './define-model.server.ts'

/** A list somebody of the staff looks at again and again: a name of their own and the query of its address. */
export type SavedView = { id: string; name: string; query: string }

const schema = new Schema(
  {
    accountId: { type: String, required: true },
    name: { type: String, required: true },
    query: { type: String, required: true },
  },
  { collection: 'saved-views', versionKey: false },
)

// Lists a person's own views by name; the same name again changes what it stands for.
schema.index({ accountId: 1, name: 1 }, { unique: true })

type Stored = InferSchemaType<typeof schema>
const model = defineModel<Stored>('SavedView', schema)

export async function listSavedViews(accountId: string): Promise<SavedView[]> {
  const found = await model.find({ accountId }).sort({ name: 1 }).lean().exec()
  return found.map(({ _id, name, query }) => ({ id: String(_id), name, query }))
}

export async function saveView(accountId: string, { name, query }: Omit<SavedView, 'id'>): Promise<void> {
  await model.updateOne({ accountId, name }, { $set: { query } }, { upsert: true }).exec()
}

/** Only the own ones: of others nothing happens. */
export async function removeView(accountId: string, name: string): Promise<void> {
  await model.deleteOne({ accountId, name }).exec()
}
