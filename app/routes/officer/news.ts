import { createHash } from 'node:crypto'
import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node'
import type { StaffActor } from '#app/access/actor.ts'
import { countNewComplaints, readComplaintNews } from '#app/complaints/read-news.server.ts'
import { readReference } from '#app/complaints/rules/reference.ts'
import { languageOf } from '#app/http/language.server.ts'
import { readMoment } from '#app/http/page-moment.server.ts'
import { requireIdleStaff } from '#app/http/quiet-staff.server.ts'
import { notFound } from '#app/http/respond.ts'
import { formatTime } from '#app/i18n/format.ts'
import { translator, type Translate } from '#app/i18n/translate.ts'
import type { Language } from '#app/complaints/rules/complaint.ts'

/** Words for the script of an open page: what to say, and who else has it open. Null: nothing to say. */
type News = { text: string | null; alsoOpen: string[] }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireIdleStaff(context, request, 'openComplaint')
  const query = new URL(request.url).searchParams
  const language = languageOf(request, context)
  const news = query.has('aduan')
    ? await ofComplaint(actor, query, context.now, language)
    : await ofInbox(actor, query, context, translator(language))
  const body = JSON.stringify(news)
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = { ETag: etag, 'Cache-Control': 'no-store', 'Content-Type': 'application/json; charset=utf-8' }
  if (request.headers.get('If-None-Match') === etag) return new Response(null, { status: 304, headers })
  return new Response(body, { headers })
}

async function ofComplaint(actor: StaffActor, query: URLSearchParams, now: Date, language: Language): Promise<News> {
  const t = translator(language)
  const reference = readReference(query.get('aduan') ?? '') ?? notFound()
  const version = Number(query.get('versi') ?? '')
  const { changed, alsoOpen } = (await readComplaintNews(actor, reference, { version, now })) ?? notFound()
  if (changed === null) return { text: null, alsoOpen }
  if (changed.by !== 'officer') return { text: t(`deskTools.news.${changed.by}`), alsoOpen }
  const { name, at } = changed
  return { text: t('deskTools.news.officer', { officer: name, time: formatTime(at, language) }), alsoOpen }
}

async function ofInbox(
  actor: StaffActor,
  query: URLSearchParams,
  { settings, now }: Pick<AppLoadContext, 'settings' | 'now'>,
  t: Translate,
): Promise<News> {
  const loaded = readMoment(settings.keys, query.get('sejak'), actor.accountId) ?? now
  // No older than a session: whoever asks for more is no page of ours.
  const earliest = now.getTime() - 24 * 60 * 60 * 1000
  const since = new Date(Math.max(loaded.getTime(), earliest))
  const found = await countNewComplaints(actor, since)
  if (!found || found.count === 0) return { text: null, alsoOpen: [] }
  const { count, isMore } = found
  return { text: t(isMore ? 'deskTools.news.many' : 'deskTools.news.arrived', { count }), alsoOpen: [] }
}
