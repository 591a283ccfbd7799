import { messageOf, type FilingPageProps } from '#app/complaints/components/filing-frame.tsx'
import { relations, type OnBehalf } from '#app/complaints/rules/handling.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'

/** Somebody may file for another person (UU 25/2009 art. 42(1)). Closed, because most people file for themselves. */
export function ForAnother({ values, errors }: Pick<FilingPageProps, 'values' | 'errors'>) {
  const t = useTranslate()
  const error = (field: Parameters<typeof messageOf>[1]) => messageOf(errors, field, t)
  const fields = ['onBehalf', 'relation', 'representedName', 'representedEmail'] as const
  const isOpen = fields.some((field) => values[field].trim() !== '' || errors[field] !== undefined)
  return (
    <details className="section" open={isOpen}>
      <summary>{t('filing.for.summary')}</summary>
      <div className="stack-4">
        <p className="small">{t('filing.for.summaryHint')}</p>
        <SelectField
          name="relation"
          label={t('filing.for.relation')}
          isOptional
          empty={t('filing.for.relationEmpty')}
          options={relations.map((relation) => ({ value: relation, label: t(`filing.relation.${relation}`) }))}
          value={values.relation}
          error={error('relation') ?? error('onBehalf')}
        />
        <TextField
          name="representedName"
          label={t('filing.for.name')}
          hint={t('filing.for.nameHint')}
          isOptional
          autoComplete="off"
          value={values.representedName}
          error={error('representedName')}
        />
        <TextField
          name="representedEmail"
          type="email"
          inputMode="email"
          label={t('filing.for.email')}
          hint={t('filing.for.emailHint')}
          isOptional
          autoComplete="off"
          value={values.representedEmail}
          error={error('representedEmail')}
        />
      </div>
    </details>
  )
}

/** On the check page: for whom it is, without the name. */
export function FiledFor({ values }: Pick<FilingPageProps, 'values'>) {
  const t = useTranslate()
  const relation = relations.find((known) => known === values.relation.trim())
  return relation
    ? t('filing.for.checkValue', { relation: t(`filing.relation.${relation}`) })
    : t('filing.for.checkOwn')
}

/** What the desk and the resident's own page say of it. */
export function onBehalfWords({ relation, name, answer }: OnBehalf, t: Translate): string {
  const words = { relation: t(`filing.relation.${relation}`), answer: t(`filing.for.${answer ?? 'waiting'}`) }
  return name === null ? t('filing.for.value', words) : t('filing.for.named', { name, ...words })
}
