import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { StaffActor } from '#app/access/actor.ts'
import { useApp } from '#tests/support/app.ts'
import { useBrowser } from '#tests/support/browser.ts'
import { useDatabase } from '#tests/support/database.ts'
import { findPageFaults, languages } from '#tests/support/page-faults.ts'
import { aClerkOf, aCoordinator } from '#tests/support/people.ts'
import { codeIn, referenceIn } from '#tests/support/receipt-words.ts'
import { signInBrowser } from '#tests/support/staff-browser.ts'

// A village clerk files for a resident: form, receipt, list. And the form of the coordinator, who is asked more.

useDatabase()
const app = useApp()
const open = useBrowser()
const people = {} as { clerk: StaffActor; coordinator: StaffActor }

beforeAll(async () => {
  people.clerk = await aClerkOf('64.08.09.2001')
  people.coordinator = await aCoordinator()
})

const widths = [360, 768, 1366] as const

async function press(page: Page, value: string) {
  await page.locator(`main button[name="go"][value="${value}"]:not(.default-button)`).first().click()
}

async function write(page: Page) {
  await page.locator('#body').fill('Ini aduan contoh: lampu di simpang contoh padam sejak tiga malam.')
}

describe.each(languages)('in %s', (language) => {
  it.each(widths)(
    'the village clerk files, hands over the receipt and finds the number in the list (%i px)',
    async (width) => {
      const page = await open({ origin: app.origin, language, width })
      await signInBrowser(page, app, people.clerk)
      const faults: [string, unknown][] = []
      const look = async (what: string) => {
        const found = await findPageFaults(page, language)
        if (found.length > 0) faults.push([what, found])
      }
      await page.goto('/petugas/aduan-baru')
      await look('story')
      await press(page, 'next')
      await look('story refused')
      await write(page)
      await press(page, 'next')
      await page.locator('summary', { hasText: /orang lain|another person/ }).click()
      await look('who')
      await page.locator('#name').fill('Warga Contoh')
      await press(page, 'next')
      await look('check')
      await press(page, 'send')
      const receipt = await page.content()
      expect(codeIn(receipt)).not.toBe('')
      await look('receipt')
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('.no-print').first().isVisible()).toBe(false)
      expect(await page.locator('.paper-code').isVisible()).toBe(true)
      await page.emulateMedia({ media: 'screen' })
      await page.goto('/petugas/aduan-dibantu')
      expect(await page.content()).toContain(referenceIn(receipt))
      await look('list')
      expect(faults).toEqual([])
    },
    120_000,
  )

  it.each(widths)('the coordinator is asked how it came in (%i px)', async (width) => {
    const page = await open({ origin: app.origin, language, width })
    await signInBrowser(page, app, people.coordinator)
    await page.goto('/petugas/aduan-baru')
    await page.locator('#laporNumber').fill('abc')
    await press(page, 'next')
    expect(await findPageFaults(page, language)).toEqual([])
  })
})
