import { describe, expect, test } from 'vitest'
import type { StaffActor } from '#app/access/actor.ts'
import type { Complaint, Reference } from '#app/complaints/rules/complaint.ts'
import { formatDay } from '#app/i18n/format.ts'
import { translator } from '#app/i18n/translate.ts'
import { forgetReferenceData } from '#models/reference-memory.server.ts'
import { useApp, type Visitor } from '#tests/support/app.ts'
import { rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint, type ReachableStatus } from '#tests/support/factories.ts'
import { aCoordinator, aHeadOf, anOfficerOf } from '#tests/support/people.ts'
import { readStored } from '#tests/support/read-stored.ts'

// What a coordinator decides about how a complaint goes on, and what officers and heads may ask for.

useDatabase()
const app = useApp()

const textOf = async (response: Response) => (await response.text()).replaceAll('&#x27;', "'").replaceAll('&quot;', '"')

async function press(complaint: Complaint, visitor: Visitor, step: string, fields: Record<string, string>) {
  const version = String((await readStored(complaint.reference)).version)
  return app.submit(`/petugas/aduan/${complaint.reference}`, { step, version, ...fields }, visitor)
}

async function owed(reference: Reference): Promise<string[]> {
  const rows = await storedIn('outbox-emails', { reference })
  return rows.map((row) => `${String(row['message'])} to ${(row['to'] as { kind: string }).kind}`)
}

const dueOf = ({ clocks }: Complaint, name: string) => clocks.find((clock) => clock.name === name)?.dueOn ?? ''

describe('reopening', () => {
  test.each(['answered', 'closed', 'referred', 'rejected', 'withdrawn'] satisfies ReachableStatus[])(
    'takes a complaint that is %s back to the desk',
    async (status) => {
      const complaint = await aComplaint({ status })
      const coordinator = await app.signIn(await aCoordinator())
      const sent = await press(complaint, coordinator, 'reopen', { to: 'submitted', reason: 'Diperiksa ulang.' })
      expect(sent.status).toBe(303)
      const after = await readStored(complaint.reference)
      expect(after).toMatchObject({ status: 'submitted', agency: null, closedBy: null, outcome: null })
      expect(await owed(complaint.reference)).toContain('complaint-reopened to address')
    },
  )

  test('lets the agency that had it go on, and tells it', async () => {
    const complaint = await aComplaint({ status: 'closed' })
    const coordinator = await app.signIn(await aCoordinator())
    await press(complaint, coordinator, 'reopen', { to: 'in_progress', reason: 'Belum selesai.' })
    expect(await readStored(complaint.reference)).toMatchObject({ status: 'in_progress', agency: 'dishub' })
    expect(await owed(complaint.reference)).toContain('complaint-reopened to agency')
  })

  test('refuses to go on where no agency ever had it, with the reason kept', async () => {
    const complaint = await aComplaint({ status: 'rejected' })
    const coordinator = await app.signIn(await aCoordinator())
    const sent = await press(complaint, coordinator, 'reopen', { to: 'in_progress', reason: 'Alasan contoh ini.' })
    expect(sent.status).toBe(422)
    const page = await textOf(sent)
    expect(page).toContain('Tidak ada instansi yang dapat melanjutkan')
    expect(page).toContain('Alasan contoh ini.')
  })
})

describe('another class', () => {
  test('that is the same one is refused', async () => {
    const complaint = await aComplaint({ status: 'forwarded' })
    const coordinator = await app.signIn(await aCoordinator())
    const sent = await press(complaint, coordinator, 'reclassify', { class: 'complaint', reason: 'Contoh.' })
    expect(sent.status).toBe(422)
  })
})

describe('the classes to choose from', () => {
  test('show the present date and what each other class would make of it, before anything is saved', async () => {
    const complaint = await aComplaint({ status: 'forwarded' })
    const coordinator = await app.signIn(await aCoordinator())
    const page = await textOf(await app.visit(`/petugas/aduan/${complaint.reference}?tulis=reclassify`, coordinator))
    expect(page).toContain('Pengaduan, 14 hari kerja. Sekarang, tanggapan paling lambat 7 April 2026')
    const offered = /permintaan informasi, 5 hari kerja\. Tanggapan paling lambat (\d+ \w+ 2026)/.exec(page)?.[1]
    await press(complaint, coordinator, 'reclassify', { class: 'request', reason: 'Contoh.' })
    expect(formatDay(dueOf(await readStored(complaint.reference), 'settlement'), 'id')).toBe(offered)
  })

  test('have the lengths that an administrator set, for what was received since', async () => {
    await rawDatabase()
      .collection('clock-lengths')
      .updateMany({}, { $set: { 'settlement.complaint.amount': 10 } })
    await forgetReferenceData()
    const complaint = await aComplaint({ status: 'forwarded' })
    const coordinator = await app.signIn(await aCoordinator())
    for (const step of ['', '?tulis=reclassify', '?tulis=split']) {
      const page = await textOf(await app.visit(`/petugas/aduan/${complaint.reference}${step}`, coordinator))
      expect(page).toContain('Pengaduan, 10 hari kerja')
      expect(page).not.toContain('14 hari kerja')
    }
    await rawDatabase()
      .collection('clock-lengths')
      .updateMany({}, { $set: { 'settlement.complaint.amount': 14 } })
    await forgetReferenceData()
  })
})

