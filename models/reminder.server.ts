import mongoose, { Schema, type InferSchemaType } from 'mongoose'
import { defineModel } from './define-model.server.ts'
import type { Tx } from './transaction.server.ts'

// What was already said about a date, by the id of rules/reminders.ts. The mails themselves cannot tell: who takes over a
// complaint, or begins as a coordinator, would be told again of everything that was ever late.

const schema = new Schema(
  { _id: { type: String, required: true }, at: { type: Date, required: true } },
  { collection: 'reminders', versionKey: false },
)

// No index but the id's own: asked for by id alone.
type Stored = InferSchemaType<typeof schema>
const model = defineModel<Stored>('Reminder', schema)

/** Which of these were said before. */
export async function findReminded(ids: readonly string[]): Promise<Set<string>> {
  const found = await model
    .find({ _id: mongoose.trusted({ $in: [...ids] }) }, { _id: 1 })
    .lean()
    .exec()
  return new Set(found.map(({ _id }) => _id))
}

/** In the transaction that owes the mails. @throws a duplicate key when another worker said one of them meanwhile */
export async function noteReminded(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  await model.insertMany(
    ids.map((_id) => ({ _id, at })),
    { session: tx },
  )
}
