import type { AppLoadContext } from '@remix-run/node'
import type { StaffActor } from '#app/access/actor.ts'
import { view } from '#app/access/view.ts'
import { keepUploads, listPendingUploads } from '#app/attachments/store-upload.server.ts'
import type { RefusedFile, SubmittedForm } from '#app/attachments/upload.ts'
import type { Aside } from '#app/complaints/draft-aside.ts'
import type { FieldErrors } from '#app/complaints/form.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { fieldsOf, readStaffStep, type StaffStep } from '#app/complaints/staff-form.ts'
import { takeStaffStep } from '#app/complaints/take-staff-step.server.ts'
import { submissionKeyHash } from '#app/complaints/tracking-code.server.ts'
import { readDraftAct, takeDraftAct } from '#app/http/draft-act.server.ts'
import { issueFormToken, readFormToken, type FormTokenUse } from '#app/http/form-token.server.ts'

/** A form that comes back: what was typed, what to mend, and the same submission key, so that its files are found. */
export type StaffAnswer = {
  step: StaffStep | null
  typed: Record<string, string[]>
  errors: FieldErrors
  refusedFiles: RefusedFile[]
  keptFiles: string[]
  token: string
  /** who of the staff was faster, and when; neither of a resident and of what the reader's history does not show: the hour can give a sealed one away */
  race: { name: string; at: Date } | { name: null; at: null } | null
  /** nothing was sent: a draft was kept, passed round, or the mail shown */
  aside: Aside | null
}

export type PostedStep =
  | { kind: 'not-found' }
  | { kind: 'done'; step: StaffStep; complaint: Complaint; refusedFiles: RefusedFile[] }
  | { kind: 'again'; status: AgainStatus; answer: StaffAnswer }

type AgainStatus = 200 | 403 | 409 | 413 | 422

const filesOf: readonly StaffStep[] = ['reply', 'answer']

/** One token a page: whose, and about which complaint. */
export function staffToken(context: AppLoadContext, actor: StaffActor, reference: string, key?: string): string {
  return issueFormToken(context.settings.keys, staffTokenUse(actor, reference, context.now), key)
}

/** Reads what a desk page posted and takes the step. Whatever goes wrong, the text comes back. */
export async function takePostedStep(
  context: AppLoadContext,
  actor: StaffActor,
  reference: string,
): Promise<PostedStep> {
  const { form, now, settings } = context
  if (!form) return { kind: 'not-found' }
  const step = readStaffStep(form.fields.get('step'))
  const token = readFormToken(settings.keys, form.fields.get('token'), staffTokenUse(actor, reference, context.now))
  const keyHash = token.submissionKey === null ? null : submissionKeyHash(token.submissionKey)
  const uploads = keyHash !== null && step !== null && filesOf.includes(step) ? await filesFor(form, keyHash) : []
  const again = (
    status: AgainStatus,
    errors: FieldErrors,
    { race = null, aside = null }: Partial<Pick<StaffAnswer, 'race' | 'aside'>> = {},
  ): PostedStep => ({
    kind: 'again',
    status,
    answer: {
      step,
      typed: { ...typedIn(form, step), ...(aside?.kind === 'inserted' ? { [aside.field]: [aside.text] } : {}) },
      errors,
      refusedFiles: form.refusedFiles,
      keptFiles: uploads.map(({ name }) => name),
      token: staffToken(context, actor, reference, token.submissionKey ?? undefined),
      race,
      aside,
    },
  })
  if (form.tooLarge) return again(413, { '': { key: 'errors.page.tooLarge' } })
  if (!token.ok) return again(403, { '': { key: 'errors.page.expired' } })
  if (step === null) return again(422, { '': { key: 'errors.step.impossible' } })
  const { submissionKey } = token
  const version = readVersion(form.fields.get('version'))
  const { fields } = form
  const { keys } = settings
  const request = { actor, reference, version, submissionKey, now, fields, uploads, keys }
  const act = readDraftAct(fields)
  if (act) {
    const acted = await takeDraftAct(act, step, request, context)
    if (acted.kind === 'not-found') return acted
    return acted.kind === 'aside' ? again(200, {}, { aside: acted.aside }) : again(422, acted.errors)
  }
  const result = await takeStaffStep(step, request)
  if (result.ok) return { kind: 'done', step, complaint: result.complaint, refusedFiles: form.refusedFiles }
  if (result.reason === 'not-found') return { kind: 'not-found' }
  if (result.reason === 'refused') return again(422, result.errors)
  return again(409, {}, { race: fasterThan(actor, result.complaint) })
}

/** For the small acts of a page that are no step: whether its form is this person's own. */
export function isOwnForm(context: AppLoadContext, actor: StaffActor, reference: string): boolean {
  return ownFormKey(context, actor, reference) !== null
}

/** The submission key of this person's own form; null for any other. */
export function ownFormKey(context: AppLoadContext, actor: StaffActor, reference: string): string | null {
  const token = context.form?.fields.get('token') ?? null
  const read = readFormToken(context.settings.keys, token, staffTokenUse(actor, reference, context.now))
  return read.ok ? read.submissionKey : null
}

async function filesFor(form: SubmittedForm, keyHash: string) {
  if (form.uploads.length > 0) await keepUploads(form.uploads, keyHash)
  return listPendingUploads(keyHash)
}

export function staffTokenUse(actor: StaffActor, reference: string, now: Date): FormTokenUse {
  return { purpose: 'staff-step', binding: `${actor.accountId}:${reference}`, now }
}

/** A form without a readable version was not looking at any: it meets the same answer as one that looked too early. */
function readVersion(text: string | null): number {
  return /^\d{1,9}$/.test(text ?? '') ? Number(text) : -1
}

function typedIn(form: SubmittedForm, step: StaffStep | null): Record<string, string[]> {
  if (step === null) return {}
  return Object.fromEntries(fieldsOf(step).map((name) => [name, form.fields.getAll(name)]))
}

/** Named only where this reader's own history names person and hour: what it keeps from them is kept from them here too. */
function fasterThan(actor: StaffActor, complaint: Complaint): StaffAnswer['race'] {
  const last = complaint.history.at(-1)
  const seen = view(actor, complaint)?.history.at(-1)
  if (!seen || seen.id !== last?.id || seen.by.kind !== 'account' || seen.at === null) return { name: null, at: null }
  return { name: seen.by.name, at: seen.at }
}
