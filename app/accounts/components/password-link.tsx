import type { FieldErrorsOf } from '#app/accounts/components/field-messages.ts'
import { NewPasswordFields, summaryOf } from '#app/accounts/components/sign-in-form.tsx'
import type { Role } from '#app/complaints/rules/complaint.ts'
import { paths } from '#app/http/paths.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import { noticesId } from '#app/ui/notices.tsx'
import { PublicShell } from '#app/ui/page-shell.tsx'

/** Behind the link of an invitation or of "Lupa kata sandi". */
export function PasswordLink({
  address,
  token,
  isFirst,
  email,
  role,
  errors,
}: {
  address: string
  token: string
  isFirst: boolean
  email: string
  role: Role
  errors: FieldErrorsOf<'password' | 'repeat' | 'form'>
}) {
  const t = useTranslate()
  return (
    <PublicShell before={<ErrorSummary errors={summaryOf(errors, ['password', 'repeat'])} />}>
      <h1>{t(isFirst ? 'account.newPassword.firstTitle' : 'account.newPassword.title')}</h1>
      <p className="lead">{t('account.newPassword.for', { email, role: t(`words.role.${role}`) })}</p>
      <form method="post" action={`${address}#${noticesId}`} noValidate className="stack-6 mt-5">
        <input type="hidden" name="token" value={token} />
        {/* Tells password managers whose password this is. */}
        <input type="hidden" autoComplete="username" value={email} readOnly />
        <NewPasswordFields errors={errors} />
        <div className="actions">
          <Button>{t('account.newPassword.submit')}</Button>
        </div>
      </form>
    </PublicShell>
  )
}

export function PasswordSaved() {
  const t = useTranslate()
  return (
    <PublicShell>
      <h1>{t('account.newPassword.doneTitle')}</h1>
      <p className="lead">{t('account.newPassword.done')}</p>
      <div className="actions mt-5">
        <ButtonLink to={paths.signIn()}>{t('account.signIn.submit')}</ButtonLink>
      </div>
    </PublicShell>
  )
}
