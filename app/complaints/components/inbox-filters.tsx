import { inboxQuery, type InboxWish } from '#app/complaints/inbox-wish.ts'
import type { DeskLists } from '#app/complaints/read-desk-lists.server.ts'
import { statuses } from '#app/complaints/rules/complaint.ts'
import { paths } from '#app/http/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { SelectField, type Option } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'

/** A GET form; the filters in force stand beside it as links that take them away. */
export function InboxFilters({
  wish,
  lists,
  districts,
  hasAgency,
}: {
  wish: InboxWish
  lists: DeskLists
  districts: readonly Option[]
  hasAgency: boolean
}) {
  const t = useTranslate()
  const all = t('desk.inbox.filter.all')
  const active = activeFilters({ wish, lists, districts, t })
  return (
    <>
      <details className="filters-box" open={active.length > 0}>
        <summary>{t('desk.inbox.filters')}</summary>
        <form action={paths.inbox()} className="filters mt-3">
          <SelectField
            name="status"
            label={t('desk.inbox.filter.status')}
            value={wish.status ?? ''}
            empty={t('desk.inbox.filter.open')}
            options={[
              { value: 'any', label: t('desk.inbox.filter.any') },
              ...statuses.map((status) => ({ value: status, label: t(`words.status.${status}`) })),
            ]}
          />
          <SelectField
            name="due"
            label={t('desk.inbox.filter.due')}
            value={wish.due ?? ''}
            empty={all}
            options={[
              { value: 'overdue', label: t('desk.inbox.filter.overdue') },
              { value: 'soon', label: t('desk.inbox.filter.soon') },
            ]}
          />
          <SelectField
            name="topic"
            label={t('desk.inbox.filter.topic')}
            value={wish.topic ?? ''}
            empty={all}
            options={lists.topics.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <SelectField
            name="district"
            label={t('desk.inbox.filter.district')}
            value={wish.district ?? ''}
            empty={all}
            options={districts}
          />
          {hasAgency ? (
            <SelectField
              name="agency"
              label={t('desk.inbox.filter.agency')}
              value={wish.agency ?? ''}
              empty={all}
              options={lists.agencies.map(({ code, name }) => ({ value: code, label: name }))}
            />
          ) : null}
          {wish.q === '' ? null : <input type="hidden" name="q" value={wish.q} />}
          <Button variant="secondary">{t('desk.inbox.apply')}</Button>
        </form>
      </details>
      {active.length === 0 ? null : (
        <p className="actions small">
          {active.map(({ name, words }) => (
            <a
              key={name}
              href={paths.inbox(inboxQuery(wish, { [name]: '' }))}
              aria-label={t('desk.inbox.remove', { filter: words })}
            >
              {words} <span aria-hidden="true">×</span>
            </a>
          ))}
          <a href={paths.inbox()}>{t('desk.inbox.clear')}</a>
        </p>
      )}
    </>
  )
}

function activeFilters({
  wish,
  lists,
  districts,
  t,
}: {
  wish: InboxWish
  lists: DeskLists
  districts: readonly Option[]
  t: ReturnType<typeof useTranslate>
}): { name: string; words: string }[] {
  const { status, due, topic, district, agency, q, words } = wish
  const isImplied = status === 'any' && words.length > 0
  const statusWords = status === 'any' ? t('desk.inbox.filter.any') : status && t(`words.status.${status}`)
  const nameOf = (rows: readonly { code: string; name: string }[], code: string) =>
    rows.find((row) => row.code === code)?.name ?? code
  return [
    ...(statusWords && !isImplied ? [{ name: 'status', words: statusWords }] : []),
    ...(due ? [{ name: 'due', words: t(`desk.inbox.filter.${due}`) }] : []),
    ...(topic ? [{ name: 'topic', words: nameOf(lists.topics, topic) }] : []),
    ...(district
      ? [{ name: 'district', words: districts.find(({ value }) => value === district)?.label ?? district }]
      : []),
    ...(agency ? [{ name: 'agency', words: nameOf(lists.agencies, agency) }] : []),
    ...(q === '' ? [] : [{ name: 'q', words: t('desk.inbox.found', { words: q }) }]),
  ]
}
