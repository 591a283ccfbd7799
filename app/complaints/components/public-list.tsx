import { dueDay } from '#app/complaints/components/due-day.ts'
import { StatusTag } from '#app/complaints/components/status-tag.tsx'
import type { PublicRow } from '#app/complaints/read-public-complaints.server.ts'
import { publicStatuses, type PublicListWish } from '#app/complaints/public-wish.ts'
import { paths } from '#app/http/paths.ts'
import { placeName } from '#app/places/place-name.ts'
import { Button } from '#app/ui/button.tsx'
import { SelectField, TextField, type Option } from '#app/ui/field.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'

/** Filters are a GET form: an address can be kept and passed on. */
export function PublicFilters({
  wish,
  agencies,
  districts,
  isOpen,
}: {
  wish: PublicListWish
  agencies: readonly Option[]
  districts: readonly Option[]
  isOpen: boolean
}) {
  const t = useTranslate()
  const all = t('publication.list.all')
  return (
    <details className="mt-3" open={isOpen}>
      <summary>{t('publication.list.filters')}</summary>
      <form action={paths.publicList()} className="stack-4 mt-3">
        <SelectField
          name="district"
          label={t('publication.list.district')}
          value={wish.district ?? ''}
          empty={all}
          options={districts}
        />
        <SelectField
          name="agency"
          label={t('publication.list.agency')}
          value={wish.agency ?? ''}
          empty={all}
          options={agencies}
        />
        <SelectField
          name="status"
          label={t('publication.list.status')}
          value={wish.status ?? ''}
          empty={all}
          options={publicStatuses.map((status) => ({ value: status, label: t(`words.status.${status}`) }))}
        />
        <TextField
          name="month"
          label={t('publication.list.month')}
          hint="2026-03"
          value={wish.month ?? ''}
          isOptional
        />
        <p>
          <Button variant="secondary">{t('publication.list.apply')}</Button>
        </p>
      </form>
    </details>
  )
}

export function PublicList({ rows, isFiltered }: { rows: readonly PublicRow[]; isFiltered: boolean }) {
  const t = useTranslate()
  if (rows.length === 0) {
    return (
      <p className="section">
        {t('publication.list.empty')}{' '}
        {isFiltered ? <a href={paths.publicList()}>{t('publication.list.emptyFiltered')}</a> : null}{' '}
        <a href={paths.submit()}>{t('publication.list.emptyFile')}</a>
      </p>
    )
  }
  return (
    <ul className="plain-list mt-5">
      {rows.map((row) => (
        <li key={row.reference}>
          <a href={paths.published(row.reference)}>{row.summary}</a>
          <PublicFacts row={row} />
        </li>
      ))}
    </ul>
  )
}

/** Place, office, where it stands and until when: the same on the list and on the page. */
export function PublicFacts({ row }: { row: PublicRow }) {
  const t = useTranslate()
  const language = useLanguage()
  const place = placeName({ district: row.district, village: null }) ?? t('publication.list.noPlace')
  return (
    <>
      <p className="plain-list-note">
        {place}
        {row.agencyName ? ` · ${row.agencyName}` : ''}
      </p>
      <p className="mt-1">
        <StatusTag status={row.status} closedBy={row.closedBy} />{' '}
        {row.due && row.lateBy === 0 ? (
          <span className="small">{t('publication.list.due', { date: dueDay(row.due, t, language) })}</span>
        ) : null}
        {row.lateBy > 0 ? <b className="small">{t('publication.list.late', { count: row.lateBy })}</b> : null}
      </p>
      {row.affected > 0 ? <p className="small">{t('publication.list.affected', { count: row.affected })}</p> : null}
    </>
  )
}
