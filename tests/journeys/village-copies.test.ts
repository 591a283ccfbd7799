import { beforeEach, describe, expect, it } from 'vitest'
import { forwardComplaint } from '#app/complaints/forward-complaint.server.ts'
import { moveComplaint } from '#app/complaints/move-complaint.server.ts'
import { returnComplaint } from '#app/complaints/return-complaint.server.ts'
import type { Complaint, Reference } from '#app/complaints/rules/complaint.ts'
import { splitComplaint } from '#app/complaints/split-complaint.server.ts'
import { submitComplaint } from '#app/complaints/submit-complaint.server.ts'
import { messageIdOf } from '#app/jobs/send-outbox.server.ts'
import { findComplaint } from '#models/complaint.server.ts'
import { useApp } from '#tests/support/app.ts'
import { rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint, aCopy, aFiling, aRequest, mustBeOk, type ComplaintWish } from '#tests/support/factories.ts'
import { aCoordinator, anOfficerOf, testKeys } from '#tests/support/people.ts'
import { referenceIn } from '#tests/support/receipt-words.ts'
import { aWell, kecamatan, office, bpd, sepaso, useVillageOffice } from '#tests/support/village-matter.ts'

// A village matter is forwarded in every way there is, and the village hears of it once, without learning anything of it.

useDatabase()
const app = useApp()
useVillageOffice(app)

const forwardedAt = '2026-03-10T02:00:00Z'
/** The Monday after the coordinator's three working days, at eight in the regency. */
const monday = '2026-03-16T00:00:00Z'

beforeEach(() => app.clock.set(forwardedAt))

const copiesOf = (reference: Reference) => storedIn('outbox-emails', { reference, message: 'copy-for-village' })
const mails = () => storedIn('mailbox-messages', { to: { $in: [office, bpd] } })

const aVillageMatter = (filing: ComplaintWish['filing'] = {}, wish: ComplaintWish = {}) =>
  aComplaint({ now: app.clock.now(), ...wish, filing: { ...aWell, ...filing } })

async function forwarded(complaint: Complaint, agency = kecamatan, topic = 'village') {
  const wish = { agency, class: 'complaint', topic, copy: aCopy } as const
  return mustBeOk(
    await forwardComplaint({ ...aRequest(await aCoordinator(), complaint, { now: app.clock.now() }), ...wish }),
  )
}

describe('each way to an agency', () => {
  const ways: [string, () => Promise<Reference>][] = [
    [
      'a rule that is certain',
      async () => {
        const complaint = await aVillageMatter({ agency: kecamatan })
        expect(complaint).toMatchObject({ status: 'forwarded', agency: kecamatan })
        return complaint.reference
      },
    ],
    [
      'a coordinator',
      async () => {
        const complaint = await aVillageMatter()
        const coordinator = await app.signIn(await aCoordinator())
        const wish = { agency: 'dpmdes', class: 'complaint', topic: 'village' }
        const form = { step: 'forward', version: String(complaint.version), ...wish }
        expect((await app.submit(`/petugas/aduan/${complaint.reference}`, form, coordinator)).status).toBe(303)
        return complaint.reference
      },
    ],
    [
      'the desk that types it for a caller',
      async () => {
        const officer = await app.signIn(await anOfficerOf('dishub'))
        const { body, village } = aWell
        const sent = { body, village, topic: 'village', agency: kecamatan, channel: 'phone', name: 'Warga Contoh' }
        return referenceIn(await (await app.submit('/petugas/aduan-baru', sent, officer)).text())
      },
    ],
    [
      'a division',
      async () => {
        const complaint = await aVillageMatter()
        const parts = [
          { agency: 'dpmdes', class: 'complaint', text: 'Bagian rekaan satu.' },
          { agency: 'perumdam', class: 'complaint', text: 'Bagian rekaan dua.' },
        ] as const
        const request = aRequest(await aCoordinator(), complaint, { now: app.clock.now() })
        mustBeOk(await splitComplaint({ ...request, parts, title: null, keys: testKeys }))
        const whole = await findComplaint(complaint.reference)
        for (const part of whole?.parts ?? []) expect(await copiesOf(part)).toEqual([])
        return complaint.reference
      },
    ],
  ]

  it.each(ways)('by %s owes the office and the BPD one mail each, on a Monday, and says so', async (_way, go) => {
    const reference = await go()
    const copies = await copiesOf(reference)
    expect(copies).toMatchObject([
      { to: { kind: 'village', village: sepaso, reader: 'office' } },
      { to: { kind: 'village', village: sepaso, reader: 'bpd' } },
    ])
    for (const { dueAt } of copies) expect(dueAt).toEqual(new Date(monday))
    const complaint = await findComplaint(reference)
    expect(complaint?.history.filter(({ facts }) => facts.toldVillage)).toMatchObject([
      { facts: { toldVillage: sepaso, toldBpd: true, toldOn: '2026-03-16' } },
    ])
  })

  it('tells it once: not again when it is given back, forwarded anew and moved', async () => {
    const first = await forwarded(await aVillageMatter())
    const officer = await anOfficerOf(kecamatan)
    const back = { reason: 'Bukan urusan kami', agency: null }
    const returned = mustBeOk(await returnComplaint({ ...aRequest(officer, first, { now: app.clock.now() }), ...back }))
    app.clock.set('2026-03-18T02:00:00Z')
    const again = await forwarded(returned, 'dpmdes')
    const elsewhere = { agency: 'perumdam', reason: 'Uji pindah', copy: null }
    mustBeOk(await moveComplaint({ ...aRequest(await aCoordinator(), again, { now: app.clock.now() }), ...elsewhere }))
    expect(await copiesOf(first.reference)).toHaveLength(2)
    expect((await copiesOf(first.reference))[0]?.['dueAt']).toEqual(new Date(monday))
  })

  it('is one complaint and one word of it, however often its form is sent', async () => {
    const filing = aFiling({ ...aWell, agency: kecamatan })
    const door = { language: 'id', channel: 'web' } as const
    const submission = { ...door, filing, submissionKey: 'uji-desa-dua-kali', now: app.clock.now(), keys: testKeys }
    const sent = await Promise.all([1, 2, 3].map(() => submitComplaint(submission)))
    expect(new Set(sent.map(({ reference }) => reference)).size).toBe(1)
    expect(await copiesOf(sent[0]?.reference ?? '')).toHaveLength(2)
  })
})

