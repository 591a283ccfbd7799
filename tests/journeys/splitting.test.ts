import { describe, expect, test } from 'vitest'
import type { StaffActor } from '#app/access/actor.ts'
import { answerComplaint } from '#app/complaints/answer-complaint.server.ts'
import { followParts } from '#app/complaints/follow-parts.server.ts'
import { protectIdentity } from '#app/complaints/protect-identity.server.ts'
import { readTrackingPage } from '#app/complaints/read-tracking-page.server.ts'
import type { Complaint, Identity, Reference } from '#app/complaints/rules/complaint.ts'
import { splitComplaint } from '#app/complaints/split-complaint.server.ts'
import { takeResidentStep } from '#app/complaints/take-resident-step.server.ts'
import { takeStaffStep } from '#app/complaints/take-staff-step.server.ts'
import { wholeStatus } from '#app/complaints/rules/whole.ts'
import { countExportRows } from '#models/complaint-export.server.ts'
import { useApp } from '#tests/support/app.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint, aMoment, anAnswer, aRequest, mustBeOk } from '#tests/support/factories.ts'
import { aCoordinator, anOfficerOf, testKeys, theResidentOf } from '#tests/support/people.ts'
import { readStored } from '#tests/support/read-stored.ts'

// One complaint for two agencies: each its own part, the resident one number and one timeline.

useDatabase()
const app = useApp()
const textOf = async (response: Response) => (await response.text()).replaceAll('&#x27;', "'").replaceAll('&quot;', '"')

const wishes = [
  { agency: 'disdikbud', class: 'complaint', text: 'Bagian rekaan untuk sekolah.' },
  { agency: 'dp3a', class: 'supervision', text: 'Bagian rekaan untuk pendampingan.' },
] as const

async function aWhole(identity: Identity = 'named') {
  const complaint = await aComplaint({ identity })
  const actor = await aCoordinator()
  const title = identity === 'named' ? null : 'Salinan rekaan'
  mustBeOk(await splitComplaint({ ...aRequest(actor, complaint), parts: wishes, title, keys: testKeys }))
  await followParts(complaint.reference, { keys: testKeys, now: aMoment })
  const whole = await readStored(complaint.reference)
  const [school, women] = await Promise.all(whole.parts.map((part) => readStored(part)))
  if (!school || !women) throw new Error('No parts')
  return { whole, school, women }
}

async function byOfficer(part: Complaint, step: 'reply' | 'ask' | 'answer', text: string) {
  const actor = await anOfficerOf(part.agency ?? '')
  const now = await readStored(part.reference)
  const { next: _next, plannedFor: _plannedFor, ...answer } = anAnswer
  const typed = step === 'answer' ? { ...answer, found: `${anAnswer.found} ${text}`, outcome: 'fixed' } : { text }
  const fields = new URLSearchParams({ step, ...(typed as Record<string, string>) })
  const result = await takeStaffStep(step, { ...aRequest(actor, now), fields, uploads: [], keys: testKeys })
  if (!result.ok) throw new Error(JSON.stringify(result))
}

function byResident(whole: Complaint, step: 'add' | 'supply' | 'accept' | 'dispute', text = '') {
  return takeResidentStep({
    form: { step, text, reason: text } as never,
    actor: theResidentOf(whole.reference),
    reference: whole.reference,
    uploads: [],
    submissionKey: `uji-${step}-${text}-${whole.reference}`,
    keys: testKeys,
    now: aMoment,
  })
}

const owed = async (reference: Reference) =>
  (await storedIn('outbox-emails', { reference })).map((row) => String(row['message']))

