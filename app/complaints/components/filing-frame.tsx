import type { ReactNode } from 'react'
import { Form } from '@remix-run/react'
import type { FieldErrors, FilingField, FilingValues } from '#app/complaints/form.ts'
import { filingFields, pageFields } from '#app/complaints/form.ts'
import { DraftButtons } from '#app/complaints/components/filing-drafts.tsx'
import type { FilingPage } from '#app/complaints/filing-pages.ts'
import { paths } from '#app/http/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, errorSummaryId, type FieldError } from '#app/ui/error-summary.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import { PublicShell } from '#app/ui/page-shell.tsx'

const formId = 'aduan'

export type FilingPageProps = {
  values: FilingValues
  errors: FieldErrors
  token: string
  /** a sentence above the form: too old, too many, too large */
  notice: string | null
  /** whether this form is kept as a draft */
  isDraft: boolean
}

/**
 * What the three pages share: the form with every earlier answer as a hidden field, step line, back button, and the
 * summary of errors. Nothing but files and a draft that was asked for is stored before the last step.
 */
export function FilingFrame({
  page,
  title,
  values,
  errors,
  token,
  notice,
  isDraft,
  otherErrors = [],
  hasFiles = false,
  above,
  children,
}: FilingPageProps & {
  page: FilingPage
  title: string
  otherErrors?: readonly FieldError[]
  hasFiles?: boolean
  above?: ReactNode
  children: ReactNode
}) {
  const t = useTranslate()
  const own: readonly FilingField[] = page === 3 ? [] : pageFields[page]
  const shown = page === 1 ? own.filter((name) => !hiddenOnFirstPage.includes(name)) : own
  return (
    <PublicShell
      languageForm={{ id: formId, enter: page === 3 ? 'send' : 'next' }}
      before={<ErrorSummary errors={[...summaryOf(errors, t), ...otherErrors]} />}
    >
      {above}
      <Form
        reloadDocument
        id={formId}
        className="stack-4"
        method="post"
        action={`${paths.submit()}#${errorSummaryId}`}
        {...(hasFiles ? { encType: 'multipart/form-data' as const } : {})}
        noValidate
      >
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="step" value={page} />
        {filingFields
          .filter((name) => !shown.includes(name) && values[name] !== '')
          .map((name) => (
            <input key={name} type="hidden" name={name} value={values[name]} />
          ))}
        <p className="actions small">
          {page === 1 ? (
            <a href={paths.home()}>{t('submit.back')}</a>
          ) : (
            <Button name="go" value="back" variant="link">
              {t('submit.back')}
            </Button>
          )}
          <span>{t('submit.step', { n: page })}</span>
        </p>
        <h1>{title}</h1>
        {notice === null ? null : <p className="notice">{notice}</p>}
        {children}
        <DraftButtons values={values} isKept={isDraft} />
      </Form>
    </PublicShell>
  )
}

/** Accepted when sent, never asked: a resident's own title and topic are often wrong. */
const hiddenOnFirstPage: readonly FilingField[] = ['title', 'topic', 'latitude', 'longitude']

type Words = ReturnType<typeof useTranslate>

export function summaryOf(errors: FieldErrors, t: Words): FieldError[] {
  return Object.entries(errors).flatMap(([field, error]) =>
    error ? [{ id: field, message: t(error.key, error.values) }] : [],
  )
}

/** The sentence at the field: the same words as in the summary. */
export function messageOf(errors: FieldErrors, field: FilingField, t: Words): string | undefined {
  const error = errors[field]
  return error && t(error.key, error.values)
}
