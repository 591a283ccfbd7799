import { randomUUID } from 'node:crypto'
import type { StaffActor } from '#app/access/actor.ts'
import { canEnter } from '#app/access/can.ts'
import type { EditResult } from '#app/agencies/edit-agency.server.ts'
import { shownValues } from '#app/agencies/form.ts'
import { recordVersion } from '#app/agencies/record-version.server.ts'
import { saveRecord } from '#app/agencies/save-record.server.ts'
import {
  authorityFields,
  cannedAnswerFields,
  readAuthorityForm,
  readCannedAnswerForm,
  readNewAuthorityForm,
  readSiteMessageForm,
  siteMessageFields,
} from '#app/agencies/text-forms.ts'
import { listAgencies } from '#models/agency.server.ts'
import {
  addAuthority as storeNewAuthority,
  editAuthority as storeAuthority,
  findAuthority,
  listAuthorities,
} from '#models/authority.server.ts'
import { findCannedAnswer, listAllCannedAnswers, saveCannedAnswer } from '#models/canned-answer.server.ts'
import { listTopics } from '#models/category.server.ts'
import { readSiteMessage, saveSiteMessage } from '#models/site-message.server.ts'

type Save = { actor: StaffActor; values: Record<string, string>; version: string; now: Date }

const notFound: EditResult = { ok: false, reason: 'not-found' }

export async function listTextsToEdit({ actor }: { actor: StaffActor }) {
  if (!canEnter(actor, 'readTopicTexts')) return null
  const [answers, message, agencies, topics] = await Promise.all([
    listAllCannedAnswers(),
    readSiteMessage(),
    listAgencies(),
    listTopics(),
  ])
  return {
    message: { values: shownValues(siteMessageFields, message) },
    answers: answers.map(({ id, title, topic, agency, isActive }) => ({
      ...{ id, title, isActive },
      topic: topics.find(({ code }) => code === topic) ?? null,
      agency: agencies.find(({ code }) => code === agency)?.name ?? null,
    })),
  }
}

/** `id` null: an empty form for a new one. */
export async function findCannedAnswerToEdit({ actor, id }: { actor: StaffActor; id: string | null }) {
  if (!canEnter(actor, id === null ? 'editTopicTexts' : 'readTopicTexts')) return null
  const answer = id === null ? null : await findCannedAnswer(id)
  if (id !== null && !answer) return null
  const [agencies, topics] = await Promise.all([listAgencies(), listTopics()])
  const values = shownValues(cannedAnswerFields, answer ?? { isActive: true })
  return {
    values,
    version: answer ? recordVersion(values) : '',
    agencies: agencies.filter(({ isActive }) => isActive).map(({ code, name }) => ({ value: code, label: name })),
    topics: topics.map(({ code, nameId, nameEn }) => ({ code, nameId, nameEn })),
  }
}

/** `id` null: a new one. */
export async function editCannedAnswer({ actor, values, version, now, id }: Save & { id: string | null }) {
  if (!canEnter(actor, 'editTopicTexts') || (id !== null && !(await findCannedAnswer(id)))) return notFound
  const [agencies, topics] = await Promise.all([listAgencies(), listTopics()])
  const reading = readCannedAnswerForm(values, {
    agencies: new Set(agencies.map(({ code }) => code)),
    topics: new Set(topics.map(({ code }) => code)),
  })
  if (!reading.ok) return { ok: false, reason: 'invalid', errors: reading.errors } satisfies EditResult
  const answer = { id: id ?? randomUUID(), ...reading.form }
  return saveRecord({
    ...{ actor, version, now, chain: `canned-answer:${answer.id}`, action: 'edit-canned-answer' },
    write: async (tx, by) => {
      const { before, after } = await saveCannedAnswer(tx, answer, by, now)
      return {
        before: before && shownValues(cannedAnswerFields, before),
        after: shownValues(cannedAnswerFields, after),
      }
    },
  })
}

export async function findSiteMessageToEdit({ actor }: { actor: StaffActor }) {
  if (!canEnter(actor, 'editTexts')) return null
  const values = shownValues(siteMessageFields, await readSiteMessage())
  return { values, version: recordVersion(values) }
}

export async function editSiteMessage({ actor, values, version, now }: Save): Promise<EditResult> {
  if (!canEnter(actor, 'editTexts')) return notFound
  const reading = readSiteMessageForm(values)
  if (!reading.ok) return { ok: false, reason: 'invalid', errors: reading.errors }
  return saveRecord({
    ...{ actor, version, now, chain: 'site-message', action: 'edit-site-message' },
    write: async (tx, by) => {
      const { before, after } = await saveSiteMessage(tx, reading.form, by, now)
      return { before: shownValues(siteMessageFields, before), after: shownValues(siteMessageFields, after) }
    },
  })
}

export async function listAuthoritiesToEdit({ actor }: { actor: StaffActor }) {
  return canEnter(actor, 'editTexts') ? listAuthorities() : []
}

export async function findAuthorityToEdit({ actor, code }: { actor: StaffActor; code: string }) {
  const authority = canEnter(actor, 'editTexts') ? await findKnown(code) : null
  if (!authority) return null
  const values = shownValues(authorityFields, authority)
  return { authority, values, version: recordVersion(values) }
}

export async function editAuthority({
  actor,
  code,
  values,
  version,
  now,
}: Save & { code: string }): Promise<EditResult> {
  const authority = canEnter(actor, 'editTexts') ? await findKnown(code) : null
  if (!authority) return notFound
  const reading = readAuthorityForm(values)
  if (!reading.ok) return { ok: false, reason: 'invalid', errors: reading.errors }
  return saveRecord({
    ...{ actor, version, now, chain: `authority:${code}`, action: 'edit-authority' },
    write: async (tx, by) => {
      const edited = await storeAuthority(tx, authority.code, reading.form, by, now)
      return (
        edited && {
          before: shownValues(authorityFields, edited.before),
          after: shownValues(authorityFields, edited.after),
        }
      )
    },
  })
}

export async function addAuthority({ actor, values, now }: Omit<Save, 'version'>): Promise<EditResult> {
  if (!canEnter(actor, 'editTexts')) return notFound
  const all = await listAuthorities()
  const reading = readNewAuthorityForm(values, (code) => all.some((one) => one.code === code))
  if (!reading.ok) return { ok: false, reason: 'invalid', errors: reading.errors }
  const authority = reading.form
  const saved = await saveRecord({
    ...{ actor, now, version: '', chain: `authority:${authority.code}`, action: 'add-authority' },
    write: async (tx, by) => {
      if (!(await storeNewAuthority(tx, authority, by, now))) return null
      return { before: null, after: shownValues(authorityFields, authority) }
    },
  })
  // Somebody added the same code in this moment.
  return saved.ok ? saved : { ok: false, reason: 'invalid', errors: { code: { key: 'topics.problem.codeTaken' } } }
}

/** A code from an address is none of ours until it is in the list. */
async function findKnown(code: string) {
  const known = (await listAuthorities()).find((authority) => authority.code === code)
  return known ? findAuthority(known.code) : null
}
