import { isDeepStrictEqual } from 'node:util'
import { Schema } from 'mongoose'
import { agencyTypes } from '#app/complaints/rules/agency-type.ts'
import type { RuleWords } from '#app/complaints/rules/rule-words.ts'
import type { RoutingRule, RoutingRules } from '#app/complaints/rules/routing-match.ts'
import { defineModel } from './define-model.server.ts'
import { firstRoutingRules } from './reference-data/routing-rules.server.ts'
import { forgetReferenceData, remembered } from './reference-memory.server.ts'
import type { Tx } from './transaction.server.ts'

type Stored = RoutingRule & {
  /** the place of the rule in the list; of two protected topics the earlier one names the reason */
  order: number
  /** false until an administrator changes the rule: then it no longer follows the shipped list */
  isEdited: boolean
  /** false: an administrator switched it off; rules of an earlier version have no mark and are on */
  isOn?: boolean
}

/** A rule as an administrator sees it, also one that is switched off. */
export type KeptRule = RoutingRule & { order: number; isEdited: boolean; isOn: boolean }

const schema = new Schema<Stored>(
  {
    code: { type: String, required: true },
    step: { type: String, required: true },
    kind: { type: String, enum: [...agencyTypes, null], default: null },
    agency: { type: String, default: null },
    authority: { type: String, default: null },
    words: { type: [String], required: true },
    near: { type: [String], required: true },
    within: { type: Number, required: true },
    weight: { type: Number, required: true },
    nameId: { type: String, required: true },
    nameEn: { type: String, default: null },
    whyId: { type: String, required: true },
    whyEn: { type: String, default: null },
    order: { type: Number, required: true },
    isEdited: { type: Boolean, required: true },
    isOn: { type: Boolean, default: true },
  },
  { collection: 'routing-rules', versionKey: false },
)

// One rule per code: loading the shipped list twice, or by two processes at once, makes no second copy.
schema.index({ code: 1 }, { unique: true })
// Serves every filing: the whole list in its order.
schema.index({ order: 1 })

export const routingRuleModel = defineModel<Stored>('RoutingRule', schema)

function toRule(rule: RoutingRule): RoutingRule {
  const { code, step, kind, agency, authority, words, near, within, weight } = rule
  const { nameId, nameEn, whyId, whyEn } = rule
  return {
    ...{ code, step, kind, agency, authority, within, weight },
    ...{ words: [...words], near: [...near] },
    ...{ nameId, nameEn, whyId, whyEn },
  }
}

/**
 * Loads the shipped rules: new ones arrive, changed ones follow, what an administrator edited stays. Shipped rules that
 * were dropped from the list stay too; an administrator empties them. Doing it again changes nothing.
 */
export async function seedRoutingRules(shipped: RoutingRules = firstRoutingRules): Promise<void> {
  const stored = await routingRuleModel.find({}).sort({ order: 1 }).lean()
  const byCode = new Map(stored.map((rule) => [rule.code, rule]))
  const writes = shipped.flatMap((rule, order) => {
    const known = byCode.get(rule.code)
    const isSame = known?.order === order && JSON.stringify(toRule(known)) === JSON.stringify(toRule(rule))
    if (known && (known.isEdited || isSame)) return []
    const update = { $set: { ...toRule(rule), order, isEdited: false } }
    return [{ updateOne: { filter: { code: rule.code }, update, upsert: true } }]
  })
  if (writes.length === 0) return
  await routingRuleModel.bulkWrite(writes, { ordered: false })
  await forgetReferenceData()
}

/**
 * The rules in their order, without those that are switched off. The same list object is returned until a rule changes, so
 * that what is compiled from it once is used for all complaints.
 */
export function readRoutingRules(): Promise<RoutingRules> {
  return remembered('routing-rules', async () => {
    const rules = await routingRuleModel.find({}).sort({ order: 1 }).lean()
    return rules.filter(({ isOn }) => isOn !== false).map(toRule)
  })
}

/** All of them, for the pages that change them. */
export async function listKeptRules(): Promise<KeptRule[]> {
  const rules = await routingRuleModel.find({}).sort({ order: 1 }).lean()
  return rules.map((rule) => ({
    ...toRule(rule),
    order: rule.order,
    isEdited: rule.isEdited,
    isOn: rule.isOn !== false,
  }))
}

/**
 * A rule that an administrator adds: behind the others of its step, and no release overwrites it. The caller appends the
 * audit entry. @returns false when the code is taken
 */
export async function addRoutingRule(tx: Tx, rule: RoutingRule): Promise<boolean> {
  const all = await routingRuleModel.find({}, { code: 1, step: 1, order: 1 }).sort({ order: 1 }).session(tx).lean()
  if (all.some(({ code }) => code === rule.code)) return false
  const order = (all.findLast(({ step }) => step === rule.step)?.order ?? 0) + 0.5
  await routingRuleModel.create([{ ...toRule(rule), order, isEdited: true, isOn: true }], { session: tx })
  await forgetReferenceData(tx)
  return true
}

export type RuleChanges = Partial<
  Pick<KeptRule, keyof RuleWords | 'words' | 'near' | 'within' | 'weight' | 'order' | 'isOn'>
>

/**
 * An administrator's change of one rule: from now on the shipped list no longer touches it. The same values again change
 * nothing. The caller appends the audit entry. @returns the rule as it was, null when there is none
 */
export async function editRoutingRule(tx: Tx, code: string, changes: RuleChanges): Promise<KeptRule | null> {
  const before = await routingRuleModel.findOne({ code }).session(tx).lean().exec()
  if (!before) return null
  const kept = { ...toRule(before), order: before.order, isEdited: before.isEdited, isOn: before.isOn !== false }
  if (isDeepStrictEqual({ ...kept, ...changes }, kept)) return kept
  await routingRuleModel.updateOne({ code }, { $set: { ...changes, isEdited: true } }, { session: tx }).exec()
  await forgetReferenceData(tx)
  return kept
}
