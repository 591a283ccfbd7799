import type { ReactNode } from 'react'
import { contactFields } from '#app/agencies/form.ts'
import type { FieldErrors } from '#app/complaints/form.ts'
import type { TextKey, Translate } from '#app/i18n/translate.ts'
import { ErrorSummary, type FieldError } from '#app/ui/error-summary.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Flash } from '#app/ui/flash.tsx'
import { useTranslate } from '#app/ui/language.tsx'

/** What saving a record answered. `current`: what another administrator saved in between. */
export type RecordAnswer = {
  isSaved: boolean
  values: Record<string, string>
  /** of the record the form was filled with, while it still has to be held against what is stored */
  version: string | null
  errors: FieldErrors
  current: Record<string, string> | null
  formError: TextKey | null
}

export type RecordForm = {
  value: (field: string) => string
  error: (field: string) => string | undefined
  /** the hint of the field, and what is stored now where that differs from what was typed */
  hint: (field: string, own?: string) => ReactNode
  summary: FieldError[]
}

/** Fills a form: from the record at first, afterwards from what was typed. */
export function recordForm(
  stored: Record<string, string>,
  answer: RecordAnswer | undefined,
  fields: readonly string[],
  t: Translate,
): RecordForm {
  const typed = answer && !answer.isSaved ? answer.values : stored
  const error = (field: string) => {
    const found = answer?.errors[field]
    return found && t(found.key, found.values)
  }
  const other = (field: string) => {
    const now = answer?.current?.[field]
    return now === undefined || now === typed[field] ? null : now
  }
  const ofFields = fields.flatMap((id) => {
    const message = error(id)
    return message === undefined ? [] : [{ id, message }]
  })
  const formError = answer?.formError ? [{ id: null, message: t(answer.formError) }] : []
  return {
    value: (field) => typed[field] ?? '',
    error,
    hint: (field, own) => {
      const now = other(field)
      if (now === null) return own
      return (
        <>
          {own} <b>{t('admin.problem.current', { value: now === '' ? t('words.notFilled') : now })}</b>
        </>
      )
    },
    summary: [...ofFields, ...formError],
  }
}

export function RecordMessages({ form, saved }: { form: RecordForm; saved: string | null }) {
  return (
    <>
      <ErrorSummary errors={form.summary} />
      {saved === null ? null : <Flash kind="done">{saved}</Flash>}
    </>
  )
}

const kinds = { phone: 'tel', email: 'email' } as const

/** The six fields that the regency's desk and every agency have. */
export function ContactFields({ form, emailHint }: { form: RecordForm; emailHint?: string }) {
  const t = useTranslate()
  const hints: Partial<Record<string, string>> = {
    hours: t('admin.field.hoursHint'),
    ...(emailHint === undefined ? {} : { email: emailHint }),
  }
  return contactFields.map((field) => (
    <TextField
      key={field}
      name={field}
      type={field === 'phone' || field === 'email' ? kinds[field] : 'text'}
      label={t(`admin.field.${field}`)}
      value={form.value(field)}
      hint={form.hint(field, hints[field])}
      error={form.error(field)}
      autoComplete="off"
      isOptional
    />
  ))
}
