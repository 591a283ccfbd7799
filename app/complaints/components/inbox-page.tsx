import type { ReactNode } from 'react'
import { ActiveFilters, FilterForm, ListTools } from '#app/complaints/components/inbox-filters.tsx'
import { InboxList } from '#app/complaints/components/inbox-list.tsx'
import { inboxPlace, inboxQuery, listAddress } from '#app/complaints/inbox-wish.ts'
import type { InboxView } from '#app/complaints/inbox-views.ts'
import { countedUpTo } from '#app/complaints/limits.ts'
import type { InboxPage } from '#app/complaints/list-inbox.server.ts'
import type { Inbox } from '#app/complaints/read-inbox.server.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { paths } from '#app/http/paths.ts'
import { districts } from '#app/places/districts.ts'
import { useTranslate } from '#app/ui/language.tsx'
import { PreviousNext } from '#app/ui/pagination.tsx'

const districtOptions = districts.map(({ code, name }) => ({ value: code, label: name }))

/** A list: what it is and how many, its filters, its rows. `isOpen`: with the form of the filters. */
export function InboxHead({
  inbox,
  isOpen,
  isChoosing,
  isCoordinator,
}: {
  inbox: Inbox
  isOpen: boolean
  isChoosing: boolean
  isCoordinator: boolean
}) {
  const t = useTranslate()
  const { wish, page, names } = inbox
  return (
    <>
      <h1>{titleOf(inbox, t)}</h1>
      <p className="soft">{countOf(page, t)}</p>
      <ListTools wish={wish} isOpen={isOpen} isChoosing={page.rows.length === 0 ? null : isChoosing} />
      {isOpen ? (
        <div className="list-panel">
          <FilterForm wish={wish} names={names} districts={districtOptions} isCoordinator={isCoordinator} />
        </div>
      ) : null}
      <ActiveFilters wish={wish} names={names} districts={districtOptions} />
    </>
  )
}

/** `choosing`: what stands in place of the rows while several are chosen. */
export function InboxRows({
  inbox,
  last,
  choosing = null,
}: {
  inbox: Inbox
  last: string | null
  choosing?: ReactNode
}) {
  const t = useTranslate()
  const { wish, page, view } = inbox
  const daftar = listAddress(wish)
  const pageAddress = (position: 'after' | 'before', at: string | null) =>
    at === null ? null : paths.inbox(inboxQuery(wish, { [position]: at, pilih: choosing ? 'ya' : '' }))
  return (
    <>
      {page.rows.length === 0 ? (
        <p className="mt-4">{t(emptyWords(view))}</p>
      ) : (
        (choosing ?? (
          <InboxList
            rows={page.rows}
            toRow={(reference) => paths.officerComplaint(reference, { daftar })}
            current={last}
          />
        ))
      )}
      {page.hasStopped ? <p className="mt-4">{t('inbox.stopped')}</p> : null}
      {page.rows.length === 0 && (wish.after ?? wish.before) ? (
        <p className="mt-4">
          <a href={paths.inbox(inboxQuery(wish))}>{t('inbox.firstPage')}</a>
        </p>
      ) : null}
      <PreviousNext previous={pageAddress('before', page.previous)} next={pageAddress('after', page.next)} />
    </>
  )
}

/** The list that stands beside one of its complaints on wide screens. */
export function ListPane({ inbox, current }: { inbox: Inbox; current: string }) {
  const t = useTranslate()
  const { wish, page } = inbox
  const daftar = listAddress(wish)
  return (
    <nav aria-label={t('inbox.pane')}>
      <p className="desk-part-title">
        <a href={paths.inbox(inboxPlace(wish))}>{titleOf(inbox, t)}</a> <span className="soft">{countOf(page, t)}</span>
      </p>
      <InboxList
        rows={page.rows}
        toRow={(reference) => paths.officerComplaint(reference, { daftar })}
        current={current}
      />
    </nav>
  )
}

/** Where a complaint stands in the list it was opened from. `daftar`: that list as one value, '' for none. */
export type Neighbours = { daftar: string; back: string; previous: string | null; next: string | null }

/** Lists move: a step may have taken it out of this page, then the list goes on at its beginning. */
export function neighboursOf(inbox: Inbox | null, reference: string): Neighbours {
  const rows = inbox?.page.rows.map((row) => row.reference) ?? []
  const at = rows.indexOf(reference)
  return {
    daftar: inbox ? listAddress(inbox.wish) : '',
    back: paths.inbox({ ...(inbox ? inboxPlace(inbox.wish) : {}), terakhir: reference }),
    previous: rows[at - 1] ?? null,
    next: rows[at + 1] ?? inbox?.page.following ?? null,
  }
}

function titleOf({ view, own }: Inbox, t: Translate): string {
  return own.find(({ isCurrent }) => isCurrent)?.name ?? t(`inbox.views.${view ?? 'filtered'}`)
}

function countOf({ count, rows, hasStopped }: InboxPage, t: Translate): string {
  if (count === null) return hasStopped || rows.length === 0 ? '' : t('inbox.countPart', { count: rows.length })
  return count > countedUpTo ? t('inbox.countMany') : t('inbox.count', { count })
}

function emptyWords(view: InboxView | null) {
  if (view === 'inbox') return 'inbox.empty'
  return view === 'late' ? 'inbox.emptyLate' : 'inbox.emptyFiltered'
}
