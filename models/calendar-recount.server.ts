import { Schema, Types } from 'mongoose'
import type { LocalDate, Reference } from '#app/complaints/rules/complaint.ts'
import { defineModel } from './define-model.server.ts'
import type { Tx } from './transaction.server.ts'

// How far the open complaints have been counted again after a change of the calendar. The position moves in the
// transaction of the batch it stands behind, so that a worker that ends half-way goes on exactly there.

export type CalendarRecount = {
  id: string
  year: number
  at: Date
  by: string
  /** 1, and once more for what was written by a step that had read the old calendar */
  sweep: number
  after: { listedOn: LocalDate; reference: Reference } | null
  /** complaints whose dates moved, and residents who were told */
  later: number
  earlier: number
  told: number
  finishedAt: Date | null
}

type Stored = Omit<CalendarRecount, 'id'>

const schema = new Schema<Stored>(
  {
    year: { type: Number, required: true },
    at: { type: Date, required: true },
    by: { type: String, required: true },
    sweep: { type: Number, required: true },
    after: { type: new Schema({ listedOn: String, reference: String }, { _id: false }), default: null },
    later: { type: Number, required: true },
    earlier: { type: Number, required: true },
    told: { type: Number, required: true },
    finishedAt: { type: Date, default: null },
  },
  { collection: 'calendar-recounts', versionKey: false },
)

// Finds what is still to do, the oldest change first, and the latest change for the calendar page.
schema.index({ finishedAt: 1, at: 1 })
schema.index({ at: -1 })

const model = defineModel<Stored>('CalendarRecount', schema)

/** `id`: drawn before the transaction, which may run twice. */
export async function beginRecount(
  tx: Tx,
  { id, year, at, by }: Pick<CalendarRecount, 'id' | 'year' | 'at' | 'by'>,
): Promise<void> {
  const counts = { later: 0, earlier: 0, told: 0 }
  const begun = { _id: new Types.ObjectId(id), year, at, by, sweep: 1, after: null, ...counts, finishedAt: null }
  await model.create([begun], { session: tx })
}

export function newRecountId(): string {
  return new Types.ObjectId().toHexString()
}

export async function findUnfinishedRecount(tx: Tx | null = null): Promise<CalendarRecount | null> {
  const found = await model.findOne({ finishedAt: null }).sort({ finishedAt: 1, at: 1 }).session(tx).lean().exec()
  return found ? toRecount(found) : null
}

export async function findLatestRecount(): Promise<CalendarRecount | null> {
  const found = await model.findOne({}).sort({ at: -1 }).lean().exec()
  return found ? toRecount(found) : null
}

export async function advanceRecount(
  tx: Tx,
  id: string,
  changes: Partial<Omit<CalendarRecount, 'id' | 'year' | 'at' | 'by'>>,
): Promise<void> {
  await model.updateOne({ _id: id }, { $set: changes }, { session: tx }).exec()
}

function toRecount({ _id, ...rest }: Stored & { _id: unknown }): CalendarRecount {
  return { ...rest, id: String(_id) }
}
