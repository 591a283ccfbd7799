import { Schema } from 'mongoose'
import { agencyTypes, type AgencyType } from '#app/complaints/rules/agency-type.ts'
import { serviceClasses, type AgencyCode, type ServiceClass, type TopicCode } from '#app/complaints/rules/complaint.ts'
import { priorities, questionKinds, type Priority } from '#app/complaints/rules/handling.ts'
import type { Question } from '#app/complaints/rules/questions.ts'
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
  /** the offices responsible where the kind does not say it; empty: all of those kinds */
  agencies: AgencyCode[]
  /** what the coordinator's form proposes; null: by what the resident asked for */
  classDefault: ServiceClass | null
  /** what a complaint of it starts with */
  priority: Priority
  /** the village it happened in, and as an option its BPD, are told that a complaint exists (docs/decisions/0021) */
  isVillageMatter: boolean
  questions: Question[]
  /** among the topics: shown in this order */
  place: number
  /** false: kept for old complaints, no longer chosen */
  isActive: boolean
  /** which topic stands for a closed one */
  successor: TopicCode | null
}

/** Fields of a later version: filled in at its first start, and a row may be read before that. */
type Later = Exclude<keyof TopicChanges, 'nameId' | 'nameEn' | 'agencyTypes' | 'isProtected' | 'place'>
type Row = ReferenceRow & Omit<Topic, 'code' | 'place' | Later> & Partial<Pick<Topic, Later>> & { order: number }

/** What is changed on the page "topik"; the code stands in exports for ever. */
export type TopicChanges = Omit<Topic, 'code' | 'laporCategories'>

const option = new Schema(
  {
    code: { type: String, required: true },
    nameId: { type: String, required: true },
    nameEn: { type: String, required: true },
    isActive: { type: Boolean, required: true },
  },
  { _id: false },
)

const question = new Schema<Question>(
  {
    id: { type: String, required: true },
    kind: { type: String, enum: questionKinds, required: true },
    textId: { type: String, required: true },
    textEn: { type: String, required: true },
    options: { type: [option], required: true },
    isImportant: { type: Boolean, required: true },
    isActive: { type: Boolean, required: true },
  },
  { _id: false },
)

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
    agencies: { type: [String], default: [] },
    classDefault: { type: String, enum: [...serviceClasses, null], default: null },
    priority: { type: String, enum: priorities, default: 'ordinary' },
    isVillageMatter: { type: Boolean, default: false },
    questions: { type: [question], default: [] },
    isActive: { type: Boolean, default: true },
    successor: { type: String, default: null },
  },
  { ...referenceSchemaOptions, collection: 'categories' },
)

export const categoryModel = defineModel<Row>('Category', schema)

/** Also those that are closed (`isActive` false): old complaints name them. */
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

/** A new one. @returns false when the code is taken; the caller appends the audit entry */
export function addTopic(
  tx: Tx,
  { code, place, ...fields }: Omit<Topic, 'laporCategories'>,
  by: string,
  at: Date,
): Promise<boolean> {
  return addRow(tx, categoryModel, { code, fields: { ...fields, order: place, laporCategories: [] }, by, at })
}

/** From now on the changed fields are the administrator's. @returns both versions for the audit entry of the caller */
export async function editTopic(
  tx: Tx,
  code: TopicCode,
  changes: Partial<TopicChanges>,
  by: string,
  at: Date,
): Promise<{ before: Topic; after: Topic } | null> {
  const { place, ...rest } = changes
  const stored = { ...rest, ...(place === undefined ? {} : { order: place }) }
  const edited = await editRow(tx, categoryModel, { code, changes: stored, by, at })
  return edited && { before: toTopic(edited.before), after: toTopic(edited.after) }
}

/** The questions as they stand in this moment: two who add one at once both keep theirs. */
export async function editTopicQuestions(
  tx: Tx,
  code: TopicCode,
  change: (questions: readonly Question[]) => Question[],
  by: string,
  at: Date,
): Promise<{ before: Question[]; after: Question[] } | null> {
  const row = await categoryModel.findOne({ _id: code }).session(tx).lean<Row>().exec()
  if (!row) return null
  const before = toTopic(row).questions
  const after = change(before)
  await editRow(tx, categoryModel, { code, changes: { questions: after }, by, at })
  return { before, after }
}

function toTopic(row: Row): Topic {
  const { _id: code, nameId, nameEn, agencyTypes: types, laporCategories, isProtected, order: place } = row
  return {
    ...{ code, nameId, nameEn, agencyTypes: types, laporCategories, isProtected, place },
    agencies: row.agencies ?? [],
    classDefault: row.classDefault ?? null,
    priority: row.priority ?? 'ordinary',
    isVillageMatter: row.isVillageMatter ?? false,
    questions: row.questions ?? [],
    isActive: row.isActive ?? true,
    successor: row.successor ?? null,
  }
}
