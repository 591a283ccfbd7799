import { isProtected } from '#app/access/can.ts'
import type { Keys } from '#app/access/keys.server.ts'
import type { StaffActor } from '#app/access/actor.ts'
import { view } from '#app/access/view.ts'
import type { BulkForm, BulkItem } from '#app/complaints/bulk-form.ts'
import { findComplaintFor } from '#app/complaints/find-complaint.server.ts'
import type { FieldError } from '#app/complaints/form.ts'
import { drawEmail } from '#app/complaints/preview-email.server.ts'
import type { Complaint, Language, Reference } from '#app/complaints/rules/complaint.ts'
import { takeStaffStep, type StaffStepResult } from '#app/complaints/take-staff-step.server.ts'
import type { Settings } from '#app/config/env.server.ts'
import { isForResident } from '#app/emails/message-facts.ts'
import type { OwedEmail } from '#models/outbox-email.server.ts'

/** `text` null: of a protected resident nobody is told whether there is an address, and in which language. */
type BulkMail = {
  to: 'resident' | 'agency' | 'account'
  language: Language
  subject: string
  text: string | null
}

/** What became of one of them, or what would. `survivor`: the one that carries on; nothing happens to it. */
export type BulkRow = {
  reference: Reference
  /** empty: not known to this person, or waiting for its copy */
  title: string
  version: number | null
  state: 'ready' | 'done' | 'survivor' | 'refused'
  problem: FieldError | null
  mails: BulkMail[]
}

export type BulkOutcome = { rows: BulkRow[]; into: Reference | null }

type Asked = {
  actor: StaffActor
  form: BulkForm
  /** of the signed form: the same form sent twice is one step for each */
  submissionKey: string
  now: Date
  keys: Keys
  settings: Settings
  /** nothing is written: what would happen, and which mails would go */
  isRehearsal: boolean
}

/**
 * One step for several complaints, one after the other, each by itself: its own version, entry, mails and refusal. What
 * is refused stops none of the others.
 */
export async function takeBulkStep(asked: Asked): Promise<BulkOutcome> {
  const into = asked.form.step === 'merge' ? (asked.form.into ?? (await firstReceived(asked))) : null
  const rows: BulkRow[] = []
  for (const item of asked.form.items) rows.push(await takeOne(asked, item, into))
  return { rows, into }
}

async function firstReceived({ actor, form }: Asked): Promise<Reference | null> {
  const found = await Promise.all(form.items.map(({ reference }) => findComplaintFor(actor, reference)))
  const known = found.filter((complaint) => complaint !== null)
  return known.sort((a, b) => a.submittedAt.getTime() - b.submittedAt.getTime())[0]?.reference ?? null
}

async function takeOne(asked: Asked, { reference, version: seen }: BulkItem, into: Reference | null): Promise<BulkRow> {
  const { actor, isRehearsal } = asked
  const complaint = await findComplaintFor(actor, reference)
  const title = (complaint && view(actor, complaint)?.title) ?? ''
  // Whoever looks at it now has seen it; to decide, it has to be said which one was seen.
  const version = seen ?? (isRehearsal && complaint ? complaint.version : null)
  const row: BulkRow = { reference, title, version, state: 'refused', problem: null, mails: [] }
  if (!complaint) return { ...row, problem: { key: 'bulk.problem.unknown' } }
  if (reference === into) return { ...row, state: 'survivor' }
  // Its text for the agency is confirmed by somebody who reads it: one by one.
  if (asked.form.step === 'forward' && isProtected(complaint))
    return { ...row, problem: { key: 'bulk.problem.needsCopy' } }
  let owed: readonly OwedEmail[] = []
  const result = await takeStaffStep(asked.form.step, {
    ...{ actor, reference, version: version ?? -1, now: asked.now, keys: asked.keys, uploads: [] },
    submissionKey: asked.submissionKey,
    fields: fieldsFor(asked.form, complaint, into),
    ...(isRehearsal ? { rehearse: (emails: readonly OwedEmail[]) => (owed = emails) } : {}),
  })
  if (!result.ok) return { ...row, problem: problemOf(result) }
  const mails = isRehearsal ? await mailsOf(owed, complaint, asked) : []
  return { ...row, state: isRehearsal ? 'ready' : 'done', mails }
}

/** The form of the step as this one complaint needs it. */
function fieldsFor(form: BulkForm, complaint: Complaint, into: Reference | null): URLSearchParams {
  if (form.step === 'assign') return new URLSearchParams({ officer: form.officer })
  if (form.step === 'merge') return new URLSearchParams({ into: into ?? '' })
  return new URLSearchParams({
    agency: form.agency,
    class: form.class ?? (complaint.kind === 'complaint' ? 'complaint' : 'request'),
    topic: form.topic || (complaint.topic ?? ''),
  })
}

function problemOf(result: Exclude<StaffStepResult, { ok: true }>): FieldError {
  if (result.reason === 'not-found') return { key: 'bulk.problem.unknown' }
  if (result.reason === 'changed-meanwhile') return { key: 'bulk.problem.changed' }
  return Object.values(result.errors)[0] ?? { key: 'errors.step.impossible' }
}

async function mailsOf(owed: readonly OwedEmail[], complaint: Complaint, { actor, now, settings }: Asked) {
  const mails: BulkMail[] = []
  for (const email of owed) {
    const isOther = email.reference !== null && email.reference !== complaint.reference
    const about = isOther ? await findComplaintFor(actor, email.reference ?? '') : complaint
    if (!about) continue
    const { language } = email
    if (isForResident(email)) {
      if (!isProtected(about))
        mails.push({ to: 'resident', language, ...(await drawEmail(email, about, now, settings)) })
    } else {
      const to = email.to.kind === 'agency' ? 'agency' : 'account'
      mails.push({ to, language, ...(await drawEmail(email, about, now, settings)) })
    }
  }
  return isProtected(complaint)
    ? [...mails, { to: 'resident' as const, language: 'id' as const, subject: '', text: null }]
    : mails
}
