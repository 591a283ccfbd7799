import type { AgencyType } from './agency-type.ts'
import { placeWordsOf, type RoutingAgency, type RoutingFacts } from './routing-facts.ts'
import { findMatches, type Match, type RoutingRule, type RoutingRules } from './routing-match.ts'
import type { RuleWords } from './rule-words.ts'
import { wordsOf, type Word } from './routing-words.ts'

/** A complaint's text as words, with everything the rules found in it. */
export type Reading = {
  words: readonly Word[]
  titleEnds: number
  matches: readonly Match[]
  locations: ReadonlySet<number>
}

const nameWeight = 5
/** "Kec. Bengalon" in a text mostly says where, not who. */
const addressWeight = 0.6

/** Every agency is found by its names, without a rule that somebody wrote. */
const wordsOfNames: RuleWords = {
  ...{ nameId: 'Nama instansi', nameEn: 'Name of the agency' },
  ...{ whyId: 'Aduan menyebut nama instansi itu', whyEn: 'The complaint names the agency' },
}

function nameRule(agency: RoutingAgency, words: readonly string[], weight: number): RoutingRule {
  const fixed = { step: 'words', authority: null, near: [], within: 0 } as const
  return {
    ...{ ...fixed, ...wordsOfNames },
    code: `nama:${agency.shortName ?? agency.code}`,
    kind: agency.type,
    agency: agency.code,
    words,
    weight,
  }
}

function nameRules(agency: RoutingAgency): RoutingRule[] {
  const former = (agency.formerNames ?? []).flatMap(({ name, shortName }) => [name, ...exactName(shortName)])
  const formerRules = former.length === 0 ? [] : [nameRule(agency, former, nameWeight)]
  return [...presentNameRules(agency), ...formerRules]
}

function exactName(shortName: string | null): string[] {
  return shortName === null
    ? []
    : [
        shortName
          .split(/\s+/)
          .map((word) => `=${word}`)
          .join(' '),
      ]
}

function presentNameRules(agency: RoutingAgency): RoutingRule[] {
  const place = /^(kecamatan|kelurahan)\s+(.+)$/i.exec(agency.name)
  if (place?.[1] && place[2]) {
    const isDistrict = place[1].toLowerCase() === 'kecamatan'
    const inAddress = isDistrict ? ['kecamatan', 'kec'] : ['kelurahan', 'kel']
    const asOffice = isDistrict
      ? ['camat', 'kantor camat', 'kantor kecamatan']
      : ['lurah', 'kantor lurah', 'kantor kelurahan']
    const named = (start: string) => `=${start.replace(/ /g, ' =')} ${place[2] ?? ''}`
    return [nameRule(agency, inAddress.map(named), addressWeight), nameRule(agency, asOffice.map(named), nameWeight)]
  }
  return [nameRule(agency, [agency.name, ...commonNames(agency.name), ...exactName(agency.shortName)], nameWeight)]
}

/** Nobody says "Inspektorat Daerah". Shortening the dinas the same way was measured: it finds fewer right offices. */
function commonNames(name: string): string[] {
  return /^inspektorat /i.test(name) ? ['Inspektorat'] : []
}

const withNames = new WeakMap<RoutingRules, { key: string; rules: RoutingRules }>()

/** The rules together with the names of the agencies, kept until one of the names changes. */
function rulesWithNames(rules: RoutingRules, agencies: readonly RoutingAgency[]): RoutingRules {
  const key = agencies
    .map(({ code, name, shortName, type, formerNames = [] }) => {
      const former = formerNames.map((one) => `${one.name}|${one.shortName ?? ''}`)
      return [code, name, shortName ?? '', type, ...former].join('|')
    })
    .join('\n')
  const known = withNames.get(rules)
  if (known?.key === key) return known.rules
  const both = [...rules, ...agencies.flatMap(nameRules)]
  withNames.set(rules, { key, rules: both })
  return both
}

