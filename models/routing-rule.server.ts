import { Schema } from 'mongoose'
import { agencyTypes } from '#app/complaints/rules/agency-type.ts'
import { authorities } from '#app/complaints/rules/complaint.ts'
import type { RoutingRule, RoutingRules } from '#app/complaints/rules/routing-match.ts'
import { defineModel } from './define-model.server.ts'
import { firstRoutingRules } from './reference-data/routing-rules.server.ts'
import { forgetReferenceData, remembered } from './reference-memory.server.ts'
import { inTransaction } from './transaction.server.ts'

type Stored = RoutingRule & {
  /** the place of the rule in the list; of two protected topics the earlier one names the reason */
  order: number
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
    isEdited: { type: Boolean, required: true },
  },
  { collection: 'routing-rules', versionKey: false },
)

// One rule per code: loading the shipped list twice, or by two processes at once, makes no second copy.
schema.index({ code: 1 }, { unique: true })
// Serves every filing: the whole list in its order.
schema.index({ order: 1 })

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

/**
 * Loads the shipped rules: new ones arrive, changed ones follow, what an administrator edited stays. Shipped rules that
 * were dropped from the list stay too; an administrator empties them. Doing it again changes nothing.
 */
export async function seedRoutingRules(shipped: RoutingRules = firstRoutingRules): Promise<void> {
  const stored = await model.find({}).sort({ order: 1 }).lean()
  const byCode = new Map(stored.map((rule) => [rule.code, rule]))
  const writes = shipped.flatMap((rule, order) => {
    const known = byCode.get(rule.code)
    const isSame = known?.order === order && JSON.stringify(toRule(known)) === JSON.stringify(toRule(rule))
    if (known && (known.isEdited || isSame)) return []
    const update = { $set: { ...toRule(rule), order, isEdited: false } }
    return [{ updateOne: { filter: { code: rule.code }, update, upsert: true } }]
  })
  if (writes.length === 0) return
  await model.bulkWrite(writes, { ordered: false })
  await forgetReferenceData()
}

/**
 * The rules in their order. The same list object is returned until a rule changes, so that what is compiled from it
 * once is used for all complaints.
 */
export function readRoutingRules(): Promise<RoutingRules> {
  return remembered('routing-rules', async () => (await model.find({}).sort({ order: 1 }).lean()).map(toRule))
}

/** An administrator's change of one rule: from now on the shipped list no longer touches it. False: no such rule. */
export async function editRoutingRule(
  code: string,
  changes: Partial<Pick<RoutingRule, 'words' | 'near' | 'within' | 'weight' | 'why'>>,
): Promise<boolean> {
  return inTransaction(async (tx) => {
    const update = { $set: { ...changes, isEdited: true } }
    const { matchedCount } = await model.updateOne({ code }, update, { session: tx })
    if (matchedCount === 1) await forgetReferenceData(tx)
    return matchedCount === 1
  })
}
