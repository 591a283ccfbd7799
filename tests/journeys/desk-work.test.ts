import { describe, expect, test } from 'vitest'
import { findComplaint } from '#models/complaint.server.ts'
import { editAgency } from '#models/agency.server.ts'
import { inTransaction } from '#models/transaction.server.ts'
import { useApp } from '#tests/support/app.ts'
import { aJpeg, aPdf } from '#tests/attachments/samples.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint, aMoment, anAnswer } from '#tests/support/factories.ts'
import { aCoordinator, aHeadOf, anOfficerOf } from '#tests/support/people.ts'
import { residentOf } from '#tests/support/resident-visit.ts'

useDatabase()
const app = useApp()

const pageOf = (reference: string) => `/petugas/aduan/${reference}`

describe('the first look of the agency', () => {
  test('is kept, only that one, and makes no form that is being written too late', async () => {
    const complaint = await aComplaint({ status: 'forwarded' })
    const openedAt = async () => (await findComplaint(complaint.reference))?.openedByAgencyAt
    await app.visit(pageOf(complaint.reference), await app.signIn(await aCoordinator()))
    await app.visit(pageOf(complaint.reference), await app.signIn(await anOfficerOf('dpu')))
    expect(await openedAt()).toBeNull()
    await app.visit(pageOf(complaint.reference), await app.signIn(await aHeadOf('dishub')))
    const first = await openedAt()
    expect(first).toEqual(app.clock.now())
    app.clock.add(1)
    await app.visit(pageOf(complaint.reference), await app.signIn(await anOfficerOf('dishub')))
    expect(await openedAt()).toEqual(first)
    expect((await findComplaint(complaint.reference))?.version).toBe(complaint.version)
    app.clock.add(-1)
  })
})

const textOf = async (response: Response) => (await response.text()).replaceAll('&#x27;', "'").replaceAll('&quot;', '"')
/** What the tick beside the names of an answer says. */
const tickOf = (page: string) => /type="checkbox" name="confirm"[^>]*value="([^"]+)"/.exec(page)?.[1] ?? ''
const versionOf = async (reference: string) => String((await findComplaint(reference))?.version)

const answerFields = {
  step: 'answer',
  outcome: 'fixed',
  found: anAnswer.found ?? '',
  done: anAnswer.done ?? '',
  doneBy: anAnswer.doneBy ?? '',
  doneOn: '2026-03-10',
  next: '',
  plannedFor: '',
}

