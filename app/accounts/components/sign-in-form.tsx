import type { FieldErrorsOf } from '#app/accounts/components/field-messages.ts'
import { passwordLength } from '#app/accounts/password-rules.ts'
import { paths } from '#app/http/paths.ts'
import type { TextKey } from '#app/i18n/translate.ts'
import { Button } from '#app/ui/button.tsx'
import type { FieldError } from '#app/ui/error-summary.tsx'
import { TextField } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import { noticesId } from '#app/ui/notices.tsx'

/** The summary's lines: the fields in their order, then what concerns both together. */
export function summaryOf(errors: FieldErrorsOf<string>, fields: readonly string[]): FieldError[] {
  const ofFields = fields.flatMap((id) => (errors[id] === undefined ? [] : [{ id, message: errors[id] }]))
  return errors['form'] === undefined ? ofFields : [...ofFields, { id: null, message: errors['form'] }]
}

export function SignInForm({
  token,
  email,
  errors,
  kept = null,
}: {
  token: string
  email: string
  errors: FieldErrorsOf<'email' | 'password' | 'form'>
  /** a form that waits for its sender to be signed in again */
  kept?: string | null
}) {
  const t = useTranslate()
  return (
    <form method="post" action={`${paths.signIn()}#${noticesId}`} noValidate className="stack-6">
      <input type="hidden" name="token" value={token} />
      {kept === null ? null : <input type="hidden" name="kept" value={kept} />}
      <TextField
        name="email"
        type="email"
        label={t('account.email')}
        value={email}
        autoComplete="username"
        inputMode="email"
        error={errors.email}
      />
      <TextField
        name="password"
        type="password"
        label={t('account.password')}
        autoComplete="current-password"
        error={errors.password}
      />
      <div className="actions">
        <Button>{t('account.signIn.submit')}</Button>
      </div>
    </form>
  )
}

/** Twice the same: the first password and every later one are set by the same two fields. */
export function NewPasswordFields({ errors }: { errors: FieldErrorsOf<'password' | 'repeat'> }) {
  const t = useTranslate()
  const { least, recommended } = passwordLength
  return (
    <>
      <TextField
        name="password"
        type="password"
        label={t('account.newPassword.label')}
        hint={t('account.newPassword.hint', { least, recommended })}
        autoComplete="new-password"
        error={errors.password}
      />
      <TextField
        name="repeat"
        type="password"
        label={t('account.newPassword.repeat')}
        autoComplete="new-password"
        error={errors.repeat}
      />
    </>
  )
}

export const passwordProblemKeys = {
  short: 'account.problem.short',
  long: 'account.problem.long',
  common: 'account.problem.common',
  guessable: 'account.problem.guessable',
} as const satisfies Record<string, TextKey>
