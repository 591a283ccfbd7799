import type { AppLoadContext } from '@remix-run/node'
import { newDraftOwner, type DraftContent } from '#app/complaints/draft-box.server.ts'
import type { FilingPage, Go } from '#app/complaints/filing-pages.ts'
import { readIdentity, type FilingValues } from '#app/complaints/form.ts'
import {
  dropDraft,
  findDraft,
  isDraft,
  listDrafts,
  saveDraft,
  type ShownDraft,
} from '#app/complaints/keep-filing-draft.server.ts'
import type { TextKey } from '#app/i18n/translate.ts'
import { readDraftCookie, writeDraftCookie } from './draft-cookie.server.ts'
import { takeDraft } from './rate-limit.server.ts'
import { keepsCookies } from './receipt-cookie.server.ts'

// "Simpan draf" and "Hapus draf": acts of the resident, never automatic. After Anonim or Tanpa identitas nothing is kept,
// and what was kept of this form before is gone: phones are shared.

type DraftState = { isKept: boolean; notice: TextKey | null; headers: Record<string, string> }

type Posted = { go: Go; values: FilingValues; page: FilingPage; submissionKey: string }

const none: DraftState = { isKept: false, notice: null, headers: {} }

/** What becomes of the draft of a form that was posted. Nothing here ever takes the text out of the page. */
export async function keepOrDropDraft(context: AppLoadContext, request: Request, posted: Posted): Promise<DraftState> {
  const { now, settings, clientKey } = context
  const { go, submissionKey, values, page } = posted
  const cookie = readDraftCookie(request)
  if (readIdentity(values.identity) !== 'named') {
    if (cookie !== null) await dropDraft(submissionKey, now)
    return { ...none, notice: go === 'saveDraft' ? 'draft.notKept' : null }
  }
  if (go === 'deleteDraft') {
    if (cookie !== null) await dropDraft(submissionKey, now)
    return { ...none, notice: 'draft.deleted' }
  }
  if (go !== 'saveDraft') return { ...none, isKept: cookie !== null && (await isDraft(submissionKey)) }
  // A draft that this browser cannot come back to would only lie there.
  if (!keepsCookies(request)) return { ...none, notice: 'draft.noCookies' }
  if (!(await takeDraft({ clientKey, now })).allowed) return { ...none, notice: 'draft.tooMany' }
  const owner = cookie ?? newDraftOwner()
  await saveDraft({ values, page, submissionKey }, { owner, keys: settings.keys, now })
  const headers = { 'Set-Cookie': writeDraftCookie(owner, settings.isHttps) }
  return { isKept: true, notice: 'draft.saved', headers }
}

/** The drafts of this browser, and the one that its address asks for. */
export async function readDrafts(
  context: AppLoadContext,
  request: Request,
): Promise<{ drafts: ShownDraft[]; opened: DraftContent | null }> {
  const owner = readDraftCookie(request)
  if (owner === null || context.form !== null) return { drafts: [], opened: null }
  const whose = { owner, keys: context.settings.keys, now: context.now }
  const asked = new URL(request.url).searchParams.get('draf')
  const opened = asked === null ? null : await findDraft(asked, whose)
  return { drafts: opened ? [] : await listDrafts(whose), opened }
}

/** The complaint is filed: its draft would only be sent twice. */
export async function endDraft(context: AppLoadContext, request: Request, submissionKey: string): Promise<void> {
  if (readDraftCookie(request) !== null) await dropDraft(submissionKey, context.now)
}
