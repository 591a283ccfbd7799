import { LimitFields, type LimitChoices } from '#app/accounts/components/limit-fields.tsx'
import type { RecordForm } from '#app/agencies/components/record-form.tsx'
import { builtRoles } from '#app/accounts/roles.ts'
import { districts } from '#app/places/districts.ts'
import { listVillagesOf } from '#app/places/find-village.ts'
import { SelectField, type Option } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'

export type PostChoices = LimitChoices & { agencies: readonly Option[] }

/** What somebody's work is: role, office or village, and how far it reaches inside the office. */
export function PostFields({ form, choices }: { form: RecordForm; choices: PostChoices }) {
  const t = useTranslate()
  const field = (name: string, hint?: string) => ({ name, hint: form.hint(name, hint), error: form.error(name) })
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
      <LimitFields form={form} topics={choices.topics} districts={choices.districts} />
    </>
  )
}
