import type { AgencyType } from './agency-type.ts'
import type { AgencyCode, AuthorityCode } from './complaint.ts'
import type { RuleWords } from './rule-words.ts'
import { plainWord, stemOf, type Word } from './routing-words.ts'

/** What a rule's words are evidence for. Routing reads each step's rules in a fixed order of its own. */
export type RoutingStep =
  /** a topic that only the coordinator may see */
  | 'protected'
  /** who the leadership or the desk is, and what somebody is accused of */
  | 'leader'
  | 'desk'
  | 'accusation'
  | 'desk-accusation'
  /** posts that a named person may hold, common given names, words of praise, words of prevention */
  | 'post'
  | 'given-name'
  | 'praise'
  | 'prevention'
  /** names and words for a kind of service */
  | 'words'
  /** words that tell the units of one kind apart; without words: the unit that has the rest */
  | 'unit'
  /** words before which a place is named, not a matter: "depan pasar" */
  | 'location'
  /** phrases that look like evidence and are none */
  | 'neutral'

/**
 * One rule as an administrator edits it. In `words`, `..` stands for up to three words in between and `=word`
 * asks for exactly that form; everything else also matches its derived forms.
 */
export type RoutingRule = RuleWords & {
  code: string
  step: RoutingStep
  kind: AgencyType | null
  agency: AgencyCode | null
  /** set when what the words name is another authority's matter */
  authority: AuthorityCode | null
  words: readonly string[]
  /** when not empty, one of these must stand within `within` words of one of `words` */
  near: readonly string[]
  within: number
  weight: number
}
export type RoutingRules = readonly RoutingRule[]

export type Match = {
  rule: RoutingRule
  side: 'words' | 'near'
  phrase: string
  from: number
  to: number
  hasGap: boolean
}

type End = { rule: RoutingRule; side: 'words' | 'near'; phrase: string; hasGap: boolean }
type Node = { next: Map<string, Node>; gap: Node | null; ends: End[] }

export type CompiledRules = { root: Node; corrections: Map<string, string | null>; vocabulary: Set<string> }

const maxGap = 3
const shortestCorrected = 8

const emptyNode = (): Node => ({ next: new Map(), gap: null, ends: [] })

function nodeAfter(node: Node, part: string, vocabulary: Set<string>): Node {
  if (part === '..') return (node.gap ??= emptyNode())
  const word = plainWord(part.replace(/^=/, ''))
  const key = part.startsWith('=') ? `=${word}` : stemOf(word)
  vocabulary.add(word)
  const known = node.next.get(key)
  if (known) return known
  const fresh = emptyNode()
  node.next.set(key, fresh)
  return fresh
}

/** All forms of a word with one letter left out: two words one typing error apart share one of them. */
function shortened(word: string): string[] {
  return [word, ...Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1))]
}

function add(compiled: CompiledRules, rule: RoutingRule, side: 'words' | 'near', phrase: string): void {
  // "marah-marah" is read as one word, in the rules as in the texts.
  const parts = phrase
    .trim()
    .split(/\s+/)
    .flatMap((word) => word.split('-').map((part) => (word.startsWith('=') ? `=${part.replace('=', '')}` : part)))
    .filter((part, index, all) => part !== all[index - 1] || part === 'jalan')
  const end = parts.reduce((node, part) => nodeAfter(node, part, compiled.vocabulary), compiled.root)
  // "tertibkan" and "penertiban" are one word with one stem: a list may hold both, a text pays once.
  if (end.ends.some((known) => known.rule === rule && known.side === side)) return
  end.ends.push({ rule, side, phrase, hasGap: parts.includes('..') })
}

const partsOf = (rule: RoutingRule) =>
  [...rule.words, ...rule.near].flatMap((phrase) => phrase.split(' ')).map((part) => plainWord(part))

const compiledRules = new WeakMap<RoutingRules, CompiledRules>()

/** The rules as one tree of words, made once per list of rules. */
export function compileRules(rules: RoutingRules): CompiledRules {
  const known = compiledRules.get(rules)
  if (known) return known
  const compiled: CompiledRules = { root: emptyNode(), corrections: new Map(), vocabulary: new Set() }
  for (const rule of rules) {
    for (const phrase of rule.words) add(compiled, rule, 'words', phrase)
    for (const phrase of rule.near) add(compiled, rule, 'near', phrase)
  }
  // A typing error must not turn an ordinary word into an accusation: "pencabutan" is not "pencabulan".
  const serious = new Set(rules.filter((rule) => rule.kind === null && rule.step !== 'neutral').flatMap(partsOf))
  for (const word of compiled.vocabulary) {
    if (word.length < shortestCorrected || serious.has(word)) continue
    for (const form of shortened(word)) {
      const other = compiled.corrections.get(form)
      // Two words of the rules share this form: it corrects nothing.
      compiled.corrections.set(form, other === undefined || other === word ? word : null)
    }
  }
  compiledRules.set(rules, compiled)
  return compiled
}

