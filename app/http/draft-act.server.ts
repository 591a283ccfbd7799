import type { AppLoadContext } from '@remix-run/node'
import type { Aside } from '#app/complaints/draft-aside.ts'
import type { FieldErrors } from '#app/complaints/form.ts'
import { insertCannedAnswer } from '#app/complaints/insert-canned-answer.server.ts'
import { keepDraft } from '#app/complaints/keep-draft.server.ts'
import { previewEmail } from '#app/complaints/preview-email.server.ts'
import type { StaffStep } from '#app/complaints/staff-form.ts'
import type { takeStaffStep } from '#app/complaints/take-staff-step.server.ts'

// The buttons beside "Kirim": they keep, show or pass round what is typed, and send nothing.

const draftActs = ['draft', 'preview', 'reader', 'canned'] as const
type DraftAct = (typeof draftActs)[number]

type DraftActResult = { kind: 'aside'; aside: Aside } | { kind: 'refused'; errors: FieldErrors } | { kind: 'not-found' }

export function readDraftAct(fields: URLSearchParams): DraftAct | null {
  // A tick of the same form has the same name, and stands before the button.
  const pressed = fields.getAll('confirm')
  return draftActs.find((act) => pressed.includes(act)) ?? null
}

export async function takeDraftAct(
  act: DraftAct,
  step: StaffStep,
  request: Parameters<typeof takeStaffStep>[1],
  context: AppLoadContext,
): Promise<DraftActResult> {
  const { actor, reference, fields, now } = request
  if (act === 'preview') {
    const shown = await previewEmail(step, request, context.settings)
    if (shown.ok) return { kind: 'aside', aside: { kind: 'preview', preview: shown.preview } }
    if (shown.reason === 'refused') return { kind: 'refused', errors: shown.errors }
    if (shown.reason === 'not-found') return { kind: 'not-found' }
    return { kind: 'refused', errors: { '': { key: 'work.changed' } } }
  }
  if (act === 'canned') {
    const inserted = await insertCannedAnswer({ actor, reference, step, fields })
    if (inserted.kind === 'inserted') return { kind: 'aside', aside: inserted }
    if (inserted.kind === 'not-found') return inserted
    return { kind: 'refused', errors: { canned: { key: 'deskTools.canned.choose' } } }
  }
  const asked = act === 'reader' ? (fields.get('reader') ?? '') : null
  const kept = await keepDraft({
    ...{ actor, reference, step, fields, now },
    reader: asked,
    submissionKey: request.submissionKey ?? '',
    // Colleagues of one agency share a note; it is written in the language of the house.
    language: 'id',
  })
  if (kept === 'saved' || kept === 'sent')
    return { kind: 'aside', aside: { kind: act === 'reader' ? 'asked' : 'saved', at: now } }
  if (kept === 'not-found') return { kind: 'not-found' }
  const key = kept === 'no-reader' ? 'work.draft.chooseReader' : 'work.changed'
  return { kind: 'refused', errors: { reader: { key } } }
}
