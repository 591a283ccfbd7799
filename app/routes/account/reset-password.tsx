import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { fieldMessages } from '#app/accounts/components/field-messages.ts'
import { summaryOf } from '#app/accounts/components/sign-in-form.tsx'
import { requestPasswordReset } from '#app/accounts/reset-password.server.ts'
import { readEmailAddress } from '#app/emails/address.ts'
import { issueFormToken, readFormToken } from '#app/http/form-token.server.ts'
import { paths } from '#app/http/paths.ts'
import { invalid, refusedToken, tooMany } from '#app/http/respond.ts'
import { formatTime } from '#app/i18n/format.ts'
import type { TextKey } from '#app/i18n/translate.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextField } from '#app/ui/field.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { noticesId } from '#app/ui/notices.tsx'
import { PublicShell } from '#app/ui/page-shell.tsx'
import { titled } from '#app/ui/page-title.ts'

type Errors = { email?: TextKey; form?: TextKey }

const purpose = 'reset-password'

export function loader({ context }: LoaderFunctionArgs) {
  const token = issueFormToken(context.settings.keys, { purpose, now: context.now })
  return { token, hasErrors: context.answer.hasErrors }
}

export async function action({ context }: ActionFunctionArgs) {
  const { settings, now, clientKey } = context
  const email = context.form?.fields.get('email') ?? ''
  const again = (errors: Errors, retryAt: Date | null = null) => ({
    isSent: false,
    email,
    errors,
    retryAt,
  })

  const token = readFormToken(settings.keys, context.form?.fields.get('token') ?? null, { purpose, now })
  if (!token.ok) return refusedToken(again({ form: 'errors.page.expired' }))
  if (email.trim() === '') return invalid(again({ email: 'errors.email.empty' }), context)
  if (readEmailAddress(email) === null) return invalid(again({ email: 'errors.email.bad' }), context)
  const result = await requestPasswordReset({ email, clientKey, keys: settings.keys, now })
  if (!result.ok) return tooMany(again({ form: 'errors.rate.wait' }, result.retryAt), result.retryAt, now)
  return { ...again({}), isSent: true }
}

/** Retry-After reaches the browser only this way. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, 'account.reset.title', { hasErrors: args.data?.hasErrors ?? false })

export default function ResetPassword() {
  const t = useTranslate()
  const language = useLanguage()
  const { token } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer?.isSent) return <Sent />
  const values = { time: answer?.retryAt ? formatTime(answer.retryAt, language) : '' }
  const errors = fieldMessages(answer?.errors, t, values)
  return (
    <PublicShell before={<ErrorSummary errors={summaryOf(errors, ['email'])} />}>
      <h1>{t('account.reset.title')}</h1>
      <p className="lead">{t('account.reset.lead')}</p>
      <form method="post" action={`${paths.password()}#${noticesId}`} noValidate className="stack-6 mt-5">
        <input type="hidden" name="token" value={token} />
        <TextField
          name="email"
          type="email"
          label={t('account.email')}
          value={answer?.email ?? ''}
          autoComplete="username"
          inputMode="email"
          error={errors.email}
        />
        <div className="actions">
          <Button>{t('account.reset.submit')}</Button>
        </div>
      </form>
    </PublicShell>
  )
}

function Sent() {
  const t = useTranslate()
  return (
    <PublicShell>
      <h1>{t('account.reset.sentTitle')}</h1>
      <p className="lead">{t('account.reset.sent')}</p>
      <p>{t('account.reset.notArrived')}</p>
      <p className="mt-5">
        <a href={paths.signIn()}>{t('account.reset.back')}</a>
      </p>
    </PublicShell>
  )
}
