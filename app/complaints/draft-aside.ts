import type { EmailPreview } from '#app/complaints/preview-email.server.ts'

/** What a form answers with when nothing was sent: a draft was kept, passed round, or the mail shown. */
export type Aside =
  | { kind: 'saved'; at: Date }
  | { kind: 'asked'; at: Date }
  | { kind: 'preview'; preview: EmailPreview }
  | { kind: 'inserted'; field: string; text: string }
