import { Schema } from 'mongoose'
import { agencyTypes, authorities } from '#app/complaints/rules/complaint.ts'
import type { RoutingRule, RoutingRules } from '#app/complaints/rules/routing-match.ts'
import { defineModel } from './define-model.server.ts'
import { firstRoutingRules } from './reference-data/routing-rules.server.ts'

type Stored = RoutingRule & {
  /** the place of the rule in the list; of two protected topics the earlier one names the reason */
  order: number
  /** counts every change of the list; the highest one says whether a list in memory is still the stored one */
  revision: number
  /** false until an administrator changes the rule: then it no longer follows the shipped list */
  isEdited: boolean
}

const schema = new Schema<Stored>(
  {
    code: { type: String, required: true },
    step: { type: String, required: true },
    kind: { type: String, enum: [...agencyTypes, null], default: null },
    agency: { type: String, default: null },
    authority: { type: String, enum: [...authorities, null], default: null },
    words: { type: [String], required: true },
    near: { type: [String], required: true },
    within: { type: Number, required: true },
    weight: { type: Number, required: true },
    why: { type: String, required: true },
    order: { type: Number, required: true },
    revision: { type: Number, required: true },
    isEdited: { type: Boolean, required: true },
  },
  { collection: 'routing-rules', versionKey: false },
)

// One rule per code: loading the shipped list twice, or by two processes at once, makes no second copy.
schema.index({ code: 1 }, { unique: true })
// Serves every filing: the whole list in its order.
schema.index({ order: 1 })
// Serves every filing: the newest revision alone, to see whether the list in memory is still the stored one.
schema.index({ revision: -1 })

const model = defineModel<Stored>('RoutingRule', schema)

const toRule = ({
  code,
  step,
  kind,
  agency,
  authority,
  words,
  near,
  within,
  weight,
  why,
}: RoutingRule): RoutingRule => ({
  code,
  step,
  kind,
  agency,
  authority,
  words: [...words],
  near: [...near],
  within,
  weight,
  why,
})

async function newestRevision(): Promise<number> {
  const newest = await model.findOne({}, { revision: 1, _id: 0 }).sort({ revision: -1 }).lean()
  return newest?.revision ?? 0
}

/**
 * Loads the shipped rules: new ones arrive, changed ones follow, what an administrator edited stays. Shipped rules that
 * were dropped from the list stay too; an administrator empties them. Doing it again changes nothing.
 */
export async function seedRoutingRules(shipped: RoutingRules = firstRoutingRules): Promise<void> {
  const stored = await model.find({}).sort({ order: 1 }).lean()
  const byCode = new Map(stored.map((rule) => [rule.code, rule]))
  const revision = (await newestRevision()) + 1
  const writes = shipped.flatMap((rule, order) => {
    const known = byCode.get(rule.code)
    const isSame = known?.order === order && JSON.stringify(toRule(known)) === JSON.stringify(toRule(rule))
    if (known && (known.isEdited || isSame)) return []
    const update = { $set: { ...toRule(rule), order, revision, isEdited: false } }
    return [{ updateOne: { filter: { code: rule.code }, update, upsert: true } }]
  })
  if (writes.length > 0) await model.bulkWrite(writes, { ordered: false })
}

let inMemory: { revision: number; rules: RoutingRules } | null = null

/**
 * The rules in their order. The same list object is returned until a rule changes, so that what is compiled from it
 * once is used for all complaints.
 */
export async function readRoutingRules(): Promise<RoutingRules> {
  const revision = await newestRevision()
  if (inMemory?.revision === revision) return inMemory.rules
  const stored = await model.find({}).sort({ order: 1 }).lean()
  const rules = stored.map(toRule)
  inMemory = { revision, rules }
  return rules
}

/** An administrator's change of one rule: from now on the shipped list no longer touches it. False: no such rule. */
export async function editRoutingRule(
  code: string,
  changes: Partial<Pick<RoutingRule, 'words' | 'near' | 'within' | 'weight' | 'why'>>,
): Promise<boolean> {
  const revision = (await newestRevision()) + 1
  const { matchedCount } = await model.updateOne({ code }, { $set: { ...changes, revision, isEdited: true } })
  return matchedCount === 1
}
