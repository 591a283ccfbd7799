import type { FieldErrors } from '#app/complaints/form.ts'
import type { StepProblem } from '#app/complaints/record-step.server.ts'
import type { StaffStep } from '#app/complaints/staff-form.ts'
import type { TextKey } from '#app/i18n/translate.ts'

/** Which field a refusal belongs to; what is not here is about the complaint as it is now. */
const fields: Partial<Record<StepProblem, { field: string; key: TextKey }>> = {
  'missing-agency': { field: 'agency', key: 'desk.missing.agency' },
  'missing-class': { field: 'class', key: 'desk.missing.class' },
  'missing-topic': { field: 'topic', key: 'desk.missing.topic' },
  'missing-agencyCopy': { field: 'agencyCopy', key: 'desk.refused.copy' },
  'missing-title': { field: 'agencyTitle', key: 'desk.refused.copy' },
  'missing-plannedFor': { field: 'plannedFor', key: 'desk.refused.plannedFor' },
  'missing-contact': { field: 'contact', key: 'desk.refused.contact' },
  'unknown-agency': { field: 'agency', key: 'errors.choice.unknown' },
  'same-agency': { field: 'agency', key: 'desk.refused.sameAgency' },
  'accused-agency': { field: 'agency', key: 'desk.refused.accused' },
  'against-leadership': { field: 'agency', key: 'desk.refused.leadership' },
  'unknown-topic': { field: 'topic', key: 'errors.choice.unknown' },
  'unknown-authority': { field: 'authority', key: 'errors.choice.unknown' },
  'unknown-file': { field: 'agencyFiles', key: 'desk.refused.file' },
  'thin-found': { field: 'found', key: 'errors.answer.thin' },
  'thin-done': { field: 'done', key: 'errors.answer.thin' },
  'promise-found': { field: 'found', key: 'work.answer.promise' },
  'promise-done': { field: 'done', key: 'work.answer.promise' },
  'unknown-officer': { field: 'officer', key: 'work.hold.unknown' },
  'unknown-reply': { field: '', key: 'work.undo.unknown' },
  'reply-sent': { field: '', key: 'work.undo.late' },
  'own-answer': { field: '', key: 'work.answer.own' },
  'day-in-future': { field: 'doneOn', key: 'desk.refused.doneOn' },
  'day-in-past': { field: 'plannedFor', key: 'errors.when.past' },
  'unknown-entry': { field: 'entry', key: 'desk.refused.entry' },
  'nothing-to-change': { field: '', key: 'desk.refused.nothing' },
  'lapor-known': { field: 'laporNumber', key: 'filing.lapor.knownElsewhere' },
  'lapor-desk': { field: '', key: 'filing.lapor.desk' },
  'no-agency-yet': { field: 'to', key: 'decisions.refused.to' },
  'not-held': { field: '', key: 'holding.refused' },
  'not-later': { field: 'until', key: 'decisions.refused.notLater' },
  'until-in-past': { field: 'until', key: 'errors.when.past' },
  'past-law': { field: 'until', key: 'decisions.refused.pastLaw' },
  'asked-already': { field: 'what', key: 'decisions.refused.asked' },
  'unknown-complaint': { field: 'into', key: 'merging.refused.unknown' },
  'same-complaint': { field: 'into', key: 'merging.refused.same' },
  'not-open': { field: 'into', key: 'merging.refused.notOpen' },
  'split-complaint': { field: '', key: 'splitting.refused.split' },
  'whole-complaint': { field: '', key: 'splitting.refused.whole' },
  'too-few-parts': { field: 'agency', key: 'splitting.refused.few' },
  'other-protection': { field: 'into', key: 'merging.refused.protection' },
  'too-full': { field: '', key: 'errors.step.full' },
  'not-publishable': { field: '', key: 'publication.refused' },
  'no-consent': { field: '', key: 'publication.noConsent' },
  'matter-open': { field: '', key: 'matters.refused.open' },
  'no-matter': { field: '', key: 'matters.refused.none' },
  'matter-day-in-future': { field: 'letterOn', key: 'matters.refused.day' },
  'missing-closedOn': { field: 'closedOn', key: 'matters.missing.closedOn' },
  'too-many-returns': { field: '', key: 'desk.refused.returns' },
}

/** In words, at its field; an error of the whole form has the empty name. */
export function errorsOfRefusal(step: StaffStep, reason: StepProblem): FieldErrors {
  const known = fields[reason] ?? { field: '', key: 'errors.step.impossible' as const }
  // The accused agency of `target` is typed in another field than the receiver's.
  if (step === 'target' && known.field === 'agency') return { against: { key: known.key } }
  if (step === 'closeMatter' && known.field === 'letterOn') return { closedOn: { key: known.key } }
  return { [known.field]: { key: known.key } }
}
