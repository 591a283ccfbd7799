import { Schema } from 'mongoose'
import type { LocalDate } from '#app/complaints/rules/complaint.ts'
import { defineModel } from './define-model.server.ts'
import { remembered } from './reference-memory.server.ts'
import {
  addRow,
  editRow,
  findRow,
  referenceRowFields,
  referenceSchemaOptions,
  type ReferenceRow,
} from './reference-row.server.ts'
import type { Tx } from './transaction.server.ts'

/** Shown on top of every public page from one day to another, both included. Empty texts: nothing is shown. */
export type SiteMessage = { textId: string; textEn: string; from: LocalDate | null; to: LocalDate | null }

type Row = ReferenceRow & SiteMessage

// A single document, found by its id.
const schema = new Schema<Row>(
  {
    ...referenceRowFields,
    textId: { type: String, default: '' },
    textEn: { type: String, default: '' },
    from: { type: String, default: null },
    to: { type: String, default: null },
  },
  { ...referenceSchemaOptions, collection: 'site-message' },
)

const model = defineModel<Row>('SiteMessage', schema)
const code = 'site-message'
const none: SiteMessage = { textId: '', textEn: '', from: null, to: null }

export async function readSiteMessage(): Promise<SiteMessage> {
  const row = await remembered('site-message', () => findRow(model, code))
  return row ? toMessage(row) : none
}

/** @returns both versions for the audit entry, which the caller appends */
export async function saveSiteMessage(
  tx: Tx,
  fields: SiteMessage,
  by: string,
  at: Date,
): Promise<{ before: SiteMessage; after: SiteMessage }> {
  if (await addRow(tx, model, { code, fields, by, at })) return { before: none, after: fields }
  const edited = await editRow(tx, model, { code, changes: fields, by, at })
  return { before: edited ? toMessage(edited.before) : none, after: fields }
}

function toMessage({ textId, textEn, from, to }: Row): SiteMessage {
  return { textId, textEn, from, to }
}
