import { z } from 'zod'
import { emptyAsNull, fail, isTicked, line, type Reading } from '#app/agencies/form.ts'
import { fieldErrors } from '#app/complaints/form.ts'
import { limits } from '#app/complaints/limits.ts'
import { agencyTypes } from '#app/complaints/rules/agency-type.ts'
import { serviceClasses, type AgencyCode, type TopicCode } from '#app/complaints/rules/complaint.ts'
import { priorities } from '#app/complaints/rules/handling.ts'

// What is said of a topic. Coordinators change its words alone (docs/decisions/0015).

export const topicWords = ['nameId', 'nameEn'] as const
export const topicFields = [
  ...topicWords,
  ...['agencyTypes', 'agencies', 'classDefault', 'priority'],
  ...['isProtected', 'isVillageMatter', 'after'],
] as const
export const newTopicFields = ['code', ...topicFields] as const
export const topicClosingFields = ['successor', 'reason'] as const

const name = line(limits.nameMax).refine((text) => text !== '', fail('texts.problem.empty'))
const words = { nameId: name, nameEn: name }

const chosen = (isKnown: (code: string) => boolean) =>
  z
    .string()
    .transform((text) => text.split('\n').filter((code) => code !== ''))
    .refine((codes) => codes.every(isKnown), fail('errors.choice.unknown'))

export type KnownForTopics = { isAgency: (code: AgencyCode) => boolean; isPlace: (after: TopicCode) => boolean }

const everything = ({ isAgency, isPlace }: KnownForTopics) => ({
  ...words,
  agencyTypes: chosen((code) => agencyTypes.some((type) => type === code)).transform((codes) =>
    agencyTypes.filter((type) => codes.includes(type)),
  ),
  agencies: chosen(isAgency),
  classDefault: z
    .union([z.literal(''), z.enum(serviceClasses)], fail('errors.choice.unknown'))
    .transform((code) => (code === '' ? null : code)),
  priority: z.enum(priorities, fail('errors.choice.unknown')),
  isProtected: isTicked,
  isVillageMatter: isTicked,
  after: z.string().refine(isPlace, fail('errors.choice.unknown')),
})

/** Somebody has to be responsible, or no complaint of it ever finds its way. */
const hasOffice = ({ agencyTypes: types, agencies }: { agencyTypes: readonly string[]; agencies: readonly string[] }) =>
  types.length + agencies.length > 0
const nobody = { ...messageOf('topics.problem.nobody'), path: ['agencyTypes'] }

/** Of a protected complaint nobody outside is told, so the two boxes together would be a promise that is not kept. */
const isOneOfBoth = (form: { isProtected: boolean; isVillageMatter: boolean }) =>
  !(form.isProtected && form.isVillageMatter)
const both = { ...messageOf('villages.problem.protectedTopic'), path: ['isVillageMatter'] }

function messageOf(key: Parameters<typeof fail>[0]) {
  return { message: fail(key) }
}

const topicForm = (known: KnownForTopics) =>
  z.object(everything(known)).refine(hasOffice, nobody).refine(isOneOfBoth, both)

/** The address of the form for a new one. */
const reserved = 'baru'

const newTopicForm = (known: KnownForTopics, isTaken: (code: TopicCode) => boolean) =>
  z
    .object({
      // Stands in addresses and exports for ever, so it is short, plain and not changed any more.
      code: z
        .string()
        .transform((text) => text.trim().toLowerCase())
        .refine((code) => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code) && code.length <= 40, fail('topics.problem.code'))
        .refine((code) => code !== reserved && !isTaken(code), fail('topics.problem.codeTaken')),
      ...everything(known),
    })
    .refine(hasOffice, nobody)
    .refine(isOneOfBoth, both)

const closingForm = (isSuccessor: (code: TopicCode) => boolean) =>
  z.object({
    successor: z.string().refine(isSuccessor, fail('topics.problem.successor')),
    reason: line(limits.shortMax).transform(emptyAsNull),
  })

function read<T>(schema: z.ZodType<T>, values: Record<string, string>): Reading<T> {
  const result = schema.safeParse(values)
  return result.success ? { ok: true, form: result.data } : { ok: false, errors: fieldErrors(result.error) }
}

export const readTopicForm = (values: Record<string, string>, known: KnownForTopics) => read(topicForm(known), values)

export const readTopicWords = (values: Record<string, string>) => read(z.object(words), values)

export const readNewTopicForm = (
  values: Record<string, string>,
  known: KnownForTopics,
  isTaken: (code: TopicCode) => boolean,
) => read(newTopicForm(known, isTaken), values)

export const readTopicClosing = (values: Record<string, string>, isSuccessor: (code: TopicCode) => boolean) =>
  read(closingForm(isSuccessor), values)
