import type { BulkForm } from '#app/complaints/bulk-form.ts'
import type { PersonSearch } from '#app/complaints/find-by-person.server.ts'
import type { FieldErrors } from '#app/complaints/form.ts'
import type { SaveViewResult } from '#app/complaints/save-view.server.ts'
import type { BulkOutcome } from '#app/complaints/take-bulk-step.server.ts'

/** What came of a post to the list. */
export type InboxAnswer = {
  found: PersonSearch | null
  problem: Extract<SaveViewResult, { ok: false }>['reason'] | null
  typed: string
  /** ticked, with what was chosen for them; null where nothing was sent for several at once */
  bulk: {
    chosen: string[]
    typed: Record<string, string>
    errors: FieldErrors
    /** null: the form comes back */
    outcome: (BulkOutcome & { form: BulkForm; isPreview: boolean }) | null
  } | null
  token: string
}
export const noAnswer: InboxAnswer = { found: null, problem: null, typed: '', bulk: null, token: '' }
