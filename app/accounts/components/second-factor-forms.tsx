import type { ReactNode } from 'react'
import type { FieldErrorsOf } from '#app/accounts/components/field-messages.ts'
import { summaryOf } from '#app/accounts/components/sign-in-form.tsx'
import { paths } from '#app/http/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextField } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import { noticesId } from '#app/ui/notices.tsx'
import { PublicShell } from '#app/ui/page-shell.tsx'

export type CodeErrors = FieldErrorsOf<'code' | 'backup' | 'form'>
type FormProps = {
  token: string
  errors: CodeErrors
  /** a form that waits for its sender to be signed in again */
  kept: string | null
}

/** The second step of signing in: six digits of the app, or one of the codes on paper. */
export function EnterCode({ isBackup, ...form }: FormProps & { isBackup: boolean }) {
  const t = useTranslate()
  return (
    <PublicShell before={<ErrorSummary errors={summaryOf(form.errors, ['code', 'backup'])} />}>
      <h1>{t(isBackup ? 'secondFactor.enter.backupTitle' : 'secondFactor.enter.title')}</h1>
      <p className="lead">{t(isBackup ? 'secondFactor.enter.backupLead' : 'secondFactor.enter.lead')}</p>
      <CodeForm {...form} isBackup={isBackup} submit={t('secondFactor.enter.submit')} />
      <div className="stack-3 mt-6">
        {/* Not for a form that waits: following a link would leave it behind. */}
        {form.kept === null ? (
          <p>
            <a href={paths.secondFactor(isBackup ? {} : { pakai: 'cadangan' })}>
              {t(isBackup ? 'secondFactor.enter.useApp' : 'secondFactor.enter.useBackup')}
            </a>
          </p>
        ) : null}
        <p className="soft">{t('secondFactor.enter.lost')}</p>
      </div>
    </PublicShell>
  )
}

/** Before anything else, for who has to have one; by choice for the others. */
export function SetUp({
  picture,
  words,
  ...form
}: FormProps & { picture: { size: number; path: string }; words: string }) {
  const t = useTranslate()
  return (
    <PublicShell before={<ErrorSummary errors={summaryOf(form.errors, ['code'])} />}>
      <h1>{t('secondFactor.setUp.title')}</h1>
      <p className="lead">{t('secondFactor.setUp.lead')}</p>
      <ol className="stack-4 mt-5">
        <li>{t('secondFactor.setUp.install')}</li>
        <li>
          {t('secondFactor.setUp.scan')}
          <Picture {...picture} label={t('secondFactor.setUp.picture')} />
          <p>{t('secondFactor.setUp.byHand')}</p>
          <p className="code">{words}</p>
        </li>
        <li>{t('secondFactor.setUp.type')}</li>
      </ol>
      <CodeForm {...form} isBackup={false} submit={t('secondFactor.setUp.submit')} />
    </PublicShell>
  )
}

/** Black on white in every theme, or telephones do not read it. */
function Picture({ size, path, label }: { size: number; path: string; label: string }) {
  return (
    <svg
      role="img"
      aria-label={label}
      width="220"
      height="220"
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="white" />
      <path d={path} fill="black" />
    </svg>
  )
}

/** Shown once, never again: what the database keeps cannot be read back. `children`: what comes next. */
export function BackupCodes({ codes, children }: { codes: readonly string[]; children: ReactNode }) {
  const t = useTranslate()
  return (
    <PublicShell>
      <h1>{t('secondFactor.codes.title')}</h1>
      <p className="lead">{t('secondFactor.codes.lead')}</p>
      <ol className="code stack-1 mt-4">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <p className="mt-4">{t('secondFactor.codes.keep')}</p>
      {children}
    </PublicShell>
  )
}

/** For who is signed in and has one already. */
export function Ready({ left, home, ...form }: FormProps & { left: number; home: string }) {
  const t = useTranslate()
  return (
    <PublicShell before={<ErrorSummary errors={summaryOf(form.errors, ['code'])} />}>
      <h1>{t('secondFactor.ready.title')}</h1>
      <p className="lead">{t('secondFactor.ready.left', { count: left })}</p>
      <p className="mt-4">
        <a href={home}>{t('secondFactor.toDesk')}</a>
      </p>
      <section className="section">
        <h2>{t('secondFactor.ready.renewTitle')}</h2>
        <p>{t('secondFactor.ready.renewLead')}</p>
        <CodeForm {...form} isBackup={false} submit={t('secondFactor.ready.renew')} />
      </section>
      <p className="section soft">{t('secondFactor.ready.newPhone')}</p>
    </PublicShell>
  )
}

/** The password was right and a second factor has to be set up first: what was typed goes along. */
export function KeepGoing({ token, kept }: { token: string; kept: string }) {
  const t = useTranslate()
  return (
    <PublicShell>
      <h1>{t('secondFactor.setUp.title')}</h1>
      <p className="lead">{t('secondFactor.setUp.kept')}</p>
      <form method="post" action={paths.secondFactor()} className="actions mt-5">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="kept" value={kept} />
        <Button>{t('secondFactor.enter.submit')}</Button>
      </form>
    </PublicShell>
  )
}

function CodeForm({ token, errors, kept, isBackup, submit }: FormProps & { isBackup: boolean; submit: string }) {
  const t = useTranslate()
  return (
    <form
      method="post"
      action={`${paths.secondFactor(isBackup ? { pakai: 'cadangan' } : {})}#${noticesId}`}
      noValidate
      className="stack-6 mt-5"
    >
      <input type="hidden" name="token" value={token} />
      {kept === null ? null : <input type="hidden" name="kept" value={kept} />}
      {isBackup ? (
        <TextField
          name="backup"
          label={t('secondFactor.backup')}
          hint={t('secondFactor.backupHint')}
          autoComplete="off"
          isShort
          isCode
          error={errors.backup}
        />
      ) : (
        <TextField
          name="code"
          label={t('secondFactor.code')}
          hint={t('secondFactor.codeHint')}
          autoComplete="one-time-code"
          inputMode="numeric"
          isShort
          error={errors.code}
        />
      )}
      <div className="actions">
        <Button>{submit}</Button>
      </div>
    </form>
  )
}
