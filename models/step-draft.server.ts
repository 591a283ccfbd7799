import { Schema } from 'mongoose'
import type { Reference, Step } from '#app/complaints/rules/complaint.ts'
import { defineModel } from './define-model.server.ts'
import type { Tx } from './transaction.server.ts'

/** What somebody of the staff has typed for one step of one complaint and not sent. It outlives the session. */
export type StepDraft = {
  reference: Reference
  accountId: string
  name: string
  step: Step
  fields: Record<string, string>
  savedAt: Date
  /** colleagues who were asked to read it before it is sent */
  readers: string[]
  /** as it was when they were asked: what is typed since is nobody's but the author's */
  shown: { fields: Record<string, string>; at: Date } | null
}

type Row = StepDraft & { expiresAt: Date }

const schema = new Schema<Row>(
  {
    reference: { type: String, required: true },
    accountId: { type: String, required: true },
    name: { type: String, required: true },
    step: { type: String, required: true },
    fields: { type: Schema.Types.Mixed, required: true },
    savedAt: { type: Date, required: true },
    readers: { type: [String], default: [] },
    shown: { type: Schema.Types.Mixed, default: null },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'step-drafts', versionKey: false, minimize: false },
)

// One draft a person, complaint and step; serves the complaint's page, which shows its reader's own and those to read.
schema.index({ reference: 1, accountId: 1, step: 1 }, { unique: true })
// Forgotten drafts go by themselves.
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

const model = defineModel<Row>('StepDraft', schema)

const keptDays = 60

type Key = Pick<StepDraft, 'reference' | 'accountId' | 'step'>

/** Over what was kept before. Who was asked to read it stays asked. */
export async function saveDraft(
  draft: Omit<StepDraft, 'readers' | 'shown'>,
  { reader = null, tx = null }: { reader?: string | null; tx?: Tx | null } = {},
): Promise<void> {
  const { reference, accountId, step, name, fields, savedAt } = draft
  const expiresAt = new Date(savedAt.getTime() + keptDays * 24 * 60 * 60 * 1000)
  await model
    .updateOne(
      { reference, accountId, step },
      {
        $set: { name, fields, savedAt, expiresAt, ...(reader ? { shown: { fields, at: savedAt } } : {}) },
        ...(reader ? { $addToSet: { readers: reader } } : {}),
      },
      { upsert: true, ...(tx ? { session: tx } : {}) },
    )
    .exec()
}

export async function deleteDraft({ reference, accountId, step }: Key): Promise<void> {
  await model.deleteOne({ reference, accountId, step }).exec()
}

/** All drafts about one complaint; the caller shows each only to its author and its readers. */
export async function listDrafts(reference: Reference): Promise<StepDraft[]> {
  const found = await model.find({ reference }).sort({ reference: 1, accountId: 1, step: 1 }).limit(100).lean().exec()
  return found.map(({ accountId, name, step, fields, savedAt, readers, shown }) => ({
    ...{ reference, accountId, name, step, fields, savedAt },
    readers: [...readers],
    shown: shown && { fields: shown.fields, at: shown.at },
  }))
}
