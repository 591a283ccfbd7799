import { exportFields, type ExportValues } from '#app/complaints/export-form.ts'
import { formatMoment, formatNumber } from '#app/i18n/format.ts'
import { Button } from '#app/ui/button.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'

type Preview = {
  rows: number
  /** null where the reader may not know */
  leftOut: number | null
  /** the most rows one file may have; null when it fits */
  limit: number | null
  headers: readonly string[]
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
  const { rows, leftOut, limit, headers } = preview
  return (
    <section className="section stack-3" aria-labelledby="pratinjau">
      <h2 id="pratinjau">{t('liaison.preview')}</h2>
      <p>
        <b>{t('liaison.rows', { count: rows, n: formatNumber(rows, language), columns: headers.length })}</b>
      </p>
      <p className="soft">{t('liaison.asOf', { moment: formatMoment(new Date(now), language) })}</p>
      <p>
        {leftOut === null ? null : <>{t('liaison.leftOut', { count: leftOut, n: formatNumber(leftOut, language) })} </>}
        <span className="soft">{t(leftOut === null ? 'liaison.leftOutUncounted' : 'liaison.leftOutWhy')}</span>
      </p>
      {limit === null ? null : (
        <p className="notice">{t('liaison.tooMany', { limit: formatNumber(limit, language) })}</p>
      )}
      {rows === 0 ? <p>{t('liaison.nothing')}</p> : <Columns headers={headers} />}
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

function Columns({ headers }: { headers: readonly string[] }) {
  const t = useTranslate()
  return (
    <>
      <h3>{t('liaison.columns')}</h3>
      <p>
        {headers.map((header, at) => (
          <span key={header}>
            {at === 0 ? null : ', '}
            <bdi>{header}</bdi>
          </span>
        ))}
      </p>
      <p className="soft">{t('liaison.noRows')}</p>
    </>
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
