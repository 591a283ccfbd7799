import { steps, type Step } from '#app/complaints/rules/complaint.ts'

/** What the audit trail says was done, beside the steps of a complaint. Each has its words in `auditActions` of the texts. */
const otherActions = [
  'confirm-address',
  'stop-mail',
  'confirm-represented',
  'contact-changed',
  'new-code-asked',
  'new-code',
  'name-shown',
  'contact-shown',
  'searched-by-name',
  'searched-by-phone',
  'export-complaints',
  'recount-clocks',
  'change-calendar',
  'create-account',
  'edit-account',
  'move-account',
  'disable-account',
  'enable-account',
  'invite-again',
  'set-password',
  'offer-password-link',
  'ask-new-address',
  'confirm-new-address',
  'end-sessions',
  'end-own-sessions',
  'set-up-second-factor',
  'reset-second-factor',
  'renew-backup-codes',
  'use-backup-code',
  'edit-second-factor-roles',
  'set-absence',
  'end-absence',
  'choose-own-mail',
  'propose-account-change',
  'confirm-account-change',
  'decline-account-change',
  'drop-account-change',
  'add-agency',
  'edit-agency',
  'close-agency',
  'reopen-agency',
  'edit-regency',
  'add-routing-rule',
  'edit-routing-rule',
  'add-clock-lengths',
  'add-topic',
  'edit-topic',
  'close-topic',
  'reopen-topic',
  'edit-topic-question',
  'edit-village',
  'add-authority',
  'edit-authority',
  'edit-canned-answer',
  'edit-site-message',
  'edit-mail-text',
] as const

export type AuditAction = Step | (typeof otherActions)[number]

export const auditActions: readonly AuditAction[] = [...steps, ...otherActions]

/** Null for what only an older version wrote. */
export function readAuditAction(code: string): AuditAction | null {
  return auditActions.find((action) => action === code) ?? null
}
