import type { ReactNode } from 'react'
import type { RefusedFile } from '#app/attachments/upload.ts'
import type { FieldErrors } from '#app/complaints/form.ts'
import type { DeskAids } from '#app/complaints/read-desk-aids.server.ts'
import type { DeskComplaint } from '#app/complaints/read-desk-complaint.server.ts'
import type { DeskLists } from '#app/complaints/read-desk-lists.server.ts'
import { fieldsOf, type StaffStep } from '#app/complaints/staff-form.ts'
import { DraftButtons } from '#app/complaints/components/draft-buttons.tsx'
import { draftSteps, type Aside } from '#app/complaints/draft-aside.ts'
import { paths } from '#app/http/paths.ts'
import { Button } from '#app/ui/button.tsx'
import type { FieldError } from '#app/ui/error-summary.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import { noticesId } from '#app/ui/notices.tsx'

/** A form that came back, as the route's action answers with it. */
export type StepAnswer = {
  step: StaffStep | null
  typed: Record<string, string[]>
  errors: FieldErrors
  refusedFiles: readonly RefusedFile[]
  keptFiles: readonly string[]
  token: string
  race: { name: string; at: Date } | { name: null; at: null } | null
  aside: Aside | null
}

/** What every form of a step is drawn with. */
export type StepProps = {
  page: DeskComplaint
  lists: DeskLists
  /** where the form is posted: the complaint's page, or the queue */
  address: string
  token: string
  answer: StepAnswer | null
  /** the office in whose name this person writes: the first value of "by whom" */
  office: string
  /** on the complaint's own page */
  aids?: DeskAids
}

/** One form of one step. Several stand on a page, so each field's id carries the step. */
export function StepFrame({
  step,
  props,
  hasFiles = false,
  prefix = step,
  submit,
  children,
}: {
  step: StaffStep
  props: StepProps
  hasFiles?: boolean
  /** where two forms of one step stand on a page */
  prefix?: string
  /** the label of its button; null where the form has buttons of its own */
  submit: string | null
  children: ReactNode
}) {
  const { page, address, token, answer } = props
  const own = answer?.step === step ? answer : null
  const isDraft = draftSteps.has(step)
  const t = useTranslate()
  const keptWhileTyping = {
    'data-draft': paths.officerDraft(page.complaint.reference),
    'data-draft-line': `draf-${step}`,
    'data-draft-failed': t('deskTools.draft.failed'),
  }
  return (
    <form
      method="post"
      action={`${address}#${noticesId}`}
      encType={hasFiles ? 'multipart/form-data' : 'application/x-www-form-urlencoded'}
      noValidate
      className="stack-4"
      id={`langkah-${prefix}`}
      {...(isDraft && props.aids ? keptWhileTyping : {})}
    >
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="reference" value={page.complaint.reference} />
      <input type="hidden" name="version" value={page.complaint.version} />
      <input type="hidden" name="token" value={own?.token ?? token} />
      {children}
      {submit === null ? null : (
        <p className="actions">
          <Button>{submit}</Button>
        </p>
      )}
      {isDraft ? <DraftButtons step={step} props={props} /> : null}
    </form>
  )
}

/** `name`, `id`, `value` and `error` of one field, with what was typed when the form came back. */
export function useStepField(step: StaffStep, { answer, aids }: StepProps, prefix: string = step) {
  const t = useTranslate()
  const own = answer?.step === step ? answer : null
  const kept = aids?.drafts.find((draft) => draft.step === step)?.fields
  const valuesOf = (name: string): string[] | null => own?.typed[name] ?? null
  return {
    field: (name: string, first = '') => {
      const error = own?.errors[name]
      return {
        name,
        id: `${prefix}-${name}`,
        value: valuesOf(name)?.[0] ?? kept?.[name] ?? first,
        error: error && t(error.key, error.values),
      }
    },
    valuesOf,
    /** the value of a tick beside names that were found: which ones it is said of */
    ticked: String(own?.errors['confirm']?.values?.['ticked'] ?? 'yes'),
  }
}

/** The same sentences as at the fields, linked to them; an error of the whole form has no field. */
export function useStepErrors(answer: StepAnswer | null): FieldError[] {
  const t = useTranslate()
  if (!answer) return []
  const { step } = answer
  return Object.entries(answer.errors).flatMap(([name, error]) => {
    if (!error) return []
    const isField = step !== null && fieldsOf(step).includes(name)
    return [{ id: isField ? `${step}-${name}` : null, message: t(error.key, error.values) }]
  })
}