describe('an answer that the agency head releases', () => {
  test('goes from the officer to the head, back, and out to the resident', async () => {
    await inTransaction((tx) => editAgency(tx, 'dlh', { approvesAnswers: true }, 'system:test', aMoment))
    const { reference } = await aComplaint({ status: 'in_progress', agency: 'dlh' })
    const address = pageOf(reference)
    const officer = await app.signIn(await anOfficerOf('dlh'))
    const head = await app.signIn(await aHeadOf('dlh'))
    const act = async (fields: Record<string, string>, as: typeof head) =>
      app.submit(address, { ...fields, version: await versionOf(reference) }, as)

    expect(await textOf(await app.visit(`${address}?tulis=answer`, officer))).toContain('Kirim untuk disetujui')
    expect((await act(answerFields, officer)).status).toBe(303)
    const waiting = await textOf(await app.visit(`${address}?selesai=answer`, officer))
    expect(waiting).toContain('menunggu persetujuan kepala instansi')
    expect(waiting).not.toContain('Tanggapan Anda terkirim ke warga')
    expect(waiting).not.toContain('id="langkah-approve"')

    expect(await textOf(await app.visit(address, head))).toContain('id="langkah-approve"')
    expect((await act({ step: 'sendBack', reason: 'Sebut jumlah tiangnya.' }, head)).status).toBe(303)
    expect(await textOf(await app.visit(address, officer))).toContain('Sebut jumlah tiangnya.')
    expect((await act(answerFields, officer)).status).toBe(303)
    const approved = await act({ step: 'approve' }, head)
    expect(approved.headers.get('location')).toBe(`${address}?selesai=approve`)
    expect((await findComplaint(reference))?.status).toBe('answered')
    expect(await textOf(await app.visit(`${address}?bagian=riwayat`, head))).toContain('menyetujui tanggapan')
  })

  test('warns the head as well of what reads like the name of somebody of the staff', async () => {
    const { reference } = await aComplaint({ status: 'in_progress', agency: 'dlh' })
    const [officer, head] = [await app.signIn(await anOfficerOf('dlh')), await app.signIn(await aHeadOf('dlh'))]
    const named = {
      outcome: 'staff_action',
      done: 'Ibu Contoh Rekaan di loket sudah ditegur dan dibina.',
    }
    const confirm = tickOf(
      await textOf(
        await app.submit(
          pageOf(reference),
          { ...answerFields, ...named, version: await versionOf(reference) },
          officer,
        ),
      ),
    )
    Object.assign(named, { confirm })
    await app.submit(pageOf(reference), { ...answerFields, ...named, version: await versionOf(reference) }, officer)
    const page = await textOf(await app.visit(pageOf(reference), head))
    expect(page).toContain('Tampaknya ada nama orang di tanggapan ini: "Ibu Contoh Rekaan"')
    const approved = { step: 'approve', version: await versionOf(reference) }
    expect((await app.submit(pageOf(reference), approved, head)).status).toBe(303)
  })

  test('carries a photo as its proof, which the resident sees under the answer', async () => {
    const complaint = await aComplaint({ status: 'in_progress' })
    const officer = await app.signIn(await anOfficerOf('dishub'))
    const files = [{ name: 'sesudah.jpg', type: 'image/jpeg', bytes: await aJpeg() }]
    const fields = { ...answerFields, version: String(complaint.version) }
    expect((await app.submit(pageOf(complaint.reference), fields, officer, { files })).status).toBe(303)
    const [file] = await storedIn('attachments', { name: 'sesudah.jpg', link: 'linked' })
    const answer = (await findComplaint(complaint.reference))?.history.at(-1)
    expect(answer).toMatchObject({ step: 'answer', attachments: [String(file?._id)] })
    const resident = await residentOf(app, complaint.reference)
    expect(await textOf(await app.visit(`/aduan/${complaint.reference}`, resident))).toContain('sesudah.jpg')
  })

  test('about somebody of the staff that seems to name them comes back with every word, and goes when confirmed', async () => {
    const complaint = await aComplaint({ status: 'in_progress' })
    const officer = await app.signIn(await anOfficerOf('dishub'))
    const done = 'Petugas loket, Bapak Contoh Rekaan, sudah ditegur dan diberi pembinaan.'
    const fields = { ...answerFields, outcome: 'staff_action', done, version: String(complaint.version) }
    const asked = await app.submit(pageOf(complaint.reference), fields, officer)
    const page = await textOf(asked)
    expect(asked.status).toBe(422)
    expect(page).toContain('href="#answer-confirm">Tampaknya ada nama orang: "Bapak Contoh Rekaan"')
    expect(page).toContain(done)
    expect(page).toContain('name="confirm"')
    expect((await findComplaint(complaint.reference))?.status).toBe('in_progress')
    const sent = await app.submit(pageOf(complaint.reference), { ...fields, confirm: tickOf(page) }, officer)
    expect(sent.status).toBe(303)
    expect((await findComplaint(complaint.reference))?.status).toBe('answered')
  })

  test('is asked again about a name that was written after the tick, and not about one that was taken out', async () => {
    const complaint = await aComplaint({ status: 'in_progress' })
    const officer = await app.signIn(await anOfficerOf('dishub'))
    const answer = (done: string, confirm: string) => {
      const fields = { ...answerFields, outcome: 'staff_action', done, version: String(complaint.version), confirm }
      return app.submit(pageOf(complaint.reference), fields, officer)
    }
    const two = 'Bapak Contoh Rekaan dan Ibu Misal Karangan sudah ditegur dan diberi pembinaan.'
    const page = await textOf(await answer(two, ''))
    expect(page).toContain('Tampaknya ada nama orang: "Bapak Contoh Rekaan", "Ibu Misal Karangan"')
    for (const confirm of [tickOf(page), 'yes']) {
      const added = await answer(`${two} Saudari Umpama Buatan juga sudah dibina.`, confirm)
      expect(added.status).toBe(422)
      expect(await textOf(added)).toContain('Umpama Buatan"')
    }
    expect((await findComplaint(complaint.reference))?.status).toBe('in_progress')
    expect((await answer('Ibu Misal Karangan sudah ditegur dan diberi pembinaan.', tickOf(page))).status).toBe(303)
  })

  test('that is ticked and then kept as a draft is kept, and not sent', async () => {
    const complaint = await aComplaint({ status: 'in_progress' })
    const officer = await app.signIn(await anOfficerOf('dishub'))
    const done = 'Bapak Contoh Rekaan sudah ditegur dan diberi pembinaan.'
    const fields = { ...answerFields, outcome: 'staff_action', done, version: String(complaint.version) }
    const tick = tickOf(await textOf(await app.submit(pageOf(complaint.reference), fields, officer)))
    const kept = await app.submit(pageOf(complaint.reference), { ...fields, confirm: [tick, 'draft'] }, officer)
    expect(kept.status).toBe(200)
    expect((await findComplaint(complaint.reference))?.status).toBe('in_progress')
    expect(await storedIn('step-drafts', { reference: complaint.reference })).toHaveLength(1)
  })

  test.each([
    ['staff_action', 'Petugas loket Dinas Perhubungan di Sangatta Utara sudah ditegur dan diberi pembinaan.'],
    ['fixed', 'Bapak Contoh Rekaan dari bidang lampu sudah mengganti kabelnya dan menyalakan lampu.'],
  ])('%s is not asked about offices and places, nor another outcome about anything', async (outcome, done) => {
    const complaint = await aComplaint({ status: 'in_progress' })
    const officer = await app.signIn(await anOfficerOf('dishub'))
    const fields = { ...answerFields, outcome, done, version: String(complaint.version) }
    expect((await app.submit(pageOf(complaint.reference), fields, officer)).status).toBe(303)
  })

  test('a bare promise comes back at its field with every word', async () => {
    const complaint = await aComplaint({ status: 'in_progress' })
    const officer = await app.signIn(await anOfficerOf('dishub'))
    const done = 'Lampu jalan di simpang contoh akan segera kami tindak lanjuti.'
    const fields = { ...answerFields, done, version: String(complaint.version) }
    const refused = await app.submit(pageOf(complaint.reference), fields, officer)
    expect(refused.status).toBe(422)
    const page = await textOf(refused)
    expect(page).toContain('href="#answer-done">Ini baru janji')
    expect(page).toContain(done)
  })
})