export function readComplaint(facts: RoutingFacts, rules: RoutingRules): Reading {
  const title = wordsOf(facts.title)
  const lastOfTitle = (title.at(-1)?.sentence ?? 0) + 1
  const rest = wordsOf([facts.body, facts.requestedSettlement ?? ''].join('\n'))
  const words = [...title, ...rest.map((word) => ({ ...word, sentence: word.sentence + lastOfTitle }))]
  const matches = findMatches(words, rulesWithNames(rules, facts.agencies))
  const locations = new Set(matches.filter((match) => match.rule.step === 'location').map((match) => match.to - 1))
  return { words, titleEnds: title.length, matches, locations }
}

/** The agencies whose own name stands in the words of the place: "samping kantor Kecamatan Bengalon". */
export function agenciesInPlaceWords(facts: RoutingFacts, rules: RoutingRules): RoutingAgency[] {
  const words = wordsOf(placeWordsOf(facts))
  if (words.length === 0) return []
  const named = new Set(findMatches(words, rulesWithNames(rules, facts.agencies)).map((match) => match.rule.agency))
  return facts.agencies.filter((agency) => agency.type === 'subdistrict_office' && named.has(agency.code))
}

/** What speaks for one kind of service. */
export type Evidence = {
  type: AgencyType
  score: number
  /** phrase to its share of the score, in the form a page can translate: `kata:jalan rusak`, `nama:Dinsos` */
  because: Map<string, number>
  /** rule code to its share */
  byRule: Map<string, { rule: RoutingRule; score: number }>
}

const titleFactor = 1.5
const locationFactor = 0.3
const repeatFactor = 0.2
const maxRepeats = 3

function isOnlyAPlace(match: Match, reading: Reading): boolean {
  return reading.locations.has(match.from - 1) || reading.locations.has(match.from - 2)
}

const reasonOf = (match: Match) =>
  match.rule.code.startsWith('nama:')
    ? match.rule.code
    : `${match.rule.code.startsWith('nama-') ? 'nama' : 'kata'}:${match.phrase.replace(/=/g, '')}`

/** Of the rules of one kind that speak about the same words only the heaviest counts. */
function heaviestPerPlace(matches: readonly Match[]): Match[] {
  const best = new Map<string, Match>()
  for (const match of matches) {
    if ((match.rule.step !== 'words' && match.rule.step !== 'unit') || match.side === 'near') continue
    const key = `${match.rule.step}|${match.rule.kind ?? ''}|${match.from}|${match.to}`
    const known = best.get(key)
    if (!known || match.rule.weight > known.rule.weight) best.set(key, match)
  }
  return [...best.values()]
}

/** Adds up, per kind, each different phrase once; repeats, the title and mere places change its weight. */
export function weighEvidence(reading: Reading): Evidence[] {
  const phrases = new Map<string, { match: Match; times: number; factor: number }>()
  for (const match of heaviestPerPlace(reading.matches)) {
    const factor =
      (match.from < reading.titleEnds ? titleFactor : 1) * (isOnlyAPlace(match, reading) ? locationFactor : 1)
    const key = `${match.rule.code}|${match.phrase}`
    const known = phrases.get(key)
    phrases.set(key, { match, times: (known?.times ?? 0) + 1, factor: Math.max(factor, known?.factor ?? 0) })
  }
  const kinds = new Map<AgencyType, Evidence>()
  for (const { match, times, factor } of phrases.values()) {
    const type = match.rule.kind
    if (!type) continue
    const score = match.rule.weight * factor * (1 + repeatFactor * Math.min(times - 1, maxRepeats))
    const evidence: Evidence = kinds.get(type) ?? { type, score: 0, because: new Map(), byRule: new Map() }
    evidence.score += score
    const reason = reasonOf(match)
    evidence.because.set(reason, (evidence.because.get(reason) ?? 0) + score)
    evidence.byRule.set(match.rule.code, {
      rule: match.rule,
      score: (evidence.byRule.get(match.rule.code)?.score ?? 0) + score,
    })
    kinds.set(type, evidence)
  }
  // Equal scores keep the order in which the text named them.
  return [...kinds.values()].filter((evidence) => evidence.score > 0).sort((a, b) => b.score - a.score)
}