/** One letter more, less, other, or two neighbours swapped: no more. */
function isOneErrorApart(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 1) return false
  let start = 0
  while (start < typed.length && typed[start] === meant[start]) start += 1
  const rest = [typed.slice(start), meant.slice(start)] as const
  if (rest[0].slice(1) === rest[1].slice(1) || rest[0].slice(1) === rest[1] || rest[0] === rest[1].slice(1)) return true
  return rest[0].slice(2) === rest[1].slice(2) && rest[0][0] === rest[1][1] && rest[0][1] === rest[1][0]
}

/** A long word that no rule knows, read as the rule's word one typing error away. */
function corrected(word: Word, compiled: CompiledRules): Word {
  if (word.exact.length < shortestCorrected - 1 || compiled.vocabulary.has(word.exact)) return word
  for (const form of shortened(word.exact)) {
    const meant = compiled.corrections.get(form)
    if (meant && meant[0] === word.exact[0] && isOneErrorApart(word.exact, meant) && stemOf(meant) !== word.stem) {
      return { ...word, exact: meant, stem: stemOf(meant) }
    }
  }
  return word
}

/** Where the phrases of the rules stand in a text, in linear time: phrases are short and gaps bounded. */
export function findMatches(typed: readonly Word[], rules: RoutingRules): Match[] {
  const compiled = compileRules(rules)
  const words = typed.map((word) => corrected(word, compiled))
  const matches: Match[] = []
  const walk = (node: Node, at: number, from: number): void => {
    for (const end of node.ends) matches.push({ ...end, from, to: at })
    const word = words[at]
    if (word) {
      const loose = node.next.get(word.stem)
      if (loose) walk(loose, at + 1, from)
      const strict = node.next.get(`=${word.exact}`)
      if (strict) walk(strict, at + 1, from)
    }
    if (!node.gap) return
    for (let skipped = 0; skipped <= maxGap && words[at + skipped]?.sentence === words[from]?.sentence; skipped += 1) {
      walkGap(node.gap, at + skipped, from)
    }
  }
  const walkGap = (gap: Node, at: number, from: number): void => {
    const word = words[at]
    const next = word && (gap.next.get(`=${word.exact}`) ?? gap.next.get(word.stem))
    if (next) walk(next, at + 1, from)
  }
  for (let from = 0; from < words.length; from += 1) walk(compiled.root, from, from)
  return withoutContained(matches)
}

/** The end of the longest phrase that begins at each place, and before it. */
function coverOf(matches: readonly Match[]): (match: Match) => boolean {
  const longestFrom = new Map<number, number>()
  for (const { from, to } of matches) longestFrom.set(from, Math.max(to, longestFrom.get(from) ?? 0))
  const starts = [...longestFrom.keys()].sort((a, b) => a - b)
  let furthest = 0
  const furthestBefore = new Map<number, number>()
  for (const start of starts) {
    furthestBefore.set(start, furthest)
    furthest = Math.max(furthest, longestFrom.get(start) ?? 0)
  }
  const before = (from: number): number => {
    // The last start at or before this place, by halving: there are as many starts as phrases in the text.
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) < from) low = middle + 1
      else high = middle
    }
    if (low < starts.length) return furthestBefore.get(starts[low] ?? 0) ?? 0
    return furthest
  }
  return ({ from, to }) => before(from) >= to || (longestFrom.get(from) ?? 0) > to
}

const isWeighed = (match: Match) => match.rule.step === 'words' || match.rule.step === 'unit'

/**
 * Drops evidence for a kind that is part of a longer phrase ("kartu keluarga" inside "kartu keluarga sejahtera"), and
 * anything inside a neutral phrase ("korupsi" inside "komisi pemberantasan korupsi"). Phrases with gaps neither hide
 * nor are hidden.
 */
function withoutContained(matches: readonly Match[]): Match[] {
  const whole = matches.filter((match) => !match.hasGap)
  const isInNeutral = coverOf(whole.filter((match) => match.rule.step === 'neutral'))
  const isInLonger = coverOf(whole.filter(isWeighed))
  return matches.filter((match) => {
    if (match.rule.step === 'neutral') return false
    return match.hasGap || !(isInNeutral(match) || (isWeighed(match) && isInLonger(match)))
  })
}
