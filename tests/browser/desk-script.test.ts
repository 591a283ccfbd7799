import type { Page } from 'playwright-core'
import { describe, expect, it, test } from 'vitest'
import { addNote } from '#app/complaints/add-note.server.ts'
import { findComplaint } from '#models/complaint.server.ts'
import { useApp } from '#tests/support/app.ts'
import { useBrowser } from '#tests/support/browser.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint, aRequest, mustBeOk } from '#tests/support/factories.ts'
import { findPageFaults, languages } from '#tests/support/page-faults.ts'
import { aCoordinator, aHeadOf, anOfficerOf } from '#tests/support/people.ts'
import { signInBrowser } from '#tests/support/staff-browser.ts'

// Keys, drafts and the look of the desk, with the script that the pages work without.

useDatabase()
const app = useApp()
const open = useBrowser()

const pageOf = (reference: string) => `/petugas/aduan/${reference}`
const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '')

async function aDesk(path: (reference: string) => string): Promise<{ page: Page; reference: string; version: number }> {
  const { reference, version } = await aComplaint({ status: 'in_progress', agency: 'dishub', now: app.clock.now() })
  const page = await open({ origin: app.origin, width: 1366 })
  await signInBrowser(page, app, await anOfficerOf('dishub'))
  await page.goto(path(reference))
  await page.waitForSelector('html.has-keys')
  return { page, reference, version }
}

test('a list is walked, opened and left with keys alone', async () => {
  await aComplaint({ status: 'in_progress', agency: 'dishub', now: app.clock.now() })
  const { page } = await aDesk(() => '/petugas')
  await page.keyboard.press('j')
  const first = await focusedId(page)
  expect(first).toMatch(/^KTM-/)
  await page.keyboard.press('j')
  expect(await focusedId(page)).not.toBe(first)
  await page.keyboard.press('k')
  expect(await focusedId(page)).toBe(first)
  await page.keyboard.press('o')
  await page.waitForURL(`**/petugas/aduan/${first}*`)
  await page.keyboard.press('t')
  await page.waitForURL('**tulis=answer**')
  // The cursor is in the form now, where letters are letters.
  await page.keyboard.press('Escape')
  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await page.waitForURL('**/petugas?**')
  await page.keyboard.press('/')
  expect(await focusedId(page)).toBe('desk-search')
  await page.keyboard.type('jo/?')
  expect(await page.inputValue('#desk-search'), 'no key is heard while typing').toBe('jo/?')
  await page.keyboard.press('Escape')
  expect(await focusedId(page)).not.toBe('desk-search')
})

test('the list of keys stands over the page, is closed by Esc, and is a page without a script', async () => {
  const { page } = await aDesk(pageOf)
  await page.keyboard.press('?')
  await page.waitForSelector('dialog[open] #daftar-pintasan')
  await page.keyboard.press('Escape')
  await page.waitForSelector('dialog', { state: 'detached' })
  await page.goto('/petugas/pintasan')
  expect(await page.locator('main #daftar-pintasan').isVisible()).toBe(true)
})

test('keys can be switched off, and are not printed then', async () => {
  const { page, reference } = await aDesk(() => '/petugas/pintasan')
  await page.uncheck('#keys')
  await page.click('main button[type=submit]')
  await page.waitForSelector('.flash')
  await page.goto(pageOf(reference))
  await page.keyboard.press('t')
  await page.keyboard.press('?')
  expect(page.url()).toContain(pageOf(reference))
  expect(await page.locator('dialog').count()).toBe(0)
  expect(await page.locator('.desk-choices kbd').first().isVisible()).toBe(false)
})