describe('a reply just sent', () => {
  test('shows a button for ten seconds; pressed in time the text is back in its box, pressed late it says why not', async () => {
    const complaint = await aComplaint({ status: 'forwarded' })
    const address = pageOf(complaint.reference)
    const officer = await app.signIn(await anOfficerOf('dishub'))
    const reply = { step: 'reply', text: 'Kami datang besok.' }
    await app.submit(address, { ...reply, version: String(complaint.version) }, officer)
    const page = await textOf(await app.visit(`${address}?selesai=reply`, officer))
    expect(page).toContain('dikirim ke warga dalam 10 detik')
    const entry = /name="entry" value="(h\d+)"/.exec(page)?.[1] ?? ''
    const undo = { step: 'undo', entry }

    app.clock.add(10 / 3600)
    const late = await app.submit(address, { ...undo, version: await versionOf(complaint.reference) }, officer)
    expect(late.status).toBe(422)
    expect(await textOf(late)).toContain('Balasan ini sudah terkirim ke warga')
    expect(await textOf(await app.visit(`${address}?selesai=reply`, officer))).toContain('Balasan Anda terkirim')
    app.clock.add(-10 / 3600)

    const undone = await app.submit(address, { ...undo, version: '1' }, officer)
    expect(undone.headers.get('location')).toBe(`${address}?selesai=undo`)
    const back = await textOf(await app.visit(`${address}?selesai=undo`, officer))
    expect(back).toMatch(/<textarea id="reply-text"[^>]*>Kami datang besok\.<\/textarea>/)
    expect(back).toContain('Ditarik sebelum terkirim')
    app.clock.add(1)
    await app.work()
    expect(
      await storedIn('outbox-emails', { reference: complaint.reference, message: 'progress-reply', state: 'sent' }),
    ).toEqual([])
    app.clock.add(-1)
  })
})

