import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { receiptText } from '#app/complaints/receipt-text.ts'
import { languageOf } from '#app/http/language.server.ts'
import { absolute, paths } from '#app/http/paths.ts'
import { findRequestedReceipt } from '#app/http/receipt-request.server.ts'
import { notFound } from '#app/http/respond.ts'

export function loader(args: LoaderFunctionArgs) {
  return answer(args)
}

export function action(args: ActionFunctionArgs) {
  return answer(args)
}

async function answer({ context, request }: LoaderFunctionArgs): Promise<Response> {
  const receipt = (await findRequestedReceipt(context, request)) ?? notFound()
  const text = receiptText(receipt, {
    language: languageOf(request),
    trackAt: absolute(context.settings.publicOrigin, paths.track()),
    isTestSite: !context.settings.isProduction,
  })
  return new Response(text, {
    headers: {
      'Cache-Control': 'no-store',
      'Content-Disposition': `attachment; filename="${receipt.reference}.txt"`,
      'Content-Type': 'text/plain; charset=utf-8',
    },
  })
}