describe('the form', () => {
  const fields = {
    agency: ['disdikbud', 'dp3a', '', ''],
    class: ['complaint', 'supervision', '', ''],
    text: ['Bagian rekaan untuk sekolah.', 'Bagian rekaan untuk pendampingan.', '', ''],
  }

  test('makes a part for each agency and tells the resident once', async () => {
    const complaint = await aComplaint()
    const coordinator = await app.signIn(await aCoordinator())
    const address = `/petugas/aduan/${complaint.reference}`
    expect(await textOf(await app.visit(`${address}?tulis=split`, coordinator))).toContain('Bagian 2')
    const form = { step: 'split', version: String(complaint.version), agencyTitle: '', ...fields }
    const sent = await app.submit(address, form, coordinator)
    expect(sent.status).toBe(303)
    const whole = await readStored(complaint.reference)
    expect(whole).toMatchObject({ status: 'forwarded', agency: null })
    const parts = await Promise.all(whole.parts.map((part) => readStored(part)))
    expect(parts.map(({ agency, class: one, body, partOf }) => [agency, one, body, partOf])).toEqual(
      wishes.map(({ agency, class: one, text }) => [agency, one, text, complaint.reference]),
    )
    expect(await owed(complaint.reference)).toEqual(['complaint-received', 'complaint-split'])
    for (const part of parts) expect(await owed(part.reference)).toEqual(['new-complaint-for-agency'])
  })

  test.each(['forwarded', 'in_progress'] as const)(
    'divides what an agency has already, from %s, and tells it',
    async (status) => {
      const complaint = await aComplaint({ status, agency: 'dishub' })
      const actor = await aCoordinator()
      mustBeOk(await splitComplaint({ ...aRequest(actor, complaint), parts: wishes, title: null, keys: testKeys }))
      const whole = await readStored(complaint.reference)
      expect(whole).toMatchObject({ agency: null, reopened: 0, handOvers: 0 })
      const parts = await Promise.all(whole.parts.map((part) => readStored(part)))
      expect(parts.map((part) => [part.agency, part.status])).toEqual([
        ['disdikbud', 'forwarded'],
        ['dp3a', 'forwarded'],
      ])
      const told = await storedIn('outbox-emails', { reference: complaint.reference, message: 'complaint-split' })
      expect(told.map(({ to }) => (to as { kind: string }).kind).sort()).toEqual(['address', 'agency'])
      const settlement = ({ clocks }: Complaint) => clocks.find(({ name }) => name === 'settlement')?.startedOn
      expect(settlement(whole)).toBe(settlement(complaint))
    },
  )

  test('with one whole part comes back with what was typed', async () => {
    const complaint = await aComplaint()
    const coordinator = await app.signIn(await aCoordinator())
    const form = { step: 'split', version: String(complaint.version), agencyTitle: '', ...fields, class: ['complaint'] }
    const sent = await app.submit(`/petugas/aduan/${complaint.reference}`, form, coordinator)
    expect(sent.status).toBe(422)
    const page = await textOf(sent)
    expect(page).toContain('Isi sedikitnya dua bagian lengkap')
    expect(page).toContain('Bagian rekaan untuk pendampingan.')
  })
})

describe('a part', () => {
  test('shows its agency its own text alone, and no contact', async () => {
    const { whole, school, women } = await aWhole()
    const officer = await app.signIn(await anOfficerOf('disdikbud'))
    const page = await textOf(await app.visit(`/petugas/aduan/${school.reference}`, officer))
    expect(page).toContain('Bagian rekaan untuk sekolah.')
    expect(page).not.toContain(whole.body)
    for (const other of [whole, women]) {
      expect((await app.visit(`/petugas/aduan/${other.reference}`, officer)).status).toBe(404)
    }
    expect(school.contact).toBeNull()
  })

  test('hides on every part what the resident hides on the whole, at once', async () => {
    const { whole, school, women } = await aWhole()
    const request = { actor: theResidentOf(whole.reference), reference: whole.reference, now: aMoment }
    const wanted = {
      identity: 'sealed',
      publicity: null,
      submissionKey: 'uji-lindungi-bagian',
      keys: testKeys,
    } as const
    mustBeOk(await protectIdentity({ ...request, ...wanted }))
    for (const { reference, agency, body, title } of [school, women]) {
      const part = await readStored(reference)
      expect(part).toMatchObject({ identity: 'sealed', agencyCopy: null, contact: null })
      const page = await app.visit(`/petugas/aduan/${reference}`, await app.signIn(await anOfficerOf(agency ?? '')))
      const text = await textOf(page)
      expect(page.status).toBe(200)
      expect([body, title].filter((words) => text.includes(words))).toEqual([])
    }
  })

  test('of a sealed complaint is as protected as the whole', async () => {
    const { school } = await aWhole('sealed')
    expect(school).toMatchObject({ identity: 'sealed', agencyCopy: { text: 'Bagian rekaan untuk sekolah.' } })
    expect(await storedIn('sealed-identities', { reference: school.reference })).toEqual([])
  })

  test('has a clock of its own class', async () => {
    const { school, women } = await aWhole()
    const due = ({ clocks }: Complaint) => clocks.find(({ name }) => name === 'settlement')?.dueOn ?? ''
    expect(due(women) > due(school)).toBe(true)
  })
})

