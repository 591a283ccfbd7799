import { Schema, type InferSchemaType } from 'mongoose'
import { defineModel } from './define-model.server.ts'

// One document a job and slot: who inserts it has the slot, everybody else sees that it is taken. It is the lock and the
// memory at once: a slot that is done is never run again, whoever starts when.

const states = ['running', 'done'] as const

const schema = new Schema(
  {
    /** `warn-of-deadlines@2026-03-12T23:00:00.000Z` */
    _id: { type: String, required: true },
    job: { type: String, required: true },
    slot: { type: Date, required: true },
    state: { type: String, enum: states, required: true },
    leasedUntil: { type: Date, required: true },
    fence: { type: Number, required: true },
    attempts: { type: Number, required: true },
    /** how much it did, by its own count; null until it is done */
    did: { type: Number, default: null },
    startedAt: { type: Date, required: true },
    doneAt: { type: Date, default: null },
  },
  { collection: 'job-runs', versionKey: false },
)

// Answers which slot of a job was the last one: everything later is owed.
schema.index({ job: 1, slot: -1 })

type Stored = InferSchemaType<typeof schema>
const model = defineModel<Stored>('JobRun', schema)

/** One slot in the hands of one worker until its lease ends. Every later write names `fence`. */
export type ClaimedSlot = { id: string; fence: number }

const idOf = (job: string, slot: Date) => `${job}@${slot.toISOString()}`

/**
 * Takes a slot that nobody has, or whose worker died. The lease runs by the database's clock ($$NOW), so that workers
 * whose clocks differ cannot hold one slot at once.
 * @returns null when it is done, or another worker is at it
 */
export async function claimSlot(
  { job, slot, now }: { job: string; slot: Date; now: Date },
  leaseSeconds: number,
): Promise<ClaimedSlot | null> {
  const id = idOf(job, slot)
  const lease = { $dateAdd: { startDate: '$$NOW', unit: 'second', amount: leaseSeconds } }
  const left = { _id: id as never, state: 'running', $expr: { $lt: ['$leasedUntil', '$$NOW'] } }
  const again = { leasedUntil: lease, fence: { $add: ['$fence', 1] }, attempts: { $add: ['$attempts', 1] } }
  const taken = await model.collection.findOneAndUpdate(left, [{ $set: again }], { returnDocument: 'after' })
  if (taken) return { id, fence: taken['fence'] as number }
  const first = { job: { $literal: job }, slot, state: 'running', startedAt: now, did: null, doneAt: null }
  try {
    // An insert that may use $$NOW: the filter matches no document, and where this one exists its id refuses a second.
    const nothing = { _id: id as never, fence: { $lt: 0 } }
    const fields = { ...first, leasedUntil: lease, fence: 1, attempts: 1 }
    await model.collection.updateOne(nothing, [{ $set: fields }], { upsert: true })
    return { id, fence: 1 }
  } catch (error) {
    if (isTaken(error)) return null
    throw error
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 11_000
}

/** While the work goes on. False when the lease was lost: another worker has the slot. */
export async function renewSlot({ id, fence }: ClaimedSlot, leaseSeconds: number): Promise<boolean> {
  const result = await model.collection.updateOne({ _id: id as never, fence, state: 'running' }, [
    { $set: { leasedUntil: { $dateAdd: { startDate: '$$NOW', unit: 'second', amount: leaseSeconds } } } },
  ])
  return result.matchedCount === 1
}

export async function finishSlot({ id, fence }: ClaimedSlot, { did, now }: { did: number; now: Date }): Promise<void> {
  await model.collection.updateOne(
    { _id: id as never, fence, state: 'running' },
    { $set: { state: 'done', did, doneAt: now } },
  )
}

/** A job that was never run owes nothing for the time before it existed. */
export async function skipSlot({ job, slot, now }: { job: string; slot: Date; now: Date }): Promise<void> {
  const fields = {
    job,
    slot,
    state: 'done',
    leasedUntil: now,
    fence: 0,
    attempts: 0,
    did: 0,
    startedAt: now,
    doneAt: now,
  }
  await model.collection.updateOne({ _id: idOf(job, slot) as never }, { $setOnInsert: fields }, { upsert: true })
}

/** The last slot of a job that anybody took, and whether it is done. */
export async function findLastRun(job: string): Promise<{ slot: Date; isDone: boolean } | null> {
  const found = await model.findOne({ job }, { slot: 1, state: 1 }).sort({ job: 1, slot: -1 }).lean().exec()
  return found ? { slot: found.slot, isDone: found.state === 'done' } : null
}
