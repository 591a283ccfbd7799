import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { listPublicAgencies } from '#app/agencies/read-agencies.server.ts'
import { PublicFilters, PublicList } from '#app/complaints/components/public-list.tsx'
import { publicQuery, readPublicWish } from '#app/complaints/public-wish.ts'
import { listPublished } from '#app/complaints/read-public-complaints.server.ts'
import { paths } from '#app/http/paths.ts'
import { keptForBack } from '#app/http/respond.ts'
import { districts } from '#app/places/districts.ts'
import { useTranslate } from '#app/ui/language.tsx'
import { PublicShell } from '#app/ui/page-shell.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { PreviousNext } from '#app/ui/pagination.tsx'

export const headers = () => keptForBack

export const meta: MetaFunction = pageTitle('publication.list.title')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const wish = readPublicWish(new URL(request.url).searchParams)
  const [page, agencies] = await Promise.all([listPublished(wish, context.now), listPublicAgencies()])
  return { ...page, wish, agencies: [...agencies.offices, ...agencies.districts] }
}

export default function PublicComplaints() {
  const t = useTranslate()
  const { rows, next, isFiltered, wish, agencies } = useLoaderData<typeof loader>()
  return (
    <PublicShell isWide>
      <h1>{t('publication.list.title')}</h1>
      <p className="lead">{t('publication.list.lead')}</p>
      <PublicFilters
        wish={wish}
        isOpen={isFiltered}
        agencies={agencies.map(({ code, name }) => ({ value: code, label: name }))}
        districts={districts.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <PublicList rows={rows} isFiltered={isFiltered} />
      <PreviousNext
        previous={wish.after === null ? null : paths.publicList(publicQuery(wish))}
        next={next === null ? null : paths.publicList({ ...publicQuery(wish), after: next })}
      />
    </PublicShell>
  )
}
