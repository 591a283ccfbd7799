import { data, redirect, type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { fieldMessages } from '#app/accounts/components/field-messages.ts'
import { EnterCode, KeepGoing } from '#app/accounts/components/second-factor-forms.tsx'
import { SendKeptForm } from '#app/accounts/components/sign-in-again.tsx'
import { SignInForm, summaryOf } from '#app/accounts/components/sign-in-form.tsx'
import { homeAddress } from '#app/accounts/home-address.ts'
import { unpackForm } from '#app/accounts/kept-form.ts'
import { signIn } from '#app/accounts/sign-in.server.ts'
import { findStaff } from '#app/http/actor.server.ts'
import { issueFormToken, readFormToken } from '#app/http/form-token.server.ts'
import { paths } from '#app/http/paths.ts'
import { invalid, refusedToken, tooMany } from '#app/http/respond.ts'
import { readSignInCookie, writeSignInCookie } from '#app/http/sign-in-cookie.server.ts'
import { formatTime } from '#app/i18n/format.ts'
import type { TextKey } from '#app/i18n/translate.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { PublicShell } from '#app/ui/page-shell.tsx'
import { titled } from '#app/ui/page-title.ts'

type Errors = { email?: TextKey; password?: TextKey; form?: TextKey }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await findStaff(context, request)
  if (actor) return redirect(homeAddress(actor.role))
  const token = issueFormToken(context.settings.keys, { purpose: 'sign-in', now: context.now })
  return { token, hasErrors: context.answer.hasErrors }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { settings, now, clientKey } = context
  const email = context.form?.fields.get('email') ?? ''
  const password = context.form?.fields.get('password') ?? ''
  const kept = context.form?.fields.get('kept') ?? null
  const again = (errors: Errors, retryAt: Date | null = null) => ({
    ...{ email, errors, retryAt, kept, waiting: null },
    ...{ owes: null, codeToken: '' },
  })

  const token = readFormToken(settings.keys, context.form?.fields.get('token') ?? null, { purpose: 'sign-in', now })
  if (!token.ok) return refusedToken(again({ form: 'account.signIn.again' }))
  const missing: Errors = {
    ...(email.trim() === '' ? { email: 'errors.email.empty' } : {}),
    ...(password === '' ? { password: 'account.problem.passwordEmpty' } : {}),
  }
  if (Object.keys(missing).length > 0) return invalid(again(missing), context)

  const previousSessionId = readSignInCookie(request, 'petugas', settings)
  const result = await signIn({ email, password, clientKey, previousSessionId, now })
  if (result.ok) {
    const headers = { 'Set-Cookie': writeSignInCookie(result.sessionId, 'petugas', settings) }
    const waiting = kept === null ? null : unpackForm(kept)
    if (result.owes === 'nothing') {
      return waiting ? data({ ...again({}), waiting }, { headers }) : redirect(homeAddress(result.role), { headers })
    }
    if (!waiting) return redirect(paths.secondFactor(), { headers })
    const use = { purpose: 'second-factor', binding: result.accountId, now }
    return data({ ...again({}), owes: result.owes, codeToken: issueFormToken(settings.keys, use) }, { headers })
  }
  if (result.reason === 'no-match') return invalid(again({ password: 'errors.signIn.bad' }), context)
  return tooMany(again({ form: 'errors.rate.wait' }, result.retryAt), result.retryAt, now)
}

/** Retry-After reaches the browser only this way. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, 'account.signIn.title', { hasErrors: args.data?.hasErrors ?? false })

export default function SignIn() {
  const t = useTranslate()
  const language = useLanguage()
  const { token } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer?.waiting) return <SendKeptForm kept={answer.waiting} />
  if (answer?.owes === 'set-up') return <KeepGoing token={answer.codeToken} kept={answer.kept ?? ''} />
  if (answer?.owes === 'code') {
    return <EnterCode token={answer.codeToken} kept={answer.kept} errors={{}} isBackup={false} />
  }
  const values = { time: answer?.retryAt ? formatTime(answer.retryAt, language) : '' }
  const errors = fieldMessages(answer?.errors, t, values)
  return (
    <PublicShell before={<ErrorSummary errors={summaryOf(errors, ['email', 'password'])} />}>
      <h1>{t('account.signIn.title')}</h1>
      <SignInForm token={token} email={answer?.email ?? ''} errors={errors} kept={answer?.kept ?? null} />
      <div className="stack-3 mt-6">
        <p>
          <a href={paths.password()}>{t('account.signIn.forgot')}</a>
        </p>
        <p>
          {t('account.signIn.residents')} <a href={paths.track()}>{t('account.signIn.track')}</a>
        </p>
      </div>
    </PublicShell>
  )
}
