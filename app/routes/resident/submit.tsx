import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CheckPage } from '#app/complaints/components/check-page.tsx'
import { OtherContentPage } from '#app/complaints/components/other-content-page.tsx'
import { PrivacyPage } from '#app/complaints/components/privacy-page.tsx'
import { ReceiptPage } from '#app/complaints/components/receipt-page.tsx'
import { StoryPage } from '#app/complaints/components/story-page.tsx'
import {
  continueFiling,
  keepFilingUploads,
  sendFiling,
  viewAgain,
  viewFirstPage,
  wasSent,
} from '#app/complaints/continue-filing.server.ts'
import { filingValues } from '#app/complaints/form.ts'
import { mailedAddresses } from '#app/complaints/mailed-addresses.ts'
import { readGo, readShown } from '#app/complaints/filing-pages.ts'
import { submissionKeyHash } from '#app/complaints/tracking-code.server.ts'
import { reach } from '#app/config/points.server.ts'
import { endDraft, keepOrDropDraft, readDrafts } from '#app/http/filing-draft.server.ts'
import { issueFormToken, newSubmissionKey, readFormToken } from '#app/http/form-token.server.ts'
import { languageOf, switchLanguage } from '#app/http/language.server.ts'
import { takeSubmission } from '#app/http/rate-limit.server.ts'
import { answerWithReceipt } from '#app/http/receipt-answer.server.ts'
import { writeProbeCookie } from '#app/http/receipt-cookie.server.ts'
import { conflict, invalid, keptForBack, passHeaders, refusedToken, tooLarge, tooMany } from '#app/http/respond.ts'
import { formatTime } from '#app/i18n/format.ts'
import type { TextKey, TextValues } from '#app/i18n/translate.ts'
import { useTranslate } from '#app/ui/language.tsx'
import { titled } from '#app/ui/page-title.ts'

const purpose = 'submit'

type Notice = { key: TextKey; values?: TextValues } | null

export const headers = passHeaders

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { now, settings } = context
  const agency = new URL(request.url).searchParams.get('agency') ?? ''
  const values = filingValues(new URLSearchParams({ agency }))
  const { drafts, opened } = await readDrafts(context, request)
  if (opened) context.answer.formPage = opened.page
  const { formPage, hasErrors } = context.answer
  const view = opened ? await viewAgain({ ...opened, now }) : await viewFirstPage({ isAnswered: context.form !== null })
  const isKnown = view.agencies.some(({ code }) => code === agency)
  const token = issueFormToken(settings.keys, { purpose, now }, opened?.submissionKey)
  const filled = opened?.values ?? (isKnown ? values : { ...values, agency: '' })
  return data(
    { view, values: filled, token, drafts, isDraft: opened !== null, formPage, hasErrors },
    { headers: { ...keptForBack, 'Set-Cookie': writeProbeCookie(settings.isHttps) } },
  )
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { now, settings, clientKey } = context
  const { keys } = settings
  const form = context.form ?? { fields: new URLSearchParams(), uploads: [], refusedFiles: [], tooLarge: false }
  const values = filingValues(form.fields)
  const shown = readShown(form.fields.get('step'))
  const go = readGo(form.fields.get('go'))
  const token = readFormToken(keys, form.fields.get('token'), { purpose, now })
  const submissionKey = token.submissionKey ?? newSubmissionKey()
  const page = (notice: Notice, isDraft = false, key = submissionKey) => ({
    kind: 'form' as const,
    values,
    notice,
    isDraft,
    refusedFiles: form.refusedFiles,
    token: issueFormToken(keys, { purpose, now }, key),
  })
  const posted = { go, values, page: shown, submissionKey }
  if (go === 'language') {
    const headers = { ...keptForBack, ...switchLanguage(context, languageOf(request) === 'id' ? 'en' : 'id') }
    form.refusedFiles.push(...(await keepFilingUploads(form.uploads, submissionKeyHash(submissionKey))))
    const { isKept } = await keepOrDropDraft(context, request, posted)
    return data({ ...page(null, isKept), view: await viewAgain({ ...posted, now }) }, { headers })
  }
  const removeUpload = form.fields.get('removeUpload')
  const step = { values, go, shown, submissionKey, uploads: form.uploads, removeUpload, now }
  const { page: turnedTo, errors, sendable, tooMany: excess, view } = await continueFiling(step)
  form.refusedFiles.push(...excess)
  context.answer.formPage = turnedTo
  if (form.tooLarge) return tooLarge({ ...page({ key: 'errors.page.tooLarge' }), view: await view() })
  if (!token.ok) return refusedToken({ ...page({ key: 'errors.page.expired' }), view: await view() })
  if (!sendable) {
    const draft = await keepOrDropDraft(context, request, posted)
    const answer = { ...page(draft.notice && { key: draft.notice }, draft.isKept), view: await view() }
    const isRefused = Object.keys(errors).length > 0 || (form.refusedFiles.length > 0 && go === 'upload')
    return isRefused ? invalid(answer, context) : data(answer, { headers: { ...keptForBack, ...draft.headers } })
  }
  const limit = await takeSubmission({ clientKey, settings, now, isRepeat: () => wasSent(submissionKey) })
  if (!limit.allowed) {
    const key = limit.because === 'all' ? 'errors.rate.busy' : 'errors.rate.wait'
    return tooMany(
      { ...page({ key, values: { time: formatTime(limit.retryAt, languageOf(request)) } }), view: await view() },
      limit.retryAt,
      now,
    )
  }
  const mailWaits = limit.flood !== null && !context.takeReceipts(mailedAddresses(sendable), now)
  const flood = limit.flood && { ...limit.flood, mailWaits }
  const sent = await sendFiling({ filing: sendable, submissionKey, language: languageOf(request), flood, now, keys })
  if (!sent.ok) {
    const old = issueFormToken(keys, { purpose: 'receipt', now }, submissionKey)
    const fresh = page(null, false, newSubmissionKey())
    return conflict({
      ...fresh,
      kind: 'other' as const,
      reference: sent.reference,
      receiptToken: old,
      view: await view(),
    })
  }
  await endDraft(context, request, submissionKey)
  reach('before-answer')
  return answerWithReceipt(context, request, { ...sent, submissionKey, refusedFiles: form.refusedFiles })
}

// The tab of a shared phone shows the step, nothing of what is written.
export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, 'submit.tabTitle', { values: { n: args.data?.formPage ?? 1 }, hasErrors: args.data?.hasErrors ?? false })

export default function Submit() {
  const t = useTranslate()
  const first = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer?.kind === 'receipt') {
    return (
      answer.receipt && (
        <ReceiptPage receipt={answer.receipt} refusedFiles={answer.refusedFiles} token={answer.receiptToken} />
      )
    )
  }
  if (answer?.kind === 'other') return <OtherContentPage {...answer} />
  const { view, values, token, isDraft } = answer ?? first
  const notice = answer?.notice ? t(answer.notice.key, answer.notice.values) : null
  const frame = { values, errors: view.errors, token, notice, isDraft }
  if (view.page === 1) return <StoryPage {...frame} agencies={view.agencies} drafts={answer ? [] : first.drafts} />
  if (view.page === 2 || !view.check) return <PrivacyPage {...frame} />
  return <CheckPage {...frame} {...view.check} refusedFiles={answer?.refusedFiles ?? []} />
}
