import { describe, expect, it, test } from 'vitest'
import type { Complaint, Reference } from '#app/complaints/rules/complaint.ts'
import { openMatter } from '#app/complaints/open-matter.server.ts'
import { splitComplaint } from '#app/complaints/split-complaint.server.ts'
import { tokenOf, useApp, type Visitor } from '#tests/support/app.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint, aRequest, mustBeOk, type ComplaintWish } from '#tests/support/factories.ts'
import { aCoordinator, aHeadOf, aLiaison, anOfficerOf, testKeys } from '#tests/support/people.ts'
import { readStored } from '#tests/support/read-stored.ts'

// What the Ombudsman asks about: the liaison notes it, reads it, writes notes and to the resident, closes it, and is out.

useDatabase()
const app = useApp()

const pageOf = (reference: string) => `/petugas/aduan/${reference}`
const textOf = async (response: Response) => (await response.text()).replaceAll('&#x27;', "'").replaceAll('&quot;', '"')

async function press(reference: Reference, visitor: Visitor, step: string, fields: Record<string, string>) {
  const version = String((await readStored(reference)).version)
  return app.submit(pageOf(reference), { step, version, ...fields }, visitor)
}

async function asked(wish: ComplaintWish = {}): Promise<Complaint> {
  const complaint = await aComplaint({ status: 'in_progress', ...wish })
  const request = aRequest(await aCoordinator(), complaint)
  const letter = { letterNumber: 'B/12/LM.41/2026', letterOn: '2026-03-02', reason: 'Ombudsman bertanya.' }
  return mustBeOk(await openMatter({ ...request, ...letter }))
}

async function takeUp(visitor: Visitor, fields: Record<string, string>) {
  const page = await (await app.visit('/penghubung/catat', visitor)).text()
  const form = new Response(page.slice(page.indexOf('action="/penghubung/catat')))
  return app.submit('/penghubung/catat', { ...fields, ...(await tokenOf(form)) }, visitor)
}

async function asLiaison(): Promise<Visitor> {
  return app.signIn(await aLiaison())
}

test('the liaison notes a complaint, reads it, writes, closes it, and then it is not there any more', async () => {
  const { reference } = await aComplaint({ status: 'in_progress' })
  const liaison = await asLiaison()
  expect((await app.visit(pageOf(reference), liaison)).status).toBe(404)

  const noted = await takeUp(liaison, { reference, letterNumber: 'B/7/LM', letterOn: '2026-03-02', reason: 'Lampu.' })
  expect([noted.status, noted.headers.get('location')]).toEqual([303, `${pageOf(reference)}?selesai=openMatter`])
  const opened = await readStored(reference)
  expect(opened.matter).toMatchObject({ letterNumber: 'B/7/LM', letterOn: '2026-03-02' })
  expect(opened.history.at(-1)).toMatchObject({ step: 'openMatter', visibility: 'staff', from: 'in_progress' })
  const trail = await storedIn('audit-entries', { chain: `complaint:${reference}`, action: 'openMatter' })
  expect(trail).toHaveLength(1)

  const page = await textOf(await app.visit(pageOf(reference), liaison))
  expect(page).toContain('Lampu di simpang contoh padam')
  expect(page).toContain('Surat B/7/LM')
  expect(page).toContain(`href="/penghubung#${reference}"`)
  expect(page).not.toMatch(/href="\/petugas(\?|")/)
  expect(page).not.toContain('Warga Contoh')
  expect(page).not.toContain('warga@contoh.example')
  const offered = [...page.matchAll(/name="step" value="([a-zA-Z]+)"/g)].map(([, step]) => step)
  const links = [...page.matchAll(/tulis=([a-zA-Z]+)/g)].map(([, step]) => step)
  expect(new Set([...offered, ...links])).toEqual(new Set(['reply', 'ask', 'note', 'closeMatter']))

  expect((await press(reference, liaison, 'note', { text: 'Ombudsman minta kabar.' })).status).toBe(303)
  expect((await press(reference, liaison, 'reply', { text: 'Kami meneruskan pertanyaan Anda.' })).status).toBe(303)
  const officer = await app.signIn(await anOfficerOf('dishub'))
  expect(await textOf(await app.visit(pageOf(reference), officer))).toContain('Ombudsman minta kabar.')
  expect((await press(reference, liaison, 'ask', { text: 'Kapan padamnya?' })).status).toBe(303)
  expect((await readStored(reference)).status).toBe('incomplete')

  const { token } = await tokenOf(await app.visit(pageOf(reference), liaison))
  const closed = await press(reference, liaison, 'closeMatter', { closedOn: '2026-03-09', reason: 'Sudah dijawab.' })
  expect([closed.status, closed.headers.get('location')]).toEqual([303, '/penghubung?selesai=closeMatter'])
  expect((await readStored(reference)).matter).toBeNull()
  expect((await app.visit(pageOf(reference), liaison)).status).toBe(404)
  const late = { step: 'note', version: String((await readStored(reference)).version), text: 'Masih di sini?', token }
  expect((await app.submit(pageOf(reference), late, liaison)).status).toBe(404)
})

