import { z } from 'zod'
import { fail, line, lineOrNull, type Reading } from '#app/agencies/form.ts'
import { fieldErrors } from '#app/complaints/form.ts'
import { limits } from '#app/complaints/limits.ts'
import type { RoutingRule } from '#app/complaints/rules/routing-match.ts'
import type { RuleWords } from '#app/complaints/rules/rule-words.ts'
import { cleanLongText, lengthOf } from '#app/complaints/rules/text.ts'

// What an administrator may write into a routing rule. Words only: nothing typed here ever becomes a pattern of the
// program, and the gaps are bounded, so that no list can make routing slow.

export const ruleFields = [
  ...['nameId', 'nameEn', 'isOn', 'words', 'near', 'within', 'weight'],
  ...['whyId', 'whyEn', 'after'],
] as const

const mostPhrases = 300
const longestPhrase = 60
const mostParts = 6
const mostGaps = 2
const part = /^=?[\p{L}\p{N}](?:[\p{L}\p{N}'’-]*[\p{L}\p{N}])?$/u

/** One phrase a line. `..` stands between words, `=` before one. */
export function isPhrase(phrase: string): boolean {
  const parts = phrase.split(' ')
  const gaps = parts.filter((one) => one === '..').length
  if (lengthOf(phrase) > longestPhrase || parts.length > mostParts || gaps > mostGaps) return false
  if (parts[0] === '..' || parts.at(-1) === '..') return false
  return parts.every((one, index) => (one === '..' ? parts[index - 1] !== '..' : part.test(one)))
}

const phrases = z
  .string()
  .transform((text) => [...new Set(linesOf(text))])
  .superRefine((found, context) => {
    const wrong = found.find((phrase) => !isPhrase(phrase))
    if (wrong !== undefined) {
      const shown = [...wrong].slice(0, longestPhrase).join('')
      context.addIssue({ code: 'custom', message: fail('routingRules.problem.phrase', { phrase: shown }) })
    }
    if (found.length > mostPhrases)
      context.addIssue({ code: 'custom', message: fail('routingRules.problem.many', { n: mostPhrases }) })
  })

function linesOf(text: string): string[] {
  const lines = cleanLongText(text).toLowerCase().split(/[\n,]/)
  return lines.map((one) => one.trim().replace(/\s+/g, ' ')).filter((one) => one !== '')
}

const number = (least: number, most: number) =>
  z
    .string()
    .transform((text) => (/^\d{1,2}([.,]\d)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : Number.NaN))
    .refine((value) => value >= least && value <= most, fail('routingRules.problem.number', { least, most }))

const ruleForm = (isPlace: (after: string) => boolean) =>
  z.object({
    nameId: line(limits.nameMax).refine((text) => text !== '', fail('routingRules.problem.name')),
    nameEn: lineOrNull(limits.nameMax),
    isOn: z.string().transform((text) => text === 'yes'),
    words: phrases,
    near: phrases,
    within: number(0, 10).refine(Number.isInteger, fail('routingRules.problem.number', { least: 0, most: 10 })),
    weight: number(0, 10),
    whyId: line(limits.shortMax).refine((text) => text !== '', fail('routingRules.problem.why')),
    whyEn: lineOrNull(limits.shortMax),
    after: z.string().refine(isPlace, fail('errors.choice.unknown')),
  })
export type RuleForm = z.output<ReturnType<typeof ruleForm>>

/** `isPlace`: a rule of the same step that this one may stand behind, or the empty text for the first place. */
export function readRuleForm(values: Record<string, string>, isPlace: (after: string) => boolean): Reading<RuleForm> {
  const result = ruleForm(isPlace).safeParse(values)
  return result.success ? { ok: true, form: result.data } : { ok: false, errors: fieldErrors(result.error) }
}

/** What is said of a rule for a new agency: the rest of it follows from the agency. */
export const newRuleFields = ['nameId', 'nameEn', 'words', 'weight', 'whyId', 'whyEn'] as const

/** A rule without words would take everything of its kind, so a new one has some. */
export function readNewRuleForm(values: Record<string, string>): Reading<RuleForm> {
  const reading = readRuleForm({ ...values, isOn: 'yes', near: '', within: '0', after: '' }, () => true)
  if (!reading.ok || reading.form.words.length > 0) return reading
  return { ok: false, errors: { words: { key: 'routingRules.problem.words' } } }
}

/** An agency's names as phrases of a rule: the official one as far as a phrase reaches, the short one exactly as written. */
export function phrasesOfNames(names: readonly { name: string; shortName: string | null }[]): string[] {
  const partsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
  const found = names.flatMap(({ name, shortName }) => [
    partsOf(name).slice(0, mostParts).join(' '),
    ...(shortName === null
      ? []
      : [
          partsOf(shortName)
            .map((one) => `=${one}`)
            .slice(0, mostParts)
            .join(' '),
        ]),
  ])
  return [...new Set(found)].filter((phrase) => phrase !== '' && isPhrase(phrase))
}

/** The rule as its form shows it; `after`: the rule of its step that stands before it. */
export function ruleValues(
  rule: Pick<RoutingRule, keyof RuleWords | 'words' | 'near' | 'within' | 'weight'> & { isOn: boolean },
  after: string,
): Record<(typeof ruleFields)[number], string> {
  return {
    nameId: rule.nameId,
    nameEn: rule.nameEn ?? '',
    isOn: rule.isOn ? 'yes' : '',
    words: rule.words.join('\n'),
    near: rule.near.join('\n'),
    within: String(rule.within),
    weight: String(rule.weight),
    whyId: rule.whyId,
    whyEn: rule.whyEn ?? '',
    after,
  }
}
