import type { AgencyType } from './agency-type.ts'
import type { AgencyCode, AuthorityCode, Target } from './complaint.ts'
import type { Routing, Suggestion } from './routing-decision.ts'
import { areasOf, type RoutingAgency, type RoutingFacts } from './routing-facts.ts'
import type { RoutingRule, RoutingRules } from './routing-match.ts'
import { findProtectedTopic } from './routing-protected.ts'
import { wordsAlone, type RuleWords } from './rule-words.ts'
import { isResponsible } from './topics.ts'
import { rank } from './routing-rank.ts'
import { readComplaint, weighEvidence, type Evidence, type Reading } from './routing-read.ts'

export type RoutingDecision = Omit<Routing, 'decidedBy'> & {
  decidedBy: RuleWords | null
  /** only the coordinator sees it, whatever the resident chose */
  restricted: boolean
  target: Target
  /** the agency that seems to be the accused's own: a proposal */
  against: AgencyCode | null
}

type Considered = {
  facts: RoutingFacts
  rules: RoutingRules
  reading: Reading
  ranking: readonly Evidence[]
  suggestions: readonly Suggestion[]
}
type Decider = { name: string; decide: (considered: Considered) => RoutingDecision | null }

const maxSuggestions = 5
const ordinary = { restricted: false, target: 'normal', against: null, authority: null, decidedBy: null } as const

/** The rule that weighs most, of those that count. */
function heaviest(evidence: Evidence | undefined, counts: (rule: RoutingRule) => boolean = () => true) {
  const rules = [...(evidence?.byRule.values() ?? [])].filter(({ rule }) => counts(rule))
  const [first] = rules.sort((one, other) => other.score - one.score)
  return first ? wordsAlone(first.rule) : null
}

/** Who may look into a protected matter besides the office it concerns. */
const watchdogs: readonly { about: RegExp; type: AgencyType }[] = [
  { about: /^(kekerasan|anak)/, type: 'women_children' },
  { about: /^(suap|petugas|pejabat|pimpinan|topik)/, type: 'oversight' },
]

function withWatchdog(
  suggestions: readonly Suggestion[],
  code: string,
  facts: RoutingFacts,
  comesFirst: boolean,
): Suggestion[] {
  const type = watchdogs.find((one) => one.about.test(code))?.type
  const known = suggestions.find((suggestion) => suggestion.agencyType === type)
  if (!type || (known && !comesFirst)) return [...suggestions]
  const agency = facts.agencies.find((one) => one.type === type)?.code ?? null
  const watchdog = { ...(known ?? { agencyType: type, agency, confidence: 0.3 }), because: [`dilindungi:${code}`] }
  const others = suggestions.filter((suggestion) => suggestion !== known).slice(0, maxSuggestions - 1)
  return comesFirst ? [watchdog, ...others] : [...others, watchdog]
}

/** 1. Protected topics stay with the coordinator. The accused's own agency is never offered as the receiver. */
function holdProtected({ facts, rules, reading, suggestions }: Considered): RoutingDecision | null {
  const topic = findProtectedTopic(reading, facts, rules, suggestions)
  if (!topic) return null
  const { code, rule, because, target, against } = topic
  const offered = withWatchdog(suggestions, code, facts, target === 'against-leadership').map((suggestion) =>
    against !== null && suggestion.agency === against
      ? { ...suggestion, agency: null, because: [...suggestion.because, `terlapor:${against}`] }
      : suggestion,
  )
  return {
    rule: `protected:${code}`,
    because,
    decision: 'hold',
    suggestions: offered,
    authority: null,
    decidedBy: rule && wordsAlone(rule),
    restricted: true,
    target,
    against,
  }
}

const leastScoreToRefer = 2.5
/** How much of a kind's evidence must speak of the other authority, so that one "SMA" in a text on an SD refers nothing. */
const leastShareToRefer = 0.3

function authorityOf(evidence: Evidence): { authority: AuthorityCode; share: number } | null {
  const shares = new Map<AuthorityCode, number>()
  for (const { rule, score } of evidence.byRule.values()) {
    if (rule.authority) shares.set(rule.authority, (shares.get(rule.authority) ?? 0) + score)
  }
  const best = [...shares].sort((a, b) => b[1] - a[1])[0]
  return best ? { authority: best[0], share: best[1] / evidence.score } : null
}

/** 2. What the regency does not decide is referred, with the name of the right door, once the coordinator agrees. */
function referElsewhere({ ranking, suggestions }: Considered): RoutingDecision | null {
  const [best] = ranking
  const found = best && authorityOf(best)
  if (!best || !found || best.score < leastScoreToRefer || found.share < leastShareToRefer) return null
  const [first, ...rest] = suggestions
  if (!first || first.agencyType !== best.type) return null
  const because = first.because
  // The agency of the regency is not the right door here, even where there is one of the kind.
  const asReferral = { ...first, agency: null }
  return {
    ...ordinary,
    rule: `authority:${found.authority}`,
    because,
    decision: 'refer',
    suggestions: [asReferral, ...rest],
    authority: found.authority,
    decidedBy: heaviest(best, ({ authority }) => authority === found.authority),
  }
}

