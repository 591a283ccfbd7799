import { describe, expect, it } from 'vitest'
import type { StaffActor } from '#app/access/actor.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { aVisitor, tokenOf, useApp, type TestFile, type Visitor } from '#tests/support/app.ts'
import { aPdf } from '#tests/attachments/samples.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { codeIn, referenceIn } from '#tests/support/receipt-words.ts'
import { aClerkOf, aCoordinator, aHeadOf, aLiaison, anOfficerOf } from '#tests/support/people.ts'

useDatabase()
const app = useApp()

const form = '/petugas/aduan-baru'
const story = {
  body: 'Ini aduan contoh: lampu di simpang contoh padam sejak tiga malam, warga takut lewat.',
  village: '64.08.09.2001',
  name: 'Warga Contoh',
  email: 'warga@contoh.example',
}

async function stored(reference: string): Promise<Complaint> {
  const [found] = await storedIn('complaints', { reference })
  return found as unknown as Complaint
}

async function files(by: StaffActor, fields: Record<string, string> = {}, as?: Visitor) {
  const visitor = as ?? (await app.signIn(by))
  const sent = await app.submit(form, { ...story, ...fields }, visitor)
  const html = await sent.text()
  return { visitor, status: sent.status, html, sent, reference: referenceIn(html), code: codeIn(html) }
}

describe('an officer files for somebody who came to the counter', () => {
  it('reads number and code once, on a sheet for the resident, who opens the complaint with them', async () => {
    const officer = await anOfficerOf('dishub')
    const filed = await files(officer, { channel: 'counter' })
    expect(filed.status).toBe(200)
    expect(filed.sent.headers.get('cache-control')).toBe('no-store')
    // Neither the receipt nor a session stays in the officer's browser.
    expect([...filed.visitor.cookies.keys()]).toEqual(['petugas'])

    const resident = aVisitor()
    const opened = await app.submit('/lacak', { reference: filed.reference, code: filed.code }, resident)
    expect(opened.headers.get('location')).toBe(`/aduan/${filed.reference}`)
    const page = await (await app.visit(`/aduan/${filed.reference}`, resident)).text()
    expect(page).toContain(story.body)
    expect(page).toContain('Diisi oleh Petugas')
    expect(page).not.toContain(officer.name)
  })

  it('keeps what was typed when the language is switched', async () => {
    const visitor = await app.signIn(await anOfficerOf('dishub'))
    const before = await storedIn('complaints')
    const sent = await app.submit(form, { ...story, channel: 'phone', step: '1', go: 'language' }, visitor)
    expect(sent.status).toBe(200)
    const page = await sent.text()
    expect(page).toContain('<html lang="en"')
    expect(page).toContain(story.body)
    expect(page).toMatch(/<option (?:selected="" value="phone"|value="phone" selected="")/)
    expect(await storedIn('complaints')).toHaveLength(before.length)
  })

  it('is recorded with role and channel, in the history, and in the audit trail', async () => {
    const officer = await anOfficerOf('dishub')
    const { reference } = await files(officer, { channel: 'phone' })
    const complaint = await stored(reference)
    expect(complaint.channel).toBe('phone')
    expect(complaint.filedBy).toMatchObject({ accountId: officer.accountId, name: officer.name, role: 'officer' })
    const [entry] = await storedIn('audit-entries', { chain: `complaint:${reference}` })
    expect(entry).toMatchObject({ by: `account:${officer.accountId}`, action: 'submit' })
    const coordinator = await app.signIn(await aCoordinator())
    const page = await (await app.visit(`/petugas/aduan/${reference}?bagian=riwayat`, coordinator)).text()
    expect(page).toContain(`Diisi oleh ${officer.name}, Petugas`)
  })

  it('does not open it afterwards unless it is the own agency’s', async () => {
    const officer = await anOfficerOf('dishub')
    const { reference, visitor } = await files(officer, { channel: 'counter' })
    expect((await app.visit(`/petugas/aduan/${reference}`, visitor)).status).toBe(404)
    expect((await app.visit(`/aduan/${reference}`, visitor)).status).toBe(404)
    expect((await app.visit('/lapor/diterima/cetak', visitor)).status).toBe(404)
  })

  it('is one complaint however often the form is sent, and another one only when somebody wants it', async () => {
    const visitor = await app.signIn(await anOfficerOf('dishub'))
    const fields = { ...story, channel: 'letter', ...(await tokenOf(await app.visit(form, visitor))) }
    const first = await (await app.submit(form, fields, visitor, { from: null })).text()
    const second = await (await app.submit(form, fields, visitor, { from: null })).text()
    expect([referenceIn(second), codeIn(second)]).toEqual([referenceIn(first), codeIn(first)])
    const changed = { ...fields, body: `${story.body} Kini lampunya hilang.` }
    const other = await app.submit(form, changed, visitor, { from: null })
    expect(other.status).toBe(409)
    const html = await other.text()
    expect(html).toContain(referenceIn(first))
    expect(html).toContain('Kini lampunya hilang.')
  })

  it('is told what is missing, with everything typed still there', async () => {
    const { status, html } = await files(await anOfficerOf('dishub'), {
      ...{ body: 'pendek', channel: '', receivedOn: '2031-01-01', laporNumber: 'abc', representedName: 'Ibu Contoh' },
    })
    expect(status).toBe(422)
    expect(html).toContain('Pilih kanal aduan ini masuk')
    expect(html).toContain('value="abc"')
    expect(html).toContain('value="Ibu Contoh"')
  })

  it('keeps the words through the three pages', async () => {
    const visitor = await app.signIn(await anOfficerOf('dishub'))
    const fields = { ...story, channel: 'letter', receivedOn: '2026-03-02' }
    const second = await (await app.submit(form, { ...fields, step: '1', go: 'next' }, visitor)).text()
    expect(second).toContain('name="receivedOn" value="2026-03-02"')
    const third = await (await app.submit(form, { ...fields, step: '2', go: 'next' }, visitor)).text()
    expect(third).toContain('Surat, 2 Maret 2026')
    expect(third).toContain(story.body)
  })

  it('sends files along, which only the ordinary readers open', async () => {
    const visitor = await app.signIn(await anOfficerOf('dishub'))
    const letter: TestFile = { name: 'surat.pdf', type: 'application/pdf', bytes: aPdf() }
    const token = await tokenOf(await app.visit(form, visitor))
    const fields = { ...token, ...story, channel: 'letter' }
    const sent = await app.submit(form, fields, visitor, { from: null, files: [letter] })
    const reference = referenceIn(await sent.text())
    const [file] = await storedIn('attachments', { complaintReference: reference })
    expect(file).toMatchObject({ name: 'surat.pdf' })
    expect((await app.visit(`/lampiran/${String(file?._id)}`, visitor)).status).toBe(404)
  })

  it('mails the resident as if the resident had sent it', async () => {
    const { reference } = await files(await anOfficerOf('dishub'), { channel: 'counter' })
    const [mail] = await storedIn('outbox-emails', { reference, message: 'complaint-received' })
    expect(mail).toMatchObject({ to: { kind: 'address', address: story.email } })
  })

  it.each(['sealed', 'none'])('may hide the resident (%s): no agency reads who typed it', async (identity) => {
    const clerk = await aClerkOf('64.08.09.2001')
    const { reference } = await files(clerk, { identity, agency: 'dishub' })
    const complaint = await stored(reference)
    expect(complaint).toMatchObject({ identity, contact: null })
    expect(JSON.stringify(complaint)).not.toContain(story.name)
  })
})

