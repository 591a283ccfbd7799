import { describe, expect, it } from 'vitest'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { complaintModel } from '#models/complaint-schema.server.ts'
import { tokenOf, useApp } from '#tests/support/app.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { aCoordinator, anOfficerOf } from '#tests/support/people.ts'
import { entriesOf, openedComplaint, residentOf } from '#tests/support/resident-visit.ts'

useDatabase()
const app = useApp()

const first = 'Lampu di simpang contoh padam'
const second = 'Ini aduan contoh yang diperbaiki: lampu di lapangan contoh padam sejak lima malam.'
const stored = async (reference: Reference) => (await storedIn('complaints', { reference }))[0]

describe('within half an hour of sending', () => {
  it('the own text is corrected: staff read the new one, and the first stays', async () => {
    const { complaint, resident, path } = await openedComplaint(app)
    const { reference } = complaint
    const ask = `${path}?tanya=perbaiki`
    const page = await (await app.visit(ask, resident)).text()
    expect(page).toContain(first)
    expect(page).toContain('Email yang sudah terkirim ke instansi hanya menyebut nomor, topik, dan tempat.')
    const short = await app.submit(ask, { step: 'correct', text: 'Terlalu pendek' }, resident)
    expect(short.status).toBe(422)
    expect(await short.text()).toContain('Terlalu pendek')
    expect((await app.submit(ask, { step: 'correct', text: second }, resident)).status).toBe(303)
    expect(await stored(reference)).toMatchObject({ body: complaint.body, correctedBody: second })
    expect((await stored(reference))?.['searchWords']).toContain('lapangan')

    const desk = await app.signIn(await aCoordinator())
    const html = await (await app.visit(`/petugas/aduan/${reference}`, desk)).text()
    expect(html).toContain('di lapangan contoh padam')
    expect(html).toContain('Tulisan pertama')
    expect(html).toContain(first)
    const own = await (await app.visit(path, resident)).text()
    expect(own).toContain('Tulisan pertama')
  })

  it('is corrected a second time, and every version is kept', async () => {
    const { complaint, resident, path } = await openedComplaint(app)
    const third = `${second} Sudah dua kali dilaporkan.`
    await app.submit(path, { step: 'correct', text: second }, resident)
    await app.submit(path, { step: 'correct', text: third }, resident)
    expect(await stored(complaint.reference)).toMatchObject({ body: complaint.body, correctedBody: third })
    expect(await entriesOf(complaint.reference, 'correct')).toMatchObject([{ text: second }, { text: third }])
  })

  it('a text that must be protected after the correction is protected at once', async () => {
    const { complaint, resident, path } = await openedComplaint(app)
    expect(complaint.restricted).toBe(false)
    const bribe = 'Ini aduan contoh: petugas di loket contoh meminta uang suap agar surat saya cepat selesai.'
    await app.submit(path, { step: 'correct', text: bribe }, resident)
    expect(await stored(complaint.reference)).toMatchObject({ restricted: true })
  })

  it('one way out is offered on the page, whether or not it can still be corrected', async () => {
    const { complaint, resident, path } = await openedComplaint(app)
    const before = await (await app.visit(path, resident)).text()
    expect(before).toContain('Perbaiki isi aduan, sampai pukul')
    app.clock.add(0.6)
    const after = await (await app.visit(path, await residentOf(app, complaint.reference))).text()
    expect(after).not.toContain('Perbaiki isi aduan')
    for (const page of [before, after]) {
      expect(page).toContain('tanya=cabut')
      expect(page).not.toMatch(/tarik aduan/i)
    }
  })

  it('is taken back: it ends as withdrawn, and stays in the register', async () => {
    const { complaint, resident, path } = await openedComplaint(app, { status: 'forwarded' })
    const token = await tokenOf(await app.visit(`${path}?tanya=perbaiki`, resident))
    const press = () => app.submit(path, { step: 'takeBack', ...token }, resident, { from: null })
    const answers = await Promise.all(Array.from({ length: 10 }, press))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 303))
    expect(await stored(complaint.reference)).toMatchObject({ status: 'withdrawn' })
    expect(await entriesOf(complaint.reference, 'takeBack')).toHaveLength(1)
    const mails = await storedIn('outbox-emails', { reference: complaint.reference, message: 'complaint-withdrawn' })
    expect(mails).toHaveLength(2)
  })
})

describe.each(['correct', 'takeBack'] as const)('%s is refused, and what was typed comes back,', (step) => {
  it('after half an hour', async () => {
    const { complaint, path } = await openedComplaint(app)
    app.clock.add(0.6)
    const resident = await residentOf(app, complaint.reference)
    expect(await (await app.visit(path, resident)).text()).not.toContain('tanya=perbaiki')
    const answer = await app.submit(path, { step, text: second }, resident)
    expect(answer.status).toBe(409)
    const html = await answer.text()
    expect(html).toContain('Waktunya sudah lewat')
    if (step === 'correct') expect(html).toContain(second)
    expect(await entriesOf(complaint.reference, step)).toEqual([])
  })

  it('once somebody of the agency has opened it, even while the form is open', async () => {
    const { complaint, resident, path } = await openedComplaint(app, { status: 'forwarded' })
    const token = await tokenOf(await app.visit(`${path}?tanya=perbaiki`, resident))
    await complaintModel.updateOne({ reference: complaint.reference }, { $set: { openedByAgencyAt: app.clock.now() } })
    const answer = await app.submit(path, { step, text: second, ...token }, resident, { from: null })
    expect(answer.status).toBe(409)
    expect(await stored(complaint.reference)).toMatchObject({ status: 'forwarded', correctedBody: null })
  })
})

it('an agency reads the corrected text of an ordinary complaint', async () => {
  const { complaint, resident, path } = await openedComplaint(app, { status: 'forwarded' })
  await app.submit(path, { step: 'correct', text: second }, resident)
  const officer = await app.signIn(await anOfficerOf('dishub'))
  const html = await (await app.visit(`/petugas/aduan/${complaint.reference}`, officer)).text()
  expect(html).toContain('di lapangan contoh padam')
})
