import type { StaffActor } from '#app/access/actor.ts'
import { canEnter } from '#app/access/can.ts'
import type { EditResult } from '#app/agencies/edit-agency.server.ts'
import { recordVersion } from '#app/agencies/record-version.server.ts'
import { saveRecord } from '#app/agencies/save-record.server.ts'
import { shownValues } from '#app/agencies/form.ts'
import type { AuditAction } from '#app/audit/actions.ts'
import type { TopicCode } from '#app/complaints/rules/complaint.ts'
import {
  readNewTopicForm,
  readTopicClosing,
  readTopicForm,
  readTopicWords,
  topicFields,
  topicWords,
  type KnownForTopics,
} from '#app/topics/topic-form.ts'
import { addTopic as storeNewTopic, editTopic as storeTopic, listTopics, type Topic } from '#models/category.server.ts'
import { listAgencies } from '#models/agency.server.ts'

export type Save = { actor: StaffActor; values: Record<string, string>; version: string; now: Date }

const notFound: EditResult = { ok: false, reason: 'not-found' }

export async function listTopicsToEdit({ actor }: { actor: StaffActor }): Promise<Topic[] | null> {
  return canEnter(actor, 'readTopicTexts') ? listTopics() : null
}

export type TopicToEdit = {
  topic: Topic
  values: Record<string, string>
  version: string
  /** the topics in use beside it: behind which it can stand, and which may follow it */
  others: Pick<Topic, 'code' | 'nameId' | 'nameEn'>[]
}

/** With all that is said of it, or for a coordinator its words to change. `code` null: an empty form for a new one. */
export async function findTopicToEdit({
  actor,
  code,
}: {
  actor: StaffActor
  code: TopicCode | null
}): Promise<(Omit<TopicToEdit, 'topic'> & { topic: Topic | null }) | null> {
  const topics = canEnter(actor, code === null ? 'editTopics' : 'readTopicTexts') ? await listTopics() : []
  const topic = topics.find((one) => one.code === code) ?? null
  if (topics.length === 0 || (code !== null && !topic)) return null
  const fields = fieldsFor(actor)
  const last = topics.findLast(({ isActive }) => isActive)?.code ?? ''
  const values = topic
    ? topicValues(topic, topics, fields)
    : { ...shownValues(topicFields, { priority: 'ordinary' }), code: '', after: last }
  return {
    ...{ topic, values, version: topic ? recordVersion(values) : '' },
    others: topics
      .filter((one) => one.isActive && one.code !== code)
      .map(({ code: other, nameId, nameEn }) => ({
        ...{ code: other, nameId, nameEn },
      })),
  }
}

/** A coordinator sees the words to change; who only reads, reads all. */
export function fieldsFor(actor: StaffActor): readonly (typeof topicFields)[number][] {
  return canEnter(actor, 'editTopics') || !canEnter(actor, 'editTopicTexts') ? topicFields : topicWords
}

export async function knownForTopics(topics: readonly Topic[], code: TopicCode | null): Promise<KnownForTopics> {
  const agencies = new Set((await listAgencies()).filter(({ isActive }) => isActive).map((agency) => agency.code))
  const places = new Set(['', ...topics.filter((one) => one.code !== code).map((one) => one.code)])
  return { isAgency: (one) => agencies.has(one), isPlace: (after) => places.has(after) }
}

export async function addTopic({ actor, values, now }: Omit<Save, 'version'>): Promise<EditResult> {
  if (!canEnter(actor, 'editTopics')) return notFound
  const topics = await listTopics()
  const reading = readNewTopicForm(values, await knownForTopics(topics, null), (code) =>
    topics.some((topic) => topic.code === code),
  )
  if (!reading.ok) return { ok: false, reason: 'invalid', errors: reading.errors }
  const { after, ...form } = reading.form
  const topic = {
    ...form,
    ...{ place: placeBehind(topics, null, after), questions: [], isActive: true, successor: null },
  }
  const saved = await saveRecord({
    ...{ actor, now, version: '', chain: `topic:${topic.code}`, action: 'add-topic' },
    write: async (tx, by) => {
      if (!(await storeNewTopic(tx, topic, by, now))) return null
      return { before: null, after: { ...shownValues(topicFields, topic), after } }
    },
  })
  // Somebody added the same code in this moment.
  return saved.ok ? saved : { ok: false, reason: 'invalid', errors: { code: { key: 'topics.problem.codeTaken' } } }
}

