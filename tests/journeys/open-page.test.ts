import { describe, expect, test } from 'vitest'
import { addMessage } from '#app/complaints/add-message.server.ts'
import { findComplaint } from '#models/complaint.server.ts'
import { useApp, type Visitor } from '#tests/support/app.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint, mustBeOk } from '#tests/support/factories.ts'
import { aCoordinator, anOfficerOf, theResidentOf } from '#tests/support/people.ts'

// What a page asks and sends by itself while somebody works on it.

useDatabase()
const app = useApp()

const pageOf = (reference: string) => `/petugas/aduan/${reference}`
const newsOf = (reference: string, version: number) => `/petugas/kabar?aduan=${reference}&versi=${version}`
type News = { text: string | null; alsoOpen: string[] }
const ask = async (path: string, as: Visitor) => (await (await app.visit(path, as)).json()) as News

async function note(reference: string, text: string, as: Visitor): Promise<void> {
  const version = String((await findComplaint(reference))?.version)
  expect((await app.submit(pageOf(reference), { step: 'note', text, version }, as)).status).toBe(303)
}

describe('news of a complaint that is open', () => {
  test('says who changed it and who else has it open, and nothing while nothing happened', async () => {
    const { reference, version } = await aComplaint({ status: 'in_progress' })
    const person = await anOfficerOf('dishub')
    const colleague = await anOfficerOf('dishub')
    const officer = await app.signIn(person)
    const other = await app.signIn(colleague)
    expect(await ask(newsOf(reference, version), officer)).toEqual({ text: null, alsoOpen: [] })
    await app.visit(pageOf(reference), other)
    await note(reference, 'Catatan contoh', other)
    const news = await ask(newsOf(reference, version), officer)
    expect(news.alsoOpen).toEqual([colleague.name])
    expect(news.text).toMatch(new RegExp(`^${colleague.name} mengubah aduan ini pukul \\d\\d\\.\\d\\d WITA\\.$`))
    expect(news.text).not.toContain('Catatan contoh')
  })

  test('costs an empty answer while it is the same', async () => {
    const { reference, version } = await aComplaint({ status: 'in_progress' })
    const officer = await app.signIn(await anOfficerOf('dishub'))
    const first = await app.visit(newsOf(reference, version), officer)
    const etag = first.headers.get('etag') ?? ''
    const second = await app.visit(newsOf(reference, version), officer, { 'If-None-Match': etag })
    expect(second.status).toBe(304)
    expect(await second.text()).toBe('')
  })

  test('keeps silent of a resident whose hours nobody may know', async () => {
    const sealed = await aComplaint({ status: 'in_progress', identity: 'sealed' })
    const officer = await app.signIn(await anOfficerOf('dishub'))
    expect((await ask(newsOf(sealed.reference, sealed.version - 1), officer)).text).toBeNull()
  })

  test('is for nobody of another agency, and looks like what does not exist', async () => {
    const { reference, version } = await aComplaint({ status: 'in_progress' })
    const stranger = await app.signIn(await anOfficerOf('dpu'))
    const refused = await app.visit(newsOf(reference, version), stranger)
    const absent = await app.visit(newsOf('KTM-7Q4D-9M2K-H', 1), stranger)
    expect([refused.status, absent.status]).toEqual([404, 404])
  })
})

describe('news of a list', () => {
  /** The address that the inbox of this person asks. */
  const askedBy = async (as: Visitor) =>
    /data-news="([^"]*)"/.exec(await (await app.visit('/petugas', as)).text())?.[1]?.replaceAll('&amp;', '&') ?? ''

  test('counts what came in since the page was loaded', async () => {
    const coordinator = await app.signIn(await aCoordinator())
    const officer = await app.signIn(await anOfficerOf('dpu'))
    const [loaded, loadedByOfficer] = [await askedBy(coordinator), await askedBy(officer)]
    expect((await ask(loaded, coordinator)).text).toBeNull()
    app.clock.add(0.1)
    await aComplaint({ status: 'submitted', now: app.clock.now() })
    await aComplaint({ status: 'submitted', now: app.clock.now() })
    expect((await ask(loaded, coordinator)).text).toBe('2 aduan baru.')
    expect((await ask(loadedByOfficer, officer)).text).toBeNull()
    await aComplaint({ status: 'forwarded', agency: 'dpu', now: app.clock.now() })
    await aComplaint({ status: 'forwarded', agency: 'dpu', identity: 'sealed', now: app.clock.now() })
    expect((await ask(loadedByOfficer, officer)).text).toBe('2 aduan baru.')
    app.clock.add(-0.1)
  })

  test('does not tell when a resident wrote', async () => {
    const before = { status: 'forwarded', agency: 'dinkes', now: app.clock.now() } as const
    const sealed = await aComplaint({ ...before, identity: 'sealed' })
    const named = await aComplaint(before)
    app.clock.add(0.1)
    const officer = await app.signIn(await anOfficerOf('dinkes'))
    const loaded = await askedBy(officer)
    app.clock.add(0.1)
    for (const { reference } of [sealed, named]) {
      const request = { actor: theResidentOf(reference), reference, now: app.clock.now(), attachments: [] }
      mustBeOk(await addMessage({ ...request, submissionKey: null, text: 'Uji kata warga', answers: [] }))
    }
    expect((await ask(loaded, officer)).text).toBeNull()
    app.clock.add(-0.2)
  })

  test('is asked from no moment that the page did not carry, nor with somebody else’s', async () => {
    const officer = await app.signIn(await anOfficerOf('dpu'))
    const before = app.clock.now().getTime()
    const loaded = await askedBy(officer)
    const colleague = await app.signIn(await anOfficerOf('dpu'))
    const [, signature] = loaded.split('.')
    app.clock.add(0.1)
    await aComplaint({ status: 'forwarded', agency: 'dpu', now: app.clock.now() })
    expect((await ask(loaded, officer)).text).not.toBeNull()
    expect((await ask(loaded, colleague)).text).toBeNull()
    for (const moment of [before - 1000, `${before - 1000}.${signature}`, 'x', '']) {
      expect((await ask(`/petugas/kabar?sejak=${moment}`, officer)).text).toBeNull()
    }
    app.clock.add(-0.1)
  })
})

