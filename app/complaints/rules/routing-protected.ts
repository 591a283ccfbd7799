import type { AgencyCode, Target } from './complaint.ts'
import type { Suggestion } from './routing-decision.ts'
import { findAccusedAgency, findAccusedLeadership } from './routing-accused.ts'
import type { RoutingAgency, RoutingFacts } from './routing-facts.ts'
import type { Match, RoutingRule, RoutingRules } from './routing-match.ts'
import { findNamedOfficial } from './routing-named-official.ts'
import type { Reading } from './routing-read.ts'

export type ProtectedTopic = {
  /** code of the rule that holds it */
  code: string
  /** null: no list of words did */
  rule: RoutingRule | null
  because: readonly string[]
  target: Target
  /** the agency that seems to be the accused's own: a proposal the coordinator confirms */
  against: AgencyCode | null
}

const plain = (match: Match) => match.phrase.replace(/=/g, '')

/** "Sosialisasi kekerasan seksual", "tanpa pungli": the word just before, or one word away, says that nothing happened. */
function isPrevention(match: Match, preventionEnds: ReadonlySet<number>): boolean {
  return preventionEnds.has(match.from) || preventionEnds.has(match.from - 1)
}

/** The first place where a rule's words stand, near enough to its second list when it has one. */
function placeOf(rule: RoutingRule, matches: readonly Match[]): { words: Match; near: Match | null } | null {
  const own = matches.filter((match) => match.rule === rule)
  const first = own.filter((match) => match.side === 'words')
  if (rule.near.length === 0) return first[0] ? { words: first[0], near: null } : null
  const second = own.filter((match) => match.side === 'near')
  // Both lists are in the order of the text, so one walk along both finds the nearest pair.
  let at = 0
  for (const words of first) {
    while (at + 1 < second.length && (second[at]?.to ?? 0) + rule.within < words.from) at += 1
    const near = second[at]
    if (near && Math.max(near.from - words.to, words.from - near.to) <= rule.within) return { words, near }
  }
  return null
}

/** The accused's own agency: the one the sentence makes the doer, or the office that the person's post leads. */
function accusedAgency(
  reading: Reading,
  facts: RoutingFacts,
  suggestions: readonly Suggestion[],
  post: Match | null,
): AgencyCode | null {
  const deeds = reading.matches.filter(
    (match) => match.rule.step === 'accusation' || (match.rule.step === 'protected' && match.side === 'words'),
  )
  const named = findAccusedAgency(reading, deeds)?.rule.agency
  if (named) return named
  const isOwn = (agency: RoutingAgency) => agency.type === post?.rule.kind
  const own = facts.agencies.filter(isOwn)
  const suggested = suggestions.find((suggestion) => suggestion.agencyType === post?.rule.kind)?.agency
  return suggested ?? (own.length === 1 ? (own[0]?.code ?? null) : null)
}

/** Whether a complaint is about something only the coordinator may see, and who must be kept out. */
export function findProtectedTopic(
  reading: Reading,
  facts: RoutingFacts,
  rules: RoutingRules,
  suggestions: readonly Suggestion[],
): ProtectedTopic | null {
  const prevention = new Set(reading.matches.filter(({ rule }) => rule.step === 'prevention').map(({ to }) => to))
  const matches = reading.matches.filter((match) => match.rule.step === 'protected' && !isPrevention(match, prevention))
  const leadership = findAccusedLeadership(reading, facts)
  const post = findNamedOfficial(reading, facts)
  const target: Target = leadership ? 'against-leadership' : 'normal'
  const against = accusedAgency(reading, facts, suggestions, post)

  for (const rule of rules) {
    if (rule.step !== 'protected') continue
    const place = placeOf(rule, matches)
    if (!place) continue
    const because = [place.words, ...(place.near ? [place.near] : [])].map((match) => `kata:${plain(match)}`)
    return { code: rule.code, rule, because: [...because, ...(leadership ?? [])], target, against }
  }
  if (leadership) return { code: 'pimpinan-atau-meja', rule: null, because: leadership, target, against }
  // The reason names the post, never the person.
  if (post) return { code: 'pejabat-bernama', rule: null, because: [`jabatan:${plain(post)}`], target, against }
  const topic = facts.topics.find((one) => one.code === facts.topic)
  if (topic?.isProtected) return { code: 'topik', rule: null, because: [`topik:${topic.code}`], target, against }
  return null
}