test('the list shows what is asked about with its dates and letters, and whom it is about nowhere', async () => {
  const [plain, sealed] = [await asked(), await asked({ identity: 'sealed' })]
  const other = await aComplaint({ status: 'in_progress' })
  const page = await textOf(await app.visit('/penghubung', await asLiaison()))
  for (const { reference } of [plain, sealed]) expect(page).toContain(reference)
  expect(page).not.toContain(pageOf(other.reference))
  expect(page).toContain('Surat B/12/LM.41/2026')
  expect(page).toContain('Salinan contoh untuk instansi')
  expect(page).not.toContain('Warga Contoh')
})

describe('a protected one', () => {
  it.each([
    ['sealed', { identity: 'sealed' }],
    ['nameless', { identity: 'none' }],
    ['restricted', { restricted: true }],
  ] as [string, ComplaintWish][])('is read by its confirmed copy alone: %s', async (_name, wish) => {
    const { reference } = await asked(wish)
    const page = await textOf(await app.visit(pageOf(reference), await asLiaison()))
    expect(page).toContain('Salinan contoh: lampu jalan padam')
    expect(page).not.toContain('Ini aduan contoh untuk pengujian')
    expect(page).not.toContain('simpang contoh padam sejak')
    // The agency that reads the copy is not told the letter, which names the resident.
    const office = await textOf(await app.visit(pageOf(reference), await app.signIn(await anOfficerOf('dishub'))))
    expect(office).toContain('Ditanyakan Ombudsman')
    expect(office).not.toContain('LM.41')
  })

  it('shows nothing of the words before a copy is confirmed', async () => {
    const { reference } = await asked({ status: 'submitted', identity: 'sealed' })
    const page = await textOf(await app.visit(pageOf(reference), await asLiaison()))
    expect(page).not.toContain('Ini aduan contoh')
  })

  it('against an office is not there, before and after, in the same words as a number that nobody has', async () => {
    const { reference } = await asked({ target: 'against-office', against: 'dinkes' })
    const liaison = await asLiaison()
    expect((await app.visit(pageOf(reference), liaison)).status).toBe(404)
    const list = await textOf(await app.visit('/penghubung', liaison))
    expect(list).not.toContain(reference)
    const answers = await Promise.all(
      [reference, 'KTM-7Q4D-9M2K-H', 'bukan nomor'].map(async (number) => {
        const answer = await takeUp(liaison, {
          reference: number,
          letterNumber: 'B/9',
          letterOn: '2026-03-02',
          reason: 'Contoh.',
        })
        return [answer.status, (await textOf(answer)).includes('Tidak ada aduan dengan nomor ini')]
      }),
    )
    expect(answers).toEqual([1, 2, 3].map(() => [422, true]))
  })
})

describe('the desk', () => {
  it('is mailed once that a liaison opened one, without the letter and the question, and not of its own opening', async () => {
    const coordinator = await aCoordinator()
    const { reference } = await aComplaint({ status: 'in_progress' })
    const liaison = await asLiaison()
    const letter = { letterNumber: 'B/7/Warga Contoh', letterOn: '2026-03-02', reason: 'Tanya Warga Contoh.' }
    expect((await takeUp(liaison, { reference, ...letter })).status).toBe(303)
    expect((await takeUp(liaison, { reference, ...letter })).status).toBe(422)
    const own = await asked()
    const owed = await storedIn('outbox-emails', { message: 'matter-opened', reference })
    const toCoordinator = { reference, to: { kind: 'account', accountId: coordinator.accountId }, facts: {} }
    expect(owed.filter((row) => JSON.stringify(row['to']).includes(coordinator.accountId))).toMatchObject([
      toCoordinator,
    ])
    expect(JSON.stringify(owed)).not.toContain('Warga Contoh')
    expect(await storedIn('outbox-emails', { message: 'matter-opened', reference: own.reference })).toEqual([])
  })
})

test('what is typed wrong comes back with what was typed', async () => {
  const { reference } = await aComplaint({ status: 'closed' })
  const liaison = await asLiaison()
  const empty = await textOf(await takeUp(liaison, { reference: '', letterNumber: 'B/9', letterOn: '', reason: '' }))
  expect(empty).toContain('Tulis nomor aduan')
  expect(empty).toContain('Tulis tanggal surat Ombudsman')
  expect(empty).toContain('value="B/9"')
  const letter = { letterNumber: 'B/9', letterOn: '2026-03-02' }
  const bare = await takeUp(liaison, { reference, letterNumber: '', letterOn: '', reason: 'Contoh.' })
  expect([bare.status, (await textOf(bare)).includes('Tulis nomor surat Ombudsman')]).toEqual([422, true])
  expect((await readStored(reference)).matter).toBeNull()
  const later = await takeUp(liaison, { reference, letterNumber: 'B/9', letterOn: '2027-01-01', reason: 'Contoh.' })
  expect([later.status, (await textOf(later)).includes('Tanggal ini belum tiba')]).toEqual([422, true])
  expect((await takeUp(liaison, { reference, ...letter, reason: 'Contoh.' })).status).toBe(303)
  const twice = await takeUp(liaison, { reference, ...letter, reason: 'Lagi.' })
  expect(await textOf(twice)).toContain('sudah tercatat')
})

