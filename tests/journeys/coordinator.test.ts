import { describe, expect, test } from 'vitest'
import { findComplaint } from '#models/complaint.server.ts'
import { queueEmails } from '#models/outbox-email.server.ts'
import { inTransaction } from '#models/transaction.server.ts'
import { useApp } from '#tests/support/app.ts'
import { rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint, anAnswer } from '#tests/support/factories.ts'
import { aCoordinator, aHeadOf, aLiaison, anAdministrator, anInspector, anOfficerOf } from '#tests/support/people.ts'

useDatabase()
const app = useApp()

const textOf = async (response: Response) => (await response.text()).replaceAll('&#x27;', "'").replaceAll('&quot;', '"')
const roadTitle = 'Contoh: jalan poros rusak'
const roadBody = 'Contoh: jalan poros ke sekolah rusak dan berlubang, mohon jalan diperbaiki dan ditimbun.'
const aRoad = { filing: { title: roadTitle, body: roadBody } }

function aForm(step: string, complaint: { version: number; reference: string }, fields: Record<string, string>) {
  return { step, version: String(complaint.version), reference: complaint.reference, ...fields }
}

const toDpu = { agency: 'dpu', class: 'complaint', topic: 'roads' }

describe('the queue', () => {
  test('shows the text, why an agency is suggested, and one button for each suggestion', async () => {
    const complaint = await aComplaint(aRoad)
    const coordinator = await app.signIn(await aCoordinator())
    const page = await textOf(await app.visit(`/koordinator?aduan=${complaint.reference}`, coordinator))
    expect(page).toContain('Teruskan ke Dinas Pekerjaan Umum')
    expect(page).toMatch(/Karena: [^<]*menyebut "/)
    expect(page).toMatch(/<u>[^<]*jalan[^<]*<\/u>/i)
    expect(page).toContain('Pemeriksaan paling lambat 13 Maret 2026')
    expect(page).not.toMatch(/\d\s?%/)
  })

  test.each([
    ['id', 'Aturan "Jalan, jembatan, dan trotoar": Jalan, jembatan dan trotoar dibangun'],
    ['en', 'Rule "Roads, bridges and pavements": Roads, bridges and pavements are built'],
  ])('says in the reader’s language which rule decided and why: %s', async (language, said) => {
    const { reference } = await aComplaint(aRoad)
    const coordinator = await app.signIn(await aCoordinator())
    const read = async (address: string) =>
      textOf(await app.visit(address, coordinator, { 'Accept-Language': language }))
    expect(await read(`/koordinator?aduan=${reference}`)).toContain(said)
    const page = await read(`/petugas/aduan/${reference}?bagian=riwayat`)
    expect(page).toContain(said)
    expect(page).toContain(language === 'id' ? 'Yang memutuskan' : 'What decided')
  })

  test('keeps of an older complaint what it has: the kind of decision, without a rule’s name', async () => {
    const { reference } = await aComplaint(aRoad)
    const names = { 'routing.decidedBy': '', 'history.0.facts.decidedBy': '' }
    await rawDatabase().collection('complaints').updateOne({ reference }, { $unset: names })
    const coordinator = await app.signIn(await aCoordinator())
    const page = await textOf(await app.visit(`/petugas/aduan/${reference}?bagian=riwayat`, coordinator))
    expect(page).toContain('Dari kata-kata aduan')
    expect(page).not.toContain('Aturan "')
  })

  test('after forwarding the next one is open and one link mends the last', async () => {
    const first = await aComplaint(aRoad)
    const second = await aComplaint(aRoad)
    const coordinator = await app.signIn(await aCoordinator())
    const from = `/koordinator?aduan=${first.reference}`
    const sent = await app.submit('/koordinator', aForm('forward', first, toDpu), coordinator, { from })
    expect(sent.status).toBe(303)
    const location = sent.headers.get('location') ?? ''
    const next = await textOf(await app.visit(location, coordinator))
    expect(next).toContain(`${first.reference} diteruskan ke Dinas Pekerjaan Umum.`)
    expect(next).toContain('Perbaiki tujuan')
    expect(next).toContain(second.reference)
    expect(await findComplaint(first.reference)).toMatchObject({ status: 'forwarded', agency: 'dpu' })
  })

  test('takes the same step posted to the complaint’s own address', async () => {
    const complaint = await aComplaint(aRoad)
    const coordinator = await app.signIn(await aCoordinator())
    const address = `/petugas/aduan/${complaint.reference}`
    const sent = await app.submit(address, aForm('forward', complaint, toDpu), coordinator)
    expect(sent.status).toBe(303)
    expect((await findComplaint(complaint.reference))?.agency).toBe('dpu')
  })

  test('keeps protected complaints apart, and forwards one only with its copy', async () => {
    const complaint = await aComplaint({ identity: 'sealed', restricted: true, ...aRoad })
    const coordinator = await app.signIn(await aCoordinator())
    expect(await textOf(await app.visit('/koordinator', coordinator))).not.toContain(complaint.reference)
    const part = `/koordinator?bagian=dilindungi`
    const from = `${part}&aduan=${complaint.reference}`
    expect(await textOf(await app.visit(from, coordinator))).toContain('hanya diteruskan sebagai salinan')
    const bare = { ...toDpu, agencyTitle: '', agencyCopy: '' }
    const refused = await app.submit(part, aForm('forward', complaint, bare), coordinator, { from })
    expect(refused.status).toBe(422)
    expect(await textOf(refused)).toContain('Siapkan judul dan salinan untuk instansi')
    const copy = { ...toDpu, agencyTitle: 'Jalan rusak', agencyCopy: 'Jalan di contoh rusak.' }
    const sent = await app.submit(part, aForm('forward', complaint, copy), coordinator, { from })
    expect(sent.status).toBe(303)
    expect((await findComplaint(complaint.reference))?.agencyCopy?.text).toBe('Jalan di contoh rusak.')
  })

  test('marks what came back from an agency and what was disputed', async () => {
    const complaint = await aComplaint({ status: 'forwarded', agency: 'dpu', ...aRoad })
    const officer = await app.signIn(await anOfficerOf('dpu'))
    const address = `/petugas/aduan/${complaint.reference}`
    await app.submit(address, aForm('return', complaint, { reason: 'Jalan nasional.', agency: '' }), officer)
    const coordinator = await app.signIn(await aCoordinator())
    expect(await textOf(await app.visit('/koordinator', coordinator))).toContain('Dikembalikan')
  })

  test('against the leadership is the Inspektorat’s alone', async () => {
    const complaint = await aComplaint(aRoad)
    const person = await aCoordinator()
    const coordinator = await app.signIn(person)
    const address = `/petugas/aduan/${complaint.reference}`
    const form = aForm('target', complaint, { target: 'against-leadership', against: '', reason: 'Menyebut pimpinan' })
    const sent = await app.submit(address, form, coordinator)
    expect(sent.headers.get('location')).toBe('/petugas?selesai=target')
    expect((await app.visit(address, coordinator)).status).toBe(404)
    for (const list of ['/koordinator', '/koordinator?bagian=dilindungi', '/petugas?status=any', '/petugas.data']) {
      expect(await textOf(await app.visit(list, coordinator))).not.toContain(complaint.reference)
    }
    const inspector = await app.signIn(await anInspector())
    const queue = await textOf(await app.visit(`/koordinator?bagian=inspektorat`, inspector))
    expect(queue).toContain(complaint.reference)
  })

  test('a referral to an authority without a contact asks for one, with the text kept', async () => {
    const complaint = await aComplaint()
    const coordinator = await app.signIn(await aCoordinator())
    const address = `/petugas/aduan/${complaint.reference}`
    const fields = { authority: 'bbpjn', contact: '', reason: 'Jalan nasional, contoh alasan.' }
    const refused = await app.submit(address, aForm('refer', complaint, fields), coordinator)
    expect(refused.status).toBe(422)
    const page = await textOf(refused)
    expect(page).toContain('Tulis kontak lembaga ini')
    expect(page).toContain('Jalan nasional, contoh alasan.')
    const sent = await app.submit(
      address,
      aForm('refer', complaint, { ...fields, contact: 'Kantor contoh, 0541' }),
      coordinator,
    )
    expect(sent.status).toBe(303)
  })

  test('is not there for anybody but coordinators', async () => {
    const others = [await anOfficerOf('dishub'), await aHeadOf('dishub'), await aLiaison(), await anAdministrator()]
    for (const person of others) {
      const visitor = await app.signIn(person)
      expect((await app.visit('/koordinator', visitor)).status, person.role).toBe(404)
      expect((await app.visit('/koordinator?bagian=email', visitor)).status, person.role).toBe(404)
    }
    expect((await app.visit('/koordinator')).headers.get('location')).toBe('/petugas/masuk')
  })
})

describe('mail that needs a person', () => {
  test('is listed without addresses and sent again by one button', async () => {
    const complaint = await aComplaint({ status: 'forwarded', agency: 'dpu', ...aRoad })
    const key = `uji:${complaint.reference}`
    await inTransaction((tx) =>
      queueEmails(
        tx,
        [
          {
            message: 'new-complaint-for-agency',
            facts: { replyBy: '2026-03-17', answerBy: '2026-04-01', provisional: false, mayShowContent: false },
            to: { kind: 'agency', agency: 'dpu' },
            language: 'id',
            reference: complaint.reference,
            key,
          },
        ],
        app.clock.now(),
      ),
    )
    const given = { state: 'needs-person', problem: 'agency-address-missing' }
    await rawDatabase().collection('outbox-emails').updateOne({ key }, { $set: given })
    const coordinator = await app.signIn(await aCoordinator())
    const page = await textOf(await app.visit('/koordinator?bagian=email', coordinator))
    expect(page).toContain(complaint.reference)
    expect(page).toContain('alamat email instansi belum diisi')
    const [row] = await storedIn('outbox-emails', { key })
    const sent = await app.submit('/koordinator?bagian=email', { step: 'resend', id: String(row?._id) }, coordinator)
    expect(sent.headers.get('location')).toContain('terkirim=ya')
    const [after] = await storedIn('outbox-emails', { key })
    expect(after?.['state']).toBe('owed')
  })
})

test('the history tells coordinators who had it and what was answered', async () => {
  const complaint = await aComplaint({ status: 'answered' })
  expect(complaint.history.at(-1)?.facts.found).toBe(anAnswer.found)
  const coordinator = await app.signIn(await aCoordinator())
  const page = await textOf(await app.visit(`/petugas/aduan/${complaint.reference}?bagian=riwayat`, coordinator))
  expect(page).toContain('Diteruskan ke Dinas Perhubungan')
  expect(page).toContain('Tanggapan Dinas Perhubungan: Diperbaiki')
})
