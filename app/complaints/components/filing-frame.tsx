import type { ReactNode } from 'react'
import { Form } from '@remix-run/react'
import type { FieldErrors, FilingField, FilingValues } from '#app/complaints/form.ts'
import { filingFields, pageFields } from '#app/complaints/form.ts'
import { DraftButtons } from '#app/complaints/components/filing-drafts.tsx'
import type { FilingPage } from '#app/complaints/filing-pages.ts'
import { paths } from '#app/http/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, type FieldError } from '#app/ui/error-summary.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import { noticesId } from '#app/ui/notices.tsx'
import { PublicShell, type LanguageForm } from '#app/ui/page-shell.tsx'

const formId = 'aduan'

export type FilingPageProps = {
  values: FilingValues
  errors: FieldErrors
  token: string
  /** a sentence above the form: too old, too many, too large */
  notice: string | null
  /** whether this form is kept as a draft */
  isDraft: boolean
  /** missing: a resident's own */
  door?: FilingDoor
}

/** Where the form stands when the staff fills it in for a resident: the same pages in the desk's shell. */
export type FilingDoor = {
  action: string
  /** the staff's own answers, which travel along like the others */
  hidden: Record<string, string>
  /** asked on the first page, ahead of the resident's questions */
  questions: ReactNode
  /** on the check page */
  rows: { label: string; value: ReactNode }[]
  note: ReactNode
  shell: (parts: { before: ReactNode; languageForm: LanguageForm; children: ReactNode }) => ReactNode
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
  door,
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
  const enter = page === 3 ? 'send' : 'next'
  const before = <ErrorSummary errors={[...summaryOf(errors, t), ...otherErrors]} />
  const form = (
    <>
      {above}
      <Form
        reloadDocument
        id={formId}
        className="stack-4"
        method="post"
        action={`${door?.action ?? paths.submit()}#${noticesId}`}
        {...(hasFiles ? { encType: 'multipart/form-data' as const } : {})}
        noValidate
      >
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="step" value={page} />
        {page === 1 ? null : <HiddenFields values={door?.hidden ?? {}} />}
        <HiddenFields
          values={Object.fromEntries(filingFields.map((name) => [name, shown.includes(name) ? '' : values[name]]))}
        />
        <p className="actions small">
          {page === 1 && !door ? <a href={paths.home()}>{t('submit.back')}</a> : null}
          {page === 1 ? null : (
            <Button name="go" value="back" variant="link">
              {t('submit.back')}
            </Button>
          )}
          <span>{t('submit.step', { n: page })}</span>
        </p>
        <h1>{title}</h1>
        {notice === null ? null : <p className="notice">{notice}</p>}
        {page === 1 ? door?.note : null}
        {page === 1 ? door?.questions : null}
        {children}
        {door ? null : <DraftButtons values={values} isKept={isDraft} />}
      </Form>
    </>
  )
  if (door) return door.shell({ before, languageForm: { id: formId, enter }, children: form })
  return (
    <PublicShell languageForm={{ id: formId, enter }} before={before}>
      {form}
    </PublicShell>
  )
}

/** Earlier answers, and those of later pages: they travel in the form. */
export function HiddenFields({ values }: { values: Record<string, string> }) {
  return Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
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
