import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FilingShell } from '#app/complaints/components/filing-shell.tsx'
import { StatusTag } from '#app/complaints/components/status-tag.tsx'
import { listAssisted } from '#app/complaints/list-assisted.server.ts'
import { requireStaff } from '#app/http/actor.server.ts'
import { readFilingDesk } from '#app/http/filing-desk.server.ts'
import { paths } from '#app/http/paths.ts'
import { useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'
import { PreviousNext } from '#app/ui/pagination.tsx'
import { SpokenCode } from '#app/ui/spoken-code.tsx'
import { Table } from '#app/ui/table.tsx'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireStaff(context, request, 'listAssisted')
  const after = new URL(request.url).searchParams.get('after')
  const [list, facts] = await Promise.all([listAssisted(actor, after), readFilingDesk(context, actor)])
  return { ...list, facts, isFirst: after === null }
}

export const handle: PageHandle = { desk: true }
export const meta = pageTitle('filing.assisted.title')

export default function Assisted() {
  const t = useTranslate()
  const { rows, next, facts, isFirst } = useLoaderData<typeof loader>()
  return (
    <FilingShell {...facts} current="assisted">
      <h1>{t('filing.assisted.title')}</h1>
      <p className="lead">{t('filing.assisted.lead')}</p>
      {rows.length === 0 ? (
        <p className="mt-4">{t('filing.assisted.empty')}</p>
      ) : (
        <Table
          caption={t('filing.assisted.title')}
          isCaptionHidden
          rows={rows}
          keyOf={({ reference }) => reference}
          columns={[
            {
              key: 'reference',
              header: t('filing.assisted.reference'),
              cell: ({ reference }) => <SpokenCode>{reference}</SpokenCode>,
            },
            { key: 'status', header: t('filing.assisted.status'), cell: (row) => <StatusTag {...row} /> },
          ]}
        />
      )}
      {isFirst ? null : (
        <p className="mt-4">
          <a href={paths.assisted()}>{t('filing.assisted.firstPage')}</a>
        </p>
      )}
      <PreviousNext previous={null} next={next === null ? null : paths.assisted({ after: next })} />
    </FilingShell>
  )
}
