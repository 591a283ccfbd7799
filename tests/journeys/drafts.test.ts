import { describe, expect, it } from 'vitest'
import { sweepDrafts } from '#app/jobs/sweep-drafts.server.ts'
import { sweepUploads } from '#app/jobs/sweep-uploads.server.ts'
import { aVisitor, tokenOf, useApp, type Visitor } from '#tests/support/app.ts'
import { rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'
import { collectionsHolding } from '#tests/support/dump.ts'

useDatabase()
const app = useApp()

const story = { body: 'Ini aduan contoh yang belum selesai: kata-kenari di simpang contoh.', place: 'Simpang contoh' }
const pdf = { name: 'bukti-draf.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.4\n%contoh\n%%EOF\n') }

async function saved(fields: Record<string, string> = {}, browser = aVisitor(), files?: (typeof pdf)[]) {
  const answer = await app.submit('/lapor', { ...story, step: '1', go: 'saveDraft', ...fields }, browser, {
    ...(files ? { files } : {}),
  })
  return { browser, answer, html: await answer.text() }
}

async function draftLinks(browser: Visitor): Promise<string[]> {
  const html = await (await app.visit('/lapor', browser)).text()
  return [...html.matchAll(/href="(\/lapor\?draf=[^"]+)"/g)].map(([, address = '']) => address)
}

