import { Schema, Types } from 'mongoose'
import { defineModel } from './define-model.server.ts'
import type { Tx } from './transaction.server.ts'

// Lists that nearly every request reads and hardly anybody changes: agencies, topics, routing rules, holidays, lengths.
// They stay in memory as long as the stored mark is the one they were read under. Every change of reference data draws a
// new mark in its own transaction: the next request sees it, in another process after `markMs` at the latest.

const schema = new Schema(
  { _id: { type: String, required: true }, mark: { type: Schema.Types.ObjectId, required: true } },
  { collection: 'reference-mark', versionKey: false },
)

// A single document, found by its id.
const model = defineModel('ReferenceMark', schema)
const markId = 'reference'

// Long enough that the many questions of one request are one, short enough that nobody can click in between.
const markMs = 20

const inMemory = new Map<string, { mark: string; value: Promise<unknown> }>()
let asked: Promise<string | null> | null = null

/**
 * What `read` gives, again without reading until reference data changes. What comes back is shared between requests: it
 * is never changed in place.
 */
export async function remembered<T>(name: string, read: () => Promise<T>): Promise<T> {
  const mark = await readMark()
  const known = inMemory.get(name)
  if (mark !== null && known?.mark === mark) return known.value as Promise<T>
  // Read after the mark: a change in between gives a list newer than its mark, which is read once more, never an older one.
  const value = read()
  if (mark !== null) inMemory.set(name, { mark, value })
  value.catch(() => {
    if (inMemory.get(name)?.value === value) inMemory.delete(name)
  })
  return value
}

/** To be called with every change of reference data, inside its transaction where it has one. */
export async function forgetReferenceData(tx?: Tx): Promise<void> {
  // Until the commit the old mark is the right one, and somebody may ask for it: this process asks again right after.
  tx?.once('ended', askAgain)
  await model
    .updateOne(
      { _id: markId },
      { $set: { mark: new Types.ObjectId() } },
      { upsert: true, ...(tx ? { session: tx } : {}) },
    )
    .exec()
  askAgain()
}

function readMark(): Promise<string | null> {
  if (asked) return asked
  asked = model.collection
    .findOne<{ mark: Types.ObjectId }>({ _id: markId as never })
    .then((found) => found?.mark.toHexString() ?? null)
  setTimeout(askAgain, markMs).unref()
  return asked
}

function askAgain(): void {
  asked = null
}
