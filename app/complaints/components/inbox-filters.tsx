import { sortsOf } from '#app/complaints/inbox-views.ts'
import { dueWishes, inboxPlace, inboxQuery, type InboxWish } from '#app/complaints/inbox-wish.ts'
import type { InboxNames } from '#app/complaints/read-inbox.server.ts'
import type { Option } from '#app/ui/field.tsx'
import { kinds, statuses, type Language } from '#app/complaints/rules/complaint.ts'
import { formatDay } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { paths } from '#app/http/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'

/**
 * Sorting, filtering and choosing several as links; the form of the filters and the boxes are drawn only when they were
 * asked for.
 */
export function ListTools({
  wish,
  isOpen,
  isChoosing,
}: {
  wish: InboxWish
  isOpen: boolean
  /** null: there is nothing to choose */
  isChoosing: boolean | null
}) {
  const t = useTranslate()
  const sorts = sortsOf(wish)
  const sort = sorts.includes(wish.sort) ? wish.sort : sorts[0]
  const choosing = (pilih: string) => paths.inbox({ ...inboxPlace(wish), pilih })
  return (
    <nav className="list-tools small" aria-label={t('inbox.tools')}>
      <a href={paths.inbox(inboxQuery(wish, isOpen ? {} : { saring: 'ya' }))}>
        {t(isOpen ? 'inbox.closeFilters' : 'inbox.filters')}
      </a>
      {isChoosing === null ? null : (
        <a href={choosing(isChoosing ? '' : 'ya')}>{t(isChoosing ? 'bulk.stop' : 'bulk.choose')}</a>
      )}
      {isChoosing ? <a href={choosing('semua')}>{t('bulk.chooseAll')}</a> : null}
      <a href={paths.officerExport()}>{t('inbox.export')}</a>
      {sorts.map((one) => (
        <a
          key={one}
          href={paths.inbox(inboxQuery(wish, { sort: one === sorts[0] ? '' : one }))}
          aria-current={one === sort ? 'true' : undefined}
        >
          {t(`inbox.sort.${one}`)}
        </a>
      ))}
    </nav>
  )
}

/** A GET form: what it asks for is in the address. */
export function FilterForm({
  wish,
  names,
  districts,
  isCoordinator,
}: {
  wish: InboxWish
  names: InboxNames
  districts: readonly Option[]
  isCoordinator: boolean
}) {
  const t = useTranslate()
  const all = t('inbox.filter.all')
  const select = (name: string, value: string | null, options: readonly Option[], empty = all) => (
    <SelectField
      name={name}
      label={t(`inbox.filter.${name as 'status'}`)}
      value={value ?? ''}
      empty={empty}
      options={[...options]}
    />
  )
  return (
    <form action={paths.inbox()} className="filters">
      {select(
        'status',
        wish.status,
        [
          { value: 'any', label: t('inbox.filter.any') },
          ...statuses.map((status) => ({ value: status, label: t(`words.status.${status}`) })),
        ],
        t('inbox.filter.open'),
      )}
      {select(
        'due',
        wish.due,
        dueWishes.map((due) => ({ value: due, label: t(`inbox.due.${due}`) })),
      )}
      {select('topic', wish.topic, names.topics)}
      {select('district', wish.district, districts)}
      {isCoordinator ? select('agency', wish.agency, names.agencies) : null}
      {isCoordinator
        ? null
        : select('assignee', wish.assignee, [
            { value: 'me', label: t('inbox.views.mine') },
            { value: 'nobody', label: t('inbox.views.unassigned') },
          ])}
      {select('priority', wish.priority, [{ value: 'urgent', label: t('inbox.views.urgent') }])}
      {select(
        'kind',
        wish.kind,
        kinds.map((kind) => ({ value: kind, label: t(`words.kind.${kind}`) })),
      )}
      {select('reopened', wish.isReopened ? 'yes' : '', [{ value: 'yes', label: t('inbox.filter.onlyReopened') }])}
      {wish.q === '' ? null : <input type="hidden" name="q" value={wish.q} />}
      {wish.sort === 'due' ? null : <input type="hidden" name="sort" value={wish.sort} />}
      <Button variant="secondary">{t('inbox.apply')}</Button>
    </form>
  )
}

/** The filters in force, each a link that takes it away. */
export function ActiveFilters({
  wish,
  names,
  districts,
}: {
  wish: InboxWish
  names: InboxNames
  districts: readonly Option[]
}) {
  const t = useTranslate()
  const language = useLanguage()
  const active = activeFilters({ wish, names, districts, t, language })
  if (active.length === 0) return null
  return (
    <p className="actions small">
      {active.map(({ name, words }) => (
        <a
          key={name}
          href={paths.inbox(inboxQuery(wish, { [name]: '' }))}
          aria-label={t('inbox.remove', { filter: words })}
        >
          {words} <span aria-hidden="true">×</span>
        </a>
      ))}
      <a href={paths.inbox()}>{t('inbox.clear')}</a>
    </p>
  )
}

function activeFilters({
  wish,
  names,
  districts,
  t,
  language,
}: {
  wish: InboxWish
  names: InboxNames
  districts: readonly Option[]
  t: Translate
  language: Language
}): { name: string; words: string }[] {
  const { status, due, topic, district, agency, kind, priority, assignee, isReopened, isProtected, q, words } = wish
  const isImplied = status === 'any' && words.length > 0
  const statusWords = status === 'any' ? t('inbox.filter.any') : status && t(`words.status.${status}`)
  const nameOf = (rows: readonly Option[], code: string) => rows.find(({ value }) => value === code)?.label ?? code
  const assigneeWords = { me: t('inbox.views.mine'), nobody: t('inbox.views.unassigned') }[assignee ?? '']
  return [
    ...(statusWords && !isImplied ? [{ name: 'status', words: statusWords }] : []),
    ...(due ? [{ name: 'due', words: t(`inbox.due.${due}`) }] : []),
    ...(topic
      ? [{ name: 'topic', words: topic === 'none' ? t('overview.noTopic') : nameOf(names.topics, topic) }]
      : []),
    ...(district ? [{ name: 'district', words: nameOf(districts, district) }] : []),
    ...(agency ? [{ name: 'agency', words: nameOf(names.agencies, agency) }] : []),
    ...(kind ? [{ name: 'kind', words: t(`words.kind.${kind}`) }] : []),
    ...(priority ? [{ name: 'priority', words: t(`inbox.priority.${priority}`) }] : []),
    ...(assignee ? [{ name: 'assignee', words: assigneeWords ?? names.assignee ?? t('inbox.filter.assignee') }] : []),
    ...receivedWords(wish, t, language),
    ...(wish.isWhole ? [{ name: 'whole', words: t('overview.filter.whole') }] : []),
    ...(isProtected === null
      ? []
      : [{ name: 'protected', words: t(isProtected ? 'overview.filter.protected' : 'overview.filter.unprotected') }]),
    ...(isReopened ? [{ name: 'reopened', words: t('inbox.filter.onlyReopened') }] : []),
    ...(q === '' ? [] : [{ name: 'q', words: t('inbox.found', { words: q }) }]),
  ]
}

function receivedWords({ from, until }: InboxWish, t: Translate, language: Language) {
  const day = (date: string) => formatDay(date, language)
  return [
    ...(from === null ? [] : [{ name: 'from', words: t('overview.filter.from', { date: day(from) }) }]),
    ...(until === null ? [] : [{ name: 'until', words: t('overview.filter.until', { date: day(until) }) }]),
  ]
}
