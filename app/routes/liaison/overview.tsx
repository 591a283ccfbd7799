import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ExportPart } from '#app/complaints/components/export-part.tsx'
import { liaisonRail } from '#app/complaints/components/liaison-rail.ts'
import { MatterList } from '#app/complaints/components/matter-list.tsx'
import { exportMessages } from '#app/complaints/components/export-wish.tsx'
import { listMatters } from '#app/complaints/list-matters.server.ts'
import { requireStaff } from '#app/http/actor.server.ts'
import { readExportPage } from '#app/http/export-request.server.ts'
import { issueFormToken } from '#app/http/form-token.server.ts'
import { paths } from '#app/http/paths.ts'
import { DeskShell } from '#app/ui/desk-shell.tsx'
import { Flash } from '#app/ui/flash.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'

export const handle: PageHandle = { desk: true }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { settings, now } = context
  const actor = await requireStaff(context, request, 'exportComplaints')
  const asked = new URL(request.url).searchParams
  const [page, matters] = await Promise.all([readExportPage(context, request, actor), listMatters(actor, asked, now)])
  const signOutToken = issueFormToken(settings.keys, { purpose: 'sign-out', now })
  const done = asked.get('selesai') === 'closeMatter'
  return data({ ...page, matters, done, person: actor.name, signOutToken }, { status: page.preview ? 200 : 422 })
}

export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, 'words.role.liaison', { hasErrors: args.data !== undefined && args.data.preview === null })

export default function LiaisonOverview() {
  const t = useTranslate()
  const language = useLanguage()
  const { person, signOutToken, matters, done, ...asked } = useLoaderData<typeof loader>()
  return (
    <DeskShell
      home={paths.liaison()}
      place={t('words.role.liaison')}
      person={person}
      role={t('words.role.liaison')}
      signOutToken={signOutToken}
      rail={liaisonRail('matters', { t, language, count: matters.count })}
      before={
        <>
          <ErrorSummary errors={exportMessages(asked.errors, t)} />
          {done ? <Flash kind="done">{t('desk.done.closeMatter')}</Flash> : null}
        </>
      }
    >
      <h1>{t('words.role.liaison')}</h1>
      <section className="section" aria-labelledby="pertanyaan">
        <h2 id="pertanyaan">{t('matters.title')}</h2>
        <p>{t('matters.lead')}</p>
        <MatterList {...matters} />
        <p className="mt-4">
          <a href={paths.takeUpMatter()}>{t('matters.takeUp')}</a>
        </p>
      </section>
      <section className="section" aria-labelledby="ekspor">
        <h2 id="ekspor">{t('liaison.title')}</h2>
        <p className="lead">{t('liaison.lead')}</p>
        <ExportPart {...asked} to={paths.liaison} file={paths.liaisonExport()} />
      </section>
    </DeskShell>
  )
}
