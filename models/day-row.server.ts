import mongoose, { Schema, type mongo } from 'mongoose'
import type { AgencyCode, LocalDate, Reference } from '#app/complaints/rules/complaint.ts'
import type { DayFigure, DayKey, DayRow } from '#app/reports/day-cells.ts'
import { defineModel } from './define-model.server.ts'
import { inTransaction, type Tx } from './transaction.server.ts'

// The figures of the overview, a row for each day, office and what else the overview tells apart. A step only adds rows of
// its own, so that no two steps ever wait for each other or meet in one document; every minute they are folded into the
// row of their cell, whose id is that cell. Whoever reads adds up all rows of a cell, folded or not (ADR 0019).

export type StoredDayRow = DayKey & {
  _id: string | mongo.ObjectId
  count: number
  /** of what happened: whose, as its list; `gone` takes away one that stands in another row of the cell */
  references: Reference[]
  gone: Reference[]
}

const text = { type: String, default: '' }
const schema = new Schema(
  {
    // A folded row is named by its cell, one of a step by an ObjectId.
    _id: { type: Schema.Types.Mixed, required: true },
    figure: { type: String, required: true },
    day: { type: String, required: true },
    ...{ agency: text, guard: text, against: text, topic: text, status: text, officer: text, receivedOn: text },
    ...{ isPart: Boolean, isReopened: Boolean },
    count: { type: Number, required: true },
    references: { type: [String], default: [] },
    gone: { type: [String], default: [] },
  },
  { collection: 'day-rows', versionKey: false },
)

const index = { figure: 1, agency: 1, day: 1, status: 1, guard: 1, against: 1, isPart: 1, count: 1 } as const
// Serves the overviews: one agency's rows, or all agencies' with what coordinators are told apart, without reading a row.
schema.index(index)

const model = defineModel('DayRow', schema)
const rowsOf = () => model.collection as unknown as mongo.Collection<StoredDayRow>
// A row that is being folded is read before or after, never twice.
const atOnce = { readConcern: { level: 'snapshot' } } as const

/** Inside the transaction of the step that they come from. */
export async function addDayRows(tx: Tx, rows: readonly DayRow[]): Promise<void> {
  if (rows.length === 0) return
  await rowsOf().insertMany(rows.map(toStored), { session: tx })
}

function toStored({ reference, ...row }: DayRow): StoredDayRow {
  const named = reference === null ? [] : [reference]
  return {
    ...row,
    _id: new mongoose.Types.ObjectId(),
    references: row.count > 0 ? named : [],
    gone: row.count > 0 ? [] : named,
  }
}

/** Corrections of the night, whole cells at a time. */
export async function addCorrections(tx: Tx, rows: readonly Omit<StoredDayRow, '_id'>[]): Promise<void> {
  await rowsOf().insertMany(
    rows.map((row) => ({ ...row, _id: new mongoose.Types.ObjectId() })),
    { session: tx },
  )
}

/** Everything that is open at one agency; as many rows as there are open ones, at most. */
export async function listOpenRows(agency: AgencyCode): Promise<StoredDayRow[]> {
  return rowsOf()
    .find({ figure: 'open', agency }, { hint: index, ...atOnce })
    .toArray()
}

export type OpenSum = Pick<DayKey, 'agency' | 'guard' | 'against' | 'isPart' | 'status'> & {
  isLate: boolean
  count: number
}

/** What is open everywhere, added up in the database by the index alone. */
export async function sumOpenRows(today: LocalDate): Promise<OpenSum[]> {
  const cell = { agency: 1, guard: 1, against: 1, isPart: 1, status: 1 } as const
  return grouped<OpenSum>({ figure: 'open', agency: { $gte: '' } }, cell, { isLate: { $lt: ['$day', today] } })
}

export type EventSum = Pick<DayKey, 'figure' | 'agency' | 'day' | 'guard' | 'against' | 'isPart'> & { count: number }

/**
 * What happened at these agencies from the first day to the last, both included. Told apart only by what the page needs:
 * the answer is then as long as the page, however much there was. What it is not told apart by is empty.
 */
