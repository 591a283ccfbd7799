import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { StaffActor } from '#app/access/actor.ts'
import { openMatter } from '#app/complaints/open-matter.server.ts'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { useApp } from '#tests/support/app.ts'
import { useBrowser } from '#tests/support/browser.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aComplaint, aRequest, mustBeOk } from '#tests/support/factories.ts'
import { findPageFaults, languages } from '#tests/support/page-faults.ts'
import { aCoordinator, aLiaison } from '#tests/support/people.ts'
import { signInBrowser } from '#tests/support/staff-browser.ts'

// The liaison asks for the name of a resident, in a browser: the form, what is missing, and the name.

useDatabase()
const app = useApp()
const open = useBrowser()

let liaison: StaffActor
let reference: Reference

beforeAll(async () => {
  liaison = await aLiaison()
  const filing = { name: 'Nama Rekaan Yang Panjang Sekali, Sarjana Contoh, Magister Contoh' }
  const complaint = await aComplaint({ status: 'in_progress', filing })
  const letter = { letterNumber: 'B/1234/LM.41-K3/0567/2026', letterOn: '2026-03-02', reason: 'Ombudsman bertanya.' }
  mustBeOk(await openMatter({ ...aRequest(await aCoordinator(), complaint), ...letter }))
  reference = complaint.reference
})

const ask = async (page: Page, reason: string) => {
  await page.fill('#nama-alasan', reason)
  await page.locator('button[value=name]').click()
}
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '')

describe.each(languages)('in %s', (language) => {
  it('the form, what is missing and the name: axe finds nothing, words and width fit, the answer has the focus', async () => {
    const page = await open({ origin: app.origin, language, width: 360 })
    await signInBrowser(page, app, liaison)
    await page.goto(`/petugas/aduan/${reference}`)
    expect(await page.locator('#nama-alasan').isVisible()).toBe(false)
    await page.locator('summary', { hasText: /nama warga|name of the resident/ }).click()
    expect(await findPageFaults(page, language)).toEqual([])

    await ask(page, 'perlu')
    expect(await findPageFaults(page, language)).toEqual([])
    expect([await focused(page), await page.inputValue('#nama-alasan')]).toEqual(['kabar', 'perlu'])

    await ask(page, 'Ombudsman meminta namanya untuk panggilan.')
    expect(await findPageFaults(page, language)).toEqual([])
    expect(await page.locator('#kabar').innerText()).toContain('Nama Rekaan Yang Panjang Sekali')
    expect(await focused(page)).toBe('kabar')
    expect(page.url()).not.toMatch(/rekaan/i)

    await page.goto(`/petugas/aduan/${reference}`)
    expect(await page.content()).not.toContain('Nama Rekaan')
  })
})
