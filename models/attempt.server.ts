import { createHash } from 'node:crypto'
import mongoose, { Schema } from 'mongoose'
import { defineModel } from './define-model.server.ts'

// Counted in the database, because several web processes share one limit. A row says how often something was tried, under
// a hash: neither who tried nor what was tried can be read from it.
type Stored = { _id: string; slices: { n: number; count: number }[]; touchedAt: Date }

const schema = new Schema<Stored>(
  {
    _id: { type: String, required: true },
    /** when, in twelfths of the window: the window slides without one date per attempt */
    slices: [{ _id: false, n: { type: Number, required: true }, count: { type: Number, required: true } }],
    touchedAt: { type: Date },
  },
  { collection: 'attempts', versionKey: false },
)

// Sweeps rows that no window reaches back to. By the database's own clock, so the longest window may be a day.
schema.index({ touchedAt: 1 }, { expireAfterSeconds: 26 * 60 * 60 })

const model = defineModel<Stored>('Attempt', schema)

const slicesPerWindow = 12

// Through the driver: the pipelines are ours, hold numbers only, and need the database's $$NOW.
const rows = () => model.collection as unknown as mongoose.mongo.Collection<Stored & { refused?: boolean }>

export type AttemptCount = {
  allowed: boolean
  /** attempts in the window, this one included when it was allowed */
  taken: number
  /** when one more becomes possible; the moment asked about when it is possible at once */
  retryAt: Date
}

export type Attempt = {
  /** what is limited: `sign-in`, `track`, `submit`; counts of different purposes never mix */
  purpose: string
  /** whose count: a client key, an account's address, a reference */
  key: string
  limit: number
  windowSeconds: number
  now: Date
}

/**
 * Counts one attempt, unless `limit` of them already lie in the last `windowSeconds`; a refused one is not counted, so
 * that an impatient person does not push the moment further away. One atomic step: parallel attempts cannot slip by.
 * Precision: a twelfth of the window, to the strict side.
 */
export async function takeAttempt({ purpose, key, limit, windowSeconds, now }: Attempt): Promise<AttemptCount> {
  const sliceMs = sliceLength(windowSeconds)
  const current = Math.floor(now.getTime() / sliceMs)
  const found = await update({ purpose, key }, [
    { $set: { slices: sliceFilter({ $gte: ['$$slice.n', current - slicesPerWindow] }) } },
    { $set: { before: { $sum: '$slices.count' } } },
    {
      $set: {
        slices: {
          $cond: [
            { $lt: ['$before', limit] },
            {
              $concatArrays: [
                sliceFilter({ $ne: ['$$slice.n', current] }),
                [{ n: current, count: { $add: [countIn(current), 1] } }],
              ],
            },
            '$slices',
          ],
        },
        refused: { $gte: ['$before', limit] },
        touchedAt: '$$NOW',
      },
    },
    { $unset: 'before' },
  ])
  const slices = (found?.slices ?? []).filter((slice) => slice.count > 0)
  const taken = slices.reduce((sum, slice) => sum + slice.count, 0)
  if (found?.refused !== true) return { allowed: true, taken, retryAt: now }
  const oldest = Math.min(current, ...slices.map((slice) => slice.n))
  return { allowed: false, taken, retryAt: new Date((oldest + slicesPerWindow + 1) * sliceMs) }
}

/** Gives one attempt back: it turned out to be a good one, and only bad ones are limited. */
export async function returnAttempt({ purpose, key, windowSeconds, now }: Omit<Attempt, 'limit'>): Promise<void> {
  const current = Math.floor(now.getTime() / sliceLength(windowSeconds))
  await rows().updateOne(
    { _id: rowId(purpose, key), slices: { $elemMatch: { n: current, count: { $gt: 0 } } } },
    { $inc: { 'slices.$.count': -1 } },
  )
}

/** Forgets a count, e.g. the wrong passwords before the right one. */
export async function forgetAttempts({ purpose, key }: { purpose: string; key: string }): Promise<void> {
  await model.deleteOne({ _id: rowId(purpose, key) }).exec()
}

async function update(whose: { purpose: string; key: string }, pipeline: mongoose.mongo.Document[]) {
  const run = () =>
    rows().findOneAndUpdate({ _id: rowId(whose.purpose, whose.key) }, pipeline, {
      upsert: true,
      returnDocument: 'after',
    })
  try {
    return await run()
  } catch (error) {
    // Two first attempts at once: one of them made the row in between.
    if (error instanceof mongoose.mongo.MongoServerError && error.code === 11_000) return run()
    throw error
  }
}

function rowId(purpose: string, key: string): string {
  return `${purpose}:${createHash('sha256').update(`${purpose}\0${key}`).digest('base64url')}`
}

const sliceLength = (windowSeconds: number) => Math.ceil((windowSeconds * 1000) / slicesPerWindow)
const sliceFilter = (cond: object) => ({ $filter: { input: { $ifNull: ['$slices', []] }, as: 'slice', cond } })
const countIn = (n: number) => ({
  $sum: { $map: { input: sliceFilter({ $eq: ['$$slice.n', n] }), as: 's', in: '$$s.count' } },
})
