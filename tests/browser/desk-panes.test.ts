import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { StaffActor } from '#app/access/actor.ts'
import { useApp } from '#tests/support/app.ts'
import { useBrowser } from '#tests/support/browser.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'
import { aCoordinator, anOfficerOf } from '#tests/support/people.ts'
import { signInBrowser } from '#tests/support/staff-browser.ts'

// A desk with more than fits on the screen.

useDatabase()
const app = useApp()
const open = useBrowser()

let officer: StaffActor
let coordinator: StaffActor

beforeAll(async () => {
  officer = await anOfficerOf('dlh')
  coordinator = await aCoordinator()
  const now = app.clock.now()
  for (let made = 0; made < 27; made += 1) await aComplaint({ status: 'forwarded', agency: 'dlh', now })
  for (let made = 0; made < 27; made += 1) await aComplaint({ now })
}, 180_000)

async function deskOf(person: StaffActor, path: string, width: number): Promise<Page> {
  const page = await open({ origin: app.origin, width })
  await signInBrowser(page, app, person)
  await page.goto(path)
  return page
}

/** How much of the page lies below the screen, in pixels. */
const below = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)

test('the inbox on a wide screen is as tall as the screen: the list scrolls in its pane, the page does not', async () => {
  const page = await deskOf(officer, '/petugas', 1366)
  expect(await page.locator('.desk-pane').count()).toBeGreaterThan(0)
  expect(await below(page)).toBeLessThanOrEqual(1)
  const first = await page.locator('.desk-pane a[href^="/petugas/aduan/"]').first().getAttribute('href')
  await page.goto(first ?? '')
  expect(await below(page)).toBeLessThanOrEqual(1)
})

test('a press in the queue of a narrow screen leads to the complaint, which stands below the whole list', async () => {
  const page = await deskOf(coordinator, '/koordinator', 768)
  await page.locator('.desk-queue a[href*="aduan=KTM"]').nth(3).click()
  await page.waitForURL('**aduan=KTM**')
  const heading = page.locator('.desk-decision h1')
  expect(await heading.isVisible()).toBe(true)
  const box = await heading.boundingBox()
  const height = await page.evaluate(() => window.innerHeight)
  expect(box && box.y >= 0 && box.y < height / 2).toBe(true)
})

test.each([360, 768, 1366])('at %i px the resident’s words are read before what stands at the side', async (width) => {
  const { reference } = await aComplaint({ status: 'in_progress', agency: 'dlh', now: app.clock.now() })
  const page = await deskOf(officer, `/petugas/aduan/${reference}`, width)
  const order = await page.evaluate(() =>
    [...document.querySelectorAll('.desk-columns > *, .conversation')].map(({ className }) =>
      className.split(' ').at(-1),
    ),
  )
  expect(order).toEqual(['desk-head', 'desk-text', 'conversation', 'desk-side', 'desk-forms'])
  const topOf = async (selector: string) => (await page.locator(selector).first().boundingBox())?.y ?? NaN
  if (width < 1200) expect(await topOf('.conversation')).toBeLessThan(await topOf('.desk-side'))
  else expect(await topOf('.desk-side')).toBeLessThan(await topOf('.conversation'))
  expect(await topOf('.conversation')).toBeLessThan(await topOf('#tulis'))
})

test.each([360, 768, 1366])('at %i px the state of every clock stands on one line', async (width) => {
  // Long over: the longest words, in boxes.
  const now = new Date(app.clock.now().getTime() - 100 * 86_400_000)
  const { reference } = await aComplaint({ status: 'in_progress', agency: 'dlh', now })
  const page = await deskOf(officer, `/petugas/aduan/${reference}?daftar=kotak-masuk`, width)
  const heights = await page
    .locator('.desk-clocks .clock-state')
    .evaluateAll((states) => states.map((state) => state.getBoundingClientRect().height))
  expect(heights.length).toBeGreaterThan(3)
  // One line of small type with the padding of its box.
  expect(Math.max(...heights)).toBeLessThan(36)
})

test('the list of keys opens in the middle and at its beginning', async () => {
  const page = await deskOf(officer, '/petugas', 1366)
  await page.waitForSelector('html.has-keys')
  await page.keyboard.press('?')
  const list = page.locator('dialog.key-help')
  await list.waitFor()
  expect(await list.evaluate((dialog) => dialog.scrollTop)).toBe(0)
  const box = await list.boundingBox()
  expect(Math.abs((box?.x ?? 0) * 2 + (box?.width ?? 0) - 1366)).toBeLessThan(20)
})
