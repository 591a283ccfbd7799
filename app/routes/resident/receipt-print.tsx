import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ReceiptPaper } from '#app/complaints/components/receipt-paper.tsx'
import { paths } from '#app/http/paths.ts'
import { findRequestedReceipt } from '#app/http/receipt-request.server.ts'
import { notFound } from '#app/http/respond.ts'
import { useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: PageHandle = { print: true }

export async function loader({ context, request }: LoaderFunctionArgs) {
  // After a post the action's receipt is drawn; the loader has no cookie to find one by.
  if (context.form) return { receipt: null, origin: context.settings.publicOrigin }
  const receipt = (await findRequestedReceipt(context, request)) ?? notFound()
  return { receipt, origin: context.settings.publicOrigin }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const receipt = (await findRequestedReceipt(context, request)) ?? notFound()
  return { receipt, origin: context.settings.publicOrigin }
}

export const meta = pageTitle('receipt.paper.title')

export default function ReceiptPrint() {
  const t = useTranslate()
  const loaded = useLoaderData<typeof loader>()
  const { receipt, origin } = useActionData<typeof action>() ?? loaded
  return (
    <main className="paper stack-4">
      <div className="no-print stack-2">
        <p>
          <a href={paths.receipt()}>{t('receipt.paper.back')}</a>
        </p>
        <p>{t('filing.receipt.print')}</p>
      </div>
      {receipt ? <ReceiptPaper receipt={receipt} origin={origin} /> : null}
    </main>
  )
}
