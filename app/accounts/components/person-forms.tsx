import type { ReactNode } from 'react'
import type { RecordForm } from '#app/agencies/components/record-form.tsx'
import { Button } from '#app/ui/button.tsx'
import { DateField, SelectField, TextField, type Option } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import { noticesId } from '#app/ui/notices.tsx'

type Sent = { to: string; token: string }

/** One of the page's forms: `step` says which. */
export function StepForm({ to, token, step, children }: Sent & { step: string; children: ReactNode }) {
  return (
    <form method="post" action={`${to}#${noticesId}`} noValidate className="page-narrow stack-6 mt-4">
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="step" value={step} />
      {children}
    </form>
  )
}

export function Press({ step, words, ...sent }: Sent & { step: string; words: string }) {
  return (
    <StepForm {...sent} step={step}>
      <div className="actions">
        <Button variant="secondary">{words}</Button>
      </div>
    </StepForm>
  )
}

export function AbsenceForm({
  form,
  substitutes,
  hasAbsence,
  acting,
  words,
  ...sent
}: Sent & {
  form: RecordForm
  substitutes: readonly Option[]
  hasAbsence: boolean
  /** of today; null: the head, undefined: not away */
  acting: string | null | undefined
  /** on the button, where it asks instead of saving */
  words?: string
}) {
  const t = useTranslate()
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) })
  return (
    <section className="section">
      <h2>{t('personAdmin.absence.title')}</h2>
      <p>{t('personAdmin.absence.lead')}</p>
      {acting === undefined ? null : (
        <p className="notice mt-3">
          {acting === null ? t('personAdmin.absence.actingHead') : t('personAdmin.absence.acting', { name: acting })}
        </p>
      )}
      {substitutes.length === 0 ? (
        <p className="mt-3">{t('personAdmin.absence.nobody')}</p>
      ) : (
        <StepForm {...sent} step="absence">
          <DateField {...field('from')} label={t('personAdmin.absence.from')} />
          <DateField {...field('to')} label={t('personAdmin.absence.to')} />
          <SelectField
            {...field('substitute')}
            label={t('personAdmin.absence.substitute')}
            hint={t('personAdmin.absence.substituteHint')}
            empty={t('personAdmin.absence.choose')}
            options={substitutes}
          />
          <div className="actions">
            <Button variant="secondary">{words ?? t('personAdmin.absence.submit')}</Button>
          </div>
        </StepForm>
      )}
      {hasAbsence ? <Press {...sent} step="end-absence" words={t('personAdmin.absence.end')} /> : null}
    </section>
  )
}

export function AddressForm({
  form,
  email,
  newEmail,
  ...sent
}: Sent & { form: RecordForm; email: string; newEmail: string | null }) {
  const t = useTranslate()
  return (
    <section className="section">
      <h2>{t('personAdmin.address.title')}</h2>
      <p>
        <b>{email}</b>
      </p>
      {newEmail === null ? null : <p>{t('personAdmin.address.waiting', { email: newEmail })}</p>}
      <p>{t('personAdmin.address.lead')}</p>
      <StepForm {...sent} step="address">
        <TextField
          name="email"
          type="email"
          label={t('personAdmin.address.new')}
          value={form.value('email')}
          error={form.error('email')}
          autoComplete="off"
        />
        <div className="actions">
          <Button variant="secondary">{t('personAdmin.address.submit')}</Button>
        </div>
      </StepForm>
    </section>
  )
}

export function AccessForms({
  sessionCount,
  hasSecondFactor,
  isActive,
  isInvited,
  ...sent
}: Sent & { sessionCount: number; hasSecondFactor: boolean; isActive: boolean; isInvited: boolean }) {
  const t = useTranslate()
  const count = sessionCount
  return (
    <section className="section">
      <h2>{t('personAdmin.access.title')}</h2>
      <p>{count === 0 ? t('personAdmin.access.noSessions') : t('personAdmin.access.sessions', { count })}</p>
      {count === 0 ? null : <Press {...sent} step="end-sessions" words={t('personAdmin.access.endSessions')} />}
      <p className="mt-4">{t(hasSecondFactor ? 'personAdmin.access.factor' : 'personAdmin.access.noFactor')}</p>
      {hasSecondFactor ? (
        <>
          <p className="soft">{t('personAdmin.access.factorHint')}</p>
          <Press {...sent} step="reset-factor" words={t('personAdmin.access.resetFactor')} />
        </>
      ) : null}
      {isActive && isInvited ? (
        <Press {...sent} step="invite-again" words={t('personAdmin.access.inviteAgain')} />
      ) : null}
      <p className="soft mt-4">{t(isActive ? 'personAdmin.access.disableHint' : 'personAdmin.access.enableHint')}</p>
      <Press
        {...sent}
        step={isActive ? 'disable' : 'enable'}
        words={t(isActive ? 'personAdmin.access.disable' : 'personAdmin.access.enable')}
      />
    </section>
  )
}
