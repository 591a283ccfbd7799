import { beforeEach, describe, expect, it } from 'vitest'
import { moveComplaint } from '#app/complaints/move-complaint.server.ts'
import { restrictComplaint, unrestrictComplaint } from '#app/complaints/restrict-complaint.server.ts'
import { returnComplaint } from '#app/complaints/return-complaint.server.ts'
import { retargetComplaint } from '#app/complaints/retarget-complaint.server.ts'
import { splitComplaint } from '#app/complaints/split-complaint.server.ts'
import { startComplaint } from '#app/complaints/start-complaint.server.ts'
import type { Complaint, Reference } from '#app/complaints/rules/complaint.ts'
import { findComplaint } from '#models/complaint.server.ts'
import { aVisitor, useApp } from '#tests/support/app.ts'
import { rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'
import { aRequest, mustBeOk } from '#tests/support/factories.ts'
import { aCoordinator, anOfficerOf, testKeys } from '#tests/support/people.ts'
import { openedComplaint } from '#tests/support/resident-visit.ts'
import { aWell, kecamatan, office, bpd, sepaso, useVillageOffice } from '#tests/support/village-matter.ts'

// Until the mail to the village goes, everybody who may can keep it from going; and each reads what became of it.

useDatabase()
const app = useApp()
useVillageOffice(app)

beforeEach(() => app.clock.set('2026-03-10T02:00:00Z'))

const opened = () => openedComplaint(app, { filing: { ...aWell, agency: kecamatan } })
const statesOf = async (reference: Reference) =>
  (await storedIn('outbox-emails', { reference, message: 'copy-for-village' })).map(({ state }) => String(state))
const mailed = () => storedIn('mailbox-messages', { to: { $in: [office, bpd] } })

async function workOn(moment: string): Promise<void> {
  app.clock.set(moment)
  await app.work()
}

/** What stops it, and whether its resident reads that it was stopped. */
const stops: [string, boolean, (complaint: Complaint, at: Awaited<ReturnType<typeof opened>>) => Promise<unknown>][] = [
  [
    'its resident hides',
    true,
    (_, { path, resident }) => sent(path, { step: 'protect', identity: 'sealed' }, resident),
  ],
  [
    'its resident wants nothing held',
    true,
    (_, { path, resident }) => sent(path, { step: 'protect', identity: 'none' }, resident),
  ],
  [
    'its resident withdraws it',
    true,
    (_, { path, resident }) => sent(path, { step: 'withdraw', reason: 'Uji' }, resident),
  ],
  [
    'its resident writes about the office',
    true,
    (_, { path, resident }) => sent(path, { step: 'add', text: 'Kepala desa sudah marah soal ini.' }, resident),
  ],
  [
    'a coordinator restricts it',
    false,
    async (complaint) => mustBeOk(await restrictComplaint({ ...(await asked(complaint)), reason: 'Uji' })),
  ],
  [
    'it turns out to be about an office',
    false,
    async (complaint) =>
      mustBeOk(
        await retargetComplaint({
          ...{ ...(await asked(complaint)), target: 'against-office', against: '64.08.12', reason: 'Uji' },
        }),
      ),
  ],
  [
    'it is moved to the Inspektorat',
    true,
    async (complaint) =>
      mustBeOk(await moveComplaint({ ...(await asked(complaint)), agency: 'inspektorat', reason: 'Uji', copy: null })),
  ],
]

const asked = async (complaint: Complaint) => aRequest(await aCoordinator(), complaint, { now: app.clock.now() })

async function sent(path: string, fields: Record<string, string>, as: Parameters<typeof app.submit>[2]) {
  expect((await app.submit(path, fields, as)).status).toBe(303)
}

const folded = '<summary>Kantor desa diberi tahu bila topiknya: '

describe('before it is sent', () => {
  it.each(stops)('nobody is told once %s', async (_what, isRead, stop) => {
    const at = await opened()
    const { reference } = at.complaint
    expect(await statesOf(reference)).toEqual(['owed', 'owed'])
    await stop(at.complaint, at)
    expect(await statesOf(reference)).toEqual(['stopped', 'stopped'])
    const complaint = await findComplaint(reference)
    expect(complaint?.history.at(-1)?.facts.sparedVillage).toBe(sepaso)
    const page = await (await app.visit(at.path, at.resident)).text()
    expect(page).toContain('Riwayat')
    expect(page).not.toContain('diberi tahu pada 16 Maret 2026')
    expect(page.includes('tidak diberi tahu tentang aduan ini')).toBe(isRead)
    await workOn('2026-03-16T00:00:00Z')
    expect(await mailed()).toEqual([])
  })

  it('with a topic of which no village hears, the coordinator finds the box folded, and reads of which ones it would', async () => {
    const coordinator = await app.signIn(await aCoordinator())
    const { complaint } = await openedComplaint(app, { filing: { ...aWell, topic: 'health' } })
    const page = await (await app.visit(`/petugas/aduan/${complaint.reference}?tulis=forward`, coordinator)).text()
    expect(page).toContain(`${folded}Kantor desa, kelurahan, dan kecamatan</summary>`)
    expect(page).toContain('Jangan beri tahu kantor desa')
  })

  it('the coordinator says at the forwarding that nobody is told, and nobody ever is', async () => {
    const { complaint, path, resident } = await openedComplaint(app, { filing: aWell })
    const coordinator = await app.signIn(await aCoordinator())
    const address = `/petugas/aduan/${complaint.reference}`
    const page = await (await app.visit(`${address}?tulis=forward`, coordinator)).text()
    expect(page).toContain('Jangan beri tahu kantor desa')
    expect(page).toContain('Kantor Desa Sepaso, Kec. Bengalon diberi tahu bahwa ada aduan, tanpa isi')
    expect(page).not.toContain(folded)
    const wish = { agency: kecamatan, class: 'complaint', topic: 'village', keepFromVillage: 'yes' }
    const form = { step: 'forward', version: String(complaint.version), ...wish }
    await sent(address, form, coordinator)
    expect(await statesOf(complaint.reference)).toEqual([])
    expect(await (await app.visit(path, resident)).text()).toContain('tidak diberi tahu tentang aduan ini')
    const officer = await anOfficerOf(kecamatan)
    const now = app.clock.now()
    const forwarded = await findComplaint(complaint.reference)
    const back = { reason: 'Uji', agency: null }
    const returned = mustBeOk(await returnComplaint({ ...aRequest(officer, forwarded ?? complaint, { now }), ...back }))
    const again = { step: 'forward', version: String(returned.version), ...wish, keepFromVillage: '' }
    await sent(address, again, coordinator)
    expect(await statesOf(complaint.reference)).toEqual([])
  })

  it('what was stopped stays so when the coordinator thinks again', async () => {
    const { complaint } = await opened()
    const { reference } = complaint
    const restricted = mustBeOk(await restrictComplaint({ ...(await asked(complaint)), reason: 'Uji' }))
    mustBeOk(await unrestrictComplaint({ ...(await asked(restricted)), reason: 'Uji' }))
    await workOn('2026-03-16T00:00:00Z')
    expect(await statesOf(reference)).toEqual(['stopped', 'stopped'])
  })

  it('is asked once more at the moment of sending, whatever happened to the rows', async () => {
    const { complaint } = await opened()
    const { reference } = complaint
    await rawDatabase()
      .collection('complaints')
      .updateOne({ reference }, { $set: { restricted: true } })
    await workOn('2026-03-16T00:00:00Z')
    expect(await statesOf(reference)).toEqual(['stopped', 'stopped'])
    expect(await mailed()).toEqual([])
  })

  it('a row that a worker holds is lost to that worker', async () => {
    const { complaint, path, resident } = await opened()
    const { reference } = complaint
    const held = { leasedUntil: new Date('2100-01-01T00:00:00Z'), fence: 7 }
    const rows = { reference, message: 'copy-for-village' }
    await rawDatabase().collection('outbox-emails').updateMany(rows, { $set: held })
    await sent(path, { step: 'protect', identity: 'sealed' }, resident)
    expect(await storedIn('outbox-emails', rows)).toMatchObject([
      { state: 'stopped', fence: 8 },
      { state: 'stopped', fence: 8 },
    ])
  })
})

describe('of a divided one', () => {
  const parts = [
    { agency: 'dpmdes', class: 'complaint', text: 'Bagian rekaan satu.' },
    { agency: 'perumdam', class: 'complaint', text: 'Bagian rekaan dua.' },
  ] as const

  async function divided() {
    const at = await openedComplaint(app, { filing: aWell })
    const { reference } = at.complaint
    await rawDatabase()
      .collection('complaints')
      .updateOne({ reference }, { $set: { topic: 'village' } })
    const complaint = (await findComplaint(reference)) ?? at.complaint
    mustBeOk(await splitComplaint({ ...(await asked(complaint)), parts, title: null, keys: testKeys }))
    const whole = await findComplaint(reference)
    const [part] = await Promise.all((whole?.parts ?? []).map((one) => findComplaint(one)))
    if (!whole || !part) throw new Error('It was not divided')
    expect(await statesOf(reference)).toEqual(['owed', 'owed'])
    expect(whole.history.some(({ facts }) => facts.sparedVillage)).toBe(false)
    return { ...at, whole, part }
  }

  it('the step that protects it and its parts stops the mails, and taking it back brings none', async () => {
    const { whole } = await divided()
    const restricted = mustBeOk(await restrictComplaint({ ...(await asked(whole)), reason: 'Uji' }))
    expect(await statesOf(whole.reference)).toEqual(['stopped', 'stopped'])
    mustBeOk(await unrestrictComplaint({ ...(await asked(restricted)), reason: 'Uji' }))
    await workOn('2026-03-16T00:00:00Z')
    expect(await mailed()).toEqual([])
  })

  it('so does a part that goes to the Inspektorat, and the whole says it at its next step', async () => {
    const { whole, part, path, resident } = await divided()
    mustBeOk(await moveComplaint({ ...(await asked(part)), agency: 'inspektorat', reason: 'Uji', copy: null }))
    expect(await statesOf(whole.reference)).toEqual(['stopped', 'stopped'])
    await sent(path, { step: 'add', text: 'Airnya masih asin.' }, resident)
    const last = (await findComplaint(whole.reference))?.history.findLast(({ step }) => step === 'add')
    expect(last?.facts.sparedVillage).toBe(sepaso)
    expect(await (await app.visit(path, resident)).text()).not.toContain('diberi tahu pada 16 Maret 2026')
  })

  it('a step that protects nothing stops nothing', async () => {
    const { whole, part } = await divided()
    mustBeOk(await startComplaint(aRequest(await anOfficerOf('dpmdes'), part, { now: app.clock.now() })))
    expect(await statesOf(whole.reference)).toEqual(['owed', 'owed'])
    await workOn('2026-03-16T00:00:00Z')
    expect(await mailed()).toHaveLength(2)
    await rawDatabase().collection('mailbox-messages').deleteMany({})
  })

  it('the sender asks the parts once more', async () => {
    const { whole, part } = await divided()
    const { reference } = part
    await rawDatabase()
      .collection('complaints')
      .updateOne({ reference }, { $set: { restricted: true } })
    await workOn('2026-03-16T00:00:00Z')
    expect([await statesOf(whole.reference), await mailed()]).toEqual([['stopped', 'stopped'], []])
  })
})

describe('what people read of it', () => {
  const line = 'Kantor Desa Sepaso, Kec. Bengalon dan BPD diberi tahu pada 16 Maret 2026 bahwa ada aduan'

  it('the resident on the page and in the mail, the officer and the coordinator in the history', async () => {
    const { complaint, path, resident } = await opened()
    const { reference } = complaint
    const own = await (await app.visit(path, resident)).text()
    expect(own).toContain(`${line} tentang urusan desa: tanpa isi, nomor, topik, dan nama Anda.`)
    expect(own).toContain('Pilih Anonim di Ubah kerahasiaan sebelum hari itu.')
    const mails = await storedIn('outbox-emails', { reference, message: 'complaint-forwarded' })
    expect(mails).toMatchObject([{ facts: { villageName: 'Desa Sepaso, Kec. Bengalon', villageOn: '2026-03-16' } }])
    for (const person of [await anOfficerOf(kecamatan), await aCoordinator()]) {
      const desk = await app.signIn(person)
      const page = await (await app.visit(`/petugas/aduan/${reference}?bagian=riwayat`, desk)).text()
      expect(page, person.role).toContain(`${line}: tanpa isi, nomor, topik, dan nama.`)
    }
  })

  it('an agency reads no village of what is hidden now, in no entry', async () => {
    const { complaint, path, resident } = await opened()
    await sent(path, { step: 'protect', identity: 'sealed' }, resident)
    const officer = await app.signIn(await anOfficerOf(kecamatan))
    const page = await (await app.visit(`/petugas/aduan/${complaint.reference}?bagian=riwayat`, officer)).text()
    expect(page).not.toContain('Sepaso')
  })

  it('whoever files it, before sending and on the receipt in each form', async () => {
    const { body, village, topic } = aWell
    const fields = { body, village, topic, agency: kecamatan, name: 'Warga Contoh' }
    const check = await (await app.submit('/lapor', { ...fields, step: '2', go: 'next' })).text()
    expect(check).toContain(
      'Topik ini urusan desa. Setelah aduan diteruskan, kantor Desa Sepaso, Kec. Bengalon dan BPD',
    )
    const hidden = await (await app.submit('/lapor', { ...fields, identity: 'sealed', step: '2', go: 'next' })).text()
    expect(hidden).not.toContain('Topik ini urusan desa')
    const privacy = await (await app.submit('/lapor', { ...fields, step: '1', go: 'next' })).text()
    expect(privacy).toContain('juga bila isinya Rahasia')
    expect(await (await app.visit('/privasi')).text()).toContain('Undang-Undang Nomor 6 Tahun 2014, pasal 82')

    const visitor = aVisitor()
    await app.submit('/lapor', fields, visitor)
    for (const address of ['/lapor/diterima', '/lapor/diterima/cetak', '/lapor/diterima/teks']) {
      expect(await (await app.visit(address, visitor)).text(), address).toContain(line)
    }
  })
})
