import type { StaffActor } from '#app/access/actor.ts'
import { canEnter } from '#app/access/can.ts'
import { compareRouting, type RoutingEffect, type RoutingWorld } from '#app/agencies/compare-routing.server.ts'
import type { EditResult } from '#app/agencies/edit-agency.server.ts'
import { tryText } from '#app/agencies/edit-routing-rule.server.ts'
import { shownValues } from '#app/agencies/form.ts'
import { workingAgencies } from '#app/agencies/followers.ts'
import { newRuleFields, phrasesOfNames, readNewRuleForm, ruleValues } from '#app/agencies/routing-rule-form.ts'
import type { FieldErrors } from '#app/complaints/form.ts'
import type { AgencyCode, TopicCode } from '#app/complaints/rules/complaint.ts'
import type { RoutingRule } from '#app/complaints/rules/routing-match.ts'
import type { RoutingDecision } from '#app/complaints/rules/routing.ts'
import { isResponsible } from '#app/complaints/rules/topics.ts'
import { translator } from '#app/i18n/translate.ts'
import { listAgencies, type Agency } from '#models/agency.server.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { editTopic, listTopics, type Topic } from '#models/category.server.ts'
import { addRoutingRule, listKeptRules, readRoutingRules } from '#models/routing-rule.server.ts'
import { inTransaction } from '#models/transaction.server.ts'

// The rule that leads complaints to an agency, made in one go with its topics (docs/decisions/0022).

export const agencyRuleFields = [...newRuleFields, 'topics', 'text'] as const

/** In the words between the units of a kind: enough to lead here without any other word. */
const usualWeight = '3'

export const agencyRuleCode = (agency: AgencyCode): string => `unit-${agency}`

type Around = {
  agency: Agency
  agencies: Agency[]
  /** it is responsible for these by its kind; the others are chosen by name */
  byKind: Topic[]
  choices: Topic[]
  /** a rule that was made for it already */
  known: string | null
}

/** Null: no such agency, or its place leads to it and no words. */
async function readAround(actor: StaffActor, code: AgencyCode): Promise<Around | null> {
  if (!canEnter(actor, 'editRoutingRules') || !canEnter(actor, 'editTopics')) return null
  const [all, rules, topics] = await Promise.all([listAgencies(), listKeptRules(), listTopics()])
  const agencies = all.filter(({ isActive }) => isActive)
  const agency = agencies.find((one) => one.code === code && one.district === null)
  if (!agency) return null
  const open = topics.filter(({ isActive }) => isActive)
  const isByKind = (topic: Topic) => topic.agencies.length === 0 && isResponsible(topic, agency)
  return {
    ...{ agency, agencies },
    byKind: open.filter(isByKind),
    choices: open.filter((topic) => !isByKind(topic)),
    known: rules.find((rule) => rule.agency === code)?.code ?? null,
  }
}

export type AgencyRuleToAdd = {
  agency: Pick<Agency, 'code' | 'name'>
  values: Record<string, string>
  byKind: Pick<Topic, 'nameId' | 'nameEn'>[]
  choices: Pick<Topic, 'code' | 'nameId' | 'nameEn'>[]
  known: string | null
}

/** The form, filled with the agency's names and the topics that name it. */
export async function findAgencyRuleToAdd({
  actor,
  code,
}: {
  actor: StaffActor
  code: AgencyCode
}): Promise<AgencyRuleToAdd | null> {
  const around = await readAround(actor, code)
  if (!around) return null
  const { agency, agencies, byKind, choices, known } = around
  const { name, shortName } = agency
  const former = workingAgencies(agencies).find((one) => one.code === code)?.formerNames ?? []
  const said = (language: 'id' | 'en', key: 'ruleName' | 'ruleWhy') =>
    translator(language)(`agencyAdmin.reach.${key}`, { name: shortName ?? name })
  return {
    ...{ agency: { code, name }, known },
    byKind: byKind.map(({ nameId, nameEn }) => ({ nameId, nameEn })),
    choices: choices.map((topic) => ({ code: topic.code, nameId: topic.nameId, nameEn: topic.nameEn })),
    values: shownValues(agencyRuleFields, {
      ...{ nameId: said('id', 'ruleName'), nameEn: said('en', 'ruleName') },
      ...{ whyId: said('id', 'ruleWhy'), whyEn: said('en', 'ruleWhy'), weight: usualWeight },
      words: phrasesOfNames([{ name, shortName }, ...former]),
      topics: choices.filter((topic) => topic.agencies.includes(code)).map((topic) => topic.code),
    }),
  }
}

type Asked = { actor: StaffActor; code: AgencyCode; values: Record<string, string>; now: Date }
type TopicChange = { code: TopicCode; before: AgencyCode[]; after: AgencyCode[] }
type Read =
  | { ok: true; rule: RoutingRule; changes: TopicChange[]; topics: Topic[] }
  | { ok: false; reason: 'not-found' }
  | { ok: false; reason: 'invalid'; errors: FieldErrors }

