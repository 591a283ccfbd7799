import type { RecordField } from '#app/agencies/components/record-page.tsx'
import { agencyTypes } from '#app/complaints/rules/agency-type.ts'
import { serviceClasses } from '#app/complaints/rules/complaint.ts'
import { priorities } from '#app/complaints/rules/handling.ts'
import type { Language } from '#app/complaints/rules/complaint.ts'
import type { Translate } from '#app/i18n/translate.ts'
import type { topicFields } from '#app/topics/topic-form.ts'

type Named = { code: string; nameId: string; nameEn: string }

export const nameIn = (language: Language, { nameId, nameEn }: Pick<Named, 'nameId' | 'nameEn'>) =>
  language === 'en' ? nameEn : nameId

/** The fields this person changes, in their order. */
export function fieldsOfTopic(
  shown: readonly string[],
  { others, agencies }: { others: readonly Named[]; agencies: readonly { code: string; name: string }[] },
  t: Translate,
  language: Language,
): RecordField[] {
  const all: (RecordField & { name: 'code' | (typeof topicFields)[number] })[] = [
    { name: 'code', label: 'topics.one.code', hint: t('topics.one.codeHint') },
    { name: 'nameId', label: 'texts.nameId' },
    { name: 'nameEn', label: 'texts.nameEn' },
    {
      ...{ name: 'agencyTypes', label: 'topics.one.agencyTypes', kind: 'several' },
      options: agencyTypes.map((type) => ({ value: type, label: t(`words.agencyType.${type}`) })),
    },
    {
      ...{ name: 'agencies', label: 'topics.one.agencies', kind: 'several', isOptional: true },
      hint: t('topics.one.agenciesHint'),
      options: agencies.map(({ code, name }) => ({ value: code, label: name })),
    },
    {
      ...{ name: 'classDefault', label: 'topics.one.classDefault', kind: 'choice' },
      empty: t('topics.one.classByKind'),
      options: serviceClasses.map((value) => ({ value, label: t(`words.class.${value}`) })),
    },
    {
      ...{ name: 'priority', label: 'topics.one.priority', kind: 'choice' },
      options: priorities.map((value) => ({ value, label: t(`words.priority.${value}`) })),
    },
    { name: 'isProtected', label: 'topics.one.isProtected', kind: 'check' },
    {
      ...{ name: 'isVillageMatter', label: 'villages.topic.label', kind: 'check' },
      hint: t('villages.topic.hint'),
    },
    {
      ...{ name: 'after', label: 'topics.one.after', kind: 'choice' },
      empty: t('topics.one.first'),
      options: others.map((other) => ({
        value: other.code,
        label: t('topics.one.behind', { name: nameIn(language, other) }),
      })),
    },
  ]
  return all.filter(({ name }) => shown.includes(name))
}