describe('while writing', () => {
  test('a draft is kept by a button, outlives the session, and files stay with the form', async () => {
    const complaint = await aComplaint({ status: 'in_progress' })
    const address = pageOf(complaint.reference)
    const person = await anOfficerOf('dishub')
    const fields = { step: 'reply', text: 'Draf contoh', version: String(complaint.version), confirm: 'draft' }
    const files = [{ name: 'bukti.pdf', type: 'application/pdf', bytes: aPdf() }]
    const kept = await app.submit(address, fields, await app.signIn(person), { files })
    expect(kept.status).toBe(200)
    const page = await textOf(kept)
    expect(page).toContain('Draf disimpan pukul')
    expect(page).toContain('Sudah tersimpan: bukti.pdf')
    expect((await findComplaint(complaint.reference))?.version).toBe(complaint.version)
    const later = await textOf(await app.visit(address, await app.signIn(person)))
    expect(later).toMatch(/<textarea id="reply-text"[^>]*>Draf contoh<\/textarea>/)
    expect(later).toContain('Draf dari')
    expect(await textOf(await app.visit(address, await app.signIn(await anOfficerOf('dishub'))))).not.toContain(
      'Draf contoh',
    )
  })

  test('the mail to the resident can be read before; nothing is written, and what is wrong is said', async () => {
    const complaint = await aComplaint({ status: 'in_progress' })
    const address = pageOf(complaint.reference)
    const officer = await app.signIn(await anOfficerOf('dishub'))
    const form = { version: String(complaint.version), confirm: 'preview' }
    const shown = await textOf(
      await app.submit(address, { ...form, step: 'reply', text: 'Kami datang besok.' }, officer),
    )
    expect(shown).toContain('Email untuk warga')
    expect(shown).toContain(`Subjek: [${complaint.reference}]`)
    const promise = { ...answerFields, ...form, done: 'Akan segera ditindaklanjuti.' }
    expect((await app.submit(address, promise, officer)).status).toBe(422)
    expect((await findComplaint(complaint.reference))?.version).toBe(complaint.version)
    const sealed = await aComplaint({ status: 'in_progress', identity: 'sealed' })
    const hidden = { ...form, step: 'reply', text: 'Kami datang besok.', version: String(sealed.version) }
    expect(await textOf(await app.submit(pageOf(sealed.reference), hidden, officer))).toContain('tidak dapat dilihat')
  })

  test('the page says who holds it, who else has it open, and leads on in the list', async () => {
    const complaint = await aComplaint({ status: 'forwarded', agency: 'dpu' })
    const next = await aComplaint({ status: 'forwarded', agency: 'dpu' })
    const [first, second] = [complaint.reference, next.reference].toSorted() as [string, string]
    const person = await anOfficerOf('dpu')
    const officer = await app.signIn(person)
    const inbox = await textOf(await app.visit('/petugas', officer))
    expect(inbox).toContain(`/petugas/aduan/${first}?daftar=kotak-masuk`)
    const address = `${pageOf(first)}?daftar=kotak-masuk`
    const page = await textOf(await app.visit(address, officer))
    expect(page).toContain(`/petugas/aduan/${second}?daftar=kotak-masuk`)
    expect(page).toContain('Belum ditunjuk')
    const version = await versionOf(first)
    const claimed = await app.submit(address, { step: 'assign', version }, officer)
    expect(claimed.headers.get('location')).toContain('selesai=assign')
    const colleague = await app.signIn(await aHeadOf('dpu'))
    const theirs = await textOf(await app.visit(address, colleague))
    expect(theirs).toContain(`Juga membuka: ${person.name}`)
    expect(await textOf(await app.visit('/petugas', colleague))).toContain(`Ditangani ${person.name}`)
    expect(theirs).toContain('class="place-map"')
    const sealed = await aComplaint({ status: 'forwarded', agency: 'dpu', identity: 'sealed' })
    expect(await textOf(await app.visit(pageOf(sealed.reference), officer))).not.toContain('class="place-map"')
  })
})
