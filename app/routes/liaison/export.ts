import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { exportComplaints, readKnownForExport } from '#app/complaints/export-complaints.server.ts'
import { exportValues, readExportWish } from '#app/complaints/export-form.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { findStaff, requireStaff } from '#app/http/actor.server.ts'
import { readFormToken } from '#app/http/form-token.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { pacedStream } from '#app/http/paced-stream.server.ts'
import { paths } from '#app/http/paths.ts'
import { notFound, refusedDownload } from '#app/http/respond.ts'
import { translator } from '#app/i18n/translate.ts'

/** The address has no page: whoever opens it by hand lands where a download is made. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  await requireStaff(context, request, 'exportComplaints')
  return redirect(paths.liaison())
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { settings, now, form, readerIsReady } = context
  // Nothing was typed that could be lost, and this address could not draw the form that signs in again.
  if (!(await findStaff(context, request))) return redirect(paths.signIn())
  const actor = await requireStaff(context, request, 'exportComplaints')
  const t = translator(languageOf(request, context))
  const fields = form?.fields ?? new URLSearchParams()
  const use = { purpose: 'export', binding: actor.accountId, now }
  if (!readFormToken(settings.keys, fields.get('token'), use).ok) {
    return refusedDownload(403, t('liaison.problem.again'))
  }
  const isCsv = (fields.get('format') ?? 'csv') === 'csv'
  const reading = readExportWish(exportValues(fields, localDateOf(now)), await readKnownForExport())
  if (!reading.ok || !isCsv) return refusedDownload(422, t('liaison.problem.notMade'))
  const result = await exportComplaints({ by: actor, wish: reading.wish, now })
  if (!result.ok) {
    if (result.reason === 'not-found') return notFound()
    return refusedDownload(422, t('liaison.problem.notMade'))
  }
  return new Response(pacedStream(result.chunks, { readerIsReady, signal: request.signal }), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="${result.fileName}"`,
      'Cache-Control': 'no-store',
    },
  })
}
