import type { StaffActor } from '#app/access/actor.ts'
import { addNote } from '#app/complaints/add-note.server.ts'
import { findComplaintFor } from '#app/complaints/find-complaint.server.ts'
import type { Language } from '#app/complaints/rules/complaint.ts'
import { fieldsOf, type StaffStep } from '#app/complaints/staff-form.ts'
import { translator } from '#app/i18n/translate.ts'
import { saveDraft } from '#models/step-draft.server.ts'

export type KeptDraft = 'saved' | 'not-found' | 'no-reader' | 'changed-meanwhile'

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
  submissionKey,
  language,
  now,
}: {
  actor: StaffActor
  reference: string
  step: StaffStep
  fields: URLSearchParams
  reader: string | null
  submissionKey: string
  language: Language
  now: Date
}): Promise<KeptDraft> {
  const complaint = await findComplaintFor(actor, typed)
  if (!complaint) return 'not-found'
  const { reference, version } = complaint
  if (reader !== null) {
    const t = translator(language)
    const text = t('work.draft.note', { step: t(`desk.write.${step}`) })
    const key = `${submissionKey}:reader:${reader}`
    const asked = await addNote({ actor, reference, version, submissionKey: key, now, text, askedToRead: reader })
    if (!asked.ok) return asked.reason === 'unknown-officer' ? 'no-reader' : 'changed-meanwhile'
  }
  const kept = fieldsOf(step).filter((name) => name !== 'agencyFiles' && name !== 'confirm')
  const values = Object.fromEntries(kept.map((name) => [name, fields.get(name) ?? '']))
  const { accountId, name } = actor
  await saveDraft({ reference, accountId, name, step, fields: values, savedAt: now }, { reader })
  return 'saved'
}
