import { canEnter } from '#app/access/can.ts'
import type { StaffActor } from '#app/access/actor.ts'
import {
  compareRouting,
  readRoutingSurroundings,
  type RoutingEffect,
  type RoutingWorld,
} from '#app/agencies/compare-routing.server.ts'
import type { EditResult } from '#app/agencies/edit-agency.server.ts'
import { ChangedMeanwhile, changedFields, recordVersion } from '#app/agencies/record-version.server.ts'
import { readRuleForm, ruleValues, type RuleForm } from '#app/agencies/routing-rule-form.ts'
import type { FieldErrors } from '#app/complaints/form.ts'
import { limits } from '#app/complaints/limits.ts'
import type { Language } from '#app/complaints/rules/complaint.ts'
import { ruleWordsIn } from '#app/complaints/rules/rule-words.ts'
import { routeComplaint, type RoutingDecision } from '#app/complaints/rules/routing.ts'
import { cleanLongText, lengthOf } from '#app/complaints/rules/text.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import {
  editRoutingRule,
  listKeptRules,
  readRoutingRules,
  type KeptRule,
  type RuleChanges,
} from '#models/routing-rule.server.ts'
import { inTransaction } from '#models/transaction.server.ts'

export async function listRulesToEdit({ actor }: { actor: StaffActor }): Promise<KeptRule[]> {
  return canEnter(actor, 'editRoutingRules') ? listKeptRules() : []
}

export type RuleToEdit = {
  rule: KeptRule
  values: Record<string, string>
  version: string
  /** the other rules of its step, in their order: behind which of them it can stand */
  others: KeptRule[]
}

export async function findRuleToEdit({ actor, code }: { actor: StaffActor; code: string }): Promise<RuleToEdit | null> {
  const kept = await listRulesToEdit({ actor })
  const rule = kept.find((one) => one.code === code)
  if (!rule) return null
  const values = ruleValues(rule, codeBefore(kept, rule))
  const others = kept.filter((one) => one.step === rule.step && one.code !== code)
  return {
    rule,
    values,
    version: recordVersion(values),
    others,
  }
}

/** What the rules that hold a complaint are called, by code: the effect of a change names them. */
export async function readHolderNames({ actor, language }: { actor: StaffActor; language: Language }) {
  const holders = (await listRulesToEdit({ actor })).filter(({ step }) => step === 'protected')
  return Object.fromEntries(holders.map((rule) => [rule.code, ruleWordsIn(rule, language).name]))
}

/** Of one step only: routing reads the steps in an order of its own. */
function codeBefore(kept: readonly KeptRule[], rule: KeptRule): string {
  const ofStep = kept.filter((one) => one.step === rule.step)
  return ofStep[ofStep.findIndex((one) => one.code === rule.code) - 1]?.code ?? ''
}

/** A number between the two neighbours, so that no other rule has to change its place. */
function orderBehind(kept: readonly KeptRule[], rule: KeptRule, after: string): number {
  if (after === codeBefore(kept, rule)) return rule.order
  const ofStep = kept.filter((one) => one.step === rule.step && one.code !== rule.code)
  const at = ofStep.findIndex((one) => one.code === after)
  const [before, next] = [ofStep[at]?.order, ofStep[at + 1]?.order]
  if (before === undefined) return (next ?? 0) - 0.5
  return next === undefined ? before + 0.5 : (before + next) / 2
}

type Asked = { actor: StaffActor; code: string; values: Record<string, string>; now: Date }

type Read =
  | { ok: true; kept: KeptRule[]; rule: KeptRule; changes: RuleChanges }
  | { ok: false; reason: 'not-found' }
  | { ok: false; reason: 'invalid'; errors: FieldErrors }

async function readChange({ actor, code, values }: Asked): Promise<Read> {
  const kept = await listRulesToEdit({ actor })
  const rule = kept.find((one) => one.code === code)
  if (!rule) return { ok: false, reason: 'not-found' }
  const places = new Set(['', ...kept.filter((one) => one.step === rule.step).map((one) => one.code)])
  const reading = readRuleForm(values, (after) => after !== code && places.has(after))
  if (!reading.ok) return { ok: false, reason: 'invalid', errors: reading.errors }
  return { ok: true, kept, rule, changes: changesOf(reading.form, orderBehind(kept, rule, reading.form.after)) }
}

function changesOf({ after: _after, ...changes }: RuleForm, order: number): RuleChanges {
  return { ...changes, order }
}

/** What last month's complaints would say to the change, before anything is saved. */
export async function previewRule(
  asked: Asked,
): Promise<Exclude<Read, { ok: true }> | { ok: true; effect: RoutingEffect }> {
  const read = await readChange(asked)
  if (!read.ok) return read
  const changed = read.kept
    .map((one) => (one.code === asked.code ? { ...one, ...read.changes } : one))
    .sort((one, other) => one.order - other.order)
    .filter(({ isOn }) => isOn)
  return { ok: true, effect: await compareRouting({ rules: await readRoutingRules() }, { rules: changed }, asked.now) }
}

/** Saves one rule with its audit entry. From now on no release overwrites it. */
export async function editRule({ version, ...asked }: Asked & { version: string }): Promise<EditResult> {
  const read = await readChange(asked)
  if (!read.ok) return read
  const { actor, code, now } = asked
  const by = `account:${actor.accountId}`
  try {
    await inTransaction(async (tx) => {
      const stored = await editRoutingRule(tx, code, read.changes)
      if (!stored) return
      const before = ruleValues(stored, codeBefore(read.kept, stored))
      const after = ruleValues({ ...stored, ...read.changes }, asked.values['after'] ?? '')
      const changed = changedFields(before, after)
      if (Object.keys(changed.after).length === 0) return
      if (recordVersion(before) !== version) throw new ChangedMeanwhile(before)
      await appendAudit(tx, {
        chain: `routing-rule:${code}`,
        at: now,
        by,
        action: 'edit-routing-rule',
        details: changed,
      })
    })
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return { ok: false, reason: 'changed-meanwhile', current: error.current }
    throw error
  }
  return { ok: true }
}

/**
 * Which rule decides about a text and what is suggested, today or in a `world` that is not saved yet. The text is not
 * kept. Null: nothing was written.
 */
export async function tryText({
  actor,
  text,
  world,
}: {
  actor: StaffActor
  text: string
  world?: RoutingWorld
}): Promise<RoutingDecision | null> {
  const body = cleanLongText(text).trim()
  if (!canEnter(actor, 'editRoutingRules') || body === '' || lengthOf(body) > limits.bodyMax) return null
  const facts = {
    ...({ kind: 'complaint', title: '', body, requestedSettlement: null, askedAgency: null, topic: null } as const),
    ...({ place: { district: null, village: null, words: null }, identity: 'named' } as const),
  }
  const surroundings = await readRoutingSurroundings()
  const { rules = await readRoutingRules(), topics = surroundings.topics } = world ?? {}
  return routeComplaint({ ...facts, ...surroundings, topics }, rules)
}
