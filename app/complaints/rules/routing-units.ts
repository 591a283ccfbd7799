import type { AgencyType } from './agency-type.ts'
import type { AgencyCode, TopicCode } from './complaint.ts'
import { areasOf, type RoutingAgency, type RoutingTopic } from './routing-facts.ts'
import type { RoutingRules } from './routing-match.ts'
import { isResponsible } from './topics.ts'

// Which agency of a kind has what no words tell apart, and by which ways complaints reach an agency at all.

/**
 * The agency that a rule without words names; else the first one that has no words of its own. So an agency that is added
 * beside the only one of its kind takes nothing from it until a rule says what is its. Offices of an area are never the
 * rest: their place decides.
 */
export function restOf(type: AgencyType, candidates: readonly RoutingAgency[], rules: RoutingRules): AgencyCode | null {
  const units = rules.filter((rule) => rule.step === 'unit' && rule.kind === type)
  const rest = units.find((rule) => rule.words.length === 0)?.agency
  const named = candidates.find(({ code }) => code === rest)
  if (named) return named.code
  const withWords = new Set(units.filter(({ words }) => words.length > 0).map(({ agency }) => agency))
  return candidates.find(({ code, district }) => district === null && !withWords.has(code))?.code ?? null
}

export type WaysTo = {
  /** codes of the rules that name it */
  rules: string[]
  /** it has the words of its kind: as the only one, or as the one that has the rest */
  hasKind: boolean
  /** the office of a kecamatan or kelurahan, or one that took it over: the place leads to it */
  hasPlace: boolean
  topics: TopicCode[]
}

/** How complaints reach it beside being named. `topics`: those in use. */
export function waysTo(
  agency: RoutingAgency,
  {
    agencies,
    rules,
    topics,
  }: { agencies: readonly RoutingAgency[]; rules: RoutingRules; topics: readonly RoutingTopic[] },
): WaysTo {
  const ofKind = agencies.filter(({ type }) => type === agency.type)
  const hasWords = rules.some(({ step, kind }) => step === 'words' && kind === agency.type)
  const isRest = ofKind.length === 1 || restOf(agency.type, ofKind, rules) === agency.code
  return {
    rules: rules.filter((rule) => rule.agency === agency.code).map(({ code }) => code),
    hasKind: hasWords && isRest,
    hasPlace: areasOf(agency).some(({ district }) => district !== null),
    topics: topics.filter((topic) => isResponsible(topic, agency)).map(({ code }) => code),
  }
}

/** Nothing but its own name leads to it. */
export function isOutOfReach({ rules, hasKind, hasPlace, topics }: WaysTo): boolean {
  return rules.length === 0 && !hasKind && !hasPlace && topics.length === 0
}