it('a draft is kept while typing, survives the page, and is no draft once it was sent', async () => {
  const { page, reference } = await aDesk((one) => `${pageOf(one)}?tulis=reply`)
  await page.fill('#reply-text', 'Kalimat contoh yang belum terkirim')
  await page.waitForFunction(() => document.getElementById('draf-reply')?.textContent.includes('Draf disimpan pukul'))
  await page.goto('/petugas')
  await page.goto(`${pageOf(reference)}?tulis=reply`)
  expect(await page.inputValue('#reply-text')).toBe('Kalimat contoh yang belum terkirim')
  // Typed and sent at once: what is still waiting to be kept is dropped.
  await page.fill('#reply-text', 'Balasan contoh')
  await page.click('#langkah-reply > .actions button')
  await page.waitForURL('**selesai=reply**')
  expect(await storedIn('step-drafts', { reference })).toEqual([])
  expect((await findComplaint(reference))?.history.at(-1)?.text).toBe('Balasan contoh')
})

it('says that a colleague was faster, and leaves what is being typed alone', async () => {
  const { reference } = await aComplaint({ status: 'in_progress', agency: 'dishub', now: app.clock.now() })
  const page = await open({ origin: app.origin, width: 1366 })
  await page.clock.install()
  await signInBrowser(page, app, await anOfficerOf('dishub'))
  await page.goto(`${pageOf(reference)}?tulis=reply`)
  await page.waitForSelector('html.has-keys')
  await page.fill('#reply-text', 'Kalimat contoh yang belum selesai')
  const colleague = await anOfficerOf('dishub')
  const faster = await findComplaint(reference)
  if (!faster) throw new Error('It is there')
  mustBeOk(await addNote({ ...aRequest(colleague, faster, { now: app.clock.now() }), text: 'Catatan contoh.' }))
  await page.clock.runFor(31_000)
  await page.waitForSelector('[data-news] p:not([hidden])')
  expect(await page.locator('[data-news]').innerText()).toContain(`${colleague.name} mengubah aduan ini`)
  expect(await page.inputValue('#reply-text')).toBe('Kalimat contoh yang belum selesai')
})

describe('on paper', () => {
  test.each([
    ['a complaint', 'officer', (reference: string) => `${pageOf(reference)}?tulis=reply`, '.conversation'],
    ['a list', 'officer', () => '/petugas', '.desk-list'],
    ['the overview', 'head', () => '/petugas/ikhtisar', '.overview-tables'],
    ['the queue', 'coordinator', () => '/koordinator', 'main h1'],
  ] as const)('%s says what it says, without what is pressed', async (_what, who, path, content) => {
    const { reference } = await aComplaint({ status: 'in_progress', agency: 'dishub', now: app.clock.now() })
    const people = { officer: anOfficerOf, head: aHeadOf, coordinator: () => aCoordinator() }
    const page = await open({ origin: app.origin, width: 1366, withoutScripts: true })
    await signInBrowser(page, app, await people[who]('dishub'))
    await page.goto(path(reference))
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator(content).first().isVisible()).toBe(true)
    for (const pressed of ['.desk-rail', '.desk-search', '.desk-account', 'main form', '.button']) {
      const shown = await page.locator(pressed).evaluateAll((all) => all.filter((one) => one.getClientRects().length))
      expect(shown, pressed).toHaveLength(0)
    }
  })
})

test.each([
  ['dark', 'light'],
  ['system', 'dark'],
] as const)('the %s theme is there from the first byte, on a device that is %s', async (theme, device) => {
  const { page } = await aDesk(() => '/petugas/pintasan')
  await page.emulateMedia({ colorScheme: device })
  await page.selectOption('#theme', theme)
  await page.click('main button[type=submit]')
  await page.waitForSelector('.flash')
  expect(await page.getAttribute('html', 'data-theme')).toBe(theme)
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(15, 22, 19)')
  await page.goto('/bantuan')
  expect(await page.getAttribute('html', 'data-theme'), 'pages for residents are always light').toBeNull()
  await page.emulateMedia({ media: 'print' })
  await page.goto('/petugas/pintasan')
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).color), 'paper is always light').toBe(
    'rgb(20, 32, 28)',
  )
})

