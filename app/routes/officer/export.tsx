import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DeskFrame } from '#app/complaints/components/desk-frame.tsx'
import { ExportPart } from '#app/complaints/components/export-part.tsx'
import { exportMessages } from '#app/complaints/components/export-wish.tsx'
import { findShortName } from '#app/complaints/read-inbox.server.ts'
import { requireStaff } from '#app/http/actor.server.ts'
import { readDesk } from '#app/http/desk.server.ts'
import { readExportPage } from '#app/http/export-request.server.ts'
import { paths } from '#app/http/paths.ts'
import { passHeaders } from '#app/http/respond.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'

export const handle: PageHandle = { desk: true }
export const headers = passHeaders

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireStaff(context, request, 'exportReadable')
  const [page, desk, agencyName] = await Promise.all([
    readExportPage(context, request, actor),
    readDesk(context, actor),
    findShortName(actor.agency),
  ])
  const answer = { ...page, desk, agencyName, isLimited: actor.reach !== 'all' }
  return data(answer, { status: page.preview ? 200 : 422, headers: { 'Cache-Control': 'no-store' } })
}

export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, 'liaison.title', { hasErrors: args.data !== undefined && args.data.preview === null })

/** For officers and heads what their agency has, for coordinators what they may read: the same file as the liaison's. */
export default function OfficerExport() {
  const t = useTranslate()
  const { desk, agencyName, isLimited, ...asked } = useLoaderData<typeof loader>()
  const isCoordinator = desk.role === 'coordinator'
  const lead = isCoordinator ? t('liaison.ofReadable') : t('liaison.ofAgency')
  return (
    <DeskFrame
      desk={desk}
      agencyName={agencyName}
      current={null}
      before={<ErrorSummary errors={exportMessages(asked.errors, t)} />}
    >
      <h1>{t('liaison.title')}</h1>
      <p className="lead">{t('liaison.lead')}</p>
      <p>{isLimited ? t('liaison.ofReach') : lead}</p>
      <ExportPart
        {...asked}
        agencies={isCoordinator ? asked.agencies : null}
        to={paths.officerExport}
        file={paths.officerExportFile()}
      />
    </DeskFrame>
  )
}
