import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DeskFrame, type DeskPlace } from '#app/complaints/components/desk-frame.tsx'
import { InboxFilters } from '#app/complaints/components/inbox-filters.tsx'
import { InboxList } from '#app/complaints/components/inbox-list.tsx'
import { inboxQuery, readInboxWish, type InboxWish } from '#app/complaints/inbox-wish.ts'
import { countedUpTo, listInbox } from '#app/complaints/list-inbox.server.ts'
import { readDeskLists } from '#app/complaints/read-desk-lists.server.ts'
import { readStaffStep } from '#app/complaints/staff-form.ts'
import { requireStaff } from '#app/http/actor.server.ts'
import { readDesk } from '#app/http/desk.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { paths } from '#app/http/paths.ts'
import { districts } from '#app/places/districts.ts'
import { Flash } from '#app/ui/flash.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'
import { PreviousNext } from '#app/ui/pagination.tsx'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireStaff(context, request, 'openInbox')
  const query = new URL(request.url).searchParams
  const wish = readInboxWish(query)
  const [page, lists, desk] = await Promise.all([
    listInbox({ actor, wish, now: context.now }),
    readDeskLists(languageOf(request, context)),
    readDesk(context, actor),
  ])
  const office = lists.agencies.find(({ code }) => code === actor.agency)
  return {
    wish,
    page,
    lists,
    desk,
    agencyName: office?.shortName ?? office?.name ?? '',
    isMany: page.count > countedUpTo,
    after: wish.after === null ? null : query.get('after'),
    last: query.get('terakhir'),
    done: readStaffStep(query.get('selesai')),
  }
}

export const handle: PageHandle = { desk: true }
export const meta = pageTitle('desk.inbox.title')

export default function Inbox() {
  const t = useTranslate()
  const { wish, after, page, lists, desk, agencyName, isMany, last, done } = useLoaderData<typeof loader>()
  // Its own name where nothing is filtered: an empty value would be left out of the address.
  const here = new URLSearchParams(inboxQuery(wish, after === null ? {} : { after })).toString() || 'halaman=1'
  const isFirst = wish.after === null
  const next = page.next === null ? null : paths.inbox(inboxQuery(wish, { after: page.next }))
  return (
    <DeskFrame
      desk={desk}
      agencyName={agencyName}
      current={placeOf(wish)}
      q={wish.q}
      before={done ? <Flash kind="done">{t(`desk.done.${done}`)}</Flash> : null}
    >
      <h1>{t('desk.inbox.title')}</h1>
      <p className="soft">{isMany ? t('desk.inbox.countMany') : t('desk.inbox.count', { count: page.count })}</p>
      <InboxFilters
        wish={wish}
        lists={lists}
        districts={districts.map(({ code, name }) => ({ value: code, label: name }))}
        hasAgency={desk.role === 'coordinator'}
      />
      {page.rows.length === 0 ? (
        <p className="mt-4">{t(emptyWords(wish))}</p>
      ) : (
        <InboxList
          rows={page.rows}
          toRow={(reference) => paths.officerComplaint(reference, { daftar: here })}
          current={last}
        />
      )}
      {isFirst ? null : (
        <p className="mt-4">
          <a href={paths.inbox(inboxQuery(wish))}>{t('desk.inbox.firstPage')}</a>
        </p>
      )}
      <PreviousNext previous={null} next={next} />
    </DeskFrame>
  )
}

function placeOf({ status, due, topic, district, agency, q, isUncovered }: InboxWish): DeskPlace {
  if (isUncovered) return 'uncovered'
  if (topic ?? district ?? agency ?? (q || null)) return null
  if (due !== null) return due === 'overdue' ? 'late' : 'soon'
  if (status === null) return 'inbox'
  if (status === 'incomplete') return 'paused'
  return status === 'closed' ? 'closed' : null
}

function emptyWords(wish: InboxWish) {
  const place = placeOf(wish)
  if (place === 'inbox') return 'desk.inbox.empty'
  return place === 'late' ? 'desk.inbox.emptyLate' : 'desk.inbox.emptyFiltered'
}