describe('news of an open page', () => {
  const halfMinute = 30_500

  /** A page whose clock stands still, and the questions it asked. */
  async function anOpenPage() {
    const { page, reference, version } = await aDesk(() => '/petugas')
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/petugas/kabar')) asked.push(request.url())
    })
    await page.clock.install()
    await page.goto(pageOf(reference))
    await page.waitForSelector('html.has-keys')
    /** What a browser does with a tab that is put behind another: Chromium without a window has no way to do it. */
    const show = (isShown: boolean) =>
      page.evaluate((visible) => {
        const state = visible ? 'visible' : 'hidden'
        Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state })
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => !visible })
        document.dispatchEvent(new Event('visibilitychange'))
      }, isShown)
    return { page, asked, show, reference, version }
  }

  it('is asked for every half minute, and not at all while the tab is hidden', async () => {
    const { page, asked, show } = await anOpenPage()
    for (const times of [1, 2]) {
      const answered = page.waitForResponse('**/petugas/kabar**')
      await page.clock.runFor(halfMinute)
      await answered
      expect(asked).toHaveLength(times)
    }
    await show(false)
    await page.clock.runFor(20 * halfMinute)
    expect(asked, 'ten minutes behind another tab').toHaveLength(2)
    const answered = page.waitForResponse('**/petugas/kabar**')
    await show(true)
    await answered
    expect(asked, 'at once when it is looked at again').toHaveLength(3)
    const next = page.waitForResponse('**/petugas/kabar**')
    await page.clock.runFor(halfMinute)
    await next
    expect(asked, 'and then in turn, once').toHaveLength(4)
  })

  it('is not asked for again by an answer that comes after the tab was hidden', async () => {
    const { page, asked, show } = await anOpenPage()
    const held: (() => void)[] = []
    await page.route('**/petugas/kabar**', async (route) => {
      await new Promise<void>((resolve) => held.push(resolve))
      await route.continue()
    })
    const sent = page.waitForRequest('**/petugas/kabar**')
    await page.clock.runFor(halfMinute)
    await sent
    await show(false)
    const answered = page.waitForResponse('**/petugas/kabar**')
    await expect.poll(() => held.length).toBe(1)
    held[0]?.()
    await answered
    await page.clock.runFor(20 * halfMinute)
    expect(asked).toHaveLength(1)
  })

  it('says what happened meanwhile when the tab is looked at again, and keeps what was typed', async () => {
    const { page, show, reference, version } = await anOpenPage()
    await page.goto(`${pageOf(reference)}?tulis=note`)
    await page.waitForSelector('html.has-keys')
    await page.locator('#langkah-note textarea').first().fill('Catatan contoh yang belum terkirim')
    await show(false)
    const actor = await anOfficerOf('dishub')
    const note = { ...aRequest(actor, { reference, version }), text: 'Uji: catatan rekan.', declines: false }
    mustBeOk(await addNote({ ...note, now: app.clock.now() }))
    await show(true)
    await page.waitForSelector('[data-news] p:not([hidden])')
    expect(await page.locator('[data-news]').innerText()).toContain(actor.name)
    expect(await page.locator('#langkah-note textarea').first().inputValue()).toBe('Catatan contoh yang belum terkirim')
  })
})

test.each(languages)('%s, dark: axe finds nothing on the pages that people work at', async (language) => {
  const page = await open({ origin: app.origin, language, width: 360 })
  const { reference } = await aComplaint({ status: 'in_progress', agency: 'dishub', now: app.clock.now() })
  await aComplaint({ status: 'submitted', now: app.clock.now() })
  await page.context().addCookies([{ name: 'tampilan', value: 'dark', url: app.origin }])
  const faults: string[] = []
  const look = async (path: string) => {
    await page.goto(path)
    faults.push(...(await findPageFaults(page, language)).map((fault) => `${path}: ${fault}`))
  }
  await signInBrowser(page, app, await anOfficerOf('dishub'))
  for (const path of ['/petugas', `${pageOf(reference)}?tulis=answer`, `${pageOf(reference)}?bagian=riwayat`])
    await look(path)
  await look('/petugas/pintasan')
  await signInBrowser(page, app, await aCoordinator())
  await look('/koordinator')
  expect(faults).toEqual([])
})
