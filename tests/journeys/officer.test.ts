import { describe, expect, test } from 'vitest'
import { addMessage } from '#app/complaints/add-message.server.ts'
import { addNote } from '#app/complaints/add-note.server.ts'
import { restrictComplaint } from '#app/complaints/restrict-complaint.server.ts'
import { findComplaint } from '#models/complaint.server.ts'
import { listAudit } from '#models/audit-entry.server.ts'
import { withoutTokens } from '#tests/access/answers.ts'
import { useApp } from '#tests/support/app.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aComplaint, aCopy, anAnswer, aRequest, mustBeOk } from '#tests/support/factories.ts'
import { aCoordinator, aHeadOf, anOfficerOf, theResidentOf } from '#tests/support/people.ts'

useDatabase()
const app = useApp()

const pageOf = (reference: string) => `/petugas/aduan/${reference}`
const textOf = async (response: Response) => (await response.text()).replaceAll('&#x27;', "'").replaceAll('&quot;', '"')

/** Step and version as the page's own form would send them. */
function aForm(step: string, complaint: { version: number }, fields: Record<string, string>) {
  return { step, version: String(complaint.version), ...fields }
}

const answerFields = {
  outcome: 'fixed',
  found: anAnswer.found ?? '',
  done: anAnswer.done ?? '',
  doneBy: anAnswer.doneBy ?? '',
  doneOn: '2026-03-10',
  next: '',
  plannedFor: '',
}

describe('the inbox', () => {
  test('shows an agency its own complaints, in both languages, and no other agency’s', async () => {
    const own = await aComplaint({ status: 'forwarded' })
    const other = await aComplaint({ status: 'forwarded', agency: 'dpu' })
    const officer = await app.signIn(await anOfficerOf('dishub'))
    const page = await textOf(await app.visit('/petugas', officer))
    expect(page).toContain(own.reference)
    expect(page).not.toContain(other.reference)
    expect(page).toContain('Kotak masuk')
    await app.visit('/bahasa?ke=en', officer)
    expect(await textOf(await app.visit('/petugas', officer))).toContain('Inbox')
  })

  test('filters by the address and says when nothing matches', async () => {
    const complaint = await aComplaint({ status: 'forwarded' })
    const head = await app.signIn(await aHeadOf('dishub'))
    expect(await textOf(await app.visit('/petugas?topic=transport&due=', head))).toContain(complaint.reference)
    expect(await textOf(await app.visit('/petugas?topic=health', head))).toContain('Tidak ada aduan yang cocok')
    expect(await textOf(await app.visit('/petugas?due=overdue', head))).toContain('Tidak ada yang terlambat')
    app.clock.set('2026-03-30T02:00:00Z')
    const late = await app.signIn(await aHeadOf('dishub'))
    expect(await textOf(await app.visit('/petugas?due=overdue', late))).toContain(complaint.reference)
    app.clock.set('2026-03-10T02:00:00Z')
  })

  test.each([
    '/petugas?status[$ne]=closed',
    '/petugas?after=%7B%22%24gt%22%3A%22%22%7D',
    '/petugas?q=%24where',
    '/petugas?topic=$gt&district=../..&agency=%00',
  ])('reads %s as nothing special', async (address) => {
    const officer = await app.signIn(await anOfficerOf('dishub'))
    expect((await app.visit(address, officer)).status).toBe(200)
  })
})

