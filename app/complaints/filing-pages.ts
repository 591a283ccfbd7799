import { errorsOf, type FieldErrors } from '#app/complaints/form.ts'

// The three pages of /lapor: what happened, who you are, check. Answers travel in the form, so any page can be posted.

export type FilingPage = 1 | 2 | 3

export const goValues = [
  'next',
  'back',
  'edit1',
  'edit2',
  'upload',
  'language',
  'send',
  'saveDraft',
  'deleteDraft',
] as const
export type Go = (typeof goValues)[number]

/** A missing or unknown `go` sends: one full post without it is the last step (the outside contract). */
export function readGo(value: string | null): Go {
  return goValues.find((go) => go === value) ?? 'send'
}

/** The page that was shown; a post without it is the check page's. */
export function readShown(value: string | null): FilingPage {
  if (value === '1') return 1
  return value === '2' ? 2 : 3
}

/** Where a button leads. Errors are shown only of pages that the resident has left by "Lanjut" or "Kirim". */
export function turnPage(
  go: Exclude<Go, 'language'>,
  shown: FilingPage,
  errors: FieldErrors,
  /** of the staff's own questions, which stand on the first page */
  own: FieldErrors = {},
): { page: FilingPage; errors: FieldErrors; isSending: boolean } {
  // Half a complaint is what a draft is for: nothing is asked of it.
  if (go === 'saveDraft' || go === 'deleteDraft') return { page: shown, errors: {}, isSending: false }
  if (go === 'edit1') return { page: 1, errors: {}, isSending: false }
  if (go === 'edit2') return { page: 2, errors: {}, isSending: false }
  if (go === 'back') return { page: shown === 3 ? 2 : 1, errors: {}, isSending: false }
  const first = { ...own, ...errorsOf(errors, 1) }
  if (Object.keys(first).length > 0) return { page: 1, errors: first, isSending: false }
  if (go === 'next' && shown === 1) return { page: 2, errors: {}, isSending: false }
  const second = errorsOf(errors, 2)
  if (Object.keys(second).length > 0) return { page: 2, errors: second, isSending: false }
  return { page: 3, errors: {}, isSending: go === 'send' }
}
