import { Schema } from 'mongoose'
import { agencyTypes, type AgencyType } from '#app/complaints/rules/agency-type.ts'
import type { AgencyCode, DistrictCode, LocalDate, VillageCode } from '#app/complaints/rules/complaint.ts'
import { defineModel } from './define-model.server.ts'
import { remembered } from './reference-memory.server.ts'
import {
  addRow,
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
  /** who stands in for the person in charge: name and post as one line */
  substitutePerson: string | null
  /** which agency residents may go to while this one cannot work */
  substitute: AgencyCode | null
  /** its answers go out only when its head has released them */
  approvesAnswers: boolean
  /** since when it has its present name; null: as far back as anybody knows */
  namedSince: LocalDate | null
  /** what it was called before, oldest first: search and routing still find it by these */
  formerNames: readonly FormerName[]
  isActive: boolean
  /** how it ended, null while it works or when nobody said; whoever looks for it is told who follows */
  closed: Closing | null
}

export type FormerName = {
  name: string
  shortName: string | null
  from: LocalDate | null
  /** the first day of the name that followed */
  until: LocalDate
}

export type Closing = {
  way: 'merged' | 'closed'
  on: LocalDate
  /** who took over its open complaints and is named to residents */
  successor: AgencyCode
  reason: string
}

/** What an administrator changes; on code, kind and area the rest of the program depends. */
export type AgencyChanges = Partial<Omit<Agency, 'code' | 'type' | 'district' | 'village'>>

/** Fields of a later version: filled in at its first start, and a row may be read before that. */
type Later = 'substitutePerson' | 'substitute' | 'approvesAnswers' | 'namedSince' | 'formerNames' | 'closed'
type Row = ReferenceRow & Omit<Agency, 'code' | Later> & Partial<Pick<Agency, Later>> & { order: number }

const formerName = new Schema<FormerName>(
  {
    name: { type: String, required: true },
    shortName: { type: String, default: null },
    from: { type: String, default: null },
    until: { type: String, required: true },
  },
  { _id: false },
)

const closing = new Schema<Closing>(
  {
    way: { type: String, enum: ['merged', 'closed'], required: true },
    on: { type: String, required: true },
    successor: { type: String, required: true },
    reason: { type: String, required: true },
  },
  { _id: false },
)

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
    substitutePerson: { type: String, default: null },
    substitute: { type: String, default: null },
    approvesAnswers: { type: Boolean, default: false },
    namedSince: { type: String, default: null },
    formerNames: { type: [formerName], default: [] },
    isActive: { type: Boolean, required: true },
    closed: { type: closing, default: null },
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

/** A new one, behind the offices and before the kecamatan. @returns false when the code is taken */
export async function insertAgency(
  tx: Tx,
  { code, ...fields }: Pick<Agency, 'code' | 'name' | 'shortName' | 'type' | 'isConfirmed' | 'namedSince'>,
  by: string,
  at: Date,
): Promise<boolean> {
  const orders = (await readRows(agencyModel)).flatMap((row) => (row.district === null ? [row.order] : []))
  // Between two whole numbers of the shipped list, so that a release that adds an office moves nothing.
  const order = Math.max(0, ...orders.map(Math.floor)) + 0.5
  const empty = {
    ...{ district: null, village: null, email: null, phone: null, personInCharge: null, post: null, address: null },
    ...{ hours: null, substitutePerson: null, substitute: null, approvesAnswers: false, formerNames: [] },
    ...{ isActive: true, closed: null },
  }
  return addRow(tx, agencyModel, { code, fields: { ...empty, ...fields, order }, by, at })
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
  const { substitutePerson = null, substitute = null, approvesAnswers = false } = row
  const { namedSince = null, formerNames = [], closed = null } = row
  return {
    ...{ code, name, shortName, type, isConfirmed, district, village },
    ...{ email, phone, personInCharge, post, address, hours },
    ...{ substitutePerson, substitute, approvesAnswers, namedSince, formerNames, isActive, closed },
  }
}
