import { beforeAll, describe, expect, it } from 'vitest'
import type { StaffActor } from '#app/access/actor.ts'
import { readCalendarPage } from '#app/calendar/change-calendar.server.ts'
import { recountClocks } from '#app/calendar/recount-clocks.server.ts'
import { recount } from '#app/calendar/moved-dates.ts'
import { replyToComplaint } from '#app/complaints/reply-to-complaint.server.ts'
import { listAudit } from '#models/audit-entry.server.ts'
import { listForRecount } from '#models/complaint-recount.server.ts'
import { findComplaint } from '#models/complaint.server.ts'
import { findHolidayYear, readCalendar } from '#models/holiday.server.ts'
import { loadReferenceData } from '#models/load-reference-data.server.ts'
import { readClockLengths } from '#models/service-class.server.ts'
import { aVisitor, tokenOf, useApp, type Visitor } from '#tests/support/app.ts'
import { rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint, aMoment, aRequest } from '#tests/support/factories.ts'
import { fieldsIn } from '#tests/support/form-fields.ts'
import { anAdministrator, anOfficerOf } from '#tests/support/people.ts'

useDatabase()
const app = useApp()

let person: StaffActor
let admin: Visitor
beforeAll(async () => {
  person = await anAdministrator()
  admin = await app.signIn(person)
})

const page = (year: number) => `/pengelola/kalender?tahun=${year}`
const html = async (address: string, as = admin) => (await app.visit(address, as)).text()

/** The form of an act, filled in and sent; what comes back is the preview. */
async function ask(
  year: number,
  act: 'import' | 'add',
  changes: Record<string, string>,
  filled?: Record<string, string>,
) {
  const fields = filled ?? fieldsIn(await html(page(year)), `value="${act}"`)
  return app.submit(page(year), { ...fields, ...changes }, admin)
}

async function confirm(year: number, answer: Response) {
  return app.submit(page(year), { ...fieldsIn(await answer.text(), 'value="confirm"'), go: 'confirm' }, admin)
}

/** What the worker does, until nothing is left of both sweeps. */
async function work(limit = 50) {
  for (const minutes of [0, 3]) {
    const now = new Date(app.clock.now().getTime() + minutes * 60_000)
    while ((await recountClocks({ now, limit })) > 0);
  }
}

const add = (year: number, date: string) => ask(year, 'add', { date, name: 'Hari contoh', kind: 'national' })
const mails = (reference: string) => storedIn('outbox-emails', { reference, message: 'deadline-moved' })
const settlementOf = async (reference: string) =>
  (await findComplaint(reference))?.clocks.find(({ name }) => name === 'settlement')?.dueOn

describe('a day added by hand', () => {
  it('shows which due dates move before anything is stored, by number only', async () => {
    const { reference, title } = await aComplaint({ status: 'forwarded' })
    expect(await settlementOf(reference)).toBe('2026-04-07')
    const answer = await add(2026, '2026-03-30')
    expect(answer.status).toBe(200)
    const shown = await answer.text()
    expect(shown).toContain('Bertambah 1 hari')
    expect(shown).toContain('1 bergeser lebih lambat, 0 lebih cepat')
    expect(shown).toContain('1 warga diberi tahu')
    expect(shown).toContain(reference)
    expect(shown).toContain('Tanggapan: 7 April 2026 menjadi 8 April 2026')
    expect(shown).not.toContain(title)
    expect((await findHolidayYear(2026))?.days.some(({ date }) => date === '2026-03-30')).toBe(false)
    expect(await settlementOf(reference)).toBe('2026-04-07')
  })

  it('moves the dates once it is confirmed, tells the resident, and keeps the date that was promised first', async () => {
    const complaint = await aComplaint({ status: 'forwarded' })
    const { reference } = complaint
    const sealed = await aComplaint({ status: 'forwarded', identity: 'sealed', language: 'en' })
    const nameless = await aComplaint({ status: 'forwarded', identity: 'none' })
    const saved = await confirm(2026, await add(2026, '2026-03-31'))
    expect(saved.status).toBe(200)
    expect(await saved.text()).toContain('Kalender 2026 tersimpan')
    await work()

    for (const one of [complaint, sealed, nameless]) {
      expect(await settlementOf(one.reference)).toBe('2026-04-08')
      const stored = await findComplaint(one.reference)
      expect(stored?.history.find(({ step }) => step === 'forward')?.facts.dueOn).toBe('2026-04-07')
      expect(stored?.history).toHaveLength(one.history.length)
      expect(stored?.version).toBe(one.version)
    }
    expect((await mails(reference)).map((mail) => mail['facts'] as unknown)).toEqual([
      expect.objectContaining({ what: 'answer', before: '2026-04-07', after: '2026-04-08', provisional: false }),
    ])
    expect(
      (await mails(sealed.reference)).map(
        (mail) => [mail['language'], (mail['to'] as { kind: string }).kind] as unknown[],
      ),
    ).toEqual([['en', 'sealed']])
    expect(await mails(nameless.reference)).toEqual([])
    const [entry] = await listAudit(`complaint:${reference}`)
    expect(entry).toMatchObject({
      action: 'recount-clocks',
      by: `account:${person.accountId}`,
      details: { before: { settlement: '2026-04-07' }, after: { settlement: '2026-04-08' } },
    })
    const [change] = await listAudit('calendar:2026')
    const { before, after } = change?.details as { before: { days: string }; after: { days: string } }
    expect(before.days).not.toContain('2026-03-31')
    expect(after.days).toContain('2026-03-31 national Hari contoh')
    expect(await html(page(2026))).toMatch(/\d+ aduan bergeser lebih lambat, 0 lebih cepat/)
  })

  it('says nothing to the resident when the date moves earlier', async () => {
    const { reference } = await aComplaint({ status: 'forwarded' })
    const before = await settlementOf(reference)
    const list = await html(page(2026))
    const asked = await app.submit(page(2026), fieldsIn(list, 'value="2026-03-31"'), admin)
    const shown = await asked.clone().text()
    expect(shown).toContain('Berkurang 1 hari')
    expect(shown).toContain('0 warga diberi tahu')
    await confirm(2026, asked)
    await work()
    expect((await settlementOf(reference))! < before!).toBe(true)
    expect(await mails(reference)).toEqual([])
  })

  it('is not taken twice, not of another year and not into a year nobody loaded', async () => {
    for (const [year, date, sentence] of [
      [2026, '2026-12-25', 'Hari ini sudah ada di daftar'],
      [2026, '2027-01-01', 'Tanggal bukan dari tahun 2026'],
      [2026, 'besok', 'Tanggal harus ditulis seperti 2027-01-31'],
    ] as const) {
      const refused = await ask(year, 'add', { date, name: 'Nama yang tetap ada', kind: 'national' })
      expect(refused.status).toBe(422)
      const shown = await refused.text()
      expect(shown).toContain(sentence)
      expect(shown).toContain('value="Nama yang tetap ada"')
    }
    const fields = { ...(await tokenOf(await app.visit(page(2028), admin))), version: 'x', act: 'add' }
    const refused = await app.submit(page(2028), { ...fields, date: '2028-01-01', name: 'A', kind: 'national' }, admin)
    expect(refused.status).toBe(422)
    expect(await findHolidayYear(2028)).toBeNull()
  })
})

