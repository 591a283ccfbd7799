import { DueDate } from '#app/complaints/components/due-date.tsx'
import { ReopenedMarker, StatusTag, Tag } from '#app/complaints/components/status-tag.tsx'
import { writeItem } from '#app/complaints/bulk-form.ts'
import type { InboxRow } from '#app/complaints/list-inbox.server.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { Icon } from '#app/ui/icon.tsx'
import { useTranslate } from '#app/ui/language.tsx'

/** Rows of the desk: number and deadline, title, place and status. A box means "act", so the status has none. */
export function InboxList({
  rows,
  toRow,
  current = null,
  picked = null,
}: {
  rows: readonly InboxRow[]
  toRow: (reference: string) => string
  /** the row that is open, or was last */
  current?: string | null
  /** a box before each row, ticked where its number is in here; the form around it is the caller's */
  picked?: ReadonlySet<string> | null
}) {
  const t = useTranslate()
  return (
    <ol className="desk-list" data-rows>
      {rows.map((row) => (
        <li key={row.reference} className={picked ? 'is-pickable' : undefined}>
          {picked ? <Pick row={row} isPicked={picked.has(row.reference)} /> : null}
          <a
            href={toRow(row.reference)}
            id={row.reference}
            className={classesOf(row, current)}
            aria-current={row.reference === current ? 'true' : undefined}
          >
            <span className="desk-list-line">
              <span className="reference">{row.reference}</span>
              {row.due ? <DueDate due={row.due} /> : null}
            </span>
            {titleOf(row, t)}
            <span className="desk-list-line small">
              <span className="soft">
                {row.isPlaceHidden ? t('desk.inbox.hiddenPlace') : (row.place ?? t('desk.inbox.noPlace'))}
              </span>
              <StatusTag status={row.status} closedBy={row.closedBy} isBoxed={false} />
            </span>
            {markersOf(row, t)}
          </a>
        </li>
      ))}
    </ol>
  )
}

/** With the version that this list shows: what changes meanwhile is not decided unseen. */
function Pick({ row, isPicked }: { row: InboxRow; isPicked: boolean }) {
  const t = useTranslate()
  return (
    <>
      <label className="pick">
        <input type="checkbox" name="reference" value={writeItem(row)} defaultChecked={isPicked} />
        <span className="visually-hidden">{t('bulk.pick', { reference: row.reference })}</span>
      </label>
    </>
  )
}

function classesOf(row: InboxRow, current: string | null): string | undefined {
  const classes = [row.reference === current ? 'is-last' : '', row.isNew ? 'is-new' : ''].filter(Boolean)
  return classes.length === 0 ? undefined : classes.join(' ')
}

function titleOf({ title, isNew }: InboxRow, t: Translate) {
  const words = title === '' ? t('desk.inbox.waitsForCopy') : title
  return (
    <span className={title === '' ? 'desk-list-title soft' : 'desk-list-title'}>
      {isNew ? (
        <>
          <Icon name="diamond" />
          <span className="visually-hidden">{t('inbox.isNew')} </span>
        </>
      ) : null}
      {words}
    </span>
  )
}

function markersOf(row: InboxRow, t: Translate) {
  const markers = [
    ...(row.isUrgent ? [{ icon: 'triangle' as const, words: 'inbox.priority.urgent' as const }] : []),
    ...(row.handOvers > 0 && row.status === 'submitted'
      ? [{ icon: 'back' as const, words: 'coordinator.returned' as const }]
      : []),
    ...(row.identity === 'named' ? [] : [{ icon: null, words: `words.identity.${row.identity}` as const }]),
    ...(row.target === null || row.target === 'normal'
      ? []
      : [{ icon: 'triangle' as const, words: `words.target.${row.target}` as const }]),
  ]
  const isReopened = row.reopened > 0
  if (markers.length === 0 && !isReopened && row.assignee === null) return null
  return (
    <span className="small desk-markers">
      {row.assignee === null ? null : <span>{t('work.hold.in', { officer: row.assignee })}</span>}
      {isReopened ? <ReopenedMarker isBoxed={false} /> : null}
      {markers.map(({ icon, words }) => (
        <Tag key={words} icon={icon} tone="idle" isBoxed={false}>
          {t(words)}
        </Tag>
      ))}
    </span>
  )
}
