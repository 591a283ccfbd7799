import { redirect, type AppLoadContext } from '@remix-run/node'
import type { StaffActor } from '#app/access/actor.ts'
import type { PlaceAction } from '#app/access/matrix.ts'
import {
  exportComplaints,
  listExportChoices,
  maxExportRows,
  previewExport,
  readKnownForExport,
} from '#app/complaints/export-complaints.server.ts'
import { exportValues, readExportWish, usualPeriods } from '#app/complaints/export-form.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { translator } from '#app/i18n/translate.ts'
import { findStaff, requireStaff } from './actor.server.ts'
import { issueFormToken, readFormToken } from './form-token.server.ts'
import { languageOf } from './language.server.ts'
import { pacedStream } from './paced-stream.server.ts'
import { paths } from './paths.ts'
import { notFound, refusedDownload } from './respond.ts'

// The two halves of an export, for the liaison's desk and for the desk of agencies and coordinators alike: what stands on
// the page before it is made, and the file.

/** What the address asks for, counted. No row is shown, so nothing is recorded before somebody downloads. */
export async function readExportPage(context: AppLoadContext, request: Request, actor: StaffActor) {
  const { settings, now } = context
  const isIndonesian = languageOf(request, context) === 'id'
  const today = localDateOf(now)
  const values = exportValues(new URL(request.url).searchParams, today)
  const [known, { agencies, topics }] = await Promise.all([readKnownForExport(), listExportChoices()])
  const reading = readExportWish(values, known)
  const preview = reading.ok ? await previewExport({ actor, wish: reading.wish }) : null
  return {
    token: issueFormToken(settings.keys, { purpose: 'export', binding: actor.accountId, now }),
    now: now.toISOString(),
    values,
    errors: reading.ok ? {} : reading.errors,
    periods: usualPeriods(today),
    agencies: agencies.map(({ code, name }) => ({ value: code, label: name })),
    topics: topics.map(({ code, nameId, nameEn }) => ({ value: code, label: isIndonesian ? nameId : nameEn })),
    preview: preview && { ...preview, limit: preview.isTooMany ? maxExportRows : null },
  }
}

/** The file itself, as it is read from the database; a sentence in its place when it is not made. */
export async function sendExport(context: AppLoadContext, request: Request, right: PlaceAction): Promise<Response> {
  const { settings, now, form, readerIsReady } = context
  // Nothing was typed that could be lost, and this address could not draw the form that signs in again.
  if (!(await findStaff(context, request))) return redirect(paths.signIn())
  const actor = await requireStaff(context, request, right)
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
