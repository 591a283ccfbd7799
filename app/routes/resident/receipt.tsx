import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ReceiptPage } from '#app/complaints/components/receipt-page.tsx'
import { readReceipt } from '#app/complaints/read-receipt.server.ts'
import { findResident } from '#app/http/actor.server.ts'
import { issueFormToken, readFormToken } from '#app/http/form-token.server.ts'
import { paths } from '#app/http/paths.ts'
import { readReceiptCookie } from '#app/http/receipt-cookie.server.ts'
import { useTranslate } from '#app/ui/language.tsx'
import { PublicShell } from '#app/ui/page-shell.tsx'
import { pageTitle } from '#app/ui/page-title.ts'

/** The browser that filed sees it again on reload, resend and bookmark; for all others there is nothing here. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const cookie = readReceiptCookie(request)
  const receipt = cookie && (await find(context, cookie.submissionKey))
  const { settings, now } = context
  const actor = receipt && (await findResident(context, request, receipt.reference))
  const isOpen = actor?.kind === 'resident' && receipt !== null
  const use = { purpose: 'resident', binding: receipt?.reference ?? '', now }
  const stepToken = isOpen ? issueFormToken(settings.keys, use) : null
  return { receipt, refusedFiles: cookie?.refusedFiles ?? [], token: null, stepToken }
}

/** The receipt by its signed form token: where cookies are blocked, and from the page "this form was sent before". */
export async function action({ context }: ActionFunctionArgs) {
  const { settings, now } = context
  const reading = readFormToken(settings.keys, context.form?.fields.get('token') ?? null, { purpose: 'receipt', now })
  const receipt = reading.ok ? await find(context, reading.submissionKey) : null
  const token = reading.ok ? issueFormToken(settings.keys, { purpose: 'receipt', now }, reading.submissionKey) : null
  return { receipt, refusedFiles: [], token, stepToken: null }
}

function find({ settings, now }: AppLoadContext, submissionKey: string) {
  return readReceipt({ submissionKey, keys: settings.keys, now })
}

export const meta = pageTitle('receipt.tabTitle')

export default function ReceiptRoute() {
  const t = useTranslate()
  const loaded = useLoaderData<typeof loader>()
  const { receipt, refusedFiles, token, stepToken } = useActionData<typeof action>() ?? loaded
  if (receipt) return <ReceiptPage {...{ receipt, refusedFiles, token, stepToken }} />
  return (
    <PublicShell>
      <h1>{t('receipt.gone.title')}</h1>
      <p>{t('receipt.gone.lead')}</p>
      <p>
        <a href={paths.track()}>{t('shell.nav.track')}</a>
      </p>
    </PublicShell>
  )
}
