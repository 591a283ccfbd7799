import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ColumnMeanings, ExportPreviewPanel } from '#app/complaints/components/export-preview.tsx'
import { exportMessages, ExportWishForm } from '#app/complaints/components/export-wish.tsx'
import { requireStaff } from '#app/http/actor.server.ts'
import { readExportPage } from '#app/http/export-request.server.ts'
import { issueFormToken } from '#app/http/form-token.server.ts'
import { paths } from '#app/http/paths.ts'
import { DeskShell } from '#app/ui/desk-shell.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'

export const handle: PageHandle = { desk: true }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { settings, now } = context
  const actor = await requireStaff(context, request, 'exportComplaints')
  const page = await readExportPage(context, request, actor)
  const signOutToken = issueFormToken(settings.keys, { purpose: 'sign-out', now })
  return data({ ...page, person: actor.name, signOutToken }, { status: page.preview ? 200 : 422 })
}

export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, 'liaison.title', { hasErrors: args.data !== undefined && args.data.preview === null })

export default function LiaisonOverview() {
  const t = useTranslate()
  const { person, signOutToken, preview, token, now, ...wish } = useLoaderData<typeof loader>()
  return (
    <DeskShell
      isReadOnly
      home={paths.liaison()}
      place={t('words.role.liaison')}
      person={person}
      role={t('words.role.liaison')}
      signOutToken={signOutToken}
      rail={[{ to: paths.newComplaint(), words: t('filing.staff.rail'), isCurrent: false }]}
      before={<ErrorSummary errors={exportMessages(wish.errors, t)} />}
    >
      <h1>{t('liaison.title')}</h1>
      <p className="lead">{t('liaison.lead')}</p>
      <ExportWishForm {...wish} to={paths.liaison} />
      {preview ? (
        <ExportPreviewPanel preview={preview} values={wish.values} token={token} now={now} to={paths.liaisonExport()} />
      ) : null}
      <ColumnMeanings />
    </DeskShell>
  )
}
