import type { PersonDone } from '#app/accounts/change-person.server.ts'
import { recordForm, type RecordForm } from '#app/agencies/components/record-form.tsx'
import type { FieldErrors } from '#app/complaints/form.ts'
import type { TextKey, Translate } from '#app/i18n/translate.ts'
import type { FieldError } from '#app/ui/error-summary.tsx'

/** What a form about a person answered; `step`: which of the page's forms it was. */
export type PersonAnswer = {
  step: string
  done: PersonDone | null
  values: Record<string, string>
  version: string | null
  errors: FieldErrors
  current: Record<string, string> | null
  formError: TextKey | null
}

/** Fills one of the page's forms: from the record, or from what was typed when it is this one that came back. */
export function personForm(
  step: string,
  stored: Record<string, string>,
  answer: PersonAnswer | undefined,
  t: Translate,
): RecordForm {
  const isOwn = answer?.step === step && answer.done === null
  return recordForm(stored, isOwn ? { ...answer, isSaved: false } : undefined, [], t)
}

export function personProblems(answer: PersonAnswer | undefined, t: Translate): FieldError[] {
  if (!answer) return []
  return [
    ...Object.entries(answer.errors).flatMap(([id, found]) =>
      found ? [{ id, message: t(found.key, found.values) }] : [],
    ),
    ...(answer.formError ? [{ id: null, message: t(answer.formError) }] : []),
  ]
}
