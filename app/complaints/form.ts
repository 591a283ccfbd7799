import { z } from 'zod'
import { earliestOccurredOn, limits } from '#app/complaints/limits.ts'
import {
  identities,
  kinds,
  publicities,
  type AgencyCode,
  type DistrictCode,
  type Identity,
  type Kind,
  type LocalDate,
  type Publicity,
  type TopicCode,
  type VillageCode,
} from '#app/complaints/rules/complaint.ts'
import { relations, type Relation } from '#app/complaints/rules/handling.ts'
import { isLocalDate } from '#app/complaints/rules/deadline.ts'
import { cleanLine, cleanLongText, lengthOf } from '#app/complaints/rules/text.ts'
import { readEmailAddress } from '#app/emails/address.ts'
import type { TextKey, TextValues } from '#app/i18n/translate.ts'

// What a resident may send. Field names are the outside contract; error values are text keys, never sentences.

/** A message for one field: a key of app/i18n and the values it names. */
export type FieldError = { key: TextKey; values?: TextValues }
export type FieldErrors = Partial<Record<string, FieldError>>

export const filingFields = [
  'kind',
  'title',
  'body',
  'occurredOn',
  'village',
  'place',
  'latitude',
  'longitude',
  'agency',
  'topic',
  'requestedSettlement',
  'identity',
  'publicity',
  'name',
  'email',
  'phone',
  'address',
  'onBehalf',
  'relation',
  'representedName',
  'representedEmail',
] as const
export type FilingField = (typeof filingFields)[number]
/** The answers as typed, one string a field: what a refused form is filled in with again. */
export type FilingValues = Record<FilingField, string>

/** Which fields stand on which page of the form; an error on page 1 leads back there. */
export const pageFields: Record<1 | 2, readonly FilingField[]> = {
  1: [
    'kind',
    'body',
    'village',
    'place',
    'occurredOn',
    'agency',
    'requestedSettlement',
    'title',
    'topic',
    'latitude',
    'longitude',
  ],
  2: [
    ...(['onBehalf', 'relation', 'representedName', 'representedEmail'] as const),
    ...(['identity', 'publicity', 'name', 'phone', 'email', 'address'] as const),
  ],
}

/** A complaint as it may be stored: cleaned, bounded, every code known. */
export type Filing = {
  kind: Kind
  title: string | null
  body: string
  occurredOn: LocalDate | null
  village: VillageCode | null
  district: DistrictCode | null
  words: string | null
  latitude: number | null
  longitude: number | null
  agency: AgencyCode | null
  topic: TopicCode | null
  requestedSettlement: string | null
  identity: Identity
  publicity: Publicity
  name: string | null
  email: string | null
  phone: string | null
  address: string | null
  /** the person it concerns, where somebody files for another (UU 25/2009 art. 42(1)) */
  onBehalf: Represented | null
}

export type Represented = { relation: Relation; name: string | null; email: string | null }

/** What the form is checked against; loaded by the caller, so that the schema stays pure. */
export type Known = {
  today: LocalDate
  villages: (code: string) => boolean
  districts: (code: string) => boolean
  agencies: (code: string) => boolean
  topics: (code: string) => boolean
}

const fail = (key: TextKey, values?: TextValues) => JSON.stringify({ key, ...(values ? { values } : {}) })

const line = (max: number) =>
  z
    .string()
    .transform(cleanLine)
    .superRefine((text, context) => {
      if (lengthOf(text) > max) context.addIssue({ code: 'custom', message: fail('errors.text.long', { n: max }) })
    })
    .transform((text) => (text === '' ? null : text))

const longText = (max: number) =>
  z
    .string()
    .transform(cleanLongText)
    .superRefine((text, context) => {
      if (lengthOf(text) > max) context.addIssue({ code: 'custom', message: fail('errors.text.long', { n: max }) })
    })
    .transform((text) => (text.trim() === '' ? null : text))

const choice = <const T extends readonly [string, ...string[]]>(values: T, missing: T[number]) =>
  z
    .string()
    .transform((text) => (text === '' ? missing : text))
    .pipe(z.enum(values, { error: fail('errors.choice.unknown') }))

/** Whether there is such a code is asked by `unknownToday`. */
const code = z
  .string()
  .transform(cleanLine)
  .transform((text) => (text === '' ? null : text))

const coordinate = (limit: number) =>
  z
    .string()
    .transform((text) => text.trim())
    .refine((text) => text === '' || (/^-?\d{1,3}(\.\d{1,12})?$/.test(text) && Math.abs(Number(text)) <= limit), {
      error: fail('errors.place.unknown'),
    })
    .transform((text) => (text === '' ? null : Number(text)))

const maybeEmail = z
  .string()
  .transform((text) => text.trim())
  .refine((text) => text === '' || readEmailAddress(text) !== null, fail('errors.email.bad'))
  .transform((text) => (text === '' ? null : readEmailAddress(text)))

const yesOrNo = z.enum(['', 'no', 'yes'], { error: fail('errors.choice.unknown') }).transform((text) => text === 'yes')

const maybeRelation = z
  .enum(['', ...relations], { error: fail('errors.choice.unknown') })
  .transform((text) => (text === '' ? null : text))

/** One of these says where it happened or whose it is. */
const wherever = ['village', 'place', 'agency', 'latitude'] as const

