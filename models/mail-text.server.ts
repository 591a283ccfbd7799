import { Schema } from 'mongoose'
import type { MessageKey } from '#app/emails/message-facts.ts'
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

type Texts = Record<string, string>

/** `_id`: the message. A list, because names of fields in the database are no place for keys of texts. */
type Row = ReferenceRow & { texts: { name: string; text: string }[] }

// No index but the id's own: at most one row a kind of mail, read at once and kept in memory.
const schema = new Schema<Row>(
  {
    ...referenceRowFields,
    texts: [{ _id: false, name: { type: String, required: true }, text: { type: String, required: true } }],
  },
  { ...referenceSchemaOptions, collection: 'mail-texts' },
)

const model = defineModel<Row>('MailText', schema)

/** What an administrator worded otherwise, by mail; mails with the built-in wording alone are not in it. */
export async function readMailTexts(): Promise<ReadonlyMap<string, Texts>> {
  return remembered('mail-texts', async () => {
    const rows = await readRows(model)
    return new Map(rows.filter(({ texts }) => texts.length > 0).map((row) => [row._id, toTexts(row)]))
  })
}

/** @returns both versions for the audit entry, which the caller appends */
export async function saveMailTexts(
  tx: Tx,
  { message, texts, by, at }: { message: MessageKey; texts: Texts; by: string; at: Date },
): Promise<{ before: Texts; after: Texts }> {
  const fields = { texts: Object.entries(texts).map(([name, text]) => ({ name, text })) }
  if (await addRow(tx, model, { code: message, fields, by, at })) return { before: {}, after: texts }
  const edited = await editRow(tx, model, { code: message, changes: fields, by, at })
  return { before: edited ? toTexts(edited.before) : {}, after: texts }
}

function toTexts({ texts }: Row): Texts {
  return Object.fromEntries(texts.map(({ name, text }) => [name, text]))
}
