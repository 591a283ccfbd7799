import type { StaffActor } from '#app/access/actor.ts'
import { view } from '#app/access/view.ts'
import { fillPlaceholders } from '#app/agencies/placeholders.ts'
import { cannedFieldsOf } from '#app/complaints/canned-fields.ts'
import { findOfficeName } from '#app/complaints/find-agency-name.server.ts'
import { findComplaintFor } from '#app/complaints/find-complaint.server.ts'
import { residentDue } from '#app/complaints/rules/clocks.ts'
import type { TopicCode } from '#app/complaints/rules/complaint.ts'
import type { StaffStep } from '#app/complaints/staff-form.ts'
import { formatDay } from '#app/i18n/format.ts'
import { listTopics } from '#models/category.server.ts'
import { listCannedAnswers } from '#models/canned-answer.server.ts'

export type CannedChoice = { id: string; title: string }

/** What is offered for this topic to who writes for this agency. */
export async function listCannedChoices(actor: StaffActor, topic: TopicCode | null): Promise<CannedChoice[]> {
  const answers = await listCannedAnswers({ agency: actor.agency, topic })
  return answers.map(({ id, title }) => ({ id, title }))
}

type Inserted =
  { kind: 'inserted'; field: string; text: string } | { kind: 'not-found' } | { kind: 'unknown-canned-answer' }

/**
 * The chosen text behind what was typed so far. Filled in from what this person may see of the complaint; the texts are
 * Indonesian, and so are the day and the topic in them.
 */
export async function insertCannedAnswer({
  actor,
  reference,
  step,
  fields,
}: {
  actor: StaffActor
  reference: string
  step: StaffStep
  fields: URLSearchParams
}): Promise<Inserted> {
  const complaint = await findComplaintFor(actor, reference)
  const shown = complaint && view(actor, complaint)
  if (!shown) return { kind: 'not-found' }
  const possible = cannedFieldsOf(step)
  const field = possible.find((name) => name === fields.get('cannedInto')) ?? possible[0]
  const answers = await listCannedAnswers({ agency: actor.agency, topic: shown.topic })
  const chosen = answers.find(({ id }) => id === fields.get('canned'))
  if (!chosen || field === undefined) return { kind: 'unknown-canned-answer' }
  const due = residentDue(shown.clocks).answerBy
  const text = fillPlaceholders(chosen.text, {
    nomor: shown.reference,
    instansi: (await findOfficeName(actor)) || null,
    topik: (await listTopics()).find(({ code }) => code === shown.topic)?.nameId ?? null,
    batas_waktu: due ? formatDay(due.on, 'id') : null,
  })
  const typed = (fields.get(field) ?? '').trimEnd()
  return { kind: 'inserted', field, text: typed === '' ? text : `${typed}\n\n${text}` }
}
