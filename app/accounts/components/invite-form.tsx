import type { ReactNode } from 'react'
import { personForm, type PersonAnswer } from '#app/accounts/components/person-record.ts'
import type { RecordForm } from '#app/agencies/components/record-form.tsx'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup, TextField } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import { noticesId } from '#app/ui/notices.tsx'

/** Who is to come: an administrator invites, a head asks for it. `post`: what they will do, which differs between the two. */
export function InviteForm({
  to,
  token,
  answer,
  post,
  submit,
  cancel,
}: {
  to: string
  token: string
  answer: PersonAnswer | undefined
  post: (form: RecordForm) => ReactNode
  submit: string
  cancel: string
}) {
  const t = useTranslate()
  const form = personForm('invite', { language: 'id' }, answer, t)
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) })
  return (
    <form method="post" action={`${to}#${noticesId}`} noValidate className="page-narrow stack-6 mt-5">
      <input type="hidden" name="token" value={token} />
      <TextField {...field('email')} type="email" label={t('personAdmin.email')} autoComplete="off" />
      <TextField {...field('name')} label={t('personAdmin.name')} autoComplete="off" />
      {post(form)}
      <RadioGroup
        {...field('language')}
        label={t('personAdmin.invitePage.language')}
        choices={[
          { value: 'id', label: 'Bahasa Indonesia' },
          { value: 'en', label: 'English' },
        ]}
      />
      <div className="actions">
        <Button>{submit}</Button>
        <a href={cancel}>{t('admin.cancel')}</a>
      </div>
    </form>
  )
}
