import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ColumnMeanings, ExportPreviewPanel } from '#app/complaints/components/export-preview.tsx'
import { exportMessages, ExportWishForm } from '#app/complaints/components/export-wish.tsx'
import {
  listExportChoices,
  maxExportRows,
  previewExport,
  readKnownForExport,
} from '#app/complaints/export-complaints.server.ts'
import { exportValues, readExportWish, usualPeriods } from '#app/complaints/export-form.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { requireStaff } from '#app/http/actor.server.ts'
import { issueFormToken } from '#app/http/form-token.server.ts'
import { languageOf } from '#app/http/language.server.ts'
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
  const isIndonesian = languageOf(request, context) === 'id'
  const today = localDateOf(now)
  const values = exportValues(new URL(request.url).searchParams, today)
  const [known, { agencies, topics }] = await Promise.all([readKnownForExport(), listExportChoices()])
  const reading = readExportWish(values, known)
  const preview = reading.ok ? await previewExport({ actor, wish: reading.wish, now }) : null
  const answer = {
    person: actor.name,
    signOutToken: issueFormToken(settings.keys, { purpose: 'sign-out', now }),
    token: issueFormToken(settings.keys, { purpose: 'export', binding: actor.accountId, now }),
    now: now.toISOString(),
    values,
    errors: reading.ok ? {} : reading.errors,
    periods: usualPeriods(today),
    agencies: agencies.map(({ code, name }) => ({ value: code, label: name })),
    topics: topics.map(({ code, nameId, nameEn }) => ({ value: code, label: isIndonesian ? nameId : nameEn })),
    preview: preview && { ...preview, limit: preview.isTooMany ? maxExportRows : null },
  }
  return data(answer, { status: reading.ok ? 200 : 422 })
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
      <ExportWishForm {...wish} />
      {preview ? <ExportPreviewPanel preview={preview} values={wish.values} token={token} now={now} /> : null}
      <ColumnMeanings />
    </DeskShell>
  )
}
