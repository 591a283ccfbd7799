import { describe, expect, it } from 'vitest'
import { editQuestion } from '#app/topics/edit-questions.server.ts'
import { editTopic, findTopicToEdit } from '#app/topics/edit-topics.server.ts'
import { useApp } from '#tests/support/app.ts'
import { rawDatabase, useDatabase } from '#tests/support/database.ts'
import { aCoordinator, anAdministrator, anAuditor, anOfficerOf } from '#tests/support/people.ts'

// What an auditor reads of the administration: people, deadlines, topics, texts. Without a form, and no post is taken.

useDatabase()
const app = useApp()

const mainOf = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>')).replaceAll('<!-- -->', '')

async function readAs(person: Awaited<ReturnType<typeof anAuditor>>, path: string): Promise<string> {
  const page = await app.visit(path, await app.signIn(person))
  expect(page.status, path).toBe(200)
  return mainOf(await page.text())
}

describe('an auditor', () => {
  it.each([
    ['/pengelola/orang', 'Uji auditor'],
    ['/pengelola/kalender?tahun=2026', 'Tahun Baru'],
    ['/pengelola/golongan', '<table'],
    ['/pengelola/topik', '/pengelola/topik/roads'],
    ['/pengelola/topik/roads', 'belum diisi'],
    ['/pengelola/teks', '<h2>'],
    ['/pengelola/email', '/pengelola/email/complaint-received'],
    ['/pengelola/email/complaint-received', '<dt>'],
  ])('reads %s, without a form that changes anything', async (path, words) => {
    const main = await readAs(await anAuditor(), path)
    expect(main).toContain(words)
    expect(main).not.toContain('method="post"')
    expect(main).not.toContain('name="token"')
    // The one search of people is asked, not sent.
    expect(main.match(/<button/g) ?? []).toHaveLength(path === '/pengelola/orang' ? 1 : 0)
    expect(main).not.toMatch(/href="[^"]*\/baru"/)
  })

  it('reads whose work is what, the own page too, and no telephone or key', async () => {
    const officer = await anOfficerOf('dishub')
    const auditor = await anAuditor()
    const main = await readAs(auditor, `/pengelola/orang/${officer.accountId}`)
    expect(main).toContain('Dinas Perhubungan')
    expect(main).not.toMatch(/<form|<button/)
    expect(await readAs(auditor, `/pengelola/orang/${auditor.accountId}`)).not.toMatch(/<form|<button/)
  })

  it('finds the way there from the audit trail, and nothing else of the administration', async () => {
    const page = await app.visit('/pengawas/jejak', await app.signIn(await anAuditor()))
    const rail = await page.text()
    for (const to of ['orang', 'kalender', 'golongan', 'topik', 'teks', 'email'])
      expect(rail).toContain(`href="/pengelola/${to}"`)
    for (const to of ['kabupaten', 'instansi', 'aturan', 'masuk', 'wewenang'])
      expect(rail).not.toContain(`href="/pengelola/${to}"`)
  })

  it('is not there for the forms of new ones', async () => {
    const visitor = await app.signIn(await anAuditor())
    for (const path of ['teks/jawaban/baru', 'topik/roads/pertanyaan/baru', 'topik/baru', 'orang/baru'])
      expect((await app.visit(`/pengelola/${path}`, visitor)).status, path).toBe(404)
  })

  it('changes nothing with a form that an administrator was given', async () => {
    const admin = await app.signIn(await anAdministrator())
    const auditor = await app.signIn(await anAuditor())
    const before = JSON.stringify(await rawDatabase().collection('categories').findOne({ code: 'roads' }))
    const page = await (await app.visit('/pengelola/topik/roads', admin)).text()
    const token = /name="token" value="([^"]+)"/.exec(mainOf(page))?.[1] ?? ''
    const fields = { token, step: 'save', nameId: 'Contoh', nameEn: 'Example' }
    expect((await app.submit('/pengelola/topik/roads', fields, auditor, { from: null })).status).toBe(404)
    for (const path of ['orang', 'kalender', 'golongan', 'email/complaint-received'])
      expect((await app.submit(`/pengelola/${path}`, { token }, auditor, { from: null })).status, path).toBe(404)
    expect(JSON.stringify(await rawDatabase().collection('categories').findOne({ code: 'roads' }))).toBe(before)
  })

  it('is refused by what writes as well, not by the page alone', async () => {
    const [actor, now] = [await anAuditor(), app.clock.now()]
    const found = await findTopicToEdit({ actor, code: 'roads' })
    const asked = { actor, code: 'roads', version: found?.version ?? '', now }
    expect(await editTopic({ ...asked, values: found?.values ?? {} })).toEqual({ ok: false, reason: 'not-found' })
    const question = { textId: 'Contoh?', textEn: 'Example?', kind: 'text', options: '', isActive: 'yes', after: '' }
    expect(await editQuestion({ ...asked, id: null, values: question })).toEqual({ ok: false, reason: 'not-found' })
  })
})

it('a coordinator still sees the words to change, with the form', async () => {
  const main = await readAs(await aCoordinator(), '/pengelola/topik/roads')
  expect(main).toContain('method="post"')
  expect(main).not.toContain('name="priority"')
})