/** Saves what was written, with its audit entry. A coordinator changes the words; whatever else is sent is not read. */
export async function editTopic({
  actor,
  code,
  values,
  version,
  now,
}: Save & { code: TopicCode }): Promise<EditResult> {
  const topics = canEnter(actor, 'editTopicTexts') ? await listTopics() : []
  const topic = topics.find((one) => one.code === code)
  if (!topic) return notFound
  const changes = await readTopicChange({ actor, topic, topics, values })
  if (!changes.ok) return { ok: false, reason: 'invalid', errors: changes.errors }
  const fields = fieldsFor(actor)
  return saveRecord({
    ...{ actor, version, now, chain: `topic:${code}`, action: 'edit-topic' },
    write: async (tx, by) => {
      const edited = await storeTopic(tx, code, changes.form, by, now)
      if (!edited) return null
      const { before, after } = edited
      const moved = topics.map((one) => (one.code === code ? after : one))
      return { before: topicValues(before, topics, fields), after: topicValues(after, moved, fields) }
    },
  })
}

/** What the form of this person would change. */
export async function readTopicChange({
  actor,
  topic,
  topics,
  values,
}: {
  actor: StaffActor
  topic: Topic
  topics: readonly Topic[]
  values: Record<string, string>
}) {
  if (!canEnter(actor, 'editTopics')) return readTopicWords(values)
  const reading = readTopicForm(values, await knownForTopics(topics, topic.code))
  if (!reading.ok) return reading
  const { after, ...form } = reading.form
  return { ok: true, form: { ...form, place: placeBehind(topics, topic, after) } } as const
}

/** Its complaints keep it; who files or forwards from now on chooses the one that follows. */
export async function closeTopic({ actor, code, values, now }: Omit<Save, 'version'> & { code: TopicCode }) {
  const topics = canEnter(actor, 'editTopics') ? await listTopics() : []
  const topic = topics.find((one) => one.code === code)
  if (!topic) return notFound
  if (!topic.isActive) return { ok: true } as const
  const open = topics.filter((one) => one.isActive && one.code !== code)
  const reading = readTopicClosing(values, (other) => open.some((one) => one.code === other))
  if (!reading.ok) return { ok: false, reason: 'invalid', errors: reading.errors } as const
  const { successor, reason } = reading.form
  return storeEnd({ actor, code, now }, { isActive: false, successor }, 'close-topic', reason)
}

/** A closing by mistake. */
export async function reopenTopic({ actor, code, now }: Pick<Save, 'actor' | 'now'> & { code: TopicCode }) {
  if (!canEnter(actor, 'editTopics')) return notFound
  return storeEnd({ actor, code, now }, { isActive: true, successor: null }, 'reopen-topic', null)
}

type End = { isActive: boolean; successor: TopicCode | null }

function storeEnd(
  { actor, code, now }: { actor: StaffActor; code: TopicCode; now: Date },
  end: End,
  action: AuditAction,
  reason: string | null,
): Promise<EditResult> {
  const shown = (one: End): Record<string, string> => shownValues(['isActive', 'successor'], one)
  return saveRecord({
    ...{ actor, now, chain: `topic:${code}`, action },
    // Closed is closed, whoever else looks at it: there is nothing that somebody could write over.
    version: recordVersion(shown({ isActive: !end.isActive, successor: null })),
    write: async (tx, by) => {
      const edited = await storeTopic(tx, code, end, by, now)
      if (!edited || edited.before.isActive === end.isActive) return edited && { before: shown(end), after: shown(end) }
      const before = shown({ isActive: !end.isActive, successor: null })
      return { before, after: { ...shown(end), ...(reason === null ? {} : { reason }) } }
    },
  })
}

function topicValues(
  topic: Topic,
  topics: readonly Topic[],
  fields: readonly (typeof topicFields)[number][],
): Record<string, string> {
  return shownValues(fields, { ...topic, after: codeBefore(topics, topic) })
}

function inPlace(topics: readonly Topic[], without: TopicCode | null): Topic[] {
  return topics.filter(({ code }) => code !== without).toSorted((one, other) => one.place - other.place)
}

function codeBefore(topics: readonly Topic[], topic: Topic): TopicCode {
  return inPlace(topics, topic.code).findLast(({ place }) => place < topic.place)?.code ?? ''
}

/** A number between the two neighbours, so that no other topic has to change its place. */
function placeBehind(topics: readonly Topic[], topic: Topic | null, after: TopicCode): number {
  if (topic && after === codeBefore(topics, topic)) return topic.place
  const others = inPlace(topics, topic?.code ?? null)
  const at = others.findIndex(({ code }) => code === after)
  const [before, next] = [others[at]?.place, others[at + 1]?.place]
  if (before === undefined) return (next ?? 0) - 1
  return next === undefined ? before + 1 : (before + next) / 2
}
