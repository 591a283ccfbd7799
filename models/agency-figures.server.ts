import { Schema } from 'mongoose'
import type { AgencyCode, Complaint, LocalDate } from '#app/complaints/rules/complaint.ts'
import type { ServiceFigures } from '#app/reports/figures.ts'
import { keyOf } from './complaint-indexes.server.ts'
import { complaintModel } from './complaint-schema.server.ts'
import { defineModel } from './define-model.server.ts'

// One row an agency, written anew each night: the public page of an agency counts nothing itself.

export type AgencyFigures = {
  agency: AgencyCode
  /** received from the first day to the last, both included */
  from: LocalDate
  until: LocalDate
  countedAt: Date
  figures: ServiceFigures
}

type Row = Omit<AgencyFigures, 'agency'> & { _id: AgencyCode }

// Found by its id, the agency's code; no other index.
const schema = new Schema<Row>(
  {
    _id: { type: String, required: true },
    from: { type: String, required: true },
    until: { type: String, required: true },
    countedAt: { type: Date, required: true },
    figures: { type: Schema.Types.Mixed, required: true },
  },
  { collection: 'agency-figures', versionKey: false, minimize: false },
)

const model = defineModel<Row>('AgencyFigures', schema)

export async function findAgencyFigures(agency: AgencyCode): Promise<AgencyFigures | null> {
  const found = await model.findOne({ _id: agency }).lean<Row>().exec()
  if (!found) return null
  const { _id, ...rest } = found
  return { agency: _id, ...rest }
}

/** Doing it again, or by two workers at once, leaves the same rows. */
export async function saveAgencyFigures(rows: readonly AgencyFigures[]): Promise<void> {
  if (rows.length === 0) return
  await model.bulkWrite(
    rows.map(({ agency, ...rest }) => ({
      updateOne: { filter: { _id: agency }, update: { $set: rest }, upsert: true },
    })),
    { ordered: false },
  )
}

/** What counting reads of a complaint: no text, no place, no person. */
export type FiguresRow = Pick<
  Complaint,
  'agency' | 'status' | 'identity' | 'restricted' | 'target' | 'reopened' | 'parts'
> & {
  clocks: Pick<Complaint['clocks'][number], 'name' | 'startedOn' | 'dueOn' | 'stoppedOn' | 'pausedOn'>[]
  history: { step: string; facts?: { fromAgency?: AgencyCode }; by: { kind: string } }[]
}

const fields = {
  ...{ _id: 0, agency: 1, status: 1, identity: 1, restricted: 1, target: 1, reopened: 1, parts: 1 },
  ...{ 'clocks.name': 1, 'clocks.startedOn': 1, 'clocks.dueOn': 1, 'clocks.stoppedOn': 1, 'clocks.pausedOn': 1 },
  ...{ 'history.step': 1, 'history.facts.fromAgency': 1, 'history.by.kind': 1 },
} as const

/** By the export's index, from a cursor: the cost grows with what was received in the period, not with all there is. */
export async function* streamForFigures(from: LocalDate, until: LocalDate): AsyncGenerator<FiguresRow> {
  const cursor = complaintModel.collection
    .find<FiguresRow>({ receivedOn: { $gte: from, $lte: until } }, { projection: fields, hint: keyOf.byReceipt })
    .batchSize(200)
  try {
    for await (const row of cursor) yield row
  } finally {
    await cursor.close()
  }
}