describe('the mails', () => {
  beforeEach(async () => {
    for (const name of ['outbox-emails', 'mailbox-messages']) await rawDatabase().collection(name).deleteMany({})
  })

  it('are sent once each on that Monday, also with two workers, and say nothing of the complaint', async () => {
    const { reference, title, body } = await aVillageMatter({ agency: kecamatan, publicity: 'public' })
    app.clock.set('2026-03-15T23:59:00Z')
    await app.work()
    expect(await mails()).toEqual([])
    app.clock.set(monday)
    await Promise.all([app.work(), app.work()])
    const sent = await mails()
    expect(sent).toHaveLength(2)
    expect(sent).toContainEqual(expect.objectContaining({ to: office, deliveries: 1 }))
    expect(sent).toContainEqual(expect.objectContaining({ to: bpd, deliveries: 1 }))
    for (const { subject, text, html, headers, messageId } of sent) {
      const all = JSON.stringify([subject, text, html, headers])
      expect(all).toContain('Desa Sepaso, Kec. Bengalon')
      expect(all).toContain('Jangan mencari tahu siapa orangnya.')
      const secrets = [reference, title, body, 'Warga Contoh', 'warga@contoh', 'KTM-', 'Kecamatan Bengalon']
      for (const secret of [...secrets, '10 Maret', '13 Maret', 'pukul', '/aduan', '/petugas', '/tautan']) {
        expect(all, secret).not.toContain(secret)
      }
      for (const { key } of await copiesOf(reference)) expect(messageId).not.toBe(messageIdOf(String(key), 'localhost'))
    }
  })

  it('go to the addresses of that day, and to nobody once they are gone', async () => {
    const { reference } = await aVillageMatter({ agency: kecamatan })
    const offices = rawDatabase().collection<{ _id: string }>('village-offices')
    const before = await offices.findOne({ _id: sepaso })
    await offices.updateOne({ _id: sepaso }, { $set: { email: 'baru@desa.example', copiesBpd: false } })
    await rawDatabase().collection('reference-mark').deleteMany({})
    app.clock.set(monday)
    await app.work()
    await offices.replaceOne({ _id: sepaso }, before as { _id: string })
    expect(await copiesOf(reference)).toMatchObject([
      { state: 'sent', sentTo: 'baru@desa.example' },
      { state: 'stopped', sentTo: null },
    ])
  })
})

describe('nobody of the village is told of', () => {
  const wishes: [string, ComplaintWish['filing'], ComplaintWish, string?, string?][] = [
    ['a sealed complaint', {}, { identity: 'sealed' }],
    ['a nameless one', {}, { identity: 'none' }],
    ['a restricted one', {}, { restricted: true }],
    ['one against an office', {}, { target: 'against-office', against: '64.08.12' }],
    ['another topic', { topic: 'utilities' }, {}, 'perumdam', 'utilities'],
    ['one that the Inspektorat gets', {}, {}, 'inspektorat'],
    ['one in a kelurahan', { village: '64.08.04.1010', district: '64.08.04' }, {}],
    ['one whose village nobody filled in', { village: '64.08.09.2002' }, {}],
    [
      'one that names the village office',
      { body: 'Aduan contoh: surat di kantor desa sudah dua minggu belum jadi.' },
      {},
    ],
    ['one that asks for secrecy', { body: 'Aduan contoh: sumur rusak. Tolong rahasiakan nama saya dari warga.' }, {}],
  ]

  it.each(wishes)('%s', async (_what, filing, wish, agency, topic) => {
    const { reference } = await forwarded(await aVillageMatter(filing, wish), agency, topic)
    expect(await copiesOf(reference)).toEqual([])
    const complaint = await findComplaint(reference)
    expect(complaint?.history.filter(({ facts }) => facts.toldVillage)).toEqual([])
  })
})

it('nothing is asked of the database about villages for a complaint of another topic', async () => {
  const asked = () =>
    rawDatabase()
      .collection('system.profile')
      .countDocuments({ ns: /\.village-offices$/ })
  // What was kept in memory counts no more: whoever wants a list has to read it.
  await rawDatabase().collection('reference-mark').deleteMany({})
  const before = await asked()
  await aVillageMatter({ topic: 'roads', agency: 'dpu' })
  expect(await asked()).toBe(before)
  await aVillageMatter({ agency: kecamatan })
  expect(await asked()).toBeGreaterThan(before)
})
