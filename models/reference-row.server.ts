import { isDeepStrictEqual } from 'node:util'
import mongoose, { type Model } from 'mongoose'
import { forgetReferenceData } from './reference-memory.server.ts'
import type { Tx } from './transaction.server.ts'

// How reference data is kept: each row remembers what was shipped (`seed`) and which fields an administrator changed
// (`edited`), so that a new release corrects what nobody touched and never overwrites what somebody did.

type Fields = Record<string, unknown>

export type ReferenceRow = {
  /** the row's code */
  _id: string
  seed: Fields
  edited: string[]
  /** counts the edits, so that a program starting in that moment does not write over one */
  edits: number
  editedAt: Date | null
  editedBy: string | null
}

/** The part of the schema that every collection of reference data has. */
export const referenceRowFields = {
  _id: { type: String, required: true },
  seed: { type: Object, required: true },
  edited: { type: [String], required: true },
  edits: { type: Number, required: true },
  editedAt: { type: Date, default: null },
  editedBy: { type: String, default: null },
} as const

export const referenceSchemaOptions = { versionKey: false, minimize: false } as const

const onlyValues = '-seed -edited -edits -editedAt -editedBy'

/** A whole small collection, by code. By a range of the key, so that even this is no collection scan. */
export async function readRows<Row extends ReferenceRow>(model: Model<Row>): Promise<Row[]> {
  return model
    .find({ _id: mongoose.trusted({ $gt: '' }) })
    .select(onlyValues)
    .sort({ _id: 1 })
    .lean<Row[]>()
    .exec()
}

export async function findRow<Row extends ReferenceRow>(model: Model<Row>, code: string): Promise<Row | null> {
  return model.findOne({ _id: code }).select(onlyValues).lean<Row>().exec()
}

/**
 * Brings a collection up to the shipped rows, in at most one bulk write: new rows arrive, a field whose shipped value changed
 * follows unless it was edited, rows that are shipped no longer stay, because old complaints name them.
 */
export async function loadRows<Row extends ReferenceRow>(
  model: Model<Row>,
  shipped: ReadonlyMap<string, Fields>,
): Promise<void> {
  const stored = await model
    .find({ _id: mongoose.trusted({ $gt: '' }) })
    .lean<ReferenceRow[]>()
    .exec()
  const byCode = new Map(stored.map((row) => [row._id, row]))
  const changes = [...shipped].flatMap(([code, seed]) => {
    const row = byCode.get(code)
    if (!row) return [insertion(code, seed)]
    return isDeepStrictEqual(row.seed, seed) ? [] : [correction(row, seed)]
  })
  if (changes.length > 0) await model.bulkWrite(changes, { ordered: false })
}

/**
 * Inside a transaction, because the caller appends the audit entry. Values that do not change are not marked as edited.
 * @returns the row as it was and as it is, or null when there is none
 */
export async function editRow<Row extends ReferenceRow>(
  tx: Tx,
  model: Model<Row>,
  { code, changes, by = null, at = null }: { code: string; changes: object; by?: string | null; at?: Date | null },
): Promise<{ before: Row; after: Row } | null> {
  const before = await model.findOne({ _id: code }).session(tx).lean<Row>().exec()
  if (!before) return null
  const current: Fields = before
  const changed = Object.entries(changes).filter(([field, value]) => !isDeepStrictEqual(current[field] ?? null, value))
  if (changed.length === 0) return { before, after: before }
  const edited = [...new Set([...before.edited, ...changed.map(([field]) => field)])]
  const update = { $set: { ...Object.fromEntries(changed), edited, editedAt: at, editedBy: by }, $inc: { edits: 1 } }
  const after = await model
    .findOneAndUpdate({ _id: code }, update, { session: tx, returnDocument: 'after', runValidators: true })
    .lean<Row>()
    .exec()
  await forgetReferenceData(tx)
  return after && { before, after }
}

/**
 * A row that an administrator made. All its fields are the administrator's, so that a later release which ships the same
 * code changes none of them. @returns false when the code is taken
 */
export async function addRow<Row extends ReferenceRow>(
  tx: Tx,
  model: Model<Row>,
  { code, fields, by, at }: { code: string; fields: Fields; by: string; at: Date },
): Promise<boolean> {
  if (await model.findOne({ _id: code }, { _id: 1 }).session(tx).lean().exec()) return false
  const row = { ...fields, _id: code, seed: {}, edited: Object.keys(fields), edits: 1, editedAt: at, editedBy: by }
  await new model(row).save({ session: tx })
  await forgetReferenceData(tx)
  return true
}

type Change = { updateOne: { filter: { _id: string; edits?: number }; update: object; upsert: boolean } }

/** Only when it is still missing: another process may be starting too. */
function insertion(code: string, seed: Fields): Change {
  const row = { ...seed, seed, edited: [], edits: 0, editedAt: null, editedBy: null }
  return { updateOne: { filter: { _id: code }, update: { $setOnInsert: row }, upsert: true } }
}

/** A field whose shipped value did not change is left alone, whatever stands there. */
function correction(row: ReferenceRow, seed: Fields): Change {
  const followed = Object.entries(seed).filter(
    ([field, value]) => !row.edited.includes(field) && !isDeepStrictEqual(row.seed[field], value),
  )
  const update = { $set: { ...Object.fromEntries(followed), seed } }
  return { updateOne: { filter: { _id: row._id, edits: row.edits }, update, upsert: false } }
}
