import type { RecordField } from '#app/agencies/components/record-page.tsx'
import type { Language } from '#app/complaints/rules/complaint.ts'
import { formatDay } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translate.ts'
import type { Option } from '#app/ui/field.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { Rows } from '#app/ui/rows.tsx'

/** A record for who may read and not change it: every field of the form, in words. */
export function RecordRows({ fields, values }: { fields: readonly RecordField[]; values: Record<string, string> }) {
  const t = useTranslate()
  const language = useLanguage()
  if (fields.length === 0) return null
  return (
    <Rows
      rows={fields.map((field) => ({
        label: t(field.label),
        value: <span className="typed">{inWords(field, values[field.name] ?? '', t, language)}</span>,
      }))}
    />
  )
}

function inWords({ kind, options = [], empty }: RecordField, value: string, t: Translate, language: Language): string {
  if (kind === 'check') return t(value === 'yes' ? 'audit.read.yes' : 'audit.read.no')
  if (value === '') return empty ?? t('words.notFilled')
  if (kind === 'date') return formatDay(value, language)
  if (kind !== 'choice' && kind !== 'several') return value
  return value
    .split('\n')
    .map((one) => labelOf(options, one))
    .join(', ')
}

function labelOf(options: readonly Option[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? value
}
