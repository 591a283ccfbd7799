import { DueDate } from '#app/complaints/components/due-date.tsx'
import { ReopenedMarker, StatusTag, Tag } from '#app/complaints/components/status-tag.tsx'
import type { InboxRow } from '#app/complaints/list-inbox.server.ts'
import { useTranslate } from '#app/ui/language.tsx'

/** Rows of the desk: number and deadline, title, place and status. A box means "act", so the status has none. */
export function InboxList({
  rows,
  toRow,
  current = null,
}: {
  rows: readonly InboxRow[]
  toRow: (reference: string) => string
  /** the row that is open, or was last */
  current?: string | null
}) {
  return (
    <ol className="desk-list">
      {rows.map((row) => (
        <li key={row.reference}>
          <a
            href={toRow(row.reference)}
            id={row.reference}
            className={row.reference === current ? 'is-last' : undefined}
            aria-current={row.reference === current ? 'true' : undefined}
          >
            <span className="desk-list-line">
              <span className="reference">{row.reference}</span>
              {row.due ? <DueDate due={row.due} /> : null}
            </span>
            <Title row={row} />
            <span className="desk-list-line small">
              <Place row={row} />
              <span>
                <StatusTag status={row.status} closedBy={row.closedBy} isBoxed={false} />
              </span>
            </span>
            <Markers row={row} />
          </a>
        </li>
      ))}
    </ol>
  )
}

function Title({ row }: { row: InboxRow }) {
  const t = useTranslate()
  return row.title === '' ? (
    <span className="desk-list-title soft">{t('desk.inbox.waitsForCopy')}</span>
  ) : (
    <span className="desk-list-title">{row.title}</span>
  )
}

function Place({ row }: { row: InboxRow }) {
  const t = useTranslate()
  if (row.isPlaceHidden) return <span className="soft">{t('desk.inbox.hiddenPlace')}</span>
  return <span className="soft">{row.place ?? t('desk.inbox.noPlace')}</span>
}

function Markers({ row }: { row: InboxRow }) {
  const t = useTranslate()
  const markers = [
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
