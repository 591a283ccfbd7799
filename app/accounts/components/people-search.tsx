import { builtRoles } from '#app/accounts/roles.ts'
import { paths } from '#app/http/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'

/** Asked, not sent: its answer is an address that can be kept. */
export function PeopleSearch({
  search,
  agencies,
}: {
  search: { search: string; role: string; agency: string; state: string }
  agencies: readonly { code: string; name: string }[]
}) {
  const t = useTranslate()
  return (
    <form action={paths.adminPeople()} role="search" className="filters mt-5">
      <TextField name="q" type="search" label={t('personAdmin.search')} value={search.search} autoComplete="off" />
      <SelectField
        name="peran"
        label={t('personAdmin.role')}
        value={search.role}
        empty={t('personAdmin.anyRole')}
        options={builtRoles.map((role) => ({ value: role, label: t(`words.role.${role}`) }))}
      />
      <SelectField
        name="instansi"
        label={t('personAdmin.agency')}
        value={search.agency}
        empty={t('personAdmin.anyAgency')}
        options={agencies.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <SelectField
        name="keadaan"
        label={t('personAdmin.state')}
        value={search.state}
        empty={t('personAdmin.anyState')}
        options={[
          { value: 'aktif', label: t('personAdmin.onlyActive') },
          { value: 'nonaktif', label: t('personAdmin.onlyDisabled') },
        ]}
      />
      <Button variant="secondary">{t('personAdmin.find')}</Button>
    </form>
  )
}