describe('the complaint page', () => {
  test('lets an officer start, reply, ask for nothing more, and answer', async () => {
    const complaint = await aComplaint({ status: 'forwarded' })
    const officer = await app.signIn(await anOfficerOf('dishub'))
    const address = pageOf(complaint.reference)
    const page = await textOf(await app.visit(address, officer))
    expect(page).toContain(complaint.body)
    expect(page).toContain('Warga: Warga Contoh')
    expect(page).toContain('UU 25/2009')

    const replied = await app.submit(address, aForm('reply', complaint, { text: 'Kami datang besok pagi.' }), officer)
    expect([replied.status, replied.headers.get('location')]).toEqual([303, `${address}?selesai=reply`])
    expect(await textOf(await app.visit(`${address}?selesai=reply`, officer))).toContain(
      'dikirim ke warga dalam 10 detik',
    )

    const next = (await findComplaint(complaint.reference)) ?? complaint
    const answered = await app.submit(address, aForm('answer', next, answerFields), officer)
    expect(answered.status).toBe(303)
    expect((await findComplaint(complaint.reference))?.status).toBe('answered')
  })

  test('keeps the text of a refused answer, names the fields, and says so in the title', async () => {
    const complaint = await aComplaint({ status: 'in_progress' })
    const officer = await app.signIn(await anOfficerOf('dishub'))
    const fields = { ...answerFields, outcome: '', done: 'Akan segera ditindaklanjuti' }
    const refused = await app.submit(pageOf(complaint.reference), aForm('answer', complaint, fields), officer)
    expect(refused.status).toBe(422)
    const page = await textOf(refused)
    expect(page).toContain('Akan segera ditindaklanjuti')
    expect(page).toContain(anAnswer.found)
    expect(page).toContain('href="#answer-outcome">Pilih hasilnya')
    expect(page).toMatch(/<title>Kesalahan: /)

    const promise = await app.submit(
      pageOf(complaint.reference),
      aForm('answer', complaint, { ...fields, outcome: 'fixed' }),
      officer,
    )
    expect(promise.status).toBe(422)
    expect(await textOf(promise)).toContain('Ini baru janji')
  })

  test('tells the slower of two officers who was faster, and keeps the slower one’s text', async () => {
    const complaint = await aComplaint({ status: 'forwarded' })
    const faster = await anOfficerOf('dishub')
    const first = await app.signIn(faster)
    const second = await app.signIn(await anOfficerOf('dishub'))
    const address = pageOf(complaint.reference)
    await app.submit(address, aForm('note', complaint, { text: 'Saya yang menangani.' }), first)
    const slower = await app.submit(address, aForm('reply', complaint, { text: 'Tulisan yang terlambat' }), second)
    expect(slower.status).toBe(409)
    const page = await textOf(slower)
    expect(page).toContain(`${faster.name} sudah mengubah aduan ini`)
    expect(page).toContain('Tulisan yang terlambat')
    expect(page).toContain('Saya yang menangani.')
    expect(page).toContain(`name="version" value="${String(complaint.version + 1)}"`)
  })

  test.each([
    ['id', 'sejak halaman ini dibuka', 'sudah mengubah'],
    ['en', 'changed since you opened the page', 'changed this at'],
  ])('names neither person nor hour where the history keeps them from the reader (%s)', async (lang, words, named) => {
    const sealed = await aComplaint({ status: 'forwarded', identity: 'sealed' })
    const plain = await aComplaint({ status: 'forwarded' })
    const coordinator = await aCoordinator()
    const visitor = await app.signIn(await anOfficerOf('dishub'))
    await app.visit(`/bahasa?ke=${lang}`, visitor)
    // Hidden from the agency, and shown to it with the day alone.
    mustBeOk(await restrictComplaint({ ...aRequest(coordinator, plain), reason: 'Contoh alasan.' }))
    const colleague = await anOfficerOf('dishub')
    mustBeOk(await addNote({ ...aRequest(colleague, sealed), text: 'Contoh catatan.' }))
    for (const complaint of [plain, sealed]) {
      const form = aForm('reply', complaint, { text: 'Tulisan terlambat' })
      const slower = await app.submit(pageOf(complaint.reference), form, visitor)
      expect(slower.status).toBe(409)
      const page = await textOf(slower)
      expect(page).toContain(words)
      expect(page).toContain('Tulisan terlambat')
      expect(page).not.toContain(named)
      expect(page).not.toContain(coordinator.name)
    }
  })

  test('gives the text back when the form was too old or not from this site', async () => {
    const complaint = await aComplaint({ status: 'forwarded' })
    const officer = await app.signIn(await anOfficerOf('dishub'))
    const fields = { ...aForm('reply', complaint, { text: 'Tulisan lama' }), token: 'bukan.punya.kami' }
    const refused = await app.submit(pageOf(complaint.reference), fields, officer)
    expect(refused.status).toBe(403)
    expect(await textOf(refused)).toContain('Tulisan lama')
    expect((await findComplaint(complaint.reference))?.version).toBe(complaint.version)
  })

  test('after a return the officer is back in the inbox and the complaint is gone', async () => {
    const complaint = await aComplaint({ status: 'forwarded' })
    const officer = await app.signIn(await anOfficerOf('dishub'))
    const form = aForm('return', complaint, { reason: 'Lampu milik desa.', agency: '' })
    const returned = await app.submit(pageOf(complaint.reference), form, officer)
    expect(returned.headers.get('location')).toBe('/petugas?selesai=return')
    expect((await app.visit(pageOf(complaint.reference), officer)).status).toBe(404)
  })

  test('is not there for another agency, with the bytes of a number that does not exist', async () => {
    const complaint = await aComplaint({ status: 'forwarded' })
    const other = await app.signIn(await anOfficerOf('dpu'))
    const forbidden = await app.visit(pageOf(complaint.reference), other)
    const absent = await app.visit(pageOf('KTM-7Q4D-9M2K-H'), other)
    expect([forbidden.status, absent.status]).toEqual([404, 404])
    const bare = (page: string) => withoutTokens(page.replaceAll(/nonce="[^"]*"/g, ''))
    expect(bare(await textOf(forbidden))).toBe(bare(await textOf(absent)))
    const posted = await app.submit(
      pageOf(complaint.reference),
      { ...aForm('reply', complaint, { text: 'Uji' }), token: 'x.y.z' },
      other,
    )
    expect((await findComplaint(complaint.reference))?.version).toBe(complaint.version)
    expect(posted.status).not.toBe(303)
  })

  test('of a refused file takes the step and names the file', async () => {
    const complaint = await aComplaint({ status: 'forwarded' })
    const officer = await app.signIn(await anOfficerOf('dishub'))
    const files = [{ name: 'bukan-foto.exe', type: 'application/octet-stream', bytes: Buffer.from('MZ contoh') }]
    const form = aForm('reply', complaint, { text: 'Balasan dengan berkas' })
    const sent = await app.submit(pageOf(complaint.reference), form, officer, { files })
    expect(sent.status).toBe(200)
    expect(await textOf(sent)).toContain('bukan-foto.exe')
    expect((await findComplaint(complaint.reference))?.status).toBe('in_progress')
  })
})

describe('a protected complaint', () => {
  const canaries = {
    title: 'Contoh judulbocor lampu',
    body: 'Contoh isibocor: lampu di depan rumah saya padam sejak tiga malam.',
    words: 'depan rumah tempatbocor',
    requestedSettlement: 'Harapan mintabocor',
    name: 'Namabocor',
    phone: '081200007777',
    address: 'Alamatbocor',
    occurredOn: '2026-02-17',
    district: '64.08.06',
    village: null,
  }
  const marks = ['judulbocor', 'isibocor', 'tempatbocor', 'mintabocor', 'Namabocor', '0812', 'Alamatbocor', '17 Feb']

  test.each(['sealed', 'none'] as const)(
    'with identity %s shows an agency the copy and nothing else',
    async (identity) => {
      const complaint = await aComplaint({ status: 'in_progress', identity, filing: canaries })
      await addMessage({
        actor: theResidentOf(complaint.reference),
        reference: complaint.reference,
        submissionKey: 'tambahan',
        now: new Date('2026-03-10T05:43:21Z'),
        text: 'Contoh susulanbocor dari warga',
        attachments: [],
      })
      for (const person of [await anOfficerOf('dishub'), await aHeadOf('dishub')]) {
        const visitor = await app.signIn(person)
        const address = pageOf(complaint.reference)
        const addresses = [address, `${address}?bagian=riwayat`, `${address}?bagian=lampiran`, `${address}.data`]
        const lists = ['/petugas', '/petugas.data', '/petugas?q=lampu&status=any']
        for (const path of [...addresses, ...lists]) {
          const html = await textOf(await app.visit(path, visitor))
          for (const mark of [...marks, 'susulanbocor', '05:43', '13.43', '10.00', 'T02:00', 'Kec. Busang']) {
            expect(html.includes(mark), `${mark} in ${path}`).toBe(false)
          }
        }
        const page = await textOf(await app.visit(address, visitor))
        expect(page).toContain(aCopy.text)
        expect(page).toContain('Warga sudah menjawab, koordinator memeriksanya')
      }
    },
  )

  test('of a resident with a name hides the name once it is restricted, and the copy is waited for', async () => {
    const complaint = await aComplaint({ status: 'forwarded', filing: canaries })
    const coordinator = await app.signIn(await aCoordinator())
    const address = pageOf(complaint.reference)
    await app.submit(address, aForm('restrict', complaint, { reason: 'Menyebut anak' }), coordinator)
    const officer = await app.signIn(await anOfficerOf('dishub'))
    const page = await textOf(await app.visit(address, officer))
    for (const mark of marks) expect(page.includes(mark), mark).toBe(false)
    expect(page).toContain('Koordinator belum memberikan salinan')

    const restricted = (await findComplaint(complaint.reference)) ?? complaint
    const copy = { entry: 'h1', agencyTitle: 'Judul aman', agencyCopy: 'Isi aman dari koordinator' }
    const passed = await app.submit(address, aForm('passOn', restricted, copy), coordinator)
    expect(passed.status).toBe(303)
    expect(await textOf(await app.visit(address, officer))).toContain('Isi aman dari koordinator')
  })
})

describe('who complained', () => {
  test('is shown to a coordinator and written down once a day', async () => {
    const complaint = await aComplaint()
    const person = await aCoordinator()
    const coordinator = await app.signIn(person)
    const looks = async () =>
      (await listAudit(`complaint:${complaint.reference}`)).filter(({ action }) => action === 'name-shown').length
    for (let visit = 0; visit < 3; visit += 1) await app.visit(pageOf(complaint.reference), coordinator)
    expect(await looks()).toBe(1)
    app.clock.add(24)
    await app.visit(pageOf(complaint.reference), await app.signIn(person))
    expect(await looks()).toBe(2)
    app.clock.add(-24)
  })

  test('contact details are an act of their own, written down before they are shown', async () => {
    const complaint = await aComplaint({ filing: { phone: '081200001111', address: 'Jalan Contoh 1' } })
    const coordinator = await app.signIn(await aCoordinator())
    const address = pageOf(complaint.reference)
    expect(await textOf(await app.visit(address, coordinator))).not.toContain('081200001111')
    const shown = await app.submit(address, { confirm: 'contact' }, coordinator)
    expect(await textOf(shown)).toContain('081200001111')
    const actions = (await listAudit(`complaint:${complaint.reference}`)).map(({ action }) => action)
    expect(actions).toContain('contact-shown')

    const forwarded = await aComplaint({ status: 'forwarded', filing: { phone: '081200002222' } })
    const officer = await app.signIn(await anOfficerOf('dishub'))
    const refused = await app.submit(pageOf(forwarded.reference), { confirm: 'contact' }, officer)
    expect(await textOf(refused)).not.toContain('081200002222')
  })
})