describe('a later date', () => {
  test.each(['id', 'en'] as const)(
    'is given and asked for with the old one and the latest one in sight, in %s',
    async (language) => {
      const complaint = await aComplaint({ status: 'in_progress' })
      const inWords = (clock: string) => formatDay(dueOf(complaint, clock), language)
      const dates = { service: inWords('settlement'), law: inWords('lawDecision') }
      const t = translator(language)
      const read = async (person: StaffActor, step: string) => {
        const visitor = await app.signIn(person)
        await app.visit(`/bahasa?ke=${language}`, visitor)
        return textOf(await app.visit(`/petugas/aduan/${complaint.reference}?tulis=${step}`, visitor))
      }
      expect(await read(await aCoordinator(), 'extend')).toContain(t('decisions.extend.hint', dates))
      for (const person of [await anOfficerOf('dishub'), await aHeadOf('dishub')]) {
        expect(await read(person, 'request'), person.role).toContain(t('decisions.request.dates', dates))
      }
    },
  )

  test('that was typed comes back beside the old one while something is missing', async () => {
    const complaint = await aComplaint({ status: 'in_progress' })
    const coordinator = await app.signIn(await aCoordinator())
    const sent = await press(complaint, coordinator, 'extend', { until: '2026-04-20', reason: '' })
    const page = await textOf(sent)
    expect(sent.status).toBe(422)
    expect(page).toMatch(/name="until"[^>]*value="2026-04-20"/)
    expect(page).toContain(`Batas waktu sekarang ${formatDay(dueOf(complaint, 'settlement'), 'id')}`)
    expect(dueOf(await readStored(complaint.reference), 'settlement')).toBe(dueOf(complaint, 'settlement'))
  })

  test('is declined by a note, and only by the coordinator’s', async () => {
    const complaint = await aComplaint({ status: 'in_progress' })
    const officer = await app.signIn(await anOfficerOf('dishub'))
    await press(complaint, officer, 'request', { what: 'move', reason: 'Jalan desa.' })
    await press(complaint, officer, 'note', { text: 'Catatan contoh.', confirm: 'decline' })
    expect((await readStored(complaint.reference)).openRequest).toBe('move')
    const coordinator = await app.signIn(await aCoordinator())
    const address = `/petugas/aduan/${complaint.reference}?tulis=note`
    expect(await textOf(await app.visit(address, coordinator))).toContain('Catatan ini menolak permintaan instansi')
    await press(complaint, coordinator, 'note', { text: 'Tetap di Dinas Perhubungan.', confirm: 'decline' })
    expect((await readStored(complaint.reference)).openRequest).toBeNull()
  })

  test.each([
    ['before the present one', 'settlement', 'Tulis tanggal sesudah batas waktu sekarang'],
    ['past the legal one', 'lawDecision', 'Tanggal melewati batas undang-undang'],
  ])('%s is refused', async (_name, clock, words) => {
    const complaint = await aComplaint({ status: 'forwarded' })
    const coordinator = await app.signIn(await aCoordinator())
    const limit = dueOf(complaint, clock)
    const day = clock === 'settlement' ? limit : `${limit.slice(0, 3)}9-12-31`
    const sent = await press(complaint, coordinator, 'extend', { until: day, reason: 'Contoh.' })
    expect(sent.status).toBe(422)
    expect(await textOf(sent)).toContain(words)
  })

  test('to a day that is over is refused, and past the law no form is offered', async () => {
    const coordinator = await app.signIn(await aCoordinator())
    const late = await aComplaint({ status: 'in_progress', now: new Date('2026-01-26T02:00:00Z') })
    expect(dueOf(late, 'settlement') < '2026-03-09').toBe(true)
    const sent = await press(late, coordinator, 'extend', { until: '2026-03-09', reason: 'Contoh.' })
    expect(sent.status).toBe(422)
    expect(await textOf(sent)).toContain(translator('id')('errors.when.past'))
    const over = await aComplaint({ status: 'in_progress', now: new Date('2025-11-03T02:00:00Z') })
    const page = await textOf(await app.visit(`/petugas/aduan/${over.reference}?tulis=extend`, coordinator))
    expect(page).toContain('sudah lewat: tidak dapat diperpanjang lagi')
    expect(page).not.toContain('name="until"')
  })

  test('that an agency asks for stands above all, with its reason and both ways to decide', async () => {
    const complaint = await aComplaint({ status: 'in_progress' })
    const officer = await app.signIn(await anOfficerOf('dishub'))
    await press(complaint, officer, 'request', { what: 'extend', reason: 'Menunggu suku cadang.' })
    const address = `/petugas/aduan/${complaint.reference}`
    const coordinator = await app.signIn(await aCoordinator())
    const asked = ['Instansi meminta: Perpanjangan batas waktu', 'Alasan: Menunggu suku cadang.']
    for (const visitor of [coordinator, officer]) {
      const page = await textOf(await app.visit(address, visitor))
      for (const words of asked) expect(page).toContain(words)
      expect(page.includes(`href="${address}?tulis=note#tulis">Tulis catatan`)).toBe(visitor === coordinator)
    }
  })
})

