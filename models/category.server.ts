import { Schema } from 'mongoose'
import { agencyTypes, type AgencyType } from '#app/complaints/rules/agency-type.ts'
import { type TopicCode } from '#app/complaints/rules/complaint.ts'
import { defineModel } from './define-model.server.ts'
import { remembered } from './reference-memory.server.ts'
import {
  findRow,
  readRows,
  referenceRowFields,
  referenceSchemaOptions,
  type ReferenceRow,
} from './reference-row.server.ts'

/** What a complaint is about, on the page "topik". */
export type Topic = {
  code: TopicCode
  nameId: string
  nameEn: string
  /** the kinds of office responsible, the likeliest first */
  agencyTypes: AgencyType[]
  /** top categories of SP4N-LAPOR!, the usual one first */
  laporCategories: string[]
  /** kept at the desk, whoever files it */
  isProtected: boolean
}

type Row = ReferenceRow & Omit<Topic, 'code'> & { order: number }

// No index but the code's own: there are about 14 topics, read at once.
const schema = new Schema<Row>(
  {
    ...referenceRowFields,
    order: { type: Number, required: true },
    nameId: { type: String, required: true },
    nameEn: { type: String, required: true },
    agencyTypes: { type: [{ type: String, enum: agencyTypes }], required: true },
    laporCategories: { type: [String], required: true },
    isProtected: { type: Boolean, required: true },
  },
  { ...referenceSchemaOptions, collection: 'categories' },
)

export const categoryModel = defineModel<Row>('Category', schema)

export async function listTopics(): Promise<Topic[]> {
  const topics = await remembered('topics', async () => {
    const rows = await readRows(categoryModel)
    return rows.sort((one, other) => one.order - other.order).map((row) => Object.freeze(toTopic(row)))
  })
  return [...topics]
}

export async function findTopic(code: TopicCode): Promise<Topic | null> {
  const row = await findRow(categoryModel, code)
  return row && toTopic(row)
}

function toTopic({ _id: code, nameId, nameEn, agencyTypes: types, laporCategories, isProtected }: Row): Topic {
  return { code, nameId, nameEn, agencyTypes: types, laporCategories, isProtected }
}
