import mongoose from 'mongoose'
import type {
  AgencyCode,
  Clock,
  Complaint,
  DistrictCode,
  Kind,
  LocalDate,
  ServiceClass,
  Status,
  TopicCode,
} from '#app/complaints/rules/complaint.ts'
import { keyOf } from './complaint-indexes.server.ts'
import { complaintModel as model } from './complaint-schema.server.ts'
import type { EntryFacts } from '#app/complaints/rules/entry-facts.ts'
import { readablePartsBy, unprotected, type Reader } from './complaint-filters.server.ts'
import type { ComplaintFilter } from './complaint.server.ts'

// Rows of complaints taken out. Only what a row needs is read: no history, no text, no place but the district.

/** Received from one day to another, both included; null means all. */
export type ExportWish = {
  from: LocalDate
  to: LocalDate
  agency: AgencyCode | null
  topic: TopicCode | null
  district: DistrictCode | null
  status: Status | null
  kind: Kind | null
  class: ServiceClass | null
}

/** Whose reading bounds the rows; null: all of the regency's, which the liaison and the command take out. */
export type ExportReader = Reader | null

export type ExportRow = Pick<
  Complaint,
  | 'reference'
  | 'receivedOn'
  | 'channel'
  | 'kind'
  | 'class'
  | 'topic'
  | 'agency'
  | 'status'
  | 'outcome'
  | 'handOvers'
  | 'reopened'
  | 'closedBy'
> & {
  district: DistrictCode | null
  clocks: Pick<Clock, 'name' | 'dueOn' | 'stoppedOn' | 'pausedOn'>[]
  /** of the history only what was answered to extra questions, and only where one topic is asked for */
  history?: { facts: Pick<EntryFacts, 'answers'> }[]
}

const rowFields = {
  _id: 0,
  reference: 1,
  receivedOn: 1,
  channel: 1,
  kind: 1,
  class: 1,
  topic: 1,
  agency: 1,
  'place.district': 1,
  status: 1,
  outcome: 1,
  'clocks.name': 1,
  'clocks.dueOn': 1,
  'clocks.stoppedOn': 1,
  'clocks.pausedOn': 1,
  handOvers: 1,
  reopened: 1,
  closedBy: 1,
} as const

const order = { receivedOn: 1, reference: 1 } as const
/** How rows are asked for: the benchmark reads them so without the program. */
export const exportQuery = { projection: rowFields, sort: order, hint: keyOf.byReceipt } as const

/**
 * By day of receipt, then by number, a batch at a time: memory stays flat however long the period is. Past mongoose, whose
 * own cursor costs half as much again per row (measured); every value of the filter is a day or a known code.
 */
export async function* streamExportRows(wish: ExportWish, reader: ExportReader): AsyncGenerator<ExportRow[]> {
  const cursor = rowCursor(wish, reader).batchSize(rowsAtOnce)
  let isThereMore = ahead(cursor.hasNext())
  try {
    while (await isThereMore) {
      const rows = cursor.readBufferedDocuments().map(toRow)
      // The database looks for the next ones while these become text.
      isThereMore = ahead(cursor.hasNext())
      yield rows
    }
  } finally {
    await cursor.close()
  }
}

/** Awaited later or never: whoever stops reading closes the cursor under it, and that is no fault. */
function ahead<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined)
  return promise
}

// Few enough that a batch is text before the collector comes by: with 500 what it had to keep grew the heap by 120 MB,
// with 200 by half of that, as fast (measured by bench/export.ts).
const rowsAtOnce = 200

/** What was answered belongs to one topic, so only a list of one topic reads it. */
const withAnswers = { ...rowFields, 'history.facts.answers': 1 } as const

function rowCursor(wish: ExportWish, reader: ExportReader) {
  const projection = wish.topic === null ? rowFields : withAnswers
  return model.collection.find(filterOf(wish, reader), { ...exportQuery, projection, hint: hintFor(wish) })
}

export async function countExportRows(wish: ExportWish, reader: ExportReader): Promise<number> {
  return model.countDocuments(filterOf(wish, reader)).hint(hintFor(wish)).exec()
}

/**
 * Sealed, nameless, restricted ones and those aimed at somebody that the reader may read, of the whole period. Not narrowed
 * by topic, district or what else was chosen: a count of one in a corner of the regency would point at a person.
 */
export async function countLeftOut(
  { from, to, agency }: Pick<ExportWish, 'from' | 'to' | 'agency'>,
  reader: ExportReader,
): Promise<number> {
  // Who has an agency of the own is asked for that one; what others chose narrows nothing.
  const own = reader !== null && reader.role !== 'coordinator' ? agency : null
  const received = { ...receivedBetween(from, to), ...(own === null ? { partOf: null } : { agency: own }) }
  const counts = await Promise.all(
    readableParts(reader).map(async (readable) => {
      const count = (more: ComplaintFilter) =>
        model
          .countDocuments({ $and: [{ ...received, ...more }, readable] })
          .hint(hintFor({ agency: own }))
          .exec()
      return (await count({})) - (await count(unprotected))
    }),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}

/** Both are in the order of the rows. */
function hintFor({ agency }: Pick<ExportWish, 'agency'>): Record<string, 1> {
  return agency === null ? keyOf.byReceipt : keyOf.agencyByReceipt
}

/** None for who reads no complaint at all. */
function readableParts(reader: ExportReader): ComplaintFilter[] {
  return reader === null ? [{}] : (readablePartsBy(reader) ?? [])
}

function filterOf({ from, to, district, ...rest }: ExportWish, reader: ExportReader): ComplaintFilter {
  const wanted = Object.entries({ ...rest, 'place.district': district }).filter(([, code]) => code !== null)
  // A complaint that was divided counts once, and for each agency as its part.
  const once = rest.agency === null ? { partOf: null } : {}
  const asked = { ...receivedBetween(from, to), ...unprotected, ...once, ...Object.fromEntries(wanted) }
  if (reader === null) return asked
  // What is aimed at nobody is in the first part.
  return { $and: [asked, readableParts(reader)[0] ?? { $nor: [{}] }] }
}

function receivedBetween(from: LocalDate, to: LocalDate): ComplaintFilter {
  return { receivedOn: mongoose.trusted({ $gte: from, $lte: to }) }
}

function toRow(document: object): ExportRow {
  const { place, ...row } = document as Omit<ExportRow, 'district'> & { place?: { district?: string | null } }
  return { ...row, district: place?.district ?? null }
}
