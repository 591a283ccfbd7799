import { z } from 'zod'
import { fieldErrors, type FieldErrors } from '#app/complaints/form.ts'
import { limits } from '#app/complaints/limits.ts'
import { authorities, outcomes, rejectionReasons, serviceClasses, targets } from '#app/complaints/rules/complaint.ts'
import { isLocalDate } from '#app/complaints/rules/deadline.ts'
import { cleanLine, cleanLongText, lengthOf } from '#app/complaints/rules/text.ts'
import type { TextKey, TextValues } from '#app/i18n/translate.ts'

// What staff may send, one form a step. Field names are the outside contract; what is missing although the step needs it
// is said here, all at once; whether the step is possible at all is the step table's matter.

export const staffSteps = [
  'forward',
  'passOn',
  'target',
  'restrict',
  'unrestrict',
  'retitle',
  'ask',
  'return',
  'start',
  'reply',
  'note',
  'answer',
  'refer',
  'reject',
  'move',
] as const
export type StaffStep = (typeof staffSteps)[number]

/** The fields of each form, in the order of the page: what is shown again when a form comes back. */
export const staffFields = {
  forward: ['agency', 'class', 'topic', 'agencyTitle', 'agencyCopy', 'agencyFiles'],
  passOn: ['entry', 'agencyTitle', 'agencyCopy', 'agencyFiles'],
  target: ['target', 'against', 'reason'],
  restrict: ['reason'],
  unrestrict: ['reason'],
  retitle: ['title'],
  ask: ['text'],
  return: ['reason', 'agency'],
  start: [],
  reply: ['text'],
  note: ['text'],
  answer: ['outcome', 'found', 'done', 'doneBy', 'doneOn', 'next', 'plannedFor'],
  refer: ['authority', 'contact', 'reason'],
  reject: ['reason', 'nextDoor'],
  move: ['agency', 'reason', 'agencyTitle', 'agencyCopy', 'agencyFiles'],
} as const satisfies Record<StaffStep, readonly string[]>

const fail = (key: TextKey, values?: TextValues) => JSON.stringify({ key, ...(values ? { values } : {}) })
const tooLong = (max: number) => fail('errors.text.long', { n: max })

const maybeLine = (max: number = limits.shortMax) =>
  z
    .string()
    .transform(cleanLine)
    .refine((text) => lengthOf(text) <= max, tooLong(max))
    .transform((text) => (text === '' ? null : text))

const maybeText = (max: number) =>
  z
    .string()
    .transform(cleanLongText)
    .refine((text) => lengthOf(text) <= max, tooLong(max))
    .transform((text) => (text.trim() === '' ? null : text))

/** `missing`: said when it is empty, so that the summary names the field and not only "this part". */
const line = (missing: TextKey, max?: number) => maybeLine(max).refine((text) => text !== null, fail(missing))
const text = (missing: TextKey, max: number = limits.textMax) =>
  maybeText(max).refine((value) => value !== null, fail(missing))

const code = () =>
  z
    .string()
    .max(60, fail('errors.choice.unknown'))
    .transform((value) => value.trim())
    .transform((value) => (value === '' ? null : value))
const needed = (missing: TextKey) => code().refine((value) => value !== null, fail(missing))

const choice = <const T extends readonly [string, ...string[]]>(values: T, missing: TextKey) =>
  z.enum(values, { error: ({ input }) => fail(input === '' ? missing : 'errors.choice.unknown') })

const maybeDay = () =>
  z
    .string()
    .transform((day) => day.trim())
    .refine((day) => day === '' || isLocalDate(day), fail('errors.when.bad'))
    .transform((day) => (day === '' ? null : day))
const day = (missing: TextKey) => maybeDay().refine((value) => value !== null, fail(missing))

const files = () => z.array(z.string().max(60)).max(60)
/** Needed only of protected complaints, which the caller knows; of others it is ignored. */
const copy = { agencyTitle: maybeLine(limits.titleMax), agencyCopy: maybeText(limits.bodyMax), agencyFiles: files() }

const reason = () => text('desk.missing.reason', limits.reasonMax)

export const staffForms = {
  forward: z.object({
    agency: needed('desk.missing.agency'),
    class: choice(serviceClasses, 'desk.missing.class'),
    topic: needed('desk.missing.topic'),
    ...copy,
  }),
  passOn: z.object({
    entry: line('desk.refused.entry'),
    ...copy,
    agencyCopy: text('desk.refused.copy', limits.bodyMax),
  }),
  target: z.object({ target: choice(targets, 'desk.missing.target'), against: code(), reason: reason() }),
  restrict: z.object({ reason: reason() }),
  unrestrict: z.object({ reason: reason() }),
  retitle: z.object({ title: line('desk.missing.title', limits.titleMax) }),
  ask: z.object({ text: text('desk.missing.ask') }),
  return: z.object({ reason: reason(), agency: code() }),
  start: z.object({}),
  reply: z.object({ text: text('desk.missing.reply') }),
  note: z.object({ text: text('desk.missing.note') }),
  answer: z.object({
    outcome: choice(outcomes, 'desk.missing.outcome'),
    found: text('desk.missing.found'),
    done: text('desk.missing.done'),
    doneBy: line('desk.missing.doneBy'),
    doneOn: day('desk.missing.doneOn'),
    next: maybeText(limits.textMax),
    plannedFor: maybeDay(),
  }),
  refer: z.object({
    authority: choice(authorities, 'desk.missing.authority'),
    contact: maybeLine(limits.shortMax),
    reason: reason(),
  }),
  reject: z.object({
    reason: choice(rejectionReasons, 'desk.missing.rejection'),
    nextDoor: text('desk.missing.nextDoor', limits.reasonMax),
  }),
  move: z.object({ agency: needed('desk.missing.agency'), reason: reason(), ...copy }),
} as const satisfies Record<StaffStep, z.ZodObject>

export type StaffForm<Step extends StaffStep> = z.output<(typeof staffForms)[Step]>

export function readStaffStep(name: string | null): StaffStep | null {
  return staffSteps.find((step) => step === name) ?? null
}

export function readStaffForm<Step extends StaffStep>(
  step: Step,
  fields: URLSearchParams,
): { ok: true; form: StaffForm<Step> } | { ok: false; errors: FieldErrors } {
  const typed = Object.fromEntries(
    staffFields[step].map((name) => [name, name === 'agencyFiles' ? fields.getAll(name) : (fields.get(name) ?? '')]),
  )
  const result = staffForms[step].safeParse(typed)
  return result.success
    ? { ok: true, form: result.data as StaffForm<Step> }
    : { ok: false, errors: fieldErrors(result.error) }
}
