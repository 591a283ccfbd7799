import { ContactFields, type RecordForm } from '#app/agencies/components/record-form.tsx'
import type { AgencyCode, LocalDate } from '#app/complaints/rules/complaint.ts'
import { formatDay } from '#app/i18n/format.ts'
import { Checkbox, DateField, SelectField, TextField } from '#app/ui/field.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'

/** Name, contact, who stands in: everything an administrator writes about one agency. */
export function AgencyFields({
  form,
  emailHint,
  others,
}: {
  form: RecordForm
  emailHint: string
  others: readonly { code: AgencyCode; name: string }[]
}) {
  const t = useTranslate()
  const field = (name: string, hint?: string) => ({
    name,
    value: form.value(name),
    hint: form.hint(name, hint),
    error: form.error(name),
  })
  return (
    <>
      <TextField {...field('name')} label={t('admin.agency.name')} autoComplete="off" />
      <TextField {...field('shortName')} label={t('admin.agency.shortName')} autoComplete="off" isOptional />
      <DateField
        {...field('namedSince', t('agencyAdmin.names.sinceHint'))}
        label={t('agencyAdmin.names.since')}
        isOptional
      />
      <Checkbox
        name="isConfirmed"
        label={t('admin.agency.isConfirmed')}
        isChecked={form.value('isConfirmed') === 'yes'}
      />
      <ContactFields form={form} emailHint={emailHint} />
      <TextField
        {...field('substitutePerson', t('agencyAdmin.substitutePersonHint'))}
        label={t('agencyAdmin.substitutePerson')}
        autoComplete="off"
        isOptional
      />
      <SelectField
        {...field('substitute', t('agencyAdmin.substituteHint'))}
        label={t('agencyAdmin.substitute')}
        empty={t('agencyAdmin.noSubstitute')}
        options={others.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Checkbox
        name="approvesAnswers"
        label={t('agencyAdmin.approvesAnswers')}
        isChecked={form.value('approvesAnswers') === 'yes'}
      />
    </>
  )
}

/** What it was called before, newest first. */
export function FormerNames({
  names,
}: {
  names: readonly { name: string; from: LocalDate | null; until: LocalDate }[]
}) {
  const t = useTranslate()
  const language = useLanguage()
  if (names.length === 0) return null
  return (
    <section className="section">
      <h2>{t('agencyAdmin.names.former')}</h2>
      <ul className="bullets mt-2">
        {names.toReversed().map(({ name, from, until }) => (
          <li key={until}>
            {from === null
              ? t('agencyAdmin.names.until', { name, date: formatDay(until, language) })
              : t('agencyAdmin.names.fromUntil', {
                  name,
                  from: formatDay(from, language),
                  date: formatDay(until, language),
                })}
          </li>
        ))}
      </ul>
    </section>
  )
}