async function readAsked({ actor, code, values }: Asked): Promise<Read> {
  const around = await readAround(actor, code)
  if (!around) return { ok: false, reason: 'not-found' }
  const { agency, agencies, choices, known } = around
  const reading = readNewRuleForm(values)
  if (!reading.ok) return { ok: false, reason: 'invalid', errors: reading.errors }
  const wanted = (values['topics'] ?? '').split('\n').filter((topic) => topic !== '')
  const refuse = (
    field: string,
    key: 'errors.choice.unknown' | 'topics.problem.nobody' | 'agencyAdmin.reach.changed',
  ) => ({ ok: false, reason: 'invalid', errors: { [field]: { key } } }) as const
  if (known !== null) return refuse('nameId', 'agencyAdmin.reach.changed')
  if (wanted.some((topic) => !choices.some((one) => one.code === topic)))
    return refuse('topics', 'errors.choice.unknown')
  const changes = choices.flatMap((topic) => changeOf(topic, code, { isWanted: wanted.includes(topic.code), agencies }))
  const orphan = choices.find((topic) => topic.agencyTypes.length === 0 && isLeftAlone(topic, changes))
  if (orphan) return refuse('topics', 'topics.problem.nobody')
  const { words, weight, nameId, nameEn, whyId, whyEn } = reading.form
  const rule: RoutingRule = {
    ...{ code: agencyRuleCode(code), step: 'unit', kind: agency.type, agency: code, authority: null },
    ...{ words, near: [], within: 0, weight, nameId, nameEn, whyId, whyEn },
  }
  const topics = (await listTopics()).map((topic) => {
    const change = changes.find((one) => one.code === topic.code)
    return change ? { ...topic, agencies: change.after } : topic
  })
  return { ok: true, rule, changes, topics }
}

/** Whoever is responsible by kind is named along, so that nobody stops being responsible by this. */
function changeOf(
  topic: Topic,
  code: AgencyCode,
  { isWanted, agencies }: { isWanted: boolean; agencies: readonly Agency[] },
): TopicChange[] {
  const before = topic.agencies
  if (before.includes(code) === isWanted) return []
  if (!isWanted) return [{ code: topic.code, before, after: before.filter((one) => one !== code) }]
  const now = agencies.filter((agency) => isResponsible(topic, agency)).map((agency) => agency.code)
  return [{ code: topic.code, before, after: [...now, code] }]
}

function isLeftAlone({ code }: Topic, changes: readonly TopicChange[]): boolean {
  return changes.some((change) => change.code === code && change.after.length === 0)
}

export type AgencyRuleEffect = { effect: RoutingEffect; tried: RoutingDecision | null }

/** What last month's complaints, and a text that somebody tries, would say to it. Nothing is saved, the text never. */
export async function previewAgencyRule(
  asked: Asked,
): Promise<Exclude<Read, { ok: true }> | { ok: true; effect: AgencyRuleEffect }> {
  const read = await readAsked(asked)
  if (!read.ok) return read
  const rules = await readRoutingRules()
  const world: RoutingWorld = { rules: [...rules, read.rule], topics: read.topics }
  const [effect, tried] = await Promise.all([
    compareRouting({ rules }, world, asked.now),
    tryText({ actor: asked.actor, text: asked.values['text'] ?? '', world }),
  ])
  return { ok: true, effect: { effect, tried } }
}

/** Thrown inside the transaction: what it has written is taken back. */
class Overtaken extends Error {}

/** The rule and its topics, or nothing, each with its audit entry. */
export async function addAgencyRule(asked: Asked): Promise<EditResult> {
  const read = await readAsked(asked)
  if (!read.ok) return read
  const { actor, now } = asked
  const { rule, changes } = read
  const by = `account:${actor.accountId}`
  try {
    await inTransaction(async (tx) => {
      if (!(await addRoutingRule(tx, rule))) throw new Overtaken()
      const after = { ...ruleValues({ ...rule, isOn: true }, ''), agency: asked.code }
      const details = { before: {}, after }
      await appendAudit(tx, { chain: `routing-rule:${rule.code}`, at: now, by, action: 'add-routing-rule', details })
      for (const { code, before, after } of changes) {
        const edited = await editTopic(tx, code, { agencies: after }, by, now)
        if (!edited || edited.before.agencies.join() !== before.join()) throw new Overtaken()
        const shown = (agencies: AgencyCode[]) => shownValues(['agencies'], { agencies })
        const details = { before: shown(before), after: shown(after) }
        await appendAudit(tx, { chain: `topic:${code}`, at: now, by, action: 'edit-topic', details })
      }
    })
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error
    return { ok: false, reason: 'invalid', errors: { nameId: { key: 'agencyAdmin.reach.changed' } } }
  }
  return { ok: true }
}
