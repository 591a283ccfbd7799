import type { RecordForm } from '#app/agencies/components/record-form.tsx'
import { lines } from '#app/accounts/person-form.ts'
import { CheckboxGroup } from '#app/ui/field.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'

export type LimitChoices = {
  topics: readonly { code: string; nameId: string; nameEn: string }[]
  districts: readonly { code: string; name: string }[]
}

/** How far an officer's work reaches inside the office. */
export function LimitFields({ form, topics, districts }: LimitChoices & { form: RecordForm }) {
  const t = useTranslate()
  const language = useLanguage()
  const field = (name: string, hint: string) => ({ name, hint: form.hint(name, hint), error: form.error(name) })
  const [chosen, places] = [lines(form.value('topics')), lines(form.value('districts'))]
  return (
    <details open={chosen.length + places.length > 0 || form.error('topics') !== undefined}>
      <summary>{t('personAdmin.post.limits')}</summary>
      <div className="stack-6 mt-4">
        <CheckboxGroup
          {...field('topics', t('personAdmin.post.topicsHint'))}
          label={t('personAdmin.post.topics')}
          values={chosen}
          choices={topics.map(({ code, nameId, nameEn }) => ({
            value: code,
            label: language === 'id' ? nameId : nameEn,
          }))}
        />
        <CheckboxGroup
          {...field('districts', t('personAdmin.post.districtsHint'))}
          label={t('personAdmin.post.districts')}
          values={places}
          choices={districts.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </div>
    </details>
  )
}
