import type { findPerson } from '#app/accounts/list-people.server.ts'
import { lines } from '#app/accounts/person-form.ts'
import { findVillage } from '#app/places/find-village.ts'
import { formatDay, formatMoment } from '#app/i18n/format.ts'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { Rows } from '#app/ui/rows.tsx'

type Person = NonNullable<Awaited<ReturnType<typeof findPerson>>>

/** Somebody's work and access, for who reads and changes nothing. */
export function PersonRows({ person: found }: { person: Person }) {
  const t = useTranslate()
  const language = useLanguage()
  const { person, values, absence, agencies, topics, districts, substitutes } = found
  const nothing = t('words.notFilled')
  const labelOf = (code: string) => agencies.find(({ value }) => value === code)?.label ?? code
  const topicOf = (code: string) => {
    const topic = topics.find((one) => one.code === code)
    return topic ? topic[language === 'id' ? 'nameId' : 'nameEn'] : code
  }
  const districtOf = (code: string) => districts.find((one) => one.code === code)?.name ?? code
  const away =
    absence.from === ''
      ? nothing
      : t('audit.read.away', {
          from: formatDay(absence.from, language),
          to: formatDay(absence.to, language),
          name: substitutes.find(({ value }) => value === absence.substitute)?.label ?? nothing,
        })
  return (
    <Rows
      rows={[
        { label: t('personAdmin.role'), value: t(`words.role.${person.role}`) },
        { label: t('personAdmin.agency'), value: values.agency === '' ? nothing : labelOf(values.agency) },
        { label: t('personAdmin.post.village'), value: findVillage(values.village)?.name ?? nothing },
        { label: t('personAdmin.post.topics'), value: lines(values.topics).map(topicOf).join(', ') || nothing },
        {
          label: t('personAdmin.post.districts'),
          value: lines(values.districts).map(districtOf).join(', ') || nothing,
        },
        { label: t('audit.read.absence'), value: away },
        {
          label: t('audit.read.factor'),
          value: t(found.hasSecondFactor ? 'audit.read.yes' : 'audit.read.no'),
        },
        {
          label: t('personAdmin.lastSignIn'),
          value: person.signedInAt === null ? t('personAdmin.never') : formatMoment(person.signedInAt, language),
        },
      ]}
    />
  )
}
