import type { ActionFunctionArgs } from '@remix-run/node'
import { keepDraft } from '#app/complaints/keep-draft.server.ts'
import { readReference } from '#app/complaints/rules/reference.ts'
import { readStaffStep } from '#app/complaints/staff-form.ts'
import { requireStaff } from '#app/http/actor.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { notFound } from '#app/http/respond.ts'
import { isOwnForm } from '#app/http/staff-step.server.ts'
import { formatTime } from '#app/i18n/format.ts'
import { translator } from '#app/i18n/translate.ts'

/** Only written to. */
export function loader() {
  return notFound()
}

/** What the script of the complaint's page sends after a pause in typing: kept for its author, said in one line. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(context, request, 'openComplaint')
  const reference = readReference(params['reference'] ?? '') ?? notFound()
  const fields = context.form?.fields ?? notFound()
  const language = languageOf(request, context)
  const t = translator(language)
  if (!isOwnForm(context, actor, reference))
    return Response.json({ text: t('deskTools.draft.notKept') }, { status: 403 })
  const step = readStaffStep(fields.get('step')) ?? notFound()
  const { now } = context
  const wish = { actor, reference, step, fields, language, now }
  const kept = await keepDraft({ ...wish, reader: null, isUnasked: true, submissionKey: '' })
  if (kept === 'sent') return Response.json({ text: '' })
  if (kept !== 'saved') return notFound()
  return Response.json({ text: t('work.draft.saved', { time: formatTime(now, language) }) })
}