// Made once: making it costs fifty times what reading a form with it costs (measured).
const filingForm = z.object({
  kind: choice(kinds, 'complaint'),
  title: line(limits.titleMax),
  body: z
    .string()
    .transform(cleanLongText)
    .superRefine((text, context) => {
      const length = lengthOf(text.trim())
      if (length === 0) context.addIssue({ code: 'custom', message: fail('errors.story.empty') })
      else if (length < limits.bodyMin) context.addIssue({ code: 'custom', message: fail('errors.story.short') })
      else if (lengthOf(text) > limits.bodyMax) {
        context.addIssue({ code: 'custom', message: fail('errors.story.long', { n: lengthOf(text) }) })
      }
    }),
  occurredOn: z
    .string()
    .transform((text) => text.trim())
    .superRefine((text, context) => {
      if (text === '') return
      if (!isLocalDate(text) || text < earliestOccurredOn) {
        context.addIssue({ code: 'custom', message: fail('errors.when.bad') })
      }
    })
    .transform((text) => (text === '' ? null : text)),
  village: code,
  place: line(limits.placeMax),
  latitude: coordinate(90),
  longitude: coordinate(180),
  agency: code,
  topic: code,
  requestedSettlement: longText(limits.settlementMax),
  identity: choice(identities, 'named'),
  publicity: choice(publicities, 'private'),
  name: line(limits.nameMax),
  email: maybeEmail,
  phone: line(limits.phoneMax).refine(
    (text) => text === null || (/^[+\d\s().-]+$/.test(text) && /^\d{9,15}$/.test(text.replace(/\D/g, ''))),
    fail('errors.phone.bad'),
  ),
  address: line(limits.addressMax),
  onBehalf: yesOrNo,
  relation: maybeRelation,
  representedName: line(limits.nameMax),
  representedEmail: maybeEmail,
})

/** What only today's lists and today's date can refuse. */
function unknownToday(values: FilingValues, known: Known): FieldErrors {
  const isStrange = (field: FilingField, isKnown: (code: string) => boolean) => {
    const typed = cleanLine(values[field])
    return typed !== '' && !isKnown(typed)
  }
  const occurredOn = values.occurredOn.trim()
  return {
    ...(isLocalDate(occurredOn) && occurredOn > known.today ? { occurredOn: { key: 'errors.when.future' } } : {}),
    ...(isStrange('village', (text) => known.villages(text) || known.districts(text))
      ? { village: { key: 'errors.place.unknown' } }
      : {}),
    ...(isStrange('agency', known.agencies) ? { agency: { key: 'errors.choice.unknown' } } : {}),
    ...(isStrange('topic', known.topics) ? { topic: { key: 'errors.choice.unknown' } } : {}),
  }
}

/** Every page is checked with the whole schema; `errorsOf(errors, 1)` says what concerns one page. */
export function readFiling(
  values: FilingValues,
  known: Known,
): { ok: true; filing: Filing } | { ok: false; errors: FieldErrors } {
  const result = filingForm.safeParse(values)
  const errors = { ...unknownToday(values, known), ...(result.success ? {} : fieldErrors(result.error)) }
  // Asked of what was typed, so that it is said together with the other errors and not one round later.
  if (wherever.every((name) => values[name].trim() === '')) errors['village'] ??= { key: 'errors.place.empty' }
  if (isForAnother(values) && values.relation.trim() === '') errors['relation'] ??= { key: 'filing.for.missing' }
  if (!result.success || Object.keys(errors).length > 0) return { ok: false, errors }
  const { village, place, onBehalf: _ticked, relation, representedName, representedEmail, ...rest } = result.data
  const isDistrict = village !== null && known.districts(village)
  return {
    ok: true,
    filing: {
      ...rest,
      village: isDistrict ? null : village,
      district: village === null ? null : village.split('.').slice(0, 3).join('.'),
      words: place,
      onBehalf: relation && { relation, name: representedName, email: representedEmail },
    },
  }
}

/** Whoever named a person or a relation files for somebody, also without the tick. */
function isForAnother({ onBehalf, representedName, representedEmail }: FilingValues): boolean {
  return onBehalf === 'yes' || representedName.trim() !== '' || representedEmail.trim() !== ''
}

/** The first message of each field. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const errors: FieldErrors = {}
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? '')
    errors[field] ??= readMessage(issue.message)
  }
  return errors
}

export function errorsOf(errors: FieldErrors, page: 1 | 2): FieldErrors {
  const own = Object.entries(errors).filter(([field]) => (pageFields[page] as readonly string[]).includes(field))
  return Object.fromEntries(own)
}

function readMessage(message: string): FieldError {
  if (message.startsWith('{')) return JSON.parse(message) as FieldError
  return { key: 'errors.text.bad' }
}

/** Each field as one string; a field that is missing is empty. Repeated fields were refused before. */
export function filingValues(fields: URLSearchParams): FilingValues {
  return Object.fromEntries(filingFields.map((name) => [name, fields.get(name) ?? ''])) as FilingValues
}

/** For pages that show what was chosen so far: the safe reading of anything that is not one of the choices. */
export function readIdentity(value: string): Identity {
  return identities.find((identity) => identity === value) ?? 'named'
}

export function readPublicity(value: string): Publicity {
  return publicities.find((publicity) => publicity === value) ?? 'private'
}
