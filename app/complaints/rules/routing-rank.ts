import type { AgencyType } from './agency-type.ts'
import type { AgencyCode } from './complaint.ts'
import type { Suggestion } from './routing-decision.ts'
import type { Area, RoutingAgency, RoutingFacts } from './routing-facts.ts'
import type { RoutingRules } from './routing-match.ts'
import { restOf } from './routing-units.ts'
import { agenciesInPlaceWords, type Evidence } from './routing-read.ts'

const maxSuggestions = 5
const maxReasons = 4
/** A kind with less than this share of the best one's score is noise. */
const leastShare = 0.08
/** How much a single score must stand against nothing at all; set from the figures of tests/rules/routing-corpus.test.ts. */
const doubt = 2

/** Roughly: of suggestions with this confidence, that share was right on the corpus. */
function confidenceOf(score: number, others: number): number {
  return Math.round((score / (score + others + doubt)) * 100) / 100
}

/** From here on a first suggestion was right in about nine of ten complaints of the corpus. */
const strongFrom = 0.7

export function strength(confidence: number): 'strong' | 'weak' {
  return confidence >= strongFrom ? 'strong' : 'weak'
}

/** The office of an area: its own one, else whoever took that one over. */
function officeOf(agencies: readonly RoutingAgency[], isArea: (area: Area) => boolean): RoutingAgency | undefined {
  const own = agencies.find((agency) => agency.type === 'subdistrict_office' && isArea(agency))
  return own ?? agencies.find(({ formerPlaces = [] }) => formerPlaces.some(isArea))
}

/** The office of the complaint's place: the kelurahan where there is one, else the kecamatan. */
function officeOfPlace(facts: RoutingFacts, rules: RoutingRules): RoutingAgency | null {
  const { agencies, place } = facts
  const ofVillage = place.village === null ? undefined : officeOf(agencies, ({ village }) => village === place.village)
  if (ofVillage) return ofVillage
  if (place.district === null) return agenciesInPlaceWords(facts, rules)[0] ?? null
  return officeOf(agencies, ({ district, village }) => district === place.district && village === null) ?? null
}

/** The unit of one kind that the words speak of, the one that has the rest, or none. */
function unitOf(evidence: Evidence, candidates: readonly RoutingAgency[], rules: RoutingRules): AgencyCode | null {
  const [only, second] = candidates
  if (only && !second) return only.code
  const scores = new Map<AgencyCode, number>()
  for (const { rule, score } of evidence.byRule.values()) {
    if (rule.agency) scores.set(rule.agency, (scores.get(rule.agency) ?? 0) + score)
  }
  const best = [...scores]
    .filter(([code]) => candidates.some((agency) => agency.code === code))
    .sort((a, b) => b[1] - a[1])[0]
  if (best) return best[0]
  return restOf(evidence.type, candidates, rules)
}

function reasonsOf(evidence: Evidence): string[] {
  return [...evidence.because]
    .sort((a, b) => b[1] - a[1])
    .slice(0, maxReasons)
    .map(([reason]) => reason)
}

const isOfPuskesmas = (reason: string) => /^(kata|nama):.*\b(puskesmas|pustu|puskesling)\b/.test(reason)

/**
 * What nobody has said or entered, for the coordinator's eyes: which place, the office of that place, which puskesmas. A
 * puskesmas is no agency of its own (docs/decisions/0022): the one that has the rest of health is over it.
 */
function missingIn(evidence: Evidence, agency: AgencyCode | null, facts: RoutingFacts, rules: RoutingRules): string[] {
  const district = facts.place.district ?? ''
  if (evidence.type === 'subdistrict_office') {
    if (agency !== null) return []
    return [district === '' ? 'kurang-tempat:' : `kurang-kantor:${district}`]
  }
  if (evidence.type !== 'health' || ![...evidence.because.keys()].some(isOfPuskesmas)) return []
  const ofKind = facts.agencies.filter(({ type }) => type === 'health')
  return agency !== null && agency === restOf('health', ofKind, rules) ? [`kurang-puskesmas:${district}`] : []
}

/** Village matters go to the kecamatan of the place, which guides and watches its villages. */
function forVillageMatters(suggestion: Suggestion, office: RoutingAgency | null): Suggestion[] {
  if (!office) return [suggestion]
  const because = [...suggestion.because, `tempat:${office.code}`]
  return [
    { ...suggestion, agencyType: office.type, agency: office.code, because },
    { ...suggestion, confidence: suggestion.confidence / 2 },
  ]
}

/** One suggestion per kind; a learned model's guess raises, and never lowers, what the words say. */
function merged(fromWords: readonly Suggestion[], learned: readonly Suggestion[]): Suggestion[] {
  const byType = new Map<AgencyType, Suggestion>()
  for (const suggestion of [...fromWords, ...learned]) {
    const known = byType.get(suggestion.agencyType)
    const better = !known || suggestion.confidence > known.confidence ? suggestion : known
    const because = known ? [...known.because, ...suggestion.because] : suggestion.because
    byType.set(suggestion.agencyType, { ...better, agency: known?.agency ?? suggestion.agency, because })
  }
  return [...byType.values()].sort((a, b) => b.confidence - a.confidence)
}

/** The kinds of service a text speaks of, best first, each with the agency of the place that has it. */
export function rank(ranking: readonly Evidence[], facts: RoutingFacts, rules: RoutingRules): Suggestion[] {
  const best = ranking[0]?.score ?? 0
  const office = officeOfPlace(facts, rules)
  const fromWords = ranking
    .filter((evidence) => evidence.score >= best * leastShare)
    .flatMap((evidence, place) => {
      const others = place === 0 ? (ranking[1]?.score ?? 0) : best
      const candidates = facts.agencies.filter((agency) => agency.type === evidence.type)
      const isOffice = evidence.type === 'subdistrict_office'
      const agency = isOffice && office ? office.code : unitOf(evidence, candidates, rules)
      const ofPlace = isOffice && office ? [`tempat:${office.code}`] : []
      const because = [...reasonsOf(evidence), ...ofPlace, ...missingIn(evidence, agency, facts, rules)]
      const suggestion = {
        agencyType: evidence.type,
        agency,
        confidence: confidenceOf(evidence.score, others),
        because,
      }
      return evidence.type === 'village_government' ? forVillageMatters(suggestion, office) : [suggestion]
    })
  return merged(fromWords, facts.learned ?? []).slice(0, maxSuggestions)
}
