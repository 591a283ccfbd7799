import { expect, test } from 'vitest'
import { answerComplaint } from '#app/complaints/answer-complaint.server.ts'
import { followParts } from '#app/complaints/follow-parts.server.ts'
import { replyToComplaint } from '#app/complaints/reply-to-complaint.server.ts'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { splitComplaint } from '#app/complaints/split-complaint.server.ts'
import { useApp, type Visitor } from '#tests/support/app.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint, aMoment, anAnswer, aRequest, mustBeOk } from '#tests/support/factories.ts'
import { aCoordinator, anOfficerOf, testKeys } from '#tests/support/people.ts'
import { readStored } from '#tests/support/read-stored.ts'
import { residentOf } from '#tests/support/resident-visit.ts'

// A divided complaint follows its parts. Where all of them were decided away nobody would ever answer the resident: the
// coordinator opens a part again. An answered whole begins anew with its part, and gives a second answer.

useDatabase()
const app = useApp()

const wishes = (['disdikbud', 'dp3a'] as const).map((agency) => ({
  agency,
  class: 'complaint' as const,
  text: 'Bagian rekaan.',
}))

async function aDividedOne() {
  app.clock.set(aMoment.toISOString())
  const complaint = await aComplaint({})
  const request = aRequest(await aCoordinator(), complaint)
  mustBeOk(await splitComplaint({ ...request, parts: wishes, title: null, keys: testKeys }))
  await follow(complaint.reference)
  const { reference, parts } = await readStored(complaint.reference)
  const [school = '', women = ''] = parts
  return { reference, school, women, coordinator: await app.signIn(await aCoordinator()) }
}

const follow = (reference: Reference) => followParts(reference, { keys: testKeys, now: app.clock.now() })
const statusOf = async (reference: Reference) => (await readStored(reference)).status
const pageOf = (reference: Reference) => `/petugas/aduan/${reference}`

async function press(reference: Reference, step: string, fields: Record<string, string>, visitor: Visitor) {
  const { version } = await readStored(reference)
  const form = { step, version: String(version), reason: 'Alasan rekaan.', ...fields }
  return app.submit(pageOf(reference), form, visitor, { from: pageOf(reference) })
}

async function answerOn(reference: Reference) {
  const officer = await anOfficerOf((await readStored(reference)).agency ?? '')
  const begun = aRequest(officer, await readStored(reference), { now: app.clock.now() })
  mustBeOk(await replyToComplaint({ ...begun, text: 'Balasan rekaan.', attachments: [] }))
  const working = aRequest(officer, await readStored(reference), { now: app.clock.now() })
  mustBeOk(await answerComplaint({ ...working, answer: anAnswer, attachments: [], keys: testKeys }))
  await follow((await readStored(reference)).partOf ?? '')
}

test('where every part was referred, one is opened again, answered, and the whole with it', async () => {
  const { reference, school, women, coordinator } = await aDividedOne()
  for (const part of [school, women]) {
    const referred = await press(part, 'refer', { authority: 'police', contact: 'Contoh kontak' }, coordinator)
    expect(referred.status).toBe(303)
  }
  await follow(reference)
  expect(await statusOf(reference)).toBe('in_progress')
  expect(await (await app.visit(pageOf(school), coordinator)).text()).toContain('tulis=reopen')
  expect((await press(school, 'reopen', { to: 'in_progress' }, coordinator)).status).toBe(303)
  expect(await statusOf(school)).toBe('in_progress')
  await answerOn(school)
  expect([await statusOf(school), await statusOf(women), await statusOf(reference)]).toEqual([
    'answered',
    'referred',
    'answered',
  ])
})

const mailsOf = async (reference: Reference, message: string) =>
  (await storedIn('outbox-emails', { reference, message })).length

test.each(['answered', 'closed'] as const)(
  'an %s whole begins anew with its part, and is answered anew',
  async (status) => {
    const { reference, school, women, coordinator } = await aDividedOne()
    for (const part of [school, women]) await answerOn(part)
    if (status === 'closed') {
      const resident = await residentOf(app, reference)
      expect((await app.submit(`/aduan/${reference}`, { step: 'accept' }, resident)).status).toBe(303)
    }
    expect(await statusOf(reference)).toBe(status)
    expect((await press(school, 'reopen', { to: 'in_progress' }, coordinator)).status).toBe(303)
    expect(await readStored(reference)).toMatchObject({ status: 'in_progress', outcome: null, closedBy: null })
    expect([await mailsOf(reference, 'complaint-reopened'), await mailsOf(school, 'complaint-reopened')]).toEqual([
      1, 1,
    ])
    const page = await (await app.visit(`/aduan/${reference}`, await residentOf(app, reference))).text()
    expect(page.match(/membuka kembali/g)).toHaveLength(1)
    app.clock.set('2026-03-10T04:00:00Z')
    await answerOn(school)
    // The yes to the first answer is no yes to the second.
    await follow(reference)
    expect([await statusOf(school), await statusOf(reference)]).toEqual(['answered', 'answered'])
    expect(await mailsOf(reference, 'answer-given')).toBe(2)
  },
)

test('a part of a withdrawn whole is not opened again, by the page or behind its back', async () => {
  const { reference, school, coordinator } = await aDividedOne()
  const resident = await residentOf(app, reference)
  expect((await app.submit(`/aduan/${reference}`, { step: 'withdraw', reason: '' }, resident)).status).toBe(303)
  expect(await statusOf(school)).toBe('withdrawn')
  expect(await (await app.visit(pageOf(school), coordinator)).text()).not.toContain('tulis=reopen')
  expect((await press(school, 'reopen', { to: 'in_progress' }, coordinator)).status).toBe(422)
  expect([await statusOf(school), await statusOf(reference)]).toEqual(['withdrawn', 'withdrawn'])
})
