import type { LoaderFunctionArgs } from '@remix-run/node'
import { readMailboxMessage } from '#app/emails/read-mailbox.server.ts'
import { notFound } from '#app/http/respond.ts'

/**
 * The HTML of a mail, as a page of its own: sandboxed (no script, no form, no origin), nothing loaded. The site's own
 * policy holds as well and blocks the inline styles, so this shows the mail as a reader without styles sees it.
 */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const message = await readMailboxMessage({
    id: params['id'] ?? '',
    isProduction: context.settings.isProduction,
  })
  if (!message?.html) return notFound()
  return new Response(message.html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
      'Cache-Control': 'no-store',
    },
  })
}