test('a page that only stands open does not keep its session: after 30 minutes it is over', async () => {
  const { reference, version } = await aComplaint({ status: 'in_progress' })
  const officer = await app.signIn(await anOfficerOf('dishub'))
  for (let asked = 0; asked < 3; asked += 1) {
    expect((await app.visit(newsOf(reference, version), officer)).status).toBe(200)
    app.clock.add(10 / 60)
  }
  app.clock.add(1 / 60)
  const over = await app.visit(newsOf(reference, version), officer)
  expect(over.status).toBe(302)
  expect(over.headers.get('location')).toBe('/petugas/masuk')
  app.clock.add(-31 / 60)
})

describe('a draft that is kept while typing', () => {
  const typed = { step: 'reply', text: 'Kalimat contoh' }
  const draftsOf = (reference: string) => storedIn('step-drafts', { reference })

  test('says when, comes back after signing in again, and is nobody else’s', async () => {
    const { reference } = await aComplaint({ status: 'in_progress' })
    const person = await anOfficerOf('dishub')
    const officer = await app.signIn(person)
    const kept = await app.submit(`${pageOf(reference)}/draf`, typed, officer, { from: pageOf(reference) })
    expect(await kept.json()).toEqual({ text: expect.stringMatching(/^Draf disimpan pukul \d\d\.\d\d$/) })
    const again = await (await app.visit(pageOf(reference), await app.signIn(person))).text()
    expect(again).toMatch(/<textarea id="reply-text"[^>]*>Kalimat contoh<\/textarea>/)
    const colleague = await app.signIn(await anOfficerOf('dishub'))
    expect(await (await app.visit(pageOf(reference), colleague)).text()).not.toContain('Kalimat contoh')
  })

  test('shows a colleague who was asked to read it only what was there when they were asked', async () => {
    const { reference, version } = await aComplaint({ status: 'in_progress' })
    const reader = await anOfficerOf('dishub')
    const officer = await app.signIn(await anOfficerOf('dishub'))
    const handed = { ...typed, confirm: 'reader', reader: reader.accountId, version: String(version) }
    expect((await app.submit(pageOf(reference), handed, officer)).status).toBe(200)
    const later = { step: 'reply', text: 'Kalimat lanjutan' }
    await app.submit(`${pageOf(reference)}/draf`, later, officer, { from: pageOf(reference) })
    const shown = await (await app.visit(pageOf(reference), await app.signIn(reader))).text()
    expect(shown).toContain('Kalimat contoh')
    expect(shown).not.toContain('Kalimat lanjutan')
  })

  test('of what an agency may know of a protected complaint is shown to nobody of it before it is confirmed', async () => {
    const { reference, version } = await aComplaint({ status: 'in_progress', identity: 'sealed' })
    const reader = await anOfficerOf('dishub')
    const desk = await app.signIn(await aCoordinator())
    const unconfirmed = 'Rumah warga itu di sebelah warung contoh'
    for (const step of ['passOn', 'target', 'restrict', 'move', 'publish', 'summarise']) {
      const typed = { step, agencyCopy: unconfirmed, reason: unconfirmed, text: unconfirmed, summary: unconfirmed }
      const crafted = { ...typed, confirm: 'reader', reader: reader.accountId, version: String(version) }
      expect((await app.submit(pageOf(reference), crafted, desk)).status, step).toBe(422)
    }
    expect(await draftsOf(reference)).toEqual([])
    const shown = await (await app.visit(pageOf(reference), await app.signIn(reader))).text()
    expect(shown).not.toContain(unconfirmed)
  })

  test('is gone once it was sent, also when the page keeps it a moment too late', async () => {
    const { reference, version } = await aComplaint({ status: 'in_progress' })
    const officer = await app.signIn(await anOfficerOf('dishub'))
    await app.submit(`${pageOf(reference)}/draf`, typed, officer, { from: pageOf(reference) })
    expect(await draftsOf(reference)).toHaveLength(1)
    await app.submit(pageOf(reference), { ...typed, version: String(version) }, officer)
    expect(await draftsOf(reference)).toEqual([])
    await app.submit(`${pageOf(reference)}/draf`, typed, officer, { from: pageOf(reference) })
    expect(await draftsOf(reference)).toEqual([])
  })
})
