import type { ReactNode } from 'react'
import { formatDay, formatNumber } from '#app/i18n/format.ts'
import { paths } from '#app/http/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'

/** Title, what the figures are, and the month of what happened; a GET form, so that it stands in the address. */
export function OverviewHead({ title, month, months }: { title: string; month: string; months: readonly string[] }) {
  const t = useTranslate()
  const language = useLanguage()
  return (
    <>
      <h1>{title}</h1>
      <p className="soft small">{t('overview.live')}</p>
      <form action={paths.overview()} className="filters mt-3">
        <SelectField
          name="bulan"
          label={t('overview.month')}
          value={month}
          options={months.map((one) => ({ value: one, label: formatDay(`${one}-01`, language, 'month') }))}
        />
        <Button variant="secondary">{t('overview.apply')}</Button>
      </form>
    </>
  )
}

/** A number that opens its list; nothing opens an empty one. */
export function Count({ value, to }: { value: number; to: string }) {
  const language = useLanguage()
  const shown: ReactNode = formatNumber(value, language)
  return value === 0 ? <>{shown}</> : <a href={to}>{shown}</a>
}

/** The first look: what is open and what of it is pressing, each number a link. */
export function Figures({ figures }: { figures: readonly { label: string; value: number; to: string }[] }) {
  return (
    <dl className="figures mt-4">
      {figures.map(({ label, value, to }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Count value={value} to={to} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
