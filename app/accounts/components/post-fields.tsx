import type { RecordForm } from '#app/agencies/components/record-form.tsx'
import { lines } from '#app/accounts/person-form.ts'
import { builtRoles } from '#app/accounts/roles.ts'
import { districts } from '#app/places/districts.ts'
import { listVillagesOf } from '#app/places/find-village.ts'
import { CheckboxGroup, SelectField, type Option } from '#app/ui/field.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'

export type PostChoices = {
  agencies: readonly Option[]
  topics: readonly { code: string; nameId: string; nameEn: string }[]
  districts: readonly { code: string; name: string }[]
}

/** What somebody's work is: role, office or village, and how far it reaches inside the office. */
export function PostFields({ form, choices }: { form: RecordForm; choices: PostChoices }) {
  const t = useTranslate()
  const language = useLanguage()
  const field = (name: string, hint?: string) => ({ name, hint: form.hint(name, hint), error: form.error(name) })
  const [topics, places] = [lines(form.value('topics')), lines(form.value('districts'))]
  return (
    <>
      <SelectField
        {...field('role')}
        label={t('personAdmin.role')}
        value={form.value('role')}
        empty={t('personAdmin.post.chooseRole')}
        options={builtRoles.map((role) => ({ value: role, label: t(`words.role.${role}`) }))}
      />
      <SelectField
        {...field('agency', t('personAdmin.post.agencyHint'))}
        label={t('personAdmin.agency')}
        value={form.value('agency')}
        empty={t('personAdmin.post.chooseAgency')}
        options={choices.agencies}
      />
      <SelectField
        {...field('village', t('personAdmin.post.villageHint'))}
        label={t('personAdmin.post.village')}
        value={form.value('village')}
        empty={t('personAdmin.post.chooseVillage')}
        options={districts.map(({ code, name }) => ({
          label: name,
          options: listVillagesOf(code).map((village) => ({ value: village.code, label: village.name })),
        }))}
      />
      <details open={topics.length + places.length > 0 || form.error('topics') !== undefined}>
        <summary>{t('personAdmin.post.limits')}</summary>
        <div className="stack-6 mt-4">
          <CheckboxGroup
            {...field('topics', t('personAdmin.post.topicsHint'))}
            label={t('personAdmin.post.topics')}
            values={topics}
            choices={choices.topics.map(({ code, nameId, nameEn }) => ({
              value: code,
              label: language === 'id' ? nameId : nameEn,
            }))}
          />
          <CheckboxGroup
            {...field('districts', t('personAdmin.post.districtsHint'))}
            label={t('personAdmin.post.districts')}
            values={places}
            choices={choices.districts.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </div>
      </details>
    </>
  )
}
