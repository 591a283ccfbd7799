import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useApp } from '#tests/support/app.ts'
import { useBrowser } from '#tests/support/browser.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'
import { anOfficerOf } from '#tests/support/people.ts'
import { openAsResident } from '#tests/support/resident-browser.ts'
import { signInBrowser } from '#tests/support/staff-browser.ts'

useDatabase()
const app = useApp()
const open = useBrowser()

const story = 'Ini aduan contoh: lampu di simpang contoh padam sejak tiga malam, warga takut lewat.'

describe.each([360, 1280])('filing with the keyboard alone, %d px wide', (width) => {
  it(
    'reaches every field in order, shows where the focus is, and ends at the receipt',
    { timeout: 90_000 },
    async () => {
      const page = await open({ origin: app.origin, width })
      await page.goto('/lapor')
      await page.keyboard.press('Tab')
      expect(await focused(page), 'the first stop leads past the menu').toMatchObject({ name: 'Langsung ke isi' })
      await page.keyboard.press('Enter')

      await tabTo(page, 'body')
      await page.keyboard.type(story)
      await tabTo(page, 'village')
      await page.keyboard.type('Sepaso')
      await tabTo(page, 'next')
      await page.keyboard.press('Enter')
      await page.waitForSelector('[name=identity]')

      await tabTo(page, 'identity')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowUp')
      await tabTo(page, 'name')
      await page.keyboard.type('Warga Contoh')
      // Enter in a text field is "Lanjut": not the language, not back.
      await page.keyboard.press('Enter')
      await page.waitForSelector('[name=attachments]')

      await tabTo(page, 'attachments')
      await tabTo(page, 'send')
      await page.keyboard.press('Space')
      await page.waitForSelector('text=Aduan Anda kami terima')
      const [complaint] = await storedIn('complaints', {}).then((all) => all.slice(-1))
      expect(complaint?.['body']).toBe(story)
    },
  )
})

describe('after an answer that is refused', () => {
  it('the focus is on the list of what to mend, and one key leads to the field', async () => {
    const page = await open({ origin: app.origin })
    await page.goto('/lapor')
    await tabTo(page, 'next')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.error-summary')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('kabar')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toMatchObject({ name: 'Tulis apa yang terjadi', hidden: '' })
    await page.keyboard.press('Enter')
    expect(await focused(page)).toMatchObject({ name: 'body', hidden: '' })
  })

  it('the desk does the same for an officer who signs in', async () => {
    const page = await open({ origin: app.origin })
    await page.goto('/petugas/masuk')
    await tabTo(page, 'email')
    await page.keyboard.type('tidak-ada@contoh.example')
    await tabTo(page, 'password')
    await page.keyboard.type('bukan kata sandi')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.error-summary')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('kabar')
  })
})

describe('after an answer that succeeded', () => {
  it('the focus is on the notice, and the address speaks of no error', async () => {
    const { reference } = await aComplaint({ now: app.clock.now() })
    const page = await open({ origin: app.origin })
    await openAsResident(page, app, reference)
    await page
      .locator('form', { has: page.locator('[value=add]') })
      .locator('textarea')
      .fill('Ini pesan contoh.')
    await page
      .locator('form', { has: page.locator('[value=add]') })
      .locator('button')
      .click()
    await page.waitForSelector('.flash')
    expect(new URL(page.url()).hash).toBe('#kabar')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('kabar')
    expect(await page.locator('#kabar').innerText()).toMatch(/^Berhasil\./)
  })

  it('and where there is nothing to say, the place is there all the same', async () => {
    const page = await open({ origin: app.origin })
    await signInBrowser(page, app, await anOfficerOf('disdikbud'))
    for (const address of ['/lacak', '/petugas', '/petugas/aduan-baru']) {
      await page.goto(`${address}#kabar`)
      expect(await page.locator('#kabar').count(), address).toBe(1)
    }
  })
})

describe('Enter in a field', () => {
  it('looks the complaint up: the language switch above it does not answer first', async () => {
    const page = await open({ origin: app.origin })
    await page.goto('/lacak')
    await tabTo(page, 'reference')
    await page.keyboard.type('KTM-7Q4D-9M2K-H')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.error-summary')
    expect(await page.locator('.error-summary').textContent()).toContain('Tulis kode lacak')
  })
})

describe('the menu of a small telephone', () => {
  it('opens and closes with the keyboard and holds the focus visible', async () => {
    const page = await open({ origin: app.origin, width: 360 })
    await page.goto('/')
    await tabTo(page, 'Menu')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toMatchObject({ name: 'Buat aduan', hidden: '' })
  })
})

/** `hidden`: why the focus cannot be seen; empty when it can. */
type Focused = { name: string; hidden: string }

/** Presses Tab until the field, button or link of this name has the focus; every stop on the way must be visible. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    expect(stop, `stop on the way to ${wanted}`).toMatchObject({ hidden: '' })
    if (stop.name === wanted) return
  }
  throw new Error(`Tab never reaches ${wanted}`)
}

/** What has the focus: by its value where it is one button of several, else by its name or its words. */
async function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement)) return { name: '', hidden: 'nothing has the focus' }
    const button = element instanceof HTMLButtonElement ? element.value : ''
    const name = button || element.getAttribute('name') || element.textContent.trim()
    // A radio button of 24 px shows the ring itself; a file field's is drawn around the whole.
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const { top, bottom, left, right, width, height } = element.getBoundingClientRect()
    const inside = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth && width > 0 && height > 0
    const x = Math.min(Math.max(left + 2, 0), innerWidth - 1)
    const y = Math.min(Math.max(top + 2, 0), innerHeight - 1)
    const above = document.elementFromPoint(x, y)
    const covered = above !== null && above !== element && !element.contains(above) && !above.contains(element)
    const why = [
      outlineStyle === 'none' || parseFloat(outlineWidth) < 2 ? 'no ring' : '',
      inside ? '' : 'outside the window',
      covered ? `under ${above.outerHTML.slice(0, 80)}` : '',
    ]
    return { name, hidden: why.filter(Boolean).join(', ') }
  })
}