describe('a draft', () => {
  it('is kept when the resident says so, half as it is, and the text stays on the page', async () => {
    const { browser, answer, html } = await saved({ body: 'kata-kenari', place: '' })
    expect(answer.status).toBe(200)
    expect(html).toContain('Draf tersimpan.')
    expect(html).toContain('kata-kenari')
    expect(html).toContain('Hapus draf')
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('draf='))
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('Max-Age=2592000')
    const [address = ''] = await draftLinks(browser)
    const list = await (await app.visit('/lapor', browser)).text()
    expect(list.replaceAll('<!-- -->', '')).toContain(`href="${address}">Lanjutkan: <bdi>kata-kenari`)
    expect(await (await app.visit(address, browser)).text()).toContain('kata-kenari')
  })

  it('is never automatic', async () => {
    const browser = aVisitor()
    await app.submit('/lapor', { ...story, step: '1', go: 'next' }, browser)
    expect(await draftLinks(browser)).toEqual([])
  })

  it('cannot be read from the database', async () => {
    await saved()
    expect(await collectionsHolding(['kata-kenari'])).toEqual([])
  })

  it('opens for no other browser', async () => {
    const { browser } = await saved()
    const [address = ''] = await draftLinks(browser)
    const other = (await saved({ body: 'Ini aduan contoh milik orang lain di peramban lain.' })).browser
    for (const stranger of [other, aVisitor()]) {
      const page = await app.visit(address, stranger)
      expect(page.status).toBe(200)
      expect(await page.text()).not.toContain('kata-kenari')
    }
  })

  it('stands beside others, newest first, and is the same draft when it is saved again', async () => {
    const browser = aVisitor()
    await saved({}, browser)
    app.clock.add(1)
    await saved({ body: 'Ini draf contoh yang kedua di simpang lain.' }, browser)
    const links = await draftLinks(browser)
    expect(links).toHaveLength(2)
    const page = await app.visit(links[1] ?? '', browser)
    app.clock.add(1)
    await app.submit(
      '/lapor',
      { ...story, body: 'Ini draf contoh yang diubah.', step: '1', go: 'saveDraft', ...(await tokenOf(page)) },
      browser,
      { from: null },
    )
    expect(await draftLinks(browser)).toHaveLength(2)
    expect(await (await app.visit(links[1] ?? '', browser)).text()).toContain('Ini draf contoh yang diubah.')
  })

  it('keeps its files for as long, and not with other uploads for a day', async () => {
    const { browser } = await saved({ step: '3' }, aVisitor(), [pdf])
    const [address = ''] = await draftLinks(browser)
    app.clock.add(29 * 24)
    await sweepUploads({ now: app.clock.now() })
    await sweepDrafts({ now: app.clock.now() })
    const page = await app.visit(address, browser)
    const html = await page.clone().text()
    expect(html).toContain('bukti-draf.pdf')
    const sent = await app.submit('/lapor', { ...story, go: 'send', ...(await tokenOf(page)) }, browser, { from: null })
    expect(sent.status).toBe(303)
    expect(await draftLinks(browser)).toEqual([])
    const [file] = await storedIn('attachments', { name: 'bukti-draf.pdf', link: 'linked' })
    expect(file?.['expiresAt']).toBeNull()
  })

  it('and its files go after thirty days', async () => {
    const file = { ...pdf, name: 'bukti-lama.pdf', bytes: Buffer.from('%PDF-1.4\n%lama\n%%EOF\n') }
    const { browser } = await saved({ step: '3' }, aVisitor(), [file])
    app.clock.add(30 * 24 + 1)
    expect(await draftLinks(browser)).toEqual([])
    expect(await sweepDrafts({ now: app.clock.now() })).toBeGreaterThan(0)
    await sweepUploads({ now: app.clock.now() })
    expect(await storedIn('attachments', { name: 'bukti-lama.pdf' })).toEqual([])
  })

  it('is deleted on every step, and what was typed stays on the page', async () => {
    const { browser, html } = await saved()
    const token = /name="token" value="([^"]+)"/.exec(html.slice(html.indexOf('<main')))?.[1] ?? ''
    const second = await app.submit('/lapor', { ...story, step: '1', go: 'next', token }, browser, { from: null })
    const next = await second.text()
    expect(next).toContain('Hapus draf')
    const third = await app.submit('/lapor', { ...story, step: '2', go: 'next', token }, browser, { from: null })
    expect(await third.text()).toContain('Hapus draf')
    const gone = await app.submit('/lapor', { ...story, step: '2', go: 'deleteDraft', token }, browser, { from: null })
    const page = await gone.text()
    expect(page).toContain('Draf sudah dihapus.')
    expect(page).toContain('kata-kenari')
    expect(page).not.toContain('>Hapus draf<')
    expect(await draftLinks(browser)).toEqual([])
  })

  it.each(['sealed', 'none'])(
    'is neither offered nor kept after choosing %s, and an older one is gone',
    async (identity) => {
      const { browser, html } = await saved()
      const token = /name="token" value="([^"]+)"/.exec(html.slice(html.indexOf('<main')))?.[1] ?? ''
      const chosen = { ...story, identity, token }
      const check = await app.submit('/lapor', { ...chosen, step: '2', go: 'next' }, browser, { from: null })
      expect(await check.text()).not.toContain('Simpan draf')
      expect(await draftLinks(browser)).toEqual([])
      const asked = await app.submit('/lapor', { ...chosen, step: '2', go: 'saveDraft' }, browser, { from: null })
      const page = await asked.text()
      expect(page).toContain('draf tidak kami simpan')
      expect(page).toContain('kata-kenari')
      expect(await draftLinks(browser)).toEqual([])
    },
  )

  it('is not kept for a browser that refuses cookies, and says so', async () => {
    const before = await rawDatabase().collection('drafts').countDocuments()
    const { html } = await saved({}, aVisitor({ keepsCookies: false }))
    expect(html).toContain('Peramban ini menolak cookie')
    expect(html).toContain('kata-kenari')
    expect(await rawDatabase().collection('drafts').countDocuments()).toBe(before)
  })

  it('saved ten times at once is one draft', async () => {
    const browser = aVisitor()
    const page = await app.visit('/lapor', browser)
    const fields = { ...story, step: '1', go: 'saveDraft', ...(await tokenOf(page)) }
    await saved({ body: 'Ini draf contoh pertama, agar cookie ada.' }, browser)
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => app.submit('/lapor', fields, browser, { from: null })),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    expect(await draftLinks(browser)).toHaveLength(2)
  })
})
