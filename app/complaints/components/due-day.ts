import type { Language } from '#app/complaints/rules/complaint.ts'
import type { Due } from '#app/complaints/rules/deadline.ts'
import { formatDay } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translate.ts'

/** The day as everybody outside reads it; past the last loaded year of holidays it says that it is an estimate. */
export function dueDay({ on, provisional }: Due, t: Translate, language: Language): string {
  const date = formatDay(on, language)
  return provisional ? t('mail.estimated', { date }) : date
}
