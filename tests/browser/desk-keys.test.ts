import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findComplaint } from '#models/complaint.server.ts'
import { useApp } from '#tests/support/app.ts'
import { useBrowser } from '#tests/support/browser.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aComplaint, type ComplaintWish } from '#tests/support/factories.ts'
import { aCoordinator, anOfficerOf } from '#tests/support/people.ts'
import { signInBrowser } from '#tests/support/staff-browser.ts'

// Every key of the list of keys, pressed: it does what the button or link does that it is printed on.

useDatabase()
const app = useApp()
const open = useBrowser()

const pageOf = (reference: string, query = '') => `/petugas/aduan/${reference}${query}`
const make = (wish: ComplaintWish = {}) => aComplaint({ ...wish, now: app.clock.now() })
const aRoad = {
  title: 'Contoh: jalan poros rusak',
  body: 'Contoh: jalan poros ke sekolah rusak dan berlubang, mohon jalan diperbaiki dan ditimbun.',
}

async function aDeskOf(person: Parameters<typeof signInBrowser>[2], path: string): Promise<Page> {
  const page = await open({ origin: app.origin, width: 1366 })
  await signInBrowser(page, app, person)
  await goTo(page, path)
  return page
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.waitForSelector('html.has-keys')
}

const focusedName = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('name') ?? '')
const isFirstField = (page: Page, step: string) =>
  page.evaluate(
    (form) =>
      document.querySelector(`${form} :is(textarea, select, input:not([type=hidden]))`) === document.activeElement,
    `#langkah-${step}`,
  )
/** What is printed on the page, in `kbd`, beside what the key presses. */
const printedKeys = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-key]')]
      .filter((one) => one.getClientRects().length > 0)
      .map((one) => {
        // Of a field it stands in the label.
        const words = one instanceof HTMLInputElement ? one.labels?.[0] : one
        return `${one.getAttribute('data-key') ?? ''}=${words?.querySelector('kbd')?.textContent ?? ''}`
      }),
  )

test.each([
  ['r', 'reply'],
  ['t', 'answer'],
  ['m', 'ask'],
  ['n', 'note'],
  ['v', 'return'],
])(
  'an officer’s %s opens the form of %s with the focus in its first field, and nothing is written',
  async (key, step) => {
    const { reference, version } = await make({ status: 'in_progress' })
    const page = await aDeskOf(await anOfficerOf('dishub'), pageOf(reference))
    await page.keyboard.press(key)
    await page.waitForURL(`**tulis=${step}**`)
    expect(await page.locator(`#langkah-${step}`).isVisible()).toBe(true)
    await expect.poll(() => isFirstField(page, step)).toBe(true)
    await page.keyboard.press('Escape')
    await page.keyboard.press(key)
    expect(await isFirstField(page, step), 'again on the page that stands open').toBe(true)
    expect((await findComplaint(reference))?.version).toBe(version)
  },
)

test('a takes a complaint oneself; e shows the mail; z takes the reply back', async () => {
  const { reference } = await make({ status: 'in_progress' })
  const person = await anOfficerOf('dishub')
  const page = await aDeskOf(person, pageOf(reference))
  await page.keyboard.press('a')
  await page.waitForURL('**selesai=assign**')
  expect((await findComplaint(reference))?.assignee?.accountId).toBe(person.accountId)

  await goTo(page, pageOf(reference, '?tulis=reply'))
  await page.fill('#reply-text', 'Contoh balasan dengan tombol.')
  await page.keyboard.press('e')
  expect(await page.inputValue('#reply-text'), 'off while typing').toBe('Contoh balasan dengan tombol.e')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Escape')
  await page.keyboard.press('e')
  await page.waitForSelector('.email-preview')
  expect(await page.inputValue('#reply-text')).toBe('Contoh balasan dengan tombol.')
  await page.locator('#langkah-reply button:not([name])').click()
  await page.waitForURL('**selesai=reply**')
  await page.waitForSelector('html.has-keys')
  await page.keyboard.press('z')
  await page.waitForURL('**selesai=undo**')
  expect(await page.inputValue('#reply-text')).toBe('Contoh balasan dengan tombol.')
})

test('from a complaint k and j lead to its neighbours, u back to its row, and g with a second key to the lists', async () => {
  const three = [await make({ status: 'forwarded', agency: 'dlh' }), await make({ status: 'forwarded', agency: 'dlh' })]
  const [first, second] = three.map(({ reference }) => reference).toSorted() as [string, string]
  const page = await aDeskOf(await anOfficerOf('dlh'), '/petugas')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/petugas/aduan/${first}**`)
  await page.waitForSelector('html.has-keys')
  await page.keyboard.press('j')
  await page.waitForURL(`**/petugas/aduan/${second}**`)
  await page.waitForSelector('html.has-keys')
  await page.keyboard.press('k')
  await page.waitForURL(`**/petugas/aduan/${first}**`)
  await page.waitForSelector('html.has-keys')
  await page.keyboard.press('u')
  await page.waitForURL(`**#${first}`)
  for (const [key, query] of [
    ['t', '?due=overdue'],
    ['s', '?assignee=me'],
    ['i', ''],
  ] as const) {
    await page.waitForSelector('html.has-keys')
    await page.keyboard.press('g')
    await page.keyboard.press(key)
    await page.waitForURL((url) => url.pathname === '/petugas' && url.search === query)
  }
  await goTo(page, pageOf(first))
  await page.keyboard.press('g')
  await page.waitForTimeout(1_100)
  await page.keyboard.press('i')
  expect(new URL(page.url()).pathname, 'the second key is awaited for a second').toBe(pageOf(first))
})

