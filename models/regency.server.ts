import { Schema } from 'mongoose'
import { defineModel } from './define-model.server.ts'
import type { RegencyRow } from './reference-data/regency.server.ts'
import { remembered } from './reference-memory.server.ts'
import {
  editRow,
  findRow,
  referenceRowFields,
  referenceSchemaOptions,
  type ReferenceRow,
} from './reference-row.server.ts'
import type { Tx } from './transaction.server.ts'

/** The settings of /pengelola/kabupaten. Nulls are shown as "belum diisi". */
export type Regency = RegencyRow

type Row = ReferenceRow & Regency

const text = { type: String, default: null } as const

// A single document, found by its id.
const schema = new Schema<Row>(
  {
    ...referenceRowFields,
    deskAgency: { type: String, required: true },
    personInCharge: text,
    post: text,
    phone: text,
    email: text,
    address: text,
    hours: text,
    secretariat: { type: [String], default: [] },
    emergency: [
      {
        _id: false,
        name: { type: String, required: true },
        nameEn: { type: String, required: true },
        number: { type: String, required: true },
      },
    ],
    ombudsman: {
      name: { type: String, required: true },
      phone: text,
      whatsapp: text,
      email: text,
      address: text,
      website: text,
    },
  },
  { ...referenceSchemaOptions, collection: 'regency' },
)

export const regencyModel = defineModel<Row>('Regency', schema)
export const regencyId = 'regency'

export async function readRegency(): Promise<Regency> {
  const row = await remembered('regency', () => findRow(regencyModel, regencyId))
  if (!row) throw notLoaded()
  return toRegency(row)
}

/**
 * From now on the changed settings are the administrator's: a later release does not overwrite them.
 * @returns both versions for the audit entry, which the caller appends
 */
export async function editRegency(
  tx: Tx,
  changes: Partial<Regency>,
  editedBy: string,
  now: Date,
): Promise<{ before: Regency; after: Regency }> {
  const edited = await editRow(tx, regencyModel, { code: regencyId, changes, by: editedBy, at: now })
  if (!edited) throw notLoaded()
  return { before: toRegency(edited.before), after: toRegency(edited.after) }
}

function notLoaded(): Error {
  return new Error('The settings of the regency are not loaded: loadReferenceData has not run')
}

function toRegency(row: Row): Regency {
  const { deskAgency, personInCharge, post, phone, email, address, hours, secretariat, emergency, ombudsman } = row
  return { deskAgency, personInCharge, post, phone, email, address, hours, secretariat, emergency, ombudsman }
}
