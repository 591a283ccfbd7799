import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { keepView } from '#app/complaints/save-view.server.ts'
import type { StaffActor } from '#app/access/actor.ts'
import { makeReference } from '#app/complaints/rules/reference.ts'
import { useApp } from '#tests/support/app.ts'
import { useBrowser } from '#tests/support/browser.ts'
import { rawDatabase, useDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'
import { findPageFaults, languages } from '#tests/support/page-faults.ts'
import { aCoordinator, aHeadOf, anOfficerOf } from '#tests/support/people.ts'
import { signInBrowser } from '#tests/support/staff-browser.ts'

// The lists of the desk with two hundred complaints, and several of them handled at once.

useDatabase()
const app = useApp()
const open = useBrowser()

type Who = 'officer' | 'head' | 'coordinator'
const people = {} as Record<Who, StaffActor>
const longTitle = `Contoh: ${'lampu penerangan jalan umum di simpang dekat jembatan padam '.repeat(4)}`.slice(0, 250)

beforeAll(async () => {
  people.officer = await anOfficerOf('dishub')
  people.head = await aHeadOf('dishub')
  people.coordinator = await aCoordinator()
  const now = app.clock.now()
  await aComplaint({ identity: 'sealed', now })
  await copies((await aComplaint({ status: 'forwarded', now })).reference, 150)
  await copies((await aComplaint({ filing: { title: longTitle }, now })).reference, 50)
  await keepView(people.officer, { name: 'Contoh nama tampilan yang panjang sekali', query: 'topic=transport' })
}, 60_000)

/** As if as many residents had written the same. */
async function copies(reference: string, count: number): Promise<void> {
  const complaints = rawDatabase().collection('complaints')
  const { _id, ...first } = (await complaints.findOne({ reference })) ?? {}
  let seed = Number.parseInt(String(_id).slice(-6), 16)
  const random = (below: number) => (seed = (seed * 16_807) % 2_147_483_647) % below
  const rows = Array.from({ length: count }, (_, n) => ({
    ...{ ...first, reference: makeReference(random), submissionKeyHash: `${reference}-${String(n)}` },
    priority: n % 40 === 0 ? 'urgent' : 'ordinary',
  }))
  await complaints.insertMany(rows)
}

type State = [who: Who, reach: (page: Page) => Promise<unknown>]
const at = (who: Who, path: string): State => [who, (page) => page.goto(path)]

/** Ticks three boxes and presses the button of this step. */
async function check(page: Page, path: string, step: string): Promise<void> {
  await page.goto(path)
  const boxes = page.locator('.pick input')
  for (const nth of [0, 1, 2]) await boxes.nth(nth).check()
  await page.locator(`[name=step][value=${step}]`).click()
  await page.waitForSelector('.bulk-rows')
}

async function checkForwarding(page: Page): Promise<void> {
  await page.goto('/petugas?status=submitted&pilih=semua')
  await page.selectOption('[name=agency]', 'dishub')
  await page.selectOption('[name=topic]', 'transport')
  await page.locator('[name=step][value=forward]').click()
  await page.waitForSelector('.bulk-rows')
}

const states: Record<string, State> = {
  'an inbox of a hundred and fifty': at('officer', '/petugas'),
  'the second page': [
    'officer',
    async (page) => {
      await page.goto('/petugas')
      await page.locator('[rel=next]').click()
    },
  ],
  'all filters and own views': at('officer', '/petugas?saring=ya&topic=transport&due=week&kind=complaint'),
  'every view of the head': at('head', '/petugas?petugas=tidak-ada'),
  'what is urgent': at('coordinator', '/petugas?priority=urgent&sort=newest'),
  'a resident searched by name': [
    'coordinator',
    async (page) => {
      await page.goto('/petugas?saring=ya')
      await page.fill('[name=person]', 'warga contoh')
      await page.locator('[name=go][value=person]').click()
    },
  ],
  'a view without a name': [
    'officer',
    async (page) => {
      await page.goto('/petugas?saring=ya')
      await page.locator('[name=go][value=keep]').click()
      await page.waitForSelector('.error-summary, .field-error')
    },
  ],
  'a complaint beside its list': [
    'officer',
    async (page) => {
      await page.goto('/petugas')
      await page.locator('.desk-list a').first().click()
    },
  ],
  'choosing several': at('coordinator', '/petugas?pilih=ya'),
  'nothing chosen': [
    'head',
    async (page) => {
      await page.goto('/petugas?pilih=ya')
      await page.locator('[name=step][value=assign]').click()
      await page.waitForSelector('.error-summary')
    },
  ],
  'checking an assignment': [
    'officer',
    async (page) => {
      await page.goto('/petugas?pilih=ya')
      await page.selectOption('[name=officer]', people.head.accountId)
      for (const nth of [0, 1, 2]) await page.locator('.pick input').nth(nth).check()
      await page.locator('[name=step][value=assign]').click()
      await page.waitForSelector('.bulk-rows')
    },
  ],
  'checking a merging': ['coordinator', (page) => check(page, '/petugas?status=submitted&pilih=ya', 'merge')],
  'checking the forwarding of fifty, with the mails open': [
    'coordinator',
    async (page) => {
      await checkForwarding(page)
      for (const nth of [0, 1]) await page.locator('.bulk-rows summary').nth(nth).click()
    },
  ],
  'what became of fifty': [
    'coordinator',
    async (page) => {
      await checkForwarding(page)
      await page.locator('[name=go][value=send]').click()
      await page.waitForSelector('.bulk-rows .tone-done')
    },
  ],
}

describe.each(languages)('in %s', (language) => {
  it.each(Object.entries(states))('%s: axe finds nothing, words and width fit', async (_name, [who, reach]) => {
    const page = await open({ origin: app.origin, language, width: 360 })
    await signInBrowser(page, app, people[who])
    await reach(page)
    expect(await findPageFaults(page, language)).toEqual([])
  })
})

it('several are forwarded without any script', async () => {
  const page = await open({ origin: app.origin, withoutScripts: true })
  await signInBrowser(page, app, people.coordinator)
  await aComplaint({ filing: { title: 'Contoh tanpa skrip' }, now: app.clock.now() })
  await checkForwarding(page)
  await page.locator('[name=go][value=send]').click()
  await page.waitForSelector('.bulk-rows .tone-done')
})
