import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { closeSession, findResidentSession } from '#app/accounts/session.server.ts'
import { readFormToken } from '#app/http/form-token.server.ts'
import { paths } from '#app/http/paths.ts'
import { clearReceiptCookie } from '#app/http/receipt-cookie.server.ts'
import { clearSignInCookie, readSignInCookie } from '#app/http/sign-in-cookie.server.ts'

/** A GET only leads to the look-up page: leaving is an act. */
export function loader() {
  return redirect(paths.track())
}

/** The form is the tracking page's own, so it carries that page's token. */
export async function action({ context, request }: ActionFunctionArgs) {
  const { settings, now, form } = context
  const id = readSignInCookie(request, 'warga', settings)
  const session = await findResidentSession(id, now)
  const use = { purpose: 'resident', binding: session?.reference ?? '', now }
  const isOwn = readFormToken(settings.keys, form?.fields.get('token') ?? null, use).ok
  if (session && !isOwn) return redirect(paths.complaint(session.reference))
  await closeSession(id)
  const headers = new Headers({ 'Set-Cookie': clearSignInCookie('warga', settings) })
  headers.append('Set-Cookie', clearReceiptCookie(settings.isHttps))
  return redirect(paths.track(), { headers })
}
