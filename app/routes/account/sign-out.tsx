import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { homeAddress } from '#app/accounts/home-address.ts'
import { closeSession } from '#app/accounts/session.server.ts'
import { findStaff } from '#app/http/actor.server.ts'
import { issueFormToken, readFormToken } from '#app/http/form-token.server.ts'
import { paths } from '#app/http/paths.ts'
import { refusedToken } from '#app/http/respond.ts'
import { clearSignInCookie, readSignInCookie } from '#app/http/sign-in-cookie.server.ts'
import { Button } from '#app/ui/button.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import { PublicShell } from '#app/ui/page-shell.tsx'
import { pageTitle } from '#app/ui/page-title.ts'

const purpose = 'sign-out'

/** Opening the address signs nobody out: a picture on a page could do that. Its button does. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await findStaff(context, request)
  const token = issueFormToken(context.settings.keys, { purpose, now: context.now })
  return { token, home: actor ? homeAddress(actor.role) : null }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { settings, now } = context
  const token = readFormToken(settings.keys, context.form?.fields.get('token') ?? null, { purpose, now })
  if (!token.ok) return refusedToken({})
  await closeSession(readSignInCookie(request, 'petugas', settings))
  return redirect(paths.signOut(), { headers: { 'Set-Cookie': clearSignInCookie('petugas', settings) } })
}

export const meta = pageTitle('account.signOut.submit')

export default function SignOut() {
  const t = useTranslate()
  const { token, home } = useLoaderData<typeof loader>()
  if (home === null) {
    return (
      <PublicShell>
        <h1>{t('account.signOut.doneTitle')}</h1>
        <p className="lead">{t('account.signOut.done')}</p>
        <p className="mt-5">
          <a href={paths.signIn()}>{t('account.signOut.signIn')}</a>
        </p>
      </PublicShell>
    )
  }
  return (
    <PublicShell>
      <h1>{t('account.signOut.title')}</h1>
      <p className="lead">{t('account.signOut.effect')}</p>
      <form method="post" action={paths.signOut()} className="actions mt-5">
        <input type="hidden" name="token" value={token} />
        <Button>{t('account.signOut.submit')}</Button>
        <a href={home}>{t('account.signOut.cancel')}</a>
      </form>
    </PublicShell>
  )
}
