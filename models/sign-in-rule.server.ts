import { Schema, type InferSchemaType } from 'mongoose'
import { roles, type Role } from '#app/complaints/rules/complaint.ts'
import { defineModel } from './define-model.server.ts'
import type { Tx } from './transaction.server.ts'

/** How people sign in, as an administrator set it. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    /** who has to have a second factor */
    secondFactorRoles: { type: [{ type: String, enum: roles }], required: true },
  },
  { collection: 'sign-in-rules', versionKey: false },
)

// A single document, found by its id.
type Stored = InferSchemaType<typeof schema>
const model = defineModel<Stored>('SignInRule', schema)
const theOne = 'second-factor'

/** @returns null while no administrator has changed what the program came with */
export async function findSecondFactorRoles(tx: Tx | null = null): Promise<Role[] | null> {
  const found = await model.findOne({ _id: theOne }).session(tx).lean().exec()
  return found && [...found.secondFactorRoles]
}

export async function saveSecondFactorRoles(tx: Tx, secondFactorRoles: readonly Role[]): Promise<void> {
  await model
    .updateOne({ _id: theOne }, { $set: { secondFactorRoles: [...secondFactorRoles] } }, { upsert: true, session: tx })
    .exec()
}
