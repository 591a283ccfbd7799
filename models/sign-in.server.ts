import mongoose, { Schema, type InferSchemaType } from 'mongoose'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { defineModel } from './define-model.server.ts'
import type { Tx } from './transaction.server.ts'

/** A session on the server. The browser holds a random id; here only its SHA-256 is kept. */
export type SignIn = {
  idHash: string
  startedAt: Date
  usedAt: Date
} & ({ kind: 'staff'; accountId: string; isComplete: boolean } | { kind: 'resident'; reference: Reference })

const schema = new Schema(
  {
    _id: { type: String, required: true },
    kind: { type: String, enum: ['staff', 'resident'], required: true },
    accountId: { type: String, default: null },
    reference: { type: String, default: null },
    /** false while the code of the second factor is still owed; also for sessions of a version that knew none */
    isComplete: { type: Boolean, default: false },
    startedAt: { type: Date, required: true },
    usedAt: { type: Date, required: true },
    /** the database's own clock, for sweeping only; whether a session still counts is asked of the two dates above */
    touchedAt: { type: Date },
  },
  { collection: 'sign-ins', versionKey: false },
)

// Ends every session of an account that was disabled or got a new password.
schema.index({ accountId: 1 })
// Ends every session of a complaint whose code was replaced.
schema.index({ reference: 1 }, { partialFilterExpression: { reference: { $gt: '' } } })
// Sweeps what nobody can use any more. A day is longer than any session lasts.
schema.index({ touchedAt: 1 }, { expireAfterSeconds: 24 * 60 * 60 })

type Stored = InferSchemaType<typeof schema>
const model = defineModel<Stored>('SignIn', schema)
const mostShown = 50

export async function insertSignIn(signIn: SignIn): Promise<void> {
  const { idHash, startedAt, usedAt, ...whose } = signIn
  await model.updateOne(
    { _id: idHash },
    { $set: { ...whose, startedAt, usedAt }, $currentDate: { touchedAt: true } },
    { upsert: true },
  )
}

export async function findSignIn(idHash: string): Promise<SignIn | null> {
  const found = await model.findOne({ _id: idHash }).lean().exec()
  if (!found) return null
  const { startedAt, usedAt } = found
  if (found.kind === 'staff' && found.accountId) {
    return { idHash, startedAt, usedAt, kind: 'staff', accountId: found.accountId, isComplete: found.isComplete }
  }
  if (found.kind === 'resident' && found.reference) {
    return { idHash, startedAt, usedAt, kind: 'resident', reference: found.reference }
  }
  return null
}

/** Never moves a session back in time: of two requests at once the later one counts. */
export async function touchSignIn(idHash: string, usedAt: Date): Promise<void> {
  await model
    .updateOne(
      { _id: idHash, usedAt: mongoose.trusted({ $lt: usedAt }) },
      { $set: { usedAt }, $currentDate: { touchedAt: true } },
    )
    .exec()
}

export async function deleteSignIn(idHash: string): Promise<void> {
  await model.deleteOne({ _id: idHash }).exec()
}

export async function deleteSignInsOf(tx: Tx, accountId: string): Promise<number> {
  const { deletedCount } = await model.deleteMany({ accountId }, { session: tx }).exec()
  return deletedCount
}

/** Every living session of a person; which of them are over already is the caller's question. */
export async function listSignInsOf(accountId: string): Promise<SignIn[]> {
  const found = await model.find({ accountId }).limit(mostShown).lean().exec()
  return found.flatMap(({ _id: idHash, kind, startedAt, usedAt, isComplete }) =>
    kind === 'staff' ? [{ idHash, startedAt, usedAt, kind, accountId, isComplete }] : [],
  )
}

/** The sessions of these people that began without a code. */
export async function deleteSignInsOfMany(tx: Tx, accountIds: readonly string[]): Promise<number> {
  if (accountIds.length === 0) return 0
  const { deletedCount } = await model
    .deleteMany({ accountId: mongoose.trusted({ $in: [...accountIds] }) }, { session: tx })
    .exec()
  return deletedCount
}

/** The code that opened them counts no more. */
export async function deleteResidentSignIns(tx: Tx, reference: Reference): Promise<void> {
  await model.deleteMany({ reference }, { session: tx }).exec()
}