export async function sumEvents(
  figures: readonly DayFigure[],
  agencies: readonly AgencyCode[],
  { from, until }: { from: LocalDate; until: LocalDate },
  by: readonly ('agency' | 'day')[],
): Promise<EventSum[]> {
  // The agencies are named, also where it is all of them: otherwise the index would be read from the first day on.
  const asked = { figure: { $in: [...figures] }, agency: { $in: [...agencies] }, day: { $gte: from, $lte: until } }
  const only = (name: 'agency' | 'day') => (by.includes(name) ? `$${name}` : { $literal: '' })
  const cell = { figure: 1, guard: 1, against: 1, isPart: 1 } as const
  return grouped<EventSum>(asked, cell, { agency: only('agency'), day: only('day') })
}

/** The rows themselves: by topic, or as a list of numbers. */
export async function listEventRows(
  figures: readonly DayFigure[],
  agencies: readonly AgencyCode[],
  { from, until }: { from: LocalDate; until: LocalDate },
): Promise<StoredDayRow[]> {
  return rowsOf()
    .find(
      { figure: { $in: [...figures] }, agency: { $in: [...agencies] }, day: { $gte: from, $lte: until } },
      { hint: index, ...atOnce },
    )
    .toArray()
}

async function grouped<Sum>(match: object, fields: Record<string, 1>, computed: object): Promise<Sum[]> {
  const named = Object.fromEntries(Object.keys(fields).map((name) => [name, `$${name}`]))
  const pipeline = [
    { $match: match },
    { $group: { _id: { ...named, ...computed }, count: { $sum: '$count' } } },
    { $match: { count: { $ne: 0 } } },
    { $replaceWith: { $mergeObjects: ['$_id', { count: '$count' }] } },
  ]
  return rowsOf()
    .aggregate(pipeline, { hint: index, ...atOnce })
    .toArray() as Promise<Sum[]>
}

/** All rows there are, as of the session's snapshot. */
export function streamDayRows(session: mongo.ClientSession): AsyncIterable<StoredDayRow> {
  return rowsOf().find({}, { session, hint: { _id: 1 }, batchSize: 1_000 })
}

/**
 * Folds the next rows of steps into the rows of their cells. Two at once meet in a write conflict; the slower one then
 * finds nothing left.
 * @returns how many were folded
 */
export async function foldDayRows(limit: number): Promise<number> {
  return inTransaction(async (tx) => {
    const rows = rowsOf()
    // Compared with an ObjectId, so that no row named by its cell is among them.
    const last = new mongoose.Types.ObjectId('f'.repeat(24))
    const fresh = await rows
      .find({ _id: { $lte: last } }, { session: tx, hint: { _id: 1 } })
      .sort({ _id: 1 })
      .limit(limit)
      .toArray()
    if (fresh.length === 0) return 0
    const cells = [...new Set(fresh.map(cellOf))]
    const folded = await rows.find({ _id: { $in: cells } }, { session: tx }).toArray()
    const sums = sumCells([...folded, ...fresh])
    await rows.bulkWrite(
      [...sums].map(([_id, sum]) =>
        isNothing(sum)
          ? { deleteOne: { filter: { _id } } }
          : { replaceOne: { filter: { _id }, replacement: { ...sum, _id }, upsert: true } },
      ),
      { session: tx, ordered: false },
    )
    await rows.deleteMany({ _id: { $in: fresh.map(({ _id }) => _id) } }, { session: tx })
    return fresh.length
  })
}

/** One text for one cell: rows with the same one are added up. */
export function cellOf(row: DayKey): string {
  const { figure, day, agency, guard, against, isPart, topic, status, officer, receivedOn, isReopened } = row
  return [figure, day, agency, guard, against, isPart, topic, status, officer, receivedOn, isReopened].join('|')
}

export type CellSum = Omit<StoredDayRow, '_id'>

export function sumCells(rows: Iterable<StoredDayRow>): Map<string, CellSum> {
  const sums = new Map<string, CellSum>()
  for (const { _id, ...row } of rows) {
    const key = cellOf(row)
    const before = sums.get(key)
    if (!before) {
      sums.set(key, { ...row, ...netOf(row.references, row.gone) })
      continue
    }
    const net = netOf([...before.references, ...row.references], [...before.gone, ...row.gone])
    sums.set(key, { ...before, ...net, count: before.count + row.count })
  }
  return sums
}

/** One that is named and taken away is neither. */
export function netOf(references: readonly Reference[], gone: readonly Reference[]) {
  const left = [...references]
  const owed = gone.filter((reference) => {
    const at = left.indexOf(reference)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return { references: left, gone: owed }
}

function isNothing({ count, references, gone }: CellSum): boolean {
  return count === 0 && references.length === 0 && gone.length === 0
}
