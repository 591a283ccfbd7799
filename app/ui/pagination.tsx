import { formatNumber } from '#app/i18n/format.ts'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'

type Pages = { page: number; pageSize: number; total: number; addressOf: (page: number) => string }

/** "Menampilkan 1-20 dari 143"; nothing when the list is empty, whose own sentence says so. */
export function ShownRange({ page, pageSize, total }: Omit<Pages, 'addressOf'>) {
  const t = useTranslate()
  const language = useLanguage()
  if (total === 0) return null
  const from = (page - 1) * pageSize + 1
  const to = Math.min(total, page * pageSize)
  const [first, last, all] = [from, to, total].map((number) => formatNumber(number, language))
  return (
    <p className="soft small">{t('shell.pagination.range', { from: first ?? '', to: last ?? '', total: all ?? '' })}</p>
  )
}

export function Pagination({ page, pageSize, total, addressOf }: Pages) {
  const t = useTranslate()
  const last = Math.max(1, Math.ceil(total / pageSize))
  if (last === 1) return null
  const near = [...new Set([1, page - 1, page, page + 1, last])].filter((number) => number >= 1 && number <= last)
  return (
    <nav className="pagination" aria-label={t('shell.pagination.label')}>
      {page > 1 ? (
        <a href={addressOf(page - 1)} rel="prev">
          {t('shell.pagination.previous')}
        </a>
      ) : null}
      {near.map((number) =>
        number === page ? (
          <span key={number} className="page-number" aria-current="page">
            {number}
          </span>
        ) : (
          <a
            key={number}
            className="page-number"
            href={addressOf(number)}
            aria-label={t('shell.pagination.page', { page: number })}
          >
            {number}
          </a>
        ),
      )}
      {page < last ? (
        <a href={addressOf(page + 1)} rel="next">
          {t('shell.pagination.next')}
        </a>
      ) : null}
    </nav>
  )
}

/** For lists paged by key, where a page number or a total would cost a count. An absent address is an absent link. */
export function PreviousNext({ previous, next }: { previous: string | null; next: string | null }) {
  const t = useTranslate()
  if (previous === null && next === null) return null
  return (
    <nav className="pagination" aria-label={t('shell.pagination.label')}>
      {previous === null ? null : (
        <a href={previous} rel="prev">
          {t('shell.pagination.previous')}
        </a>
      )}
      {next === null ? null : (
        <a href={next} rel="next">
          {t('shell.pagination.next')}
        </a>
      )}
    </nav>
  )
}
