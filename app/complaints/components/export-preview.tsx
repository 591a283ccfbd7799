import { exportFields, type ExportValues } from '#app/complaints/export-form.ts'
import { formatMoment, formatNumber } from '#app/i18n/format.ts'
import { Button } from '#app/ui/button.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { Table } from '#app/ui/table.tsx'

type Preview = {
  rows: number
  leftOut: number
  /** the most rows one file may have; null when it fits */
  limit: number | null
  headers: readonly string[]
  firstRows: readonly (readonly string[])[]
}

/** What the file will hold, before it is made. The button posts exactly what was counted. */
export function ExportPreviewPanel({
  preview,
  values,
  token,
  now,
  to,
}: {
  preview: Preview
  values: ExportValues
  token: string
  now: string
  /** the address that answers with the file */
  to: string
}) {
  const t = useTranslate()
  const language = useLanguage()
  const { rows, leftOut, limit, headers, firstRows } = preview
  return (
    <section className="section stack-3" aria-labelledby="pratinjau">
      <h2 id="pratinjau">{t('liaison.preview')}</h2>
      <p>
        <b>{t('liaison.rows', { count: rows, n: formatNumber(rows, language), columns: headers.length })}</b>
      </p>
      <p className="soft">{t('liaison.asOf', { moment: formatMoment(new Date(now), language) })}</p>
      <p>
        {t('liaison.leftOut', { count: leftOut, n: formatNumber(leftOut, language) })}{' '}
        <span className="soft">{t('liaison.leftOutWhy')}</span>
      </p>
      {limit === null ? null : (
        <p className="notice">{t('liaison.tooMany', { limit: formatNumber(limit, language) })}</p>
      )}
      {rows === 0 ? <p>{t('liaison.nothing')}</p> : <FirstRows headers={headers} rows={firstRows} />}
      {limit === null ? (
        <form method="post" action={to} className="mt-4">
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="format" value="csv" />
          {exportFields.map((name) => (
            <input key={name} type="hidden" name={name} value={values[name]} />
          ))}
          <Button>{t('liaison.download')}</Button>
          <p className="soft small mt-2">{t('liaison.downloadNote')}</p>
        </form>
      ) : null}
    </section>
  )
}

function FirstRows({ headers, rows }: { headers: readonly string[]; rows: readonly (readonly string[])[] }) {
  const t = useTranslate()
  return (
    <Table
      caption={t('liaison.firstRows')}
      rows={rows}
      keyOf={(row) => row[0] ?? ''}
      columns={headers.map((header, at) => ({
        key: header,
        header,
        cell: (row: readonly string[]) => (at === 0 ? <span className="reference">{row[0]}</span> : (row[at] ?? '')),
      }))}
    />
  )
}

export function ColumnMeanings() {
  const t = useTranslate()
  const lines = ['codes', 'clocks', 'notice', 'inTime', 'handOvers', 'closedBy', 'questions'] as const
  return (
    <details className="section">
      <summary>{t('liaison.meaning.title')}</summary>
      <ul className="bullets mt-2">
        {lines.map((line) => (
          <li key={line}>{t(`liaison.meaning.${line}`)}</li>
        ))}
      </ul>
    </details>
  )
}
