import type { ExportErrors, ExportField, ExportValues, UsualPeriod } from '#app/complaints/export-form.ts'
import { kinds, serviceClasses, statuses } from '#app/complaints/rules/complaint.ts'
import { districts } from '#app/places/districts.ts'
import { Button } from '#app/ui/button.tsx'
import type { FieldError } from '#app/ui/error-summary.tsx'
import { DateField, SelectField, type Option } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import type { Translate } from '#app/i18n/translate.ts'
import { noticesId } from '#app/ui/notices.tsx'

/** The errors as sentences, for the summary and for the fields. */
export function exportMessages(errors: ExportErrors, t: Translate): (FieldError & { id: ExportField })[] {
  return Object.entries(errors).map(([id, { key, values }]) => ({ id: id as ExportField, message: t(key, values) }))
}

/** Period and scope: a GET form, so that a preview has an address of its own. */
export function ExportWishForm({
  values,
  errors,
  periods,
  agencies,
  topics,
  to,
}: {
  values: ExportValues
  errors: ExportErrors
  periods: readonly UsualPeriod[]
  /** null: whoever asks has one agency, the own */
  agencies: readonly Option[] | null
  topics: readonly Option[]
  /** the page itself, with what it is asked */
  to: (values?: Record<string, string>) => string
}) {
  const t = useTranslate()
  const messages = new Map(exportMessages(errors, t).map(({ id, message }) => [id, message]))
  const common = (name: ExportField) => ({
    name,
    label: t(`liaison.${name}`),
    value: values[name],
    error: messages.get(name),
  })
  const choices: [ExportField, readonly Option[]][] = [
    ...(agencies ? [['agency', agencies] satisfies [ExportField, readonly Option[]]] : []),
    ['topic', topics],
    ['district', districts.map(({ code, name }) => ({ value: code, label: name }))],
    ['status', statuses.map((code) => ({ value: code, label: t(`words.status.${code}`) }))],
    ['kind', kinds.map((code) => ({ value: code, label: t(`words.kind.${code}`) }))],
    ['class', serviceClasses.map((code) => ({ value: code, label: t(`words.class.${code}`) }))],
  ]
  return (
    <form action={`${to()}#${noticesId}`} noValidate className="stack-3 mt-5">
      <h2>{t('liaison.period')}</h2>
      <ul className="plain-list desk-choices">
        {periods.map(({ name, ...period }) => (
          <li key={name}>
            <a href={to({ ...values, ...period })}>{t(`liaison.usual.${name}`)}</a>
          </li>
        ))}
      </ul>
      <div className="filters">
        <DateField {...common('from')} />
        <DateField {...common('to')} />
      </div>
      <h2>{t('liaison.scope')}</h2>
      <div className="filters">
        {choices.map(([name, options]) => (
          <SelectField key={name} {...common(name)} empty={t('liaison.all')} options={options} />
        ))}
      </div>
      <p className="soft">{t('liaison.neverIncluded')}</p>
      <div className="actions">
        <Button variant="secondary">{t('liaison.update')}</Button>
        <a href={to()}>{t('liaison.clear')}</a>
      </div>
    </form>
  )
}
