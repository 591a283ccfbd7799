import { Schema } from 'mongoose'
import type { VillageCode } from '#app/complaints/rules/complaint.ts'
import { defineModel } from './define-model.server.ts'
import { remembered } from './reference-memory.server.ts'
import {
  addRow,
  editRow,
  readRows,
  referenceRowFields,
  referenceSchemaOptions,
  type ReferenceRow,
} from './reference-row.server.ts'
import type { Tx } from './transaction.server.ts'

/** Where a village is written to. Names and districts of villages do not change here: app/places/villages.ts has them. */
export type VillageOffice = {
  /** of the village office; null: nobody of this village is told of anything */
  email: string | null
  bpdEmail: string | null
  /** the BPD is told beside the office */
  copiesBpd: boolean
}

/** `_id`: the village's code. A village that nobody has filled in has no row. */
type Row = ReferenceRow & VillageOffice

// No index but the code's own: at most one row a village, read at once and kept in memory.
const schema = new Schema<Row>(
  {
    ...referenceRowFields,
    email: { type: String, default: null },
    bpdEmail: { type: String, default: null },
    copiesBpd: { type: Boolean, required: true },
  },
  { ...referenceSchemaOptions, collection: 'village-offices' },
)

const model = defineModel<Row>('VillageOffice', schema)

export const emptyVillageOffice: VillageOffice = { email: null, bpdEmail: null, copiesBpd: false }

/** Only villages that somebody filled in. */
export async function readVillageOffices(): Promise<ReadonlyMap<VillageCode, VillageOffice>> {
  return remembered('village-offices', async () => {
    const rows = await readRows(model)
    return new Map(rows.map((row) => [row._id, toOffice(row)]))
  })
}

/** @returns both versions for the audit entry, which the caller appends */
export async function saveVillageOffice(
  tx: Tx,
  { village, office, by, at }: { village: VillageCode; office: VillageOffice; by: string; at: Date },
): Promise<{ before: VillageOffice; after: VillageOffice }> {
  const fields = { ...office }
  if (await addRow(tx, model, { code: village, fields, by, at })) return { before: emptyVillageOffice, after: office }
  const edited = await editRow(tx, model, { code: village, changes: fields, by, at })
  return { before: edited ? toOffice(edited.before) : emptyVillageOffice, after: office }
}

function toOffice({ email, bpdEmail, copiesBpd }: Row): VillageOffice {
  return { email, bpdEmail, copiesBpd }
}