describe('counting again', () => {
  it('goes on where it stopped, and two workers at once tell nobody twice', async () => {
    const open = await Promise.all(Array.from({ length: 5 }, () => aComplaint({ status: 'forwarded' })))
    await confirm(2026, await add(2026, '2026-03-26'))
    const now = app.clock.now()
    expect(await recountClocks({ now, limit: 2 })).toBe(2)
    while ((await Promise.all([0, 1].map(() => recountClocks({ now, limit: 2 })))).some((done) => done > 0));
    await work(2)
    for (const { reference } of open) {
      expect(await mails(reference)).toHaveLength(1)
      expect(
        (await listAudit(`complaint:${reference}`)).filter(({ action }) => action === 'recount-clocks'),
      ).toHaveLength(1)
    }
  })

  it('finds in its second sweep what a step wrote with the old calendar', async () => {
    const complaint = await aComplaint({ status: 'forwarded' })
    await confirm(2026, await add(2026, '2026-03-27'))
    const now = app.clock.now()
    while ((await recountClocks({ now, limit: 50 })) > 0);
    await rawDatabase()
      .collection('complaints')
      .updateOne({ reference: complaint.reference }, { $set: { clocks: complaint.clocks } })
    expect(await recountClocks({ now, limit: 50 })).toBe(0)
    await work()
    expect(
      (await settlementOf(complaint.reference))! >
        (complaint.clocks.find(({ name }) => name === 'settlement')?.dueOn ?? ''),
    ).toBe(true)
  })

  it('changes nothing of a complaint in any open status while the calendar is the same', async () => {
    for (const status of ['submitted', 'incomplete', 'forwarded', 'in_progress', 'answered'] as const) {
      const { reference } = await aComplaint({ status })
      const row = (await listForRecount(null, 500)).find((one) => one.reference === reference)
      expect(row, status).toBeDefined()
      if (!row) continue
      const again = recount(row, await readClockLengths(row.receivedOn), await readCalendar())
      expect([again.isChanged, again.moved, again.later], status).toEqual([false, [], null])
    }
  })

  it('does not stand in the way of a step that somebody is writing', async () => {
    const complaint = await aComplaint({ status: 'forwarded' })
    await confirm(2026, await add(2026, '2026-03-25'))
    await work()
    const officer = await anOfficerOf('dishub')
    const request = aRequest(officer, complaint, { now: aMoment })
    expect(await replyToComplaint({ ...request, text: 'Contoh balasan.', attachments: [] })).toMatchObject({ ok: true })
  })
})

const csv = 'date,name,kind\n2027-01-01,Tahun Baru Masehi,national\n2027-02-08,"Isra Mikraj, contoh",national\n'

