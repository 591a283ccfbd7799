import type { AgencyType } from './agency-type.ts'
import type { AgencyCode, AuthorityCode } from './complaint.ts'
import type { RuleWords } from './rule-words.ts'

export type Suggestion = {
  agencyType: AgencyType
  /** null when no agency of the regency is of that type or place could not decide */
  agency: AgencyCode | null
  /** 0 to 1; never shown as a percentage */
  confidence: number
  because: readonly string[]
}

export type Routing = {
  rule: string
  because: readonly string[]
  decision: 'hold' | 'refer' | 'forward' | 'suggest' | 'unknown'
  suggestions: readonly Suggestion[]
  authority: AuthorityCode | null
  /** the rule that weighed most, as it was called then; null when a choice or a post decided. Missing in older complaints */
  decidedBy?: RuleWords | null
}