describe('dates', () => {
  test('moves the date, keeps both in the history, and tells the resident of a later one', async () => {
    const complaint = await aComplaint({ status: 'in_progress' })
    const coordinator = await app.signIn(await aCoordinator())
    const before = dueOf(complaint, 'settlement')
    const sent = await press(complaint, coordinator, 'reclassify', { class: 'supervision', reason: 'Menyangkut dana.' })
    expect(sent.status).toBe(303)
    const after = await readStored(complaint.reference)
    expect(after.class).toBe('supervision')
    expect(dueOf(after, 'settlement') > before).toBe(true)
    expect(after.history.at(-1)?.facts).toMatchObject({
      class: 'supervision',
      classBefore: 'complaint',
      agency: 'dishub',
      dueOnBefore: before,
      dueOn: dueOf(after, 'settlement'),
    })
    expect(await owed(complaint.reference)).toContain('deadline-extended to address')
  })

  test('is asked for by the officer, stands at the coordinator, and is given', async () => {
    const complaint = await aComplaint({ status: 'in_progress' })
    const officer = await app.signIn(await anOfficerOf('dishub'))
    await press(complaint, officer, 'request', { what: 'extend', reason: 'Suku cadang belum datang.' })
    expect((await readStored(complaint.reference)).openRequest).toBe('extend')
    const coordinator = await app.signIn(await aCoordinator())
    const list = await textOf(await app.visit('/koordinator?bagian=permintaan', coordinator))
    expect(list).toContain(complaint.reference)
    const until = '2026-04-20'
    const sent = await press(complaint, coordinator, 'extend', { until, reason: 'Suku cadang dikirim dari luar.' })
    expect(sent.status).toBe(303)
    const after = await readStored(complaint.reference)
    expect(after.openRequest).toBeNull()
    expect(dueOf(after, 'settlement')).toBe(until)
    expect(await owed(complaint.reference)).toContain('deadline-extended to address')
    expect(await textOf(await app.visit('/koordinator?bagian=permintaan', coordinator))).not.toContain(
      complaint.reference,
    )
  })
})

describe('urgency', () => {
  test('is set by a coordinator or the head with a reason, and moves no date', async () => {
    const complaint = await aComplaint({ status: 'forwarded' })
    const head = await app.signIn(await aHeadOf('dishub'))
    const sent = await press(complaint, head, 'prioritise', {
      priority: 'urgent',
      reason: 'Membahayakan anak sekolah.',
    })
    expect(sent.status).toBe(303)
    const after = await readStored(complaint.reference)
    expect(after.priority).toBe('urgent')
    expect(after.clocks).toEqual(complaint.clocks)
    const officer = await app.signIn(await anOfficerOf('dishub'))
    expect((await press(complaint, officer, 'prioritise', { priority: 'ordinary', reason: 'Contoh.' })).status).toBe(
      422,
    )
  })
})

test('a move needs no return first, and the third return is refused', async () => {
  const complaint = await aComplaint({ status: 'forwarded' })
  const coordinator = await app.signIn(await aCoordinator())
  expect((await press(complaint, coordinator, 'move', { agency: 'dpu', reason: 'Jalan.' })).status).toBe(303)
  expect(await readStored(complaint.reference)).toMatchObject({ status: 'forwarded', agency: 'dpu' })
  const officer = await app.signIn(await anOfficerOf('dpu'))
  const again = { agency: 'dpu', class: 'complaint', topic: 'roads' }
  for (let turn = 0; turn < 2; turn += 1) {
    expect((await press(complaint, officer, 'return', { reason: 'Bukan kami.' })).status).toBe(303)
    expect((await press(complaint, coordinator, 'forward', again)).status).toBe(303)
  }
  const third = await press(complaint, officer, 'return', { reason: 'Bukan kami.' })
  expect(third.status).toBe(422)
  expect((await press(complaint, officer, 'request', { what: 'move', reason: 'Bukan kami.' })).status).toBe(303)
})
