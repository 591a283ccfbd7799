import type { EmailPreview } from '#app/complaints/preview-email.server.ts'
import type { StaffStep } from '#app/complaints/staff-form.ts'

/** What a form answers with when nothing was sent: a draft was kept, passed round, or the mail shown. */
export type Aside =
  | { kind: 'saved'; at: Date }
  | { kind: 'asked'; at: Date }
  | { kind: 'preview'; preview: EmailPreview }
  | { kind: 'inserted'; field: string; text: string }

/**
 * Steps whose text takes a while, so that a colleague may read it first. Not those in which the desk says what an agency may
 * know of a protected complaint: before they are confirmed nobody outside the desk reads them.
 */
export const draftSteps: ReadonlySet<StaffStep> = new Set<StaffStep>(['reply', 'answer', 'ask', 'note', 'return'])