describe('the whole', () => {
  test.each(['named', 'sealed', 'none'] as const)(
    'of a %s resident waits for no check any more, and follows its parts to the answer',
    async (identity) => {
      const { whole, school, women } = await aWhole(identity)
      expect(whole.status).toBe('forwarded')
      expect(whole.clocks.find(({ name }) => name === 'verification')?.stoppedOn).not.toBeNull()
      await byOfficer(school, 'reply', 'Sekolah didatangi.')
      expect((await readStored(whole.reference)).status).toBe('in_progress')
      await byOfficer(school, 'answer', 'Tanda sekolah.')
      expect((await readStored(whole.reference)).status).toBe('in_progress')
      await byOfficer(women, 'reply', 'Keluarga didampingi.')
      await byOfficer(women, 'answer', 'Tanda pendampingan.')
      const after = await readStored(whole.reference)
      expect(after).toMatchObject({ status: 'answered', outcome: 'fixed' })
      const answer = after.history.at(-1)?.facts.found
      expect(answer).toContain('Tanda sekolah.')
      expect(answer).toContain('Tanda pendampingan.')
      expect((await owed(whole.reference)).filter((message) => message === 'answer-given')).toHaveLength(
        // Nobody to write to.
        identity === 'none' ? 0 : 1,
      )
      // A reply is shown once it cannot be taken back any more.
      const later = new Date(aMoment.getTime() + 60_000)
      const page = await readTrackingPage(theResidentOf(whole.reference), whole.reference, later)
      expect(page?.parts.map(({ agency, status }) => [agency, status])).toEqual([
        ['disdikbud', 'answered'],
        ['dp3a', 'answered'],
      ])
      const said = page?.complaint.history.flatMap(({ step, text }) => (step === 'reply' ? [text] : []))
      expect(said).toEqual(['Sekolah didatangi.', 'Keluarga didampingi.'])
    },
  )

  test('is answered once, also when the last two answers come at the same moment', async () => {
    const { whole, school, women } = await aWhole()
    for (const part of [school, women]) await byOfficer(part, 'reply', 'Dimulai.')
    await Promise.all([byOfficer(school, 'answer', 'satu'), byOfficer(women, 'answer', 'dua')])
    const after = await readStored(whole.reference)
    expect(after.status).toBe('answered')
    expect(after.history.filter(({ step }) => step === 'answer')).toHaveLength(1)
  })

  test('passes on what the resident adds, supplies and disputes', async () => {
    const { whole, school, women } = await aWhole()
    mustBeOk((await byResident(whole, 'add', 'Tambahan rekaan.')) as never)
    expect((await readStored(women.reference)).history.at(-1)).toMatchObject({ step: 'add', text: 'Tambahan rekaan.' })
    await byOfficer(school, 'ask', 'Kelas berapa?')
    expect(await readStored(whole.reference)).toMatchObject({ status: 'incomplete' })
    mustBeOk((await byResident(whole, 'supply', 'Kelas dua.')) as never)
    expect(await readStored(school.reference)).toMatchObject({ status: 'forwarded' })
    expect(await readStored(whole.reference)).toMatchObject({ status: 'forwarded' })
    for (const part of [school, women]) {
      await byOfficer(part, 'reply', 'Dimulai.')
      await byOfficer(part, 'answer', 'Selesai.')
    }
    mustBeOk((await byResident(whole, 'dispute', 'Belum selesai.')) as never)
    for (const { reference } of [whole, school, women]) {
      expect((await readStored(reference)).status).toBe('in_progress')
    }
  })

  test('is worked on by nobody of the staff itself', async () => {
    const { whole } = await aWhole()
    const coordinator = await app.signIn(await aCoordinator())
    const form = { step: 'move', version: String(whole.version), agency: 'dpu', reason: 'Contoh.' }
    const sent = await app.submit(`/petugas/aduan/${whole.reference}`, form, coordinator)
    expect(sent.status).toBe(422)
    expect(await textOf(sent)).toContain('Langkah ini diambil pada bagiannya')
  })

  test('and its parts are offered nothing that would only be refused', async () => {
    const { whole, school } = await aWhole()
    const offered = async ({ reference }: Complaint, person: StaffActor) => {
      const page = await textOf(await app.visit(`/petugas/aduan/${reference}`, await app.signIn(person)))
      return [...page.matchAll(/tulis=([a-zA-Z]+)/g)].map(([, step]) => step)
    }
    const ofWhole = await offered(whole, await aCoordinator())
    expect(ofWhole).toContain('note')
    for (const step of ['move', 'refer', 'merge', 'split', 'extend', 'reclassify']) expect(ofWhole).not.toContain(step)
    const ofPart = await offered(school, await aCoordinator())
    expect(ofPart).toContain('move')
    for (const step of ['merge', 'split', 'addLapor']) expect(ofPart).not.toContain(step)
    expect(await offered(school, await anOfficerOf('disdikbud'))).toContain('reply')
  })

  test('is counted once, and for each agency as its part', async () => {
    const wish = {
      topic: null,
      district: null,
      status: null,
      kind: null,
      class: null,
      from: '2026-03-10',
      to: '2026-03-10',
    }
    const count = (agency: string | null) => countExportRows({ ...wish, agency }, null)
    const before = [await count(null), await count('disdikbud')]
    await aWhole()
    expect([await count(null), await count('disdikbud')]).toEqual([before[0]! + 1, before[1]! + 1])
  })
})

test.each([
  ['forwarded', ['forwarded', 'submitted']],
  ['in_progress', ['in_progress', 'forwarded']],
  ['in_progress', ['answered', 'awaiting_approval']],
  ['incomplete', ['incomplete', 'answered']],
  ['answered', ['answered', 'closed']],
  ['answered', ['answered', 'referred']],
  ['in_progress', ['rejected', 'withdrawn']],
] as const)('a whole is %s when its parts are %j', (whole, parts) => {
  expect(wholeStatus(parts.map((status) => ({ status })))).toBe(whole)
})

test('answerComplaint of a part alone leaves the whole to its follow-up, which may come later', async () => {
  const { whole, school } = await aWhole()
  await byOfficer(school, 'reply', 'Dimulai.')
  const request = aRequest(await anOfficerOf('disdikbud'), await readStored(school.reference))
  mustBeOk(await answerComplaint({ ...request, answer: anAnswer, attachments: [], keys: testKeys }))
  await followParts(whole.reference, { keys: testKeys, now: aMoment })
  expect((await readStored(whole.reference)).status).toBe('in_progress')
})
