import type { StaffActor } from '#app/access/actor.ts'
import { canEnter } from '#app/access/can.ts'
import type { FieldErrors } from '#app/complaints/form.ts'
import { countedUpTo } from '#app/complaints/limits.ts'
import type { TopicCode } from '#app/complaints/rules/complaint.ts'
import { isResponsible } from '#app/complaints/rules/topics.ts'
import { readTopicChange } from '#app/topics/edit-topics.server.ts'
import { listAgencies } from '#models/agency.server.ts'
import { listTopics, type Topic } from '#models/category.server.ts'
import { listOpenOfTopic } from '#models/topic-complaints.server.ts'

/** What changes for open complaints, or for those that come: a sentence each. */
export const topicEffects = ['words', 'offices', 'protected', 'unprotected', 'start', 'village', 'place'] as const
export type TopicEffect = {
  /** counted up to one more than a page says */
  open: number
  /** of them those at an office that would no longer be responsible */
  elsewhere: number
  changes: (typeof topicEffects)[number][]
}

/** Counts only: an administrator reads no complaint. */
export async function previewTopic({
  actor,
  code,
  values,
}: {
  actor: StaffActor
  code: TopicCode
  values: Record<string, string>
}): Promise<
  | { ok: true; effect: TopicEffect }
  | { ok: false; reason: 'not-found' }
  | { ok: false; reason: 'invalid'; errors: FieldErrors }
> {
  const topics = canEnter(actor, 'editTopicTexts') ? await listTopics() : []
  const topic = topics.find((one) => one.code === code)
  if (!topic) return { ok: false, reason: 'not-found' }
  const reading = await readTopicChange({ actor, topic, topics, values })
  if (!reading.ok) return { ok: false, reason: 'invalid', errors: reading.errors }
  return { ok: true, effect: await effectOf(topic, { ...topic, ...reading.form }) }
}

/** Of a topic as it is: what closing it would leave behind. */
export async function countOpenOfTopic({ actor, code }: { actor: StaffActor; code: TopicCode }): Promise<number> {
  return canEnter(actor, 'editTopics') ? (await listOpenOfTopic(code, countedUpTo + 1)).length : 0
}

async function effectOf(before: Topic, after: Topic): Promise<TopicEffect> {
  const [open, agencies] = await Promise.all([listOpenOfTopic(before.code, countedUpTo + 1), listAgencies()])
  const isElsewhere = (code: string | null) => {
    const agency = agencies.find((one) => one.code === code)
    return agency !== undefined && isResponsible(before, agency) && !isResponsible(after, agency)
  }
  return { open: open.length, elsewhere: open.filter(isElsewhere).length, changes: changesBetween(before, after) }
}

function changesBetween(before: Topic, after: Topic): TopicEffect['changes'] {
  const differs = (...fields: (keyof Topic)[]) =>
    fields.some((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
  return topicEffects.filter(
    (effect) =>
      ({
        words: differs('nameId', 'nameEn'),
        offices: differs('agencyTypes', 'agencies'),
        protected: !before.isProtected && after.isProtected,
        unprotected: before.isProtected && !after.isProtected,
        start: differs('classDefault', 'priority'),
        village: differs('isVillageMatter'),
        place: differs('place'),
      })[effect],
  )
}
