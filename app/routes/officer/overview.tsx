import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { StaffActor } from '#app/access/actor.ts'
import { DeskFrame } from '#app/complaints/components/desk-frame.tsx'
import { InboxList } from '#app/complaints/components/inbox-list.tsx'
import { countedUpTo } from '#app/complaints/limits.ts'
import { listByReference } from '#app/complaints/list-by-reference.server.ts'
import { findShortName } from '#app/complaints/read-inbox.server.ts'
import { requireStaff } from '#app/http/actor.server.ts'
import { readDesk } from '#app/http/desk.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { paths } from '#app/http/paths.ts'
import { notFound } from '#app/http/respond.ts'
import { CoordinatorOverviewPage } from '#app/reports/components/coordinator-overview.tsx'
import { EventListHead } from '#app/reports/components/event-list.tsx'
import { HeadOverviewPage } from '#app/reports/components/head-overview.tsx'
import { readEventWish } from '#app/reports/event-wish.ts'
import { listEventReferences, readCoordinatorOverview, readHeadOverview } from '#app/reports/read-overview.server.ts'
import { PreviousNext } from '#app/ui/pagination.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

const rowsPerPage = 50
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireStaff(context, request, 'openOverview')
  const query = new URL(request.url).searchParams
  const [desk, agencyName] = await Promise.all([readDesk(context, actor), findShortName(actor.agency)])
  const shared = { desk, agencyName }
  const events = await readEvents(actor, query, context.now)
  if (events) return { ...shared, events, overview: null }
  const asked = { actor, month: query.get('bulan'), now: context.now, language: languageOf(request, context) }
  const isCoordinator = actor.role === 'coordinator'
  const overview = isCoordinator ? await readCoordinatorOverview(asked) : await readHeadOverview(asked)
  return { ...shared, events: null, overview: overview ?? notFound() }
}

/** The list behind a number of what happened, a page of it; null where the address asks for the overview itself. */
async function readEvents(actor: StaffActor, query: URLSearchParams, now: Date) {
  const wish = readEventWish(query)
  if (!wish) return null
  const page = Math.max(1, Math.trunc(Number(query.get('halaman')) || 1))
  const { references, times } = await listEventReferences(actor, wish)
  const shown = references.slice((page - 1) * rowsPerPage, page * rowsPerPage)
  const agencyName = actor.role === 'coordinator' && wish.agency ? await findShortName(wish.agency) : ''
  return {
    ...(await listByReference(actor, shown, now)),
    ...{ wish, page, agencyName, times, count: references.length, isLast: references.length <= page * rowsPerPage },
    query: Object.fromEntries([...query].filter(([name]) => name !== 'halaman')),
  }
}

export const handle: PageHandle = { desk: true, print: true }
export const meta = pageTitle('overview.title')

export default function Overview() {
  const { desk, agencyName, events, overview } = useLoaderData<typeof loader>()
  const queue = desk.counts.queue ?? 0
  const to = (page: number) => paths.overview({ ...events?.query, halaman: page })
  return (
    <DeskFrame desk={desk} agencyName={agencyName} current="overview">
      {overview?.kind === 'head' ? <HeadOverviewPage overview={overview} /> : null}
      {overview?.kind === 'coordinator' ? (
        <CoordinatorOverviewPage
          overview={overview}
          queue={{ ordinary: queue, restricted: desk.counts.restricted ?? 0, isMany: queue > countedUpTo }}
        />
      ) : null}
      {events ? (
        <>
          <EventListHead {...events} />
          <InboxList rows={events.rows} toRow={(reference) => paths.officerComplaint(reference)} />
          <PreviousNext
            previous={events.page > 1 ? to(events.page - 1) : null}
            next={events.isLast ? null : to(events.page + 1)}
          />
        </>
      ) : null}
    </DeskFrame>
  )
}
