import { Schema } from 'mongoose'
import { agencyTypes, type AgencyType } from '#app/complaints/rules/agency-type.ts'
import { type AgencyCode, type DistrictCode, type VillageCode } from '#app/complaints/rules/complaint.ts'
import { defineModel } from './define-model.server.ts'
import { remembered } from './reference-memory.server.ts'
import {
  editRow,
  findRow,
  readRows,
  referenceRowFields,
  referenceSchemaOptions,
  type ReferenceRow,
} from './reference-row.server.ts'
import type { Tx } from './transaction.server.ts'

/** An office of the regency. Nulls are what nobody has filled in yet. */
export type Agency = {
  code: AgencyCode
  name: string
  shortName: string | null
  type: AgencyType
  /** false: shown as "nama belum dikonfirmasi" */
  isConfirmed: boolean
  /** the area of a kecamatan or kelurahan office, null for all others */
  district: DistrictCode | null
  village: VillageCode | null
  email: string | null
  phone: string | null
  personInCharge: string | null
  post: string | null
  address: string | null
  hours: string | null
  isActive: boolean
}

/** What an administrator changes; on code, kind and area the rest of the program depends. */
export type AgencyChanges = Partial<Omit<Agency, 'code' | 'type' | 'district' | 'village'>>

type Row = ReferenceRow & Omit<Agency, 'code'> & { order: number }

// No index but the code's own: all agencies are read at once, and there are about 60.
const schema = new Schema<Row>(
  {
    ...referenceRowFields,
    order: { type: Number, required: true },
    name: { type: String, required: true },
    shortName: { type: String, default: null },
    type: { type: String, enum: agencyTypes, required: true },
    isConfirmed: { type: Boolean, required: true },
    district: { type: String, default: null },
    village: { type: String, default: null },
    email: { type: String, default: null },
    phone: { type: String, default: null },
    personInCharge: { type: String, default: null },
    post: { type: String, default: null },
    address: { type: String, default: null },
    hours: { type: String, default: null },
    isActive: { type: Boolean, required: true },
  },
  { ...referenceSchemaOptions, collection: 'agencies' },
)

export const agencyModel = defineModel<Row>('Agency', schema)

/** Also those that are closed (`isActive` false): old complaints name them. Offices first, then kecamatan and kelurahan. */
export async function listAgencies(): Promise<Agency[]> {
  const agencies = await remembered('agencies', async () => {
    const rows = await readRows(agencyModel)
    return rows.sort((one, other) => one.order - other.order).map((row) => Object.freeze(toAgency(row)))
  })
  return [...agencies]
}

export async function findAgency(code: AgencyCode): Promise<Agency | null> {
  const row = await findRow(agencyModel, code)
  return row && toAgency(row)
}

/**
 * From now on the changed fields are the administrator's: a later release does not overwrite them.
 * @returns both versions for the audit entry, which the caller appends; null when there is no such agency
 */
export async function editAgency(
  tx: Tx,
  code: AgencyCode,
  changes: AgencyChanges,
  editedBy: string,
  now: Date,
): Promise<{ before: Agency; after: Agency } | null> {
  const edited = await editRow(tx, agencyModel, { code, changes, by: editedBy, at: now })
  return edited && { before: toAgency(edited.before), after: toAgency(edited.after) }
}

function toAgency(row: Row): Agency {
  const { _id: code, name, shortName, type, isConfirmed, district, village } = row
  const { email, phone, personInCharge, post, address, hours, isActive } = row
  return {
    ...{ code, name, shortName, type, isConfirmed, district, village },
    ...{ email, phone, personInCharge, post, address, hours, isActive },
  }
}
