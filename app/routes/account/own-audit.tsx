import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AuditEntries, OlderEntries } from '#app/audit/components/audit-entries.tsx'
import { readOwnAudit } from '#app/audit/read-audit.server.ts'
import { DeskFrame } from '#app/complaints/components/desk-frame.tsx'
import { findShortName } from '#app/complaints/read-inbox.server.ts'
import { requireStaff } from '#app/http/actor.server.ts'
import { readDesk } from '#app/http/desk.server.ts'
import { paths } from '#app/http/paths.ts'
import { notFound } from '#app/http/respond.ts'
import { useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireStaff(context, request, 'readOwnAudit')
  const after = new URL(request.url).searchParams.get('setelah') ?? ''
  const [page, desk, agencyName] = await Promise.all([
    readOwnAudit({ actor, after }),
    readDesk(context, actor),
    findShortName(actor.agency),
  ])
  return page ? { ...page, desk, agencyName } : notFound()
}

export const handle: PageHandle = { desk: true }
export const meta = pageTitle('audit.own.title')

/** What a head or a coordinator caused themselves, as the auditor reads it. There is nothing to change. */
export default function OwnAudit() {
  const t = useTranslate()
  const { desk, agencyName, rows, next } = useLoaderData<typeof loader>()
  return (
    <DeskFrame desk={desk} agencyName={agencyName} current={null}>
      <h1>{t('audit.own.title')}</h1>
      <p className="soft">{t('audit.own.lead')}</p>
      {rows.length === 0 ? (
        <p className="mt-4">{t('audit.own.nothing')}</p>
      ) : (
        <div className="mt-4">
          <AuditEntries rows={rows} />
        </div>
      )}
      <OlderEntries to={next === null ? null : paths.ownAudit({ setelah: next })} />
      <p className="section">
        <a href={paths.sessions()}>{t('ownSessions.title')}</a>
      </p>
    </DeskFrame>
  )
}
