import type { Language } from '#app/complaints/rules/complaint.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { districts } from '#app/places/districts.ts'

type Limits = { topics: readonly string[]; districts: readonly string[] }
export type TopicName = { code: string; nameId: string; nameEn: string }

/** Somebody's share in words (names of topics hold commas): a line for topics, a line for districts, or one that says there is no limit. */
export function limitsWords(
  limits: Limits,
  { topics, t, language }: { topics: readonly TopicName[]; t: Translate; language: Language },
): string[] {
  const topicOf = (code: string) => {
    const topic = topics.find((one) => one.code === code)
    return topic ? topic[language === 'id' ? 'nameId' : 'nameEn'] : code
  }
  const districtOf = (code: string) => districts.find((one) => one.code === code)?.name ?? code
  const listed = [
    ...(limits.topics.length === 0
      ? []
      : [t('agencyPeople.share.topics', { names: limits.topics.map(topicOf).join('; ') })]),
    ...(limits.districts.length === 0
      ? []
      : [t('agencyPeople.share.districts', { names: limits.districts.map(districtOf).join('; ') })]),
  ]
  return listed.length === 0 ? [t('agencyPeople.share.whole')] : listed
}
