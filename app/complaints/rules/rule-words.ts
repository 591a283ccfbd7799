import type { Language } from './complaint.ts'

/** What a routing rule is called and why it is there. English null: the Indonesian words stand in its place. */
export type RuleWords = { nameId: string; nameEn: string | null; whyId: string; whyEn: string | null }

/** In the reader's language, as far as somebody wrote it. */
export function ruleWordsIn(
  { nameId, nameEn, whyId, whyEn }: RuleWords,
  language: Language,
): { name: string; why: string } {
  return language === 'en' ? { name: nameEn ?? nameId, why: whyEn ?? whyId } : { name: nameId, why: whyId }
}

/** The words alone, of a rule or of what a complaint keeps of one. */
export function wordsAlone({ nameId, nameEn, whyId, whyEn }: RuleWords): RuleWords {
  return { nameId, nameEn, whyId, whyEn }
}
