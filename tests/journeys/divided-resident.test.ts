import { describe, expect, test } from 'vitest'
import { answerComplaint } from '#app/complaints/answer-complaint.server.ts'
import { followParts } from '#app/complaints/follow-parts.server.ts'
import { replyToComplaint } from '#app/complaints/reply-to-complaint.server.ts'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { splitComplaint } from '#app/complaints/split-complaint.server.ts'
import { useApp } from '#tests/support/app.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint, anAnswer, aRequest, mustBeOk } from '#tests/support/factories.ts'
import { aCoordinator, aHeadOf, anOfficerOf, testKeys } from '#tests/support/people.ts'
import { readStored } from '#tests/support/read-stored.ts'
import { entriesOf, residentOf } from '#tests/support/resident-visit.ts'

// What the resident of a divided complaint does on the one page they have, and what becomes of it at each agency.

useDatabase()
const app = useApp()

const wishes = [
  { agency: 'disdikbud', class: 'complaint', text: 'Bagian rekaan untuk sekolah.' },
  { agency: 'dp3a', class: 'complaint', text: 'Bagian rekaan untuk pendampingan.' },
] as const

const follow = (reference: Reference) => followParts(reference, { keys: testKeys, now: app.clock.now() })

async function aDividedOne() {
  app.clock.set('2026-03-10T02:00:00Z')
  const now = app.clock.now()
  const complaint = await aComplaint({ now })
  const request = aRequest(await aCoordinator(), complaint, { now })
  mustBeOk(await splitComplaint({ ...request, parts: wishes, title: null, keys: testKeys }))
  await follow(complaint.reference)
  const { reference, parts } = await readStored(complaint.reference)
  const [school = '', women = ''] = parts
  return { reference, school, women, path: `/aduan/${reference}` }
}

async function replyOn(reference: Reference) {
  const part = await readStored(reference)
  const request = aRequest(await anOfficerOf(part.agency ?? ''), part, { now: app.clock.now() })
  mustBeOk(await replyToComplaint({ ...request, text: 'Balasan rekaan.', attachments: [] }))
  await follow(part.partOf ?? '')
}

async function answerOn(reference: Reference) {
  await replyOn(reference)
  const part = await readStored(reference)
  const request = aRequest(await anOfficerOf(part.agency ?? ''), part, { now: app.clock.now() })
  mustBeOk(await answerComplaint({ ...request, answer: anAnswer, attachments: [], keys: testKeys }))
  await follow(part.partOf ?? '')
}

const statusOf = async (reference: Reference) => (await readStored(reference)).status
const reminded = async (reference: Reference) =>
  (await storedIn('outbox-emails', { reference, message: 'resident-reminded' })).length

describe('the resident of a divided complaint', () => {
  test('reminds the agency that is late with its first reply, once', async () => {
    const { reference, school, women, path } = await aDividedOne()
    await aHeadOf('dp3a')
    await answerOn(school)
    const early = await residentOf(app, reference)
    expect(await (await app.visit(path, early)).text()).not.toContain('value="remind"')
    app.clock.set('2026-04-01T02:00:00Z')
    const resident = await residentOf(app, reference)
    expect(await (await app.visit(path, resident)).text()).toContain('value="remind"')
    expect((await app.submit(path, { step: 'remind' }, resident)).status).toBe(303)
    // The inbox of the agency, and its head.
    expect([await reminded(reference), await reminded(school), await reminded(women)]).toEqual([0, 0, 2])
    expect(await (await app.visit(path, resident)).text()).not.toContain('value="remind"')
    await follow(reference)
    expect(await entriesOf(women, 'remind')).toHaveLength(1)
  })

  test('accepts the answer of all: each part is closed by that word', async () => {
    const { reference, school, women, path } = await aDividedOne()
    for (const part of [school, women]) await answerOn(part)
    expect(await statusOf(reference)).toBe('answered')
    expect((await app.submit(path, { step: 'accept' }, await residentOf(app, reference))).status).toBe(303)
    for (const each of [reference, school, women])
      expect(await readStored(each)).toMatchObject({ status: 'closed', closedBy: 'resident' })
  })

  test('withdraws it with all its parts, also within the half hour in which another one could be taken back', async () => {
    const { reference, school, women, path } = await aDividedOne()
    const resident = await residentOf(app, reference)
    expect(await (await app.visit(path, resident)).text()).not.toContain('perbaiki')
    for (const step of ['takeBack', 'correct'])
      expect((await app.submit(path, { step, text: 'Teks rekaan lain.' }, resident)).status).not.toBe(303)
    expect(await statusOf(reference)).toBe('forwarded')
    expect((await app.submit(path, { step: 'withdraw', reason: '' }, resident)).status).toBe(303)
    for (const each of [reference, school, women]) expect(await statusOf(each)).toBe('withdrawn')
  })
})
