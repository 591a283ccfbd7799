import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { closeSession } from '#app/accounts/session.server.ts'
import { paths } from '#app/http/paths.ts'
import { clearSignInCookie, readSignInCookie } from '#app/http/sign-in-cookie.server.ts'

/** A GET only leads to the look-up page: leaving is an act. */
export function loader() {
  return redirect(paths.track())
}

export async function action({ context, request }: ActionFunctionArgs) {
  await closeSession(readSignInCookie(request, 'warga', context.settings))
  return redirect(paths.track(), { headers: { 'Set-Cookie': clearSignInCookie('warga', context.settings) } })
}
