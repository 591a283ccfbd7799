import { authorities, type AuthorityCode } from '#app/complaints/rules/complaint.ts'
import type { Translate } from '#app/i18n/translate.ts'

/** Another authority in words: the shipped ones in the reader's language, one that was added as it was called. */
export function authorityName(code: AuthorityCode, name: string | undefined, t: Translate): string {
  const shipped = authorities.find((one) => one === code)
  return shipped ? t(`words.authority.${shipped}`) : (name ?? code)
}
