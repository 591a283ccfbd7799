import type { AgencyType } from '#app/complaints/rules/agency-type.ts'
import type { RoutingRule, RoutingStep } from '#app/complaints/rules/routing-match.ts'

/** A list as it is easiest to write: words and phrases with commas between. */
const listed = (words: string) =>
  words
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')

/** A name is a name only as written: "taman" is not the office "Pertamanan". */
const exactly = (words: string) =>
  listed(words)
    .map((word) => (word.includes(' ') || word.startsWith('=') ? word : `=${word}`))
    .join(',')

/** What the rule is called and why it is there, in both languages. */
export type Said = readonly [nameId: string, nameEn: string, whyId: string, whyEn: string]

type More = Partial<Pick<RoutingRule, 'agency' | 'authority' | 'near' | 'within' | 'kind'>>

export const rule = (
  step: RoutingStep,
  code: string,
  weight: number,
  [nameId, nameEn, whyId, whyEn]: Said,
  words: string,
  more: More = {},
): RoutingRule => ({
  ...{ code, nameId, nameEn, whyId, whyEn },
  step,
  kind: null,
  agency: null,
  authority: null,
  near: [],
  within: 0,
  ...more,
  words: listed(words),
  weight,
})

export const about = (
  kind: AgencyType,
  code: string,
  weight: number,
  said: Said,
  words: string,
  more: More = {},
): RoutingRule =>
  rule('words', code, weight, said, code.startsWith('nama-') ? exactly(words) : words, { ...more, kind })

export const unit = (kind: AgencyType, agency: string, said: Said, words: string): RoutingRule =>
  rule('unit', `unit-${agency}`, words === '' ? 0 : 1, said, words, { kind, agency })