describe('a year from a file', () => {
  async function upload(text: string | Uint8Array, name = 'libur.csv', decree = 'SKB contoh 1/2026') {
    const fields = fieldsIn(await html(page(2027)), 'value="import"')
    const form = new FormData()
    for (const [field, value] of Object.entries({ ...fields, decree })) form.append(field, value)
    form.append('file', new Blob([text as BlobPart], { type: 'text/csv' }), name)
    const cookie = [...admin.cookies].map(([one, value]) => `${one}=${value}`).join('; ')
    const headers = { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' }
    return fetch(new URL(page(2027), app.origin), { method: 'POST', body: form, headers, redirect: 'manual' })
  }

  it('is uploaded, looked at and saved; the next start does not take it back', async () => {
    const asked = await upload(csv)
    expect(asked.status).toBe(200)
    expect(await asked.clone().text()).toContain('Bertambah 2 hari')
    expect((await confirm(2027, asked)).status).toBe(200)
    await loadReferenceData()
    expect(await findHolidayYear(2027)).toEqual({
      year: 2027,
      decree: 'SKB contoh 1/2026',
      days: [
        { date: '2027-01-01', name: 'Tahun Baru Masehi', kind: 'national' },
        { date: '2027-02-08', name: 'Isra Mikraj, contoh', kind: 'national' },
      ],
    })
    expect((await readCalendar()).knownUntil).toBe('2027-12-31')
  })

  it('pasted as iCalendar replaces the year', async () => {
    const ics =
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270101\nSUMMARY:Tahun Baru\nEND:VEVENT\nEND:VCALENDAR'
    const asked = await ask(2027, 'import', { decree: 'SKB contoh 2/2026', content: ics })
    expect(await asked.clone().text()).toContain('Berkurang 1 hari')
    await confirm(2027, asked)
    expect((await findHolidayYear(2027))?.days).toHaveLength(1)
  })

  it('comes back with its text and the number of the bad line', async () => {
    const refused = await upload(`${csv}2027-13-01,Salah,national\n`)
    expect(refused.status).toBe(422)
    const shown = await refused.text()
    expect(shown).toContain('Baris 4: Tanggal harus ditulis seperti 2027-01-31')
    expect(fieldsIn(shown, 'value="import"')['content']).toBe(`${csv}2027-13-01,Salah,national\n`)
    expect(fieldsIn(shown, 'value="import"')['decree']).toBe('SKB contoh 1/2026')
  })

  it('in another encoding is told where, and one that is too large that it is', async () => {
    const latin = Buffer.from('2027-01-01,Id\u00e9,national\n', 'latin1')
    expect(await (await upload(latin)).text()).toContain('Baris 1: Ada huruf yang tidak terbaca')
    const large = await upload('x'.repeat(300_000), 'besar.csv', 'Dasar yang tetap ada')
    expect(large.status).toBe(413)
    const shown = await large.text()
    expect(shown).toContain('Berkas terlalu besar')
    expect(shown).toContain('value="Dasar yang tetap ada"')
  })
})

describe('two administrators', () => {
  it('the slower one sees what would change now, keeps the own text and may save then', async () => {
    const mine = fieldsIn(await html(page(2026)), 'value="add"')
    await confirm(2026, await add(2026, '2026-06-02'))
    const slower = await ask(2026, 'add', { date: '2026-06-03', name: 'Dari yang lambat', kind: 'national' }, mine)
    expect(slower.status).toBe(409)
    const shown = await slower.clone().text()
    expect(shown).toContain('Pengelola lain mengubah kalender ini')
    expect(shown).toContain('value="Dari yang lambat"')
    expect((await confirm(2026, slower)).status).toBe(200)
    const dates = (await findHolidayYear(2026))?.days.map(({ date }) => date)
    expect(dates).toEqual(expect.arrayContaining(['2026-06-02', '2026-06-03']))
  })

  it('pressing twice is saving once', async () => {
    const asked = await add(2026, '2026-06-04')
    const fields = { ...fieldsIn(await asked.text(), 'value="confirm"'), go: 'confirm' }
    const answers = [await app.submit(page(2026), fields, admin), await app.submit(page(2026), fields, admin)]
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect((await findHolidayYear(2026))?.days.filter(({ date }) => date === '2026-06-04')).toHaveLength(1)
    const [latest, before] = await listAudit('calendar:2026')
    expect(latest?.details).not.toEqual(before?.details)
  })
})

describe('the page of a year', () => {
  it('is there for the years a calendar can have, and for administrators alone', async () => {
    expect((await app.visit(page(2030), admin)).status).toBe(200)
    for (const year of ['1999', '20270', 'x', '']) {
      expect((await app.visit(`/pengelola/kalender?tahun=${year}`, admin)).status).toBe(404)
    }
    const officer = await anOfficerOf('dishub')
    expect(await readCalendarPage({ actor: officer, year: 2026 })).toBeNull()
    expect((await app.visit(page(2026), aVisitor())).status).toBe(302)
  })
})
