import { Schema } from 'mongoose'
import type { AgencyCode, TopicCode } from '#app/complaints/rules/complaint.ts'
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

/** A text that officers insert and change before they send it. Null: for every topic, for every agency. */
export type CannedAnswer = {
  id: string
  title: string
  /** with the placeholders of app/agencies/placeholders.ts */
  text: string
  topic: TopicCode | null
  agency: AgencyCode | null
  isActive: boolean
}

type Row = ReferenceRow & Omit<CannedAnswer, 'id'>

// No index but the id's own: a regency has some dozens, read at once and kept in memory.
const schema = new Schema<Row>(
  {
    ...referenceRowFields,
    title: { type: String, required: true },
    text: { type: String, required: true },
    topic: { type: String, default: null },
    agency: { type: String, default: null },
    isActive: { type: Boolean, required: true },
  },
  { ...referenceSchemaOptions, collection: 'canned-answers' },
)

const model = defineModel<Row>('CannedAnswer', schema)

/** What an officer of this agency is offered for a complaint of this topic, by title. */
export async function listCannedAnswers({
  agency,
  topic,
}: {
  agency: AgencyCode | null
  topic: TopicCode | null
}): Promise<CannedAnswer[]> {
  const all = await listAllCannedAnswers()
  return all.filter(
    (one) =>
      one.isActive && (one.agency === null || one.agency === agency) && (one.topic === null || one.topic === topic),
  )
}

export async function listAllCannedAnswers(): Promise<CannedAnswer[]> {
  const answers = await remembered('canned-answers', async () => {
    const rows = await readRows(model)
    return rows.map((row) => Object.freeze(toAnswer(row)))
  })
  return answers.toSorted((one, other) => one.title.localeCompare(other.title, 'id'))
}

export async function findCannedAnswer(id: string): Promise<CannedAnswer | null> {
  const row = await findRow(model, id)
  return row && toAnswer(row)
}

/** A new one, or the changed one. @returns both versions for the audit entry, which the caller appends */
export async function saveCannedAnswer(
  tx: Tx,
  { id, ...fields }: CannedAnswer,
  by: string,
  at: Date,
): Promise<{ before: CannedAnswer | null; after: CannedAnswer }> {
  const after = { id, ...fields }
  if (await addRow(tx, model, { code: id, fields, by, at })) return { before: null, after }
  const edited = await editRow(tx, model, { code: id, changes: fields, by, at })
  return { before: edited && toAnswer(edited.before), after }
}

function toAnswer({ _id: id, title, text, topic, agency, isActive }: Row): CannedAnswer {
  return { id, title, text, topic, agency, isActive }
}
