import type { StaffActor } from '#app/access/actor.ts'
import { addNote } from '#app/complaints/add-note.server.ts'
import { draftSteps } from '#app/complaints/draft-aside.ts'
import { listDraftReaders } from '#app/complaints/draft-readers.server.ts'
import { findComplaintFor } from '#app/complaints/find-complaint.server.ts'
import type { Complaint, Language } from '#app/complaints/rules/complaint.ts'
import { undoneIn } from '#app/complaints/rules/undo.ts'
import { fieldsOf, type StaffStep } from '#app/complaints/staff-form.ts'
import { translator } from '#app/i18n/translate.ts'
import { saveDraft } from '#models/step-draft.server.ts'

export type KeptDraft = 'saved' | 'sent' | 'not-found' | 'no-reader' | 'changed-meanwhile'

/** A page can be slow to notice that its form has gone. */
const sentAgoMs = 10_000

/**
 * Keeps what was typed so far, over what was kept before. With a reader the colleague may read it on the complaint's page
 * and is called by a note; without, nobody but its author sees it.
 */
export async function keepDraft({
  actor,
  reference: typed,
  step,
  fields,
  reader,
  isUnasked = false,
  submissionKey,
  language,
  now,
}: {
  actor: StaffActor
  reference: string
  step: StaffStep
  fields: URLSearchParams
  reader: string | null
  /** nobody pressed a button: a script kept it after a pause */
  isUnasked?: boolean
  submissionKey: string
  language: Language
  now: Date
}): Promise<KeptDraft> {
  const complaint = await findComplaintFor(actor, typed)
  if (!complaint) return 'not-found'
  const { reference, version } = complaint
  if (isUnasked && hasJustSent(complaint, { actor, step, now })) return 'sent'
  if (reader !== null) {
    if (!draftSteps.has(step)) return 'no-reader'
    const readers = await listDraftReaders(actor, complaint, now)
    if (!readers.some(({ accountId }) => accountId === reader)) return 'no-reader'
    const t = translator(language)
    const text = t('work.draft.note', { step: t(`desk.write.${step}`) })
    const key = `${submissionKey}:reader:${reader}`
    const asked = await addNote({ actor, reference, version, submissionKey: key, now, text, askedToRead: reader })
    if (!asked.ok) return 'changed-meanwhile'
  }
  const kept = fieldsOf(step).filter((name) => name !== 'agencyFiles' && name !== 'confirm')
  const values = Object.fromEntries(kept.map((name) => [name, fields.get(name) ?? '']))
  const { accountId, name } = actor
  await saveDraft({ reference, accountId, name, step, fields: values, savedAt: now }, { reader })
  return 'saved'
}

/** What was sent a moment ago must not come back as a draft that a page kept on its way out. */
function hasJustSent(
  { history }: Complaint,
  { actor, step, now }: { actor: StaffActor; step: StaffStep; now: Date },
): boolean {
  const since = now.getTime() - sentAgoMs
  const undone = undoneIn(history)
  return history.some(
    (entry) =>
      !undone.has(entry.id) &&
      entry.step === step &&
      entry.by.kind === 'account' &&
      entry.by.accountId === actor.accountId &&
      entry.at.getTime() > since,
  )
}