test('1 forwards to the first suggestion, and z leads to where that is corrected', async () => {
  const { reference } = await make({ filing: aRoad })
  const page = await aDeskOf(await aCoordinator(), `/koordinator?aduan=${reference}`)
  await page.keyboard.press('1')
  await page.waitForURL(`**selesai=${reference}**`)
  expect(await findComplaint(reference)).toMatchObject({ status: 'forwarded', agency: 'dpu' })
  await page.waitForSelector('html.has-keys')
  await page.keyboard.press('z')
  await page.waitForURL(`**/petugas/aduan/${reference}?tulis=move**`)
})

test.each([
  ['p', 'agency'],
  ['m', 'text'],
  ['d', 'into'],
  ['b', 'authority'],
  ['x', 'reason'],
])('in the queue %s opens its form at the field "%s" and decides nothing', async (key, field) => {
  const { reference, version } = await make({ filing: aRoad })
  const page = await aDeskOf(await aCoordinator(), `/koordinator?aduan=${reference}`)
  await page.keyboard.press(key)
  expect(await focusedName(page)).toBe(field)
  expect((await findComplaint(reference))?.version).toBe(version)
})

test('1 leads to the copy for the agency where there must be one, and forwards nothing', async () => {
  const { reference, version } = await make({ filing: aRoad, identity: 'sealed' })
  const page = await aDeskOf(await aCoordinator(), `/koordinator?aduan=${reference}`)
  await page.keyboard.press('1')
  expect(await focusedName(page)).toBe('agency')
  expect(await page.inputValue('#forward-agency')).toBe('dpu')
  expect(await page.locator('#langkah-forward [name=agencyCopy]').isVisible()).toBe(true)
  expect((await findComplaint(reference))?.version).toBe(version)
})

test('1 does nothing where no suggestion is strong: the list of agencies stands open instead', async () => {
  const { reference, version } = await make({
    filing: { title: 'Contoh', body: 'Contoh: tolong dilihat keadaan di sini.' },
  })
  const page = await aDeskOf(await aCoordinator(), `/koordinator?aduan=${reference}`)
  expect(await page.locator('#forward-agency').isVisible()).toBe(true)
  await page.keyboard.press('1')
  await page.waitForTimeout(300)
  expect((await findComplaint(reference))?.version).toBe(version)
})

test('every key of the list is printed on what it presses', async () => {
  const person = await anOfficerOf('dishub')
  const [one] = [await make({ status: 'in_progress' }), await make({ status: 'in_progress' })]
  const page = await aDeskOf(person, '/petugas/pintasan')
  const listed = await page.locator('#daftar-pintasan dt').evaluateAll((rows) => rows.map((row) => row.textContent))
  const seen = new Set<string>()
  const look = async () => (await printedKeys(page)).forEach((key) => seen.add(key))
  await goTo(page, '/petugas')
  await look()
  await page.locator('.desk-list a').nth(1).click()
  await page.waitForSelector('html.has-keys')
  await look()
  await goTo(page, pageOf(one.reference, '?tulis=reply'))
  await look()
  await page.fill('#reply-text', 'Contoh balasan.')
  await page.locator('#langkah-reply button:not([name])').click()
  await page.waitForURL('**selesai=reply**')
  await look()
  const { reference } = await make({ filing: aRoad })
  await signInBrowser(page, app, await aCoordinator())
  await goTo(page, `/koordinator?aduan=${reference}`)
  await look()
  for (const key of seen) expect(key).toMatch(/^(.+)=\1$/)
  const pressed = [...seen].map((key) => key.split('=')[0])
  // A row is opened where it has the focus, and fields are left by Esc.
  const withoutButton = new Set(['o', 'Esc'])
  const wanted = listed.flatMap((keys) => {
    if (keys.startsWith('g')) return [`g ${keys.slice(1)}`]
    return keys === 'Esc' ? ['Esc'] : [...keys]
  })
  expect(wanted.length).toBeGreaterThan(20)
  const missing = wanted.filter((key) => !withoutButton.has(key) && !pressed.includes(key))
  // How many suggestions there are is the text's matter.
  expect(missing.filter((key) => key !== '2' && key !== '3')).toEqual([])
})
