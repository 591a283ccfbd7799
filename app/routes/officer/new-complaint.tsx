import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CheckPage } from '#app/complaints/components/check-page.tsx'
import { PrivacyPage } from '#app/complaints/components/privacy-page.tsx'
import { useStaffDoor } from '#app/complaints/components/staff-filing.tsx'
import { StaffOtherContent, StaffReceipt } from '#app/complaints/components/staff-receipt.tsx'
import { StoryPage } from '#app/complaints/components/story-page.tsx'
import {
  continueFiling,
  keepFilingUploads,
  viewAgain,
  viewFirstPage,
  wasSent,
} from '#app/complaints/continue-filing.server.ts'
import { checkStaffFiling, fileForResident, laporKnown } from '#app/complaints/file-for-resident.server.ts'
import { readGo, readShown } from '#app/complaints/filing-pages.ts'
import { filingValues } from '#app/complaints/form.ts'
import { readReceipt } from '#app/complaints/read-receipt.server.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { staffFilingValues } from '#app/complaints/staff-filing.ts'
import { submissionKeyHash } from '#app/complaints/tracking-code.server.ts'
import { requireStaff } from '#app/http/actor.server.ts'
import { readFilingDesk } from '#app/http/filing-desk.server.ts'
import { issueFormToken, newSubmissionKey, readFormToken } from '#app/http/form-token.server.ts'
import { languageOf, switchLanguage } from '#app/http/language.server.ts'
import { takeStaffFiling } from '#app/http/rate-limit.server.ts'
import { conflict, invalid, notFound, passHeaders, refusedToken, tooLarge, tooMany } from '#app/http/respond.ts'
import { staffFilingToken } from '#app/http/staff-filing-token.ts'
import { formatTime } from '#app/i18n/format.ts'
import type { TextKey, TextValues } from '#app/i18n/translate.ts'
import { useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'

type Notice = { key: TextKey; values?: TextValues }

export const handle: PageHandle = { desk: true, print: true, printButton: true }
export const headers = passHeaders

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { now, settings } = context
  const actor = await requireStaff(context, request, 'fileForResident')
  const [view, facts] = await Promise.all([
    viewFirstPage({ isAnswered: context.form !== null }),
    readFilingDesk(context, actor),
  ])
  const token = issueFormToken(settings.keys, staffFilingToken(actor, now))
  const nothing = new URLSearchParams()
  // Most of what a village clerk types happened in the own village.
  const values = { ...filingValues(nothing), village: actor.village ?? '' }
  const { hasErrors } = context.answer
  const today = localDateOf(now)
  return { view, values, staff: staffFilingValues(nothing), token, facts, today, hasErrors }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { now, settings } = context
  const { keys, publicOrigin: origin } = settings
  const actor = await requireStaff(context, request, 'fileForResident')
  const form = context.form ?? notFound()
  const values = filingValues(form.fields)
  const staff = staffFilingValues(form.fields)
  const shown = readShown(form.fields.get('step'))
  const posted = readGo(form.fields.get('go'))
  // Drafts are the resident's own; here they only show the page again.
  const go = posted === 'saveDraft' || posted === 'deleteDraft' ? 'upload' : posted
  const token = readFormToken(keys, form.fields.get('token'), staffFilingToken(actor, now))
  const submissionKey = token.submissionKey ?? newSubmissionKey()
  const again = (notice: Notice | null = null, key = submissionKey) => ({
    kind: 'form' as const,
    values,
    staff,
    notice,
    refusedFiles: form.refusedFiles,
    token: issueFormToken(keys, staffFilingToken(actor, now), key),
  })
  if (go === 'language') {
    const chosen = switchLanguage(context, languageOf(request, context) === 'id' ? 'en' : 'id')
    form.refusedFiles.push(...(await keepFilingUploads(form.uploads, submissionKeyHash(submissionKey))))
    const view = await viewAgain({ page: shown, values, submissionKey, now })
    return data({ ...again(), view }, { headers: chosen })
  }
  const checked = await checkStaffFiling({ actor, values: staff, submissionKey, now })
  const step = { values, go, shown, submissionKey, uploads: form.uploads, now }
  const {
    errors,
    sendable,
    tooMany: excess,
    view,
  } = await continueFiling({
    ...step,
    removeUpload: form.fields.get('removeUpload'),
    ownErrors: checked.ok ? {} : checked.errors,
  })
  form.refusedFiles.push(...excess)
  if (form.tooLarge) return tooLarge({ ...again({ key: 'errors.page.tooLarge' }), view: await view() })
  if (!token.ok) return refusedToken({ ...again({ key: 'errors.page.expired' }), view: await view() })
  if (!sendable || !checked.ok) {
    const answer = { ...again(), view: await view() }
    const isRefused = Object.keys(errors).length > 0 || (form.refusedFiles.length > 0 && go === 'upload')
    return isRefused ? invalid(answer, context) : answer
  }
  const { accountId } = actor
  const limit = await takeStaffFiling({ accountId, settings, now, isRepeat: () => wasSent(submissionKey) })
  const language = languageOf(request, context)
  if (!limit.allowed) {
    const values = { time: formatTime(limit.retryAt, language) }
    return tooMany({ ...again({ key: 'errors.rate.wait', values }), view: await view() }, limit.retryAt, now)
  }
  const { isOverLimit } = limit
  const filed = { actor, filing: sendable, staff: checked.filing, isOverLimit }
  const sent = await fileForResident({ ...filed, submissionKey, language, now, keys })
  if (sent.ok) {
    const receipt = await readReceipt({ submissionKey, filed: sent.filed, keys, now })
    return { kind: 'receipt' as const, receipt, origin, refusedFiles: form.refusedFiles }
  }
  if (sent.reason === 'not-found') return notFound()
  if (sent.reason === 'lapor-known') {
    // Somebody else typed the same number between the check and the send.
    const taken = await laporKnown(actor, sent.reference)
    const first = { ...(await view()), page: 1 as const, errors: taken, check: null }
    return invalid({ ...again(), view: first }, context)
  }
  return conflict({ ...again(null, newSubmissionKey()), kind: 'other' as const, reference: sent.reference })
}

export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, 'filing.staff.pageTitle', { hasErrors: args.data?.hasErrors ?? false })

export default function NewComplaint() {
  const t = useTranslate()
  const first = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { facts, today } = first
  const { view, values, staff, token } = answer?.kind === 'form' ? answer : first
  const door = useStaffDoor({ facts, staff, errors: view.errors, today })
  if (answer?.kind === 'receipt') {
    return answer.receipt && <StaffReceipt {...answer} receipt={answer.receipt} isClerk={facts.desk.role === 'clerk'} />
  }
  if (answer?.kind === 'other') {
    return <StaffOtherContent {...answer} facts={facts} values={{ ...answer.values, ...answer.staff }} />
  }
  const notice = answer?.notice ? t(answer.notice.key, answer.notice.values) : null
  const frame = { values, errors: view.errors, token, notice, isDraft: false, door }
  if (view.page === 1) return <StoryPage {...frame} agencies={view.agencies} />
  if (view.page === 2 || !view.check) return <PrivacyPage {...frame} />
  return <CheckPage {...frame} {...view.check} refusedFiles={answer?.refusedFiles ?? []} />
}
