import { describe, expect, it } from 'vitest'
import { answerComplaint } from '#app/complaints/answer-complaint.server.ts'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { findComplaint } from '#models/complaint.server.ts'
import { aVisitor, tokenOf, useApp } from '#tests/support/app.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { anAnswer, aRequest, mustBeOk, type ComplaintWish } from '#tests/support/factories.ts'
import { anOfficerOf, testKeys } from '#tests/support/people.ts'
import { openedComplaint, residentOf } from '#tests/support/resident-visit.ts'

useDatabase()
const app = useApp()

const opened = (wish: ComplaintWish = {}) => openedComplaint(app, wish)
const statusOf = async (reference: Reference) => (await storedIn('complaints', { reference }))[0]?.['status'] as string
const mailsAbout = async (reference: Reference, message: string) => storedIn('outbox-emails', { reference, message })

describe('on the tracking page a resident', () => {
  it('reads that a date past the last loaded year of holidays is an estimate, and of no other', async () => {
    app.clock.set('2026-12-28T02:00:00Z')
    const desk = await opened()
    expect(await (await app.visit(desk.path, desk.resident)).text()).toContain('31 Desember 2026.')
    const { resident, path } = await opened({ status: 'forwarded' })
    const html = await (await app.visit(path, resident)).text()
    expect(html).toContain('4 Januari 2027 (perkiraan)')
    // The lines of the history keep whether it was one when it was promised.
    expect(html.replaceAll('<!-- -->', '')).toMatch(/paling lambat \d+ Januari 2027 \(perkiraan\)<\/p>/i)
    app.clock.set('2026-03-10T02:00:00Z')
  })

  it('reads where it stands in a sentence with a date', async () => {
    const { resident, path } = await opened({ status: 'forwarded' })
    const html = await (await app.visit(path, resident)).text()
    expect(html).toContain('Dinas Perhubungan sudah menerima aduan Anda dan membalas paling lambat')
  })

  it('writes a message once, however often the form is sent, and the office hears of it at most once an hour', async () => {
    const { complaint, resident, path } = await opened({ status: 'forwarded' })
    const token = await tokenOf(await app.visit(path, resident))
    const say = { step: 'add', text: 'Contoh tambahan: lubangnya makin dalam.' }
    for (let n = 0; n < 3; n += 1) {
      expect((await app.submit(path, { ...say, ...token }, resident, { from: null })).status).toBe(303)
    }
    await app.submit(path, { step: 'add', text: 'Contoh tambahan kedua.' }, resident)
    expect(await mailsAbout(complaint.reference, 'message-from-resident')).toHaveLength(1)
    const html = await (await app.visit(path, resident)).text()
    expect(html.split('Contoh tambahan: lubangnya makin dalam.')).toHaveLength(2)
    expect(html).toContain('Contoh tambahan kedua.')
  })

  it('adds a file, and is told by name which one was refused', async () => {
    const { resident, path } = await opened()
    const files = [
      { name: 'gambar.svg', type: 'image/svg+xml', bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') },
    ]
    const answer = await app.submit(path, { step: 'add', text: 'Contoh dengan berkas.' }, resident, { files })
    expect(answer.status).toBe(200)
    const html = await answer.text()
    expect(html).toContain('gambar.svg bukan foto atau PDF')
    expect(html).toContain('Contoh dengan berkas.')
  })

  it('supplies what was asked for, and it goes back to where it was', async () => {
    const { complaint, resident, path } = await opened({ status: 'incomplete' })
    const before = await app.visit(path, resident)
    expect(await before.text()).toContain('Lengkapi sampai')
    await app.submit(path, { step: 'supply', text: 'Contoh keterangan: nomor rumah sepuluh.' }, resident)
    expect(await statusOf(complaint.reference)).not.toBe('incomplete')
    expect(await mailsAbout(complaint.reference, 'information-supplied')).not.toHaveLength(0)
  })

  it('accepts an answer, and may open it again within thirty days but not later', async () => {
    const { complaint, resident, path } = await opened({ status: 'answered' })
    await app.submit(path, { step: 'accept' }, resident)
    expect(await statusOf(complaint.reference)).toBe('closed')
    expect(await mailsAbout(complaint.reference, 'complaint-closed')).toHaveLength(1)
    expect(await (await app.visit(path, resident)).text()).toContain('Anda dapat membukanya kembali sampai')
    app.clock.add(31 * 24)
    const later = await residentOf(app, complaint.reference)
    const late = await app.submit(path, { step: 'dispute', reason: 'Contoh: padam lagi.' }, later, { from: '/lacak' })
    expect(late.status).toBe(403)
    expect(await statusOf(complaint.reference)).toBe('closed')
    app.clock.add(-31 * 24)
  })

  it('disputes: the first time it goes back to the agency, the second time to the coordinator', async () => {
    const { complaint, resident, path } = await opened({ status: 'answered' })
    const empty = await app.submit(path, { step: 'dispute', reason: '' }, resident)
    expect(empty.status).toBe(422)
    await app.submit(path, { step: 'dispute', reason: 'Contoh: lampunya padam lagi.' }, resident)
    expect(await statusOf(complaint.reference)).toBe('in_progress')
    expect(await mailsAbout(complaint.reference, 'complaint-disputed')).not.toHaveLength(0)
    const answer = {
      ...aRequest(await anOfficerOf('dishub'), (await findComplaint(complaint.reference))!),
      answer: anAnswer,
    }
    mustBeOk(await answerComplaint({ ...answer, attachments: [], keys: testKeys }))
    await app.submit(path, { step: 'dispute', reason: 'Contoh: padam untuk kedua kali.' }, resident)
    expect(await findComplaint(complaint.reference)).toMatchObject({ status: 'submitted', agency: null, reopened: 2 })
  })

  it('withdraws on a page that asks first', async () => {
    const { complaint, resident, path } = await opened({ status: 'forwarded' })
    expect(await (await app.visit(`${path}?tanya=cabut`, resident)).text()).toContain('Instansi berhenti menanganinya.')
    expect(await statusOf(complaint.reference)).toBe('forwarded')
    await app.submit(path, { step: 'withdraw', reason: '' }, resident, { from: `${path}?tanya=cabut` })
    expect(await statusOf(complaint.reference)).toBe('withdrawn')
    const again = await app.submit(path, { step: 'withdraw' }, resident, { from: '/lacak' })
    expect(again.status).toBe(403)
  })

  it('is not shown what is not possible, and a step from the wrong place changes nothing and keeps the words', async () => {
    const { complaint, resident, path } = await opened({ status: 'forwarded' })
    const page = await app.visit(path, resident)
    expect(await page.clone().text()).not.toContain('Ya, selesai')
    const answer = await app.submit(
      path,
      { step: 'dispute', reason: 'Contoh alasan yang tidak hilang.', ...(await tokenOf(page)) },
      resident,
      { from: null },
    )
    expect(answer.status).toBe(409)
    expect(await statusOf(complaint.reference)).toBe('forwarded')
  })

  it('cannot post for another complaint with the token of the own', async () => {
    const mine = await opened()
    const theirs = await opened()
    const token = await tokenOf(await app.visit(mine.path, mine.resident))
    const answer = await app.submit(theirs.path, { step: 'withdraw', ...token }, mine.resident, { from: null })
    expect(answer.status).toBe(404)
    expect(await statusOf(theirs.complaint.reference)).toBe('submitted')
  })

  it('leaves, and the page is gone for this browser', async () => {
    const { resident, path } = await opened()
    await app.submit('/lacak/keluar', {}, resident, { from: path })
    expect((await app.visit(path, resident)).status).toBe(404)
  })

  it('leaves, and the receipt is gone for whoever has the phone next', async () => {
    const resident = aVisitor()
    const story = { body: 'Ini aduan contoh: lampu di simpang contoh padam.', place: 'Simpang contoh' }
    await app.submit('/lapor', story, resident)
    const receipt = await (await app.visit('/lapor/diterima', resident)).text()
    const reference = /KTM-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/.exec(receipt)?.[0] ?? ''
    expect(reference).not.toBe('')
    await app.submit('/lacak/keluar', {}, resident, { from: `/aduan/${reference}` })
    expect(await (await app.visit('/lapor/diterima', resident)).text()).not.toContain(reference)
    expect((await app.visit('/lapor/diterima/teks', resident)).status).toBe(404)
  })

  it('is asked for number and code again after half an hour', async () => {
    const { resident, path } = await opened()
    app.clock.add(0.6)
    expect((await app.visit(path, resident)).status).toBe(404)
  })
})

describe('a message of a sealed resident', () => {
  it('is told to the coordinators and not to the agency that has the complaint', async () => {
    const { complaint, resident, path } = await opened({ status: 'forwarded', identity: 'sealed' })
    await app.submit(path, { step: 'add', text: 'Contoh pesan tersegel dari warga.' }, resident)
    const mails = await mailsAbout(complaint.reference, 'message-from-resident')
    expect(mails.map((mail) => (mail['to'] as { kind: string }).kind)).not.toContain('agency')
  })
})