test('the liaison takes no step of anybody else', async () => {
  const { reference, version } = await asked()
  const liaison = await asLiaison()
  for (const [step, fields] of Object.entries({
    answer: { outcome: 'fixed', found: 'Contoh temuan.', done: 'Contoh tindakan.', doneBy: 'A', doneOn: '2026-03-09' },
    move: { agency: 'dinkes', reason: 'Contoh.' },
    return: { reason: 'Contoh.' },
    assign: {},
    restrict: { reason: 'Contoh.' },
    prioritise: { priority: 'urgent', reason: 'Contoh.' },
    reopen: { to: 'submitted', reason: 'Contoh.' },
  })) {
    expect((await press(reference, liaison, step, fields as Record<string, string>)).status, step).toBe(422)
  }
  const contact = await app.submit(pageOf(reference), { confirm: 'contact' }, liaison)
  expect(await textOf(contact)).not.toContain('warga@contoh.example')
  expect(await readStored(reference)).toMatchObject({ version, status: 'in_progress' })
})

test('of a divided one the liaison is offered what the whole takes, and nowhere a colleague who would read a draft', async () => {
  const plain = await asked()
  const { reference } = await asked({ status: 'forwarded' })
  const parts = [
    { agency: 'disdikbud', class: 'complaint', text: 'Bagian rekaan untuk sekolah.' },
    { agency: 'dpu', class: 'complaint', text: 'Bagian rekaan untuk jalan.' },
  ] as const
  const splitting = {
    ...aRequest(await aCoordinator(), await readStored(reference)),
    parts,
    title: null,
    keys: testKeys,
  }
  mustBeOk(await splitComplaint(splitting))
  const liaison = await asLiaison()
  const reader = await anOfficerOf('dishub')
  const whole = await textOf(await app.visit(pageOf(reference), liaison))
  const offered = [...whole.matchAll(/tulis=([a-zA-Z]+)/g)].map(([, step]) => step)
  expect(new Set(offered)).toEqual(new Set(['note', 'closeMatter']))
  expect((await press(reference, liaison, 'reply', { text: 'Kabar.' })).status).toBe(422)

  const page = await textOf(await app.visit(`${pageOf(plain.reference)}?tulis=reply`, liaison))
  expect(page).toContain('id="langkah-reply"')
  expect(page).toContain('value="draft"')
  expect(page).not.toContain('value="reader"')
  const handed = { text: 'Kabar.', confirm: 'reader', reader: reader.accountId }
  expect((await press(plain.reference, liaison, 'reply', handed)).status).toBe(422)
  expect((await readStored(plain.reference)).history.at(-1)?.step).toBe('openMatter')
  expect(await textOf(await app.visit(pageOf(plain.reference), await app.signIn(reader)))).not.toContain('Kabar.')
})

test('a message of the liaison is the resident’s to read and no work of the agency', async () => {
  const { reference } = await asked({ status: 'forwarded' })
  const before = await readStored(reference)
  await press(reference, await asLiaison(), 'reply', { text: 'Pertanyaan Anda kami teruskan.' })
  const after = await readStored(reference)
  expect([after.status, after.clocks]).toEqual(['forwarded', before.clocks])
  expect((await storedIn('outbox-emails', { reference, message: 'progress-reply' })).length).toBe(1)
})

test('the coordinator opens and closes it on the page of the complaint, closed ones too; nobody else may', async () => {
  const { reference } = await aComplaint({ status: 'closed' })
  const open = await aComplaint({ status: 'in_progress' })
  const coordinator = await app.signIn(await aCoordinator())
  const fields = { letterNumber: 'B/3', letterOn: '', reason: 'Ombudsman bertanya.' }
  for (const person of [await anOfficerOf('dishub'), await aHeadOf('dishub')]) {
    expect((await press(open.reference, await app.signIn(person), 'openMatter', fields)).status).toBe(422)
  }
  expect((await press(reference, coordinator, 'openMatter', fields)).status).toBe(303)
  expect((await press(reference, coordinator, 'openMatter', fields)).status).toBe(422)
  expect(await textOf(await app.visit(pageOf(reference), coordinator))).toContain('Surat B/3')
  const closing = { closedOn: '2026-03-10', reason: 'Selesai.' }
  expect((await press(reference, coordinator, 'closeMatter', { ...closing, reason: '' })).status).toBe(422)
  expect((await press(reference, coordinator, 'closeMatter', closing)).status).toBe(303)
  expect((await readStored(reference)).history.at(-1)).toMatchObject({
    ...{ step: 'closeMatter', to: 'closed', visibility: 'staff' },
    facts: { closedOn: '2026-03-10', reason: 'Selesai.' },
  })
})
