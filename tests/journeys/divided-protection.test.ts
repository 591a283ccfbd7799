import { describe, expect, it, test } from 'vitest'
import type { StaffActor } from '#app/access/actor.ts'
import { openMatter } from '#app/complaints/open-matter.server.ts'
import { followParts } from '#app/complaints/follow-parts.server.ts'
import type { Complaint, Reference } from '#app/complaints/rules/complaint.ts'
import { isLessProtected, wholeBar } from '#app/complaints/rules/whole.ts'
import { splitComplaint } from '#app/complaints/split-complaint.server.ts'
import { listAudit } from '#models/audit-entry.server.ts'
import { useApp, type Visitor } from '#tests/support/app.ts'
import { rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'
import { aRequest, mustBeOk, type ComplaintWish } from '#tests/support/factories.ts'
import { aCoordinator, aLiaison, anInspector, anOfficerOf, testKeys } from '#tests/support/people.ts'
import { openedComplaint } from '#tests/support/resident-visit.ts'
import { readStored } from '#tests/support/read-stored.ts'

// What the desk says of a divided complaint, whom it is against and that it is protected, holds for all of it: neither the
// whole nor a part is a way around the other.

useDatabase()
const app = useApp()

const secret = 'Rahasia rekaan: saya diancam, nama saya Contohnama.'
const partText = 'Bagian rekaan tentang lampu.'
const reason = 'Uji: menyebut petugasnya'
const pageOf = (reference: Reference) => `/petugas/aduan/${reference}`
const textOf = async (response: Response) => (await response.text()).replaceAll('&#x27;', "'").replaceAll('&quot;', '"')

async function divided(wish: ComplaintWish = {}) {
  app.clock.set('2026-03-10T02:00:00Z')
  const { complaint, resident, path } = await openedComplaint(app, wish)
  const wishes = ['dpu', 'disdikbud'].map((agency) => ({ agency, class: 'complaint' as const, text: partText }))
  const title = wish.identity === 'sealed' ? 'Salinan rekaan' : null
  const request = aRequest(await aCoordinator(), complaint)
  mustBeOk(await splitComplaint({ ...request, parts: wishes, title, keys: testKeys }))
  await followParts(complaint.reference, { keys: testKeys, now: app.clock.now() })
  const { parts, reference } = await readStored(complaint.reference)
  const [works, school] = parts
  if (!works || !school) throw new Error('No parts')
  return { complaint, reference, works, school, resident, path }
}

async function atDesk(
  reference: Reference,
  step: string,
  fields: Record<string, string>,
  person: StaffActor | Visitor,
) {
  const visitor = 'cookies' in person ? person : await app.signIn(person)
  const { version } = await readStored(reference)
  const form = { step, version: String(version), reason, ...fields }
  return app.submit(pageOf(reference), form, visitor, { from: pageOf(reference) })
}

const aim = (against: string) => ({ target: 'against-office', against })

async function read(reference: Reference, person: StaffActor) {
  const answer = await app.visit(pageOf(reference), await app.signIn(person))
  return { status: answer.status, text: await textOf(answer) }
}

/** Who of an agency was mailed, or will be, after the division itself. */
async function mailedTo(agency: string, references: readonly Reference[]) {
  const rows = await storedIn('outbox-emails', { reference: { $in: [...references] }, 'to.agency': agency })
  return rows.map(({ message }) => String(message)).filter((message) => message !== 'new-complaint-for-agency')
}

describe('protected as a whole', () => {
  it('keeps what the resident writes then from the accused agency, its mailbox and the other agency', async () => {
    const { reference, works, school, resident, path } = await divided()
    const desk = await app.signIn(await aCoordinator())
    expect((await atDesk(reference, 'target', aim('dpu'), desk)).status).toBe(303)
    expect((await atDesk(reference, 'restrict', {}, desk)).status).toBe(303)
    expect((await app.submit(path, { step: 'add', text: secret }, resident)).status).toBe(303)
    await app.work()

    expect((await read(works, await anOfficerOf('dpu'))).status).toBe(404)
    const other = await read(school, await anOfficerOf('disdikbud'))
    expect(other.status).toBe(200)
    for (const words of [secret, partText, 'Warga Contoh']) expect(other.text).not.toContain(words)
    for (const part of [works, school]) {
      expect(await readStored(part)).toMatchObject({
        ...{ target: 'against-office', against: 'dpu', restricted: true, agencyCopy: null, passedOn: [] },
        history: expect.arrayContaining([expect.objectContaining({ step: 'add', text: secret })]),
      })
      const marked = (await readStored(part)).history.filter(({ step }) => step === 'target' || step === 'restrict')
      expect(marked.map(({ visibility, facts }) => [visibility, facts.reason])).toEqual([
        ['coordinator', reason],
        ['coordinator', reason],
      ])
      expect((await listAudit(`complaint:${part}`)).map(({ action }) => action)).toEqual(
        expect.arrayContaining(['target', 'restrict']),
      )
    }
    for (const agency of ['dpu', 'disdikbud']) expect(await mailedTo(agency, [works, school])).toEqual([])
    const sent = await storedIn('mailbox-messages', {})
    expect(sent.filter((message) => JSON.stringify(message).includes('Contohnama'))).toEqual([])
  })

  it('stops the mail to the accused agency that was not sent yet', async () => {
    const { reference, works } = await divided()
    expect((await atDesk(reference, 'target', aim('dpu'), await aCoordinator())).status).toBe(303)
    await app.work()
    const [row] = await storedIn('outbox-emails', { reference: works, message: 'new-complaint-for-agency' })
    expect(row).toMatchObject({ state: 'stopped' })
  })

  it('tells the desk which part has to be moved, and it goes to anybody but the accused', async () => {
    const { reference, works } = await divided()
    const desk = await app.signIn(await aCoordinator())
    await atDesk(reference, 'target', aim('dpu'), desk)
    expect(await textOf(await app.visit(pageOf(reference), desk))).toContain(`Bagian ${works} ada pada instansi`)
    const copy = { agencyTitle: 'Salinan', agencyCopy: 'Salinan rekaan.' }
    expect((await atDesk(works, 'move', { agency: 'dpu', ...copy }, desk)).status).toBe(422)
    expect((await atDesk(works, 'move', { agency: 'dishub', ...copy }, desk)).status).toBe(303)
    expect(await textOf(await app.visit(pageOf(reference), desk))).not.toContain('ada pada instansi yang')
    expect((await read(works, await anOfficerOf('dishub'))).text).toContain('Salinan rekaan.')
  })

  it('has its copies confirmed anew, those of a sealed one too', async () => {
    const { reference, school } = await divided({ identity: 'sealed' })
    const officer = await anOfficerOf('disdikbud')
    expect((await read(school, officer)).text).toContain(partText)
    await atDesk(reference, 'restrict', {}, await aCoordinator())
    expect((await read(school, officer)).text).not.toContain(partText)
    const passed = { entry: 'h1', agencyTitle: 'Salinan', agencyCopy: 'Salinan baru rekaan.' }
    expect((await atDesk(school, 'passOn', passed, await aCoordinator())).status).toBe(303)
    expect((await read(school, officer)).text).toContain('Salinan baru rekaan.')
  })

  it('leaves its parts protected until each is opened, after the whole', async () => {
    const { reference, works, resident, path } = await divided()
    const desk = await app.signIn(await aCoordinator())
    const officer = await anOfficerOf('dpu')
    await atDesk(reference, 'restrict', {}, desk)
    const early = await atDesk(works, 'unrestrict', {}, desk)
    expect(early.status).toBe(422)
    expect(await textOf(early)).toContain('Tandai pada aduan induk')
    await app.submit(path, { step: 'add', text: secret }, resident)
    expect((await atDesk(reference, 'unrestrict', {}, desk)).status).toBe(303)
    expect((await read(works, officer)).text).not.toContain(secret)
    expect((await atDesk(works, 'unrestrict', {}, desk)).status).toBe(303)
    expect((await read(works, officer)).text).toContain(secret)
  })

  it('is aimed at nobody again together with its parts', async () => {
    const { reference, works } = await divided()
    const desk = await app.signIn(await aCoordinator())
    await atDesk(reference, 'target', aim('dpu'), desk)
    expect((await atDesk(reference, 'target', { target: 'normal', against: '' }, desk)).status).toBe(303)
    expect(await readStored(works)).toMatchObject({ target: 'normal', against: null })
    expect((await read(works, await anOfficerOf('dpu'))).text).toContain(partText)
  })
})

describe('a part', () => {
  it.each(['target', 'restrict'])('takes no %s of its own, and says where', async (step) => {
    const { reference, works } = await divided()
    const inspector = await app.signIn(await anInspector())
    const page = await textOf(await app.visit(pageOf(works), inspector))
    expect(page).not.toContain(`tulis=${step}`)
    expect(page).toContain('ditandai pada aduan induk')
    const before = [await readStored(works), await readStored(reference)]
    const refused = await atDesk(works, step, step === 'target' ? aim('diskominfo-staper') : {}, inspector)
    expect(refused.status).toBe(422)
    expect(await textOf(refused)).toContain('Tandai pada aduan induk')
    expect([await readStored(works), await readStored(reference)]).toEqual(before)
  })

  it('and its whole are both closed to the accused desk and to the liaison once the whole is aimed', async () => {
    const { reference, works, school } = await divided()
    const letter = { letterNumber: 'B/12/LM.41/2026', letterOn: '2026-03-02', reason: 'Ombudsman bertanya.' }
    mustBeOk(await openMatter({ ...aRequest(await aCoordinator(), await readStored(reference)), ...letter }))
    const [desk, liaison] = [await aCoordinator(), await aLiaison()]
    expect((await read(reference, desk)).status).toBe(200)
    expect((await read(reference, liaison)).status).toBe(200)
    expect((await atDesk(reference, 'target', aim('diskominfo-staper'), await anInspector())).status).toBe(303)
    for (const one of [reference, works, school]) {
      expect((await read(one, desk)).status).toBe(404)
      expect((await read(one, liaison)).status).toBe(404)
      expect((await read(one, await anInspector())).status).toBe(200)
    }
    const look = { confirm: 'name', reason: 'Ombudsman meminta nama untuk memanggil pelapor.' }
    const asked = await app.submit(pageOf(reference), look, await app.signIn(liaison), { from: '/penghubung' })
    expect(await textOf(asked)).not.toContain('Warga Contoh')
  })

  it('that is less protected than its whole is told nothing', async () => {
    const { reference, works, resident, path } = await divided()
    await atDesk(reference, 'restrict', {}, await aCoordinator())
    // As a program before this rule could leave it.
    await rawDatabase()
      .collection('complaints')
      .updateOne({ reference: works }, { $set: { restricted: false } })
    await app.submit(path, { step: 'add', text: secret }, resident)
    expect((await readStored(works)).history.map(({ step }) => step)).not.toContain('add')
    expect((await readStored(reference)).history.at(-1)).toMatchObject({ step: 'add', text: secret })
    expect(await mailedTo('dpu', [works])).toEqual([])
  })
})

test.each([
  ['target', aim('dpu')],
  ['restrict', {}],
])('a summary of the whole is taken down with %s, and stays down after it', async (step, fields) => {
  const { reference, resident, path } = await divided({ filing: { publicity: 'public', name: 'Rekaan Ujinama' } })
  const desk = await app.signIn(await aCoordinator())
  const summary = 'Contoh ringkasan: lampu jalan di depan sekolah padam sejak tiga malam.'
  await atDesk(reference, 'summarise', { summary }, desk)
  const summaryHash = (await readStored(reference)).publication?.hash ?? ''
  await app.submit(path, { step: 'consent', summaryHash, consent: 'yes' }, resident)
  expect((await atDesk(reference, 'publish', {}, desk)).status).toBe(303)
  const shown = async () => (await app.visit(`${path}?umum`)).status
  expect(await shown()).toBe(200)
  expect((await atDesk(reference, step, fields, desk)).status).toBe(303)
  expect(await shown()).toBe(404)
  const back = step === 'target' ? { target: 'normal', against: '' } : {}
  await atDesk(reference, step === 'target' ? 'target' : 'unrestrict', back, desk)
  expect(await shown()).toBe(404)
  expect((await readStored(reference)).publication).toMatchObject({ consent: null, publishedAt: null })
})

const plain = { identity: 'named', restricted: false, target: 'normal', against: null } as const
const aimed = { ...plain, target: 'against-office', against: 'dpu' } as const

test.each([
  [plain, plain, false],
  [plain, { ...plain, restricted: true }, true],
  [{ ...plain, restricted: true }, { ...plain, restricted: true }, false],
  [{ ...plain, restricted: true }, plain, false],
  [plain, { ...plain, identity: 'sealed' }, true],
  [{ ...plain, identity: 'sealed' }, { ...plain, identity: 'none' }, false],
  [plain, aimed, true],
  [aimed, aimed, false],
  [{ ...aimed, against: 'dishub' }, aimed, true],
  [aimed, { ...aimed, target: 'against-leadership' }, true],
] as const)('part %j of whole %j is less protected: %s', (part, whole, isLess) => {
  expect(isLessProtected(part, whole)).toBe(isLess)
})

test.each([
  ['target', 'part', 'whole-complaint'],
  ['restrict', 'part', 'whole-complaint'],
  ['unrestrict', 'part', null],
  ['merge', 'part', 'split-complaint'],
  ['reopen', 'part', null],
  ['reopen', 'whole', 'split-complaint'],
  ['target', 'whole', null],
  ['restrict', 'whole', null],
  ['unrestrict', 'whole', null],
  ['move', 'whole', 'split-complaint'],
] as const)('%s of a %s: %s', (step, which, bar) => {
  const [whole, one, other] = ['KTM-7Q4D-9M2K-H', 'KTM-7Q4D-9M2K-J', 'KTM-7Q4D-9M2K-K']
  const about = which === 'part' ? { parts: [], partOf: whole } : { parts: [one, other], partOf: null }
  expect(wholeBar(about as Pick<Complaint, 'parts' | 'partOf'>, step, 'coordinator')).toBe(bar)
})
