import { authorityName } from '#app/complaints/components/authority-name.ts'
import type { Language } from '#app/complaints/rules/complaint.ts'
import { ruleWordsIn, type RuleWords } from '#app/complaints/rules/rule-words.ts'
import type { Translate } from '#app/i18n/translate.ts'

const kinds = ['protected', 'authority', 'certain', 'likely'] as const
/** What holds a complaint without a list of words. */
const builtIn = ['pimpinan-atau-meja', 'pejabat-bernama', 'topik'] as const

type Decided = { rule: string; decidedBy?: RuleWords | null | undefined }

/** What kind of rule decided, in words, for what another authority does with its name. */
export function decisionInWords({ rule }: Pick<Decided, 'rule'>, t: Translate): string {
  const [step, detail = ''] = rule.split(':')
  const kind = kinds.find((one) => one === step) ?? 'unknown'
  const words = t(`coordinator.rule.${kind}`)
  return kind === 'authority' ? `${words}: ${authorityName(detail, undefined, t)}` : words
}

/**
 * The rule's own name and reason, as they were when it decided. Null for what no rule of the list decided, and for
 * complaints from before rules had names in both languages.
 */
export function ruleInWords({ decidedBy }: Decided, language: Language, t: Translate): string | null {
  if (!decidedBy) return null
  const { name, why } = ruleWordsIn(decidedBy, language)
  return name === why ? t('routingRules.by.name', { name }) : t('routingRules.by.both', { name, why })
}

/** What a protecting rule is called: `names` of the list, by code, or the program's own. */
export function holderName(code: string, names: Readonly<Record<string, string>>, t: Translate): string {
  const own = builtIn.find((one) => one === code)
  return own ? t(`routingRules.builtIn.${own}`) : (names[code] ?? code)
}
