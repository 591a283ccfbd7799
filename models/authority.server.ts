import { Schema } from 'mongoose'
import type { AuthorityCode } from '#app/complaints/rules/complaint.ts'
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

/** Somebody else's door. `contact` null: "belum diisi", a coordinator types it at the first referral. */
export type Authority = {
  code: AuthorityCode
  nameId: string
  nameEn: string
  contact: string | null
  /** false: no longer offered; old referrals name it */
  isActive: boolean
}

/** `isActive` is of a later version: a row may be read before it is filled in. */
type Row = ReferenceRow &
  Omit<Authority, 'code' | 'isActive'> & { _id: AuthorityCode; order: number; isActive?: boolean }

// No index but the code's own: there are nine, read at once.
const schema = new Schema<Row>(
  {
    ...referenceRowFields,
    order: { type: Number, required: true },
    nameId: { type: String, required: true },
    nameEn: { type: String, required: true },
    contact: { type: String, default: null },
    isActive: { type: Boolean, default: true },
  },
  { ...referenceSchemaOptions, collection: 'authorities' },
)

export const authorityModel = defineModel<Row>('Authority', schema)

export async function listAuthorities(): Promise<Authority[]> {
  const authorities = await remembered('authorities', async () => {
    const rows = await readRows(authorityModel)
    return rows.sort((one, other) => one.order - other.order).map((row) => Object.freeze(toAuthority(row)))
  })
  return [...authorities]
}

export async function findAuthority(code: AuthorityCode): Promise<Authority | null> {
  const row = await findRow(authorityModel, code)
  return row && toAuthority(row)
}

/** Who typed it and when stands in the history and the audit entry of the referral it belongs to. */
export async function setAuthorityContact(
  tx: Tx,
  code: AuthorityCode,
  contact: string,
): Promise<{ before: Authority; after: Authority } | null> {
  const edited = await editRow(tx, authorityModel, { code, changes: { contact } })
  return edited && { before: toAuthority(edited.before), after: toAuthority(edited.after) }
}

/** From now on the changed fields are the administrator's. @returns both versions for the audit entry of the caller */
export async function editAuthority(
  tx: Tx,
  code: AuthorityCode,
  changes: Omit<Authority, 'code'>,
  by: string,
  at: Date,
): Promise<{ before: Authority; after: Authority } | null> {
  const edited = await editRow(tx, authorityModel, { code, changes, by, at })
  return edited && { before: toAuthority(edited.before), after: toAuthority(edited.after) }
}

/** A new one, behind the others. @returns false when the code is taken; the caller appends the audit entry */
export async function addAuthority(tx: Tx, { code, ...fields }: Authority, by: string, at: Date): Promise<boolean> {
  const order = Math.max(0, ...(await readRows(authorityModel)).map((row) => row.order)) + 1
  return addRow(tx, authorityModel, { code, fields: { ...fields, order }, by, at })
}

function toAuthority({ _id: code, nameId, nameEn, contact, isActive = true }: Row): Authority {
  return { code, nameId, nameEn, contact, isActive }
}
