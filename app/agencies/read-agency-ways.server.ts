import { canEnter } from '#app/access/can.ts'
import type { StaffActor } from '#app/access/actor.ts'
import { workingAgencies } from '#app/agencies/followers.ts'
import type { AgencyCode, Language, TopicCode } from '#app/complaints/rules/complaint.ts'
import { isOutOfReach, waysTo } from '#app/complaints/rules/routing-units.ts'
import { ruleWordsIn } from '#app/complaints/rules/rule-words.ts'
import { listAgencies, type Agency } from '#models/agency.server.ts'
import { listTopics } from '#models/category.server.ts'
import { readRoutingRules } from '#models/routing-rule.server.ts'

export type AgencyWays = {
  /** only its own name leads to it */
  isOut: boolean
  rules: { code: string; name: string }[]
  /** the kind whose words it has */
  kind: Agency['type'] | null
  hasPlace: boolean
  topics: { code: TopicCode; name: string }[]
  /** an office of an area needs none, and one is enough */
  canAdd: boolean
}

/** How complaints reach an agency that works, in the reader's language; null for all others. */
export async function readAgencyWays({
  actor,
  code,
  language,
}: {
  actor: StaffActor
  code: AgencyCode
  language: Language
}): Promise<AgencyWays | null> {
  if (!canEnter(actor, 'editRoutingRules')) return null
  const [all, rules, topics] = await Promise.all([listAgencies(), readRoutingRules(), listTopics()])
  const agencies = workingAgencies(all)
  const agency = agencies.find((one) => one.code === code)
  if (!agency) return null
  const open = topics.filter(({ isActive }) => isActive)
  const ways = waysTo(agency, { agencies, rules, topics: open })
  return {
    isOut: isOutOfReach(ways),
    rules: rules
      .filter((rule) => ways.rules.includes(rule.code))
      .map((rule) => ({ code: rule.code, name: ruleWordsIn(rule, language).name })),
    kind: ways.hasKind ? agency.type : null,
    hasPlace: ways.hasPlace,
    topics: open
      .filter((topic) => ways.topics.includes(topic.code))
      .map((topic) => ({ code: topic.code, name: language === 'en' ? topic.nameEn : topic.nameId })),
    canAdd: agency.district === null && ways.rules.length === 0,
  }
}
