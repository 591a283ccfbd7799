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
  readAnswers,
  sendFiling,
  viewFiling,
  viewFirstPage,
  wasSent,
} from '#app/complaints/continue-filing.server.ts'
import { filingValues } from '#app/complaints/form.ts'
import { readGo, readShown } from '#app/complaints/filing-pages.ts'
import { submissionKeyHash } from '#app/complaints/tracking-code.server.ts'
import { reach } from '#app/config/points.server.ts'
import { issueFormToken, newSubmissionKey, readFormToken } from '#app/http/form-token.server.ts'
import { languageOf, switchLanguage } from '#app/http/language.server.ts'
import { takeSubmission } from '#app/http/rate-limit.server.ts'
import { answerWithReceipt } from '#app/http/receipt-answer.server.ts'
import { writeProbeCookie } from '#app/http/receipt-cookie.server.ts'
import { conflict, invalid, passHeaders, refusedToken, tooLarge, tooMany } from '#app/http/respond.ts'
import { formatTime } from '#app/i18n/format.ts'
import type { TextKey, TextValues } from '#app/i18n/translate.ts'
import { useTranslate } from '#app/ui/language.tsx'
import { titled } from '#app/ui/page-title.ts'

const purpose = 'submit'
// Back keeps the text on posted pages only without `no-store` (tried in Chromium).
const headersOfForms = { 'Cache-Control': 'private, no-cache' }

type Notice = { key: TextKey; values?: TextValues } | null

export const headers = passHeaders

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { now, settings } = context
  const agency = new URL(request.url).searchParams.get('agency') ?? ''
  const values = filingValues(new URLSearchParams({ agency }))
  const view = await viewFirstPage({ isAnswered: context.form !== null })
  const isKnown = view.agencies.some(({ code }) => code === agency)
  return data(
    {
      view,
      values: isKnown ? values : { ...values, agency: '' },
      token: issueFormToken(settings.keys, { purpose, now }),
      formPage: context.answer.formPage,
      hasErrors: context.answer.hasErrors,
    },
    { headers: { ...headersOfForms, 'Set-Cookie': writeProbeCookie(settings.isHttps) } },
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
  const page = (notice: Notice, isFresh = false) => {
    const key = isFresh ? newSubmissionKey() : submissionKey
    return {
      kind: 'form' as const,
      values,
      notice,
      refusedFiles: form.refusedFiles,
      token: issueFormToken(keys, { purpose, now }, key),
    }
  }
  if (go === 'language') {
    const headers = { ...headersOfForms, ...switchLanguage(context, languageOf(request) === 'id' ? 'en' : 'id') }
    const formKey = submissionKeyHash(submissionKey)
    form.refusedFiles.push(...(await keepFilingUploads(form.uploads, formKey)))
    const view = await viewFiling({ page: shown, errors: {}, filing: await readAnswers(values, now), formKey })
    return data({ ...page(null), view }, { headers })
  }
  const step = {
    values,
    go,
    shown,
    submissionKey,
    uploads: form.uploads,
    removeUpload: form.fields.get('removeUpload'),
    now,
  }
  const { page: turnedTo, errors, sendable, tooMany: excess, view } = await continueFiling(step)
  form.refusedFiles.push(...excess)
  context.answer.formPage = turnedTo
  if (form.tooLarge) return tooLarge({ ...page({ key: 'errors.page.tooLarge' }), view: await view() })
  if (!token.ok) return refusedToken({ ...page({ key: 'errors.page.expired' }), view: await view() })
  if (!sendable) {
    const isRefused = Object.keys(errors).length > 0 || (form.refusedFiles.length > 0 && go === 'upload')
    return isRefused
      ? invalid({ ...page(null), view: await view() }, context)
      : data({ ...page(null), view: await view() }, { headers: headersOfForms })
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
  const sent = await sendFiling({ filing: sendable, submissionKey, language: languageOf(request), now, keys })
  if (!sent.ok) {
    const old = issueFormToken(keys, { purpose: 'receipt', now }, submissionKey)
    const { reference } = sent
    return conflict({ ...page(null, true), kind: 'other' as const, reference, receiptToken: old, view: await view() })
  }
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
  const { view, values, token } = answer ?? first
  const notice = answer?.notice ? t(answer.notice.key, answer.notice.values) : null
  const frame = { values, errors: view.errors, token, notice }
  if (view.page === 1) return <StoryPage {...frame} agencies={view.agencies} />
  if (view.page === 2 || !view.check) return <PrivacyPage {...frame} />
  return <CheckPage {...frame} {...view.check} refusedFiles={answer?.refusedFiles ?? []} />
}
