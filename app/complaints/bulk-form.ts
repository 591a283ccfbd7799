import type { FieldErrors } from '#app/complaints/form.ts'
import {
  serviceClasses,
  type AgencyCode,
  type Reference,
  type Role,
  type ServiceClass,
  type TopicCode,
} from '#app/complaints/rules/complaint.ts'
import { readReference } from '#app/complaints/rules/reference.ts'
import { cleanLine } from '#app/complaints/rules/text.ts'

// Several complaints of a list at once. Never answers: what a resident reads is written for one.

export const bulkSteps = ['assign', 'forward', 'merge'] as const
export type BulkStep = (typeof bulkSteps)[number]

/** More than a page of the list would be decided unseen. */
export const mostAtOnce = 50

/** `version`: the one that the list showed; null when the form did not say. */
export type BulkItem = { reference: Reference; version: number | null }

export type BulkForm = {
  step: BulkStep
  items: BulkItem[]
  /** the id of an account, or `nobody` of assign-complaint.server.ts */
  officer: string
  agency: AgencyCode
  /** null: by the kind of each */
  class: ServiceClass | null
  /** empty: the topic that each has */
  topic: TopicCode
  /** null: the first to have been received carries on */
  into: Reference | null
}

export function bulkStepsOf(role: Role): readonly BulkStep[] {
  if (role === 'coordinator') return ['forward', 'merge']
  return role === 'officer' || role === 'head' ? ['assign'] : []
}

/** `KTM-…:3`: a box and what the list showed of it in one field, because a form holds sixty. */
export function writeItem({ reference, version }: { reference: Reference; version: number | null }): string {
  return version === null ? reference : `${reference}:${String(version)}`
}

export function itemsIn(fields: URLSearchParams): BulkItem[] {
  const items = new Map<Reference, BulkItem>()
  for (const line of fields.getAll('reference')) {
    const [, typed = '', version] = /^([^:]*)(?::(\d{1,9}))?$/.exec(line) ?? []
    const reference = readReference(typed)
    if (reference !== null) items.set(reference, { reference, version: version === undefined ? null : Number(version) })
  }
  return [...items.values()]
}

export function readBulkForm(
  fields: URLSearchParams,
  role: Role,
): { ok: true; form: BulkForm } | { ok: false; errors: FieldErrors } {
  const typed = (name: string) => cleanLine(fields.get(name) ?? '')
  const step = bulkStepsOf(role).find((one) => one === typed('step'))
  const items = itemsIn(fields)
  if (step === undefined) return refuse('', 'errors.step.impossible')
  if (items.length === 0) return refuse('reference', 'bulk.problem.none')
  if (items.length > mostAtOnce) return refuse('reference', 'bulk.problem.tooMany')
  const into = typed('into') === '' ? null : readReference(typed('into'))
  if (step === 'assign' && typed('officer') === '') return refuse('officer', 'bulk.problem.officer')
  if (step === 'forward' && typed('agency') === '') return refuse('agency', 'desk.missing.agency')
  if (step === 'merge' && typed('into') !== '' && into === null) return refuse('into', 'merging.refused.unknown')
  if (step === 'merge' && into === null && items.length < 2) return refuse('into', 'merging.missing.into')
  return {
    ok: true,
    form: {
      step,
      items,
      officer: typed('officer'),
      agency: typed('agency'),
      class: serviceClasses.find((one) => one === typed('class')) ?? null,
      topic: typed('topic'),
      into,
    },
  }
}

function refuse(field: string, key: NonNullable<FieldErrors[string]>['key']): { ok: false; errors: FieldErrors } {
  return { ok: false, errors: { [field]: { key } } }
}