const clearlyStronger = 2
const leastScoreToContradict = 4

/** Whether the text speaks much louder of another kind of service than of the one that was chosen. */
function contradicts(ranking: readonly Evidence[], types: readonly AgencyType[]): boolean {
  const [best] = ranking
  if (!best || types.includes(best.type) || best.score < leastScoreToContradict) return false
  const chosen = Math.max(
    0,
    ...ranking.filter((evidence) => types.includes(evidence.type)).map((evidence) => evidence.score),
  )
  return best.score >= clearlyStronger * chosen
}

const coversPlace = (agency: RoutingAgency, { place }: RoutingFacts) =>
  areasOf(agency).some(
    ({ district, village }) =>
      (district === null || district === place.district) && (village === null || village === place.village),
  )

/** The one agency a topic leads to: of several offices of one kind, the one of the place. */
function onlyAgencyOfTopic(facts: RoutingFacts): RoutingAgency | null {
  const topic = facts.topics.find((one) => one.code === facts.topic)
  const responsible = facts.agencies.filter(
    (agency) => topic && isResponsible(topic, agency) && coversPlace(agency, facts),
  )
  const ofVillage = responsible.filter((agency) => agency.village !== null)
  const nearest =
    ofVillage.length > 0 && responsible.every((agency) => agency.district !== null) ? ofVillage : responsible
  return nearest.length === 1 ? (nearest[0] ?? null) : null
}

/** 3. Certain: a named resident chose, and nothing speaks against the choice. */
function forwardChosen({ facts, ranking, suggestions }: Considered): RoutingDecision | null {
  if (facts.identity !== 'named') return null
  const asked = facts.agencies.find((agency) => agency.code === facts.askedAgency) ?? null
  const byTopic = onlyAgencyOfTopic(facts)
  if (asked && byTopic && asked.code !== byTopic.code) return null
  const chosen = asked ?? (facts.askedAgency === null ? byTopic : null)
  if (!chosen || contradicts(ranking, [chosen.type])) return null
  const because = [asked ? `dipilih:${chosen.code}` : `topik:${facts.topic ?? ''}`]
  const first = { agencyType: chosen.type, agency: chosen.code, confidence: 1, because }
  const others = suggestions.filter((suggestion) => suggestion.agency !== chosen.code).slice(0, maxSuggestions - 1)
  return {
    ...ordinary,
    rule: asked ? 'certain:agency' : 'certain:topic',
    because,
    decision: 'forward',
    suggestions: [first, ...others],
  }
}

/** 4. Likely: ranked by what the text says. */
function suggestLikely({ ranking, suggestions }: Considered): RoutingDecision | null {
  const [first] = suggestions
  if (!first) return null
  const decidedBy = heaviest(ranking[0])
  return { ...ordinary, rule: 'likely:words', because: first.because, decision: 'suggest', suggestions, decidedBy }
}

/**
 * The first that decides wins, so the narrow ones come before the wide ones: somebody who picked an agency and reports
 * a bribe there must not be forwarded to it. The order is checked by tests/rules/routing.test.ts.
 */
export const deciders: readonly Decider[] = [
  { name: 'protected', decide: holdProtected },
  { name: 'authority', decide: referElsewhere },
  { name: 'certain', decide: forwardChosen },
  { name: 'likely', decide: suggestLikely },
]

/**
 * Where a new complaint goes and why. `because` is language-neutral: `kata:` a word of a rule, `nama:` an agency's name,
 * `tempat:` an agency of the place, `dipilih:` and `topik:` what the resident chose, `jabatan:`, `pimpinan:` and `meja:`
 * who is accused, `terlapor:` the accused's own agency, `dilindungi:` the rule that asks for a watchdog, `kurang-…:` what is
 * not known: the place, the office of a district, which puskesmas.
 * Never throws; the texts are read and not changed. 5. Unknown: nothing decided, the coordinator reads it.
 */
export function routeComplaint(
  facts: RoutingFacts,
  rules: RoutingRules,
  order: readonly Decider[] = deciders,
): RoutingDecision {
  const reading = readComplaint(facts, rules)
  const ranking = weighEvidence(reading)
  const suggestions = rank(ranking, facts, rules)
  for (const { decide } of order) {
    const decision = decide({ facts, rules, reading, ranking, suggestions })
    if (decision) return decision
  }
  return { ...ordinary, rule: 'unknown', because: [], decision: 'unknown', suggestions: [] }
}