describe('a letter that came days ago', () => {
  it('starts the clocks on the day on which the regency had it', async () => {
    const { reference, html } = await files(await aCoordinator(), { channel: 'letter', receivedOn: '2026-03-02' })
    const complaint = await stored(reference)
    expect(complaint.receivedOn).toBe('2026-03-02')
    expect(complaint.history[0]).toMatchObject({ on: '2026-03-02' })
    const verification = complaint.clocks.find(({ name }) => name === 'verification')
    expect(verification).toMatchObject({ startedOn: '2026-03-02', dueOn: '2026-03-05' })
    expect(html).toContain('dicatat 10 Maret 2026')
  })

  it('that is older than the law gives for a decision is refused with the reason', async () => {
    const { status, html } = await files(await aCoordinator(), { channel: 'letter', receivedOn: '2025-11-01' })
    expect(status).toBe(422)
    expect(html).toContain('paling lama 60 hari')
  })
})

describe('what came from SP4N-LAPOR!', () => {
  it('is one complaint however often its number is typed', async () => {
    const coordinator = await aCoordinator()
    const first = await files(coordinator, { channel: 'lapor', laporNumber: '#9.165.816' })
    expect(await stored(first.reference)).toMatchObject({ channel: 'lapor', laporNumber: '9165816' })
    const again = await files(coordinator, { channel: 'lapor', laporNumber: '9165816', body: `${story.body} Lagi.` })
    expect(again.status).toBe(422)
    expect(again.html).toContain(first.reference)
    expect(await storedIn('complaints', { laporNumber: '9165816' })).toHaveLength(1)
  })

  it('is named only to whoever may open it', async () => {
    const first = await files(await aCoordinator(), { channel: 'lapor', laporNumber: '7654321' })
    const again = await files(await anOfficerOf('dinkes'), { channel: 'lapor', laporNumber: '7654321' })
    expect(again.status).toBe(422)
    expect(again.html).toContain('sudah tercatat')
    expect(again.html).not.toContain(first.reference)
  })

  it('is one complaint when two people type it in the same moment', async () => {
    const people = await Promise.all([aCoordinator(), anOfficerOf('dishub'), aHeadOf('dishub'), aLiaison()])
    const sent = await Promise.all(people.map((one) => files(one, { channel: 'lapor', laporNumber: '5550001' })))
    expect(sent.map(({ status }) => status).toSorted()).toEqual([200, 422, 422, 422])
    expect(await storedIn('complaints', { laporNumber: '5550001' })).toHaveLength(1)
  })

  it('is sent again by the same form without meeting itself', async () => {
    const visitor = await app.signIn(await aCoordinator())
    const token = await tokenOf(await app.visit(form, visitor))
    const fields = { ...story, channel: 'lapor', laporNumber: '5550002', ...token }
    const first = await (await app.submit(form, fields, visitor, { from: null })).text()
    const second = await app.submit(form, fields, visitor, { from: null })
    expect(second.status).toBe(200)
    expect(referenceIn(await second.text())).toBe(referenceIn(first))
  })
})
