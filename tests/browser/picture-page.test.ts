import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { keepUploads } from '#app/attachments/store-upload.server.ts'
import { submissionKeyHash } from '#app/complaints/tracking-code.server.ts'
import { cleanAttachments } from '#app/jobs/clean-attachments.server.ts'
import { aJpeg, aPdf } from '#tests/attachments/samples.ts'
import { anUpload } from '#tests/attachments/support.ts'
import { useApp } from '#tests/support/app.ts'
import { useBrowser } from '#tests/support/browser.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aComplaint, type ComplaintWish } from '#tests/support/factories.ts'
import { findPageFaults, languages } from '#tests/support/page-faults.ts'
import { anOfficerOf } from '#tests/support/people.ts'
import { signInBrowser } from '#tests/support/staff-browser.ts'

// One picture of a complaint large, at the desk: walked with links alone, scrolled in a region of its own.

useDatabase()
const app = useApp()
const open = useBrowser()

type Shown = { reference: string; ids: string[] }
let wide: Shown
let other: Shown

const longName = `foto-jembatan-yang-namanya-${'sangat-panjang-'.repeat(5)}sekali.jpg`

async function withFiles(files: readonly (readonly [Buffer, string])[], wish: ComplaintWish = {}): Promise<Shown> {
  const now = app.clock.now()
  const submissionKey = randomBytes(16).toString('base64url')
  const uploads: Awaited<ReturnType<typeof anUpload>>[] = []
  for (const [at, [bytes, name]] of files.entries()) {
    uploads.push(await anUpload(bytes, name, new Date(now.getTime() + at)))
  }
  await keepUploads(uploads, submissionKeyHash(submissionKey))
  const { reference } = await aComplaint({ status: 'in_progress', agency: 'dishub', now, submissionKey, ...wish })
  await cleanAttachments({ now, limit: 20 })
  return { reference, ids: uploads.map(({ id }) => id) }
}

beforeAll(async () => {
  wide = await withFiles([
    [await aJpeg({ width: 1600, height: 900 }), longName],
    [aPdf(), 'surat.pdf'],
    [await aJpeg({ width: 600, height: 1200 }), 'tiang.jpg'],
  ])
  other = await withFiles([[await aJpeg(), 'lain.jpg']], { agency: 'dinkes' })
})

const address = ({ reference }: Shown, query = '') => `/petugas/aduan/${reference}?bagian=lampiran${query}`
const large = (shown: Shown, at: number, size: number | string = 1) =>
  address(shown, `&berkas=${shown.ids[at] ?? ''}&ukuran=${String(size)}`)

async function aDesk(options: { withoutScripts?: boolean; width?: number; language?: string } = {}): Promise<Page> {
  const page = await open({ origin: app.origin, width: 1366, ...options })
  await signInBrowser(page, app, await anOfficerOf('dishub'))
  return page
}

const heading = (page: Page) => page.locator('#foto-judul').innerText()
/** How wide it is drawn, in the page's own pixels. */
const drawnWidth = async (page: Page) => Math.round((await page.locator('.picture img').boundingBox())?.width ?? 0)

describe('a picture, large', () => {
  it('is opened, walked, enlarged and left with links alone', async () => {
    const page = await aDesk({ withoutScripts: true })
    await page.goto(address(wide))
    expect(await page.getByRole('link', { name: /^Lihat besar/ }).count(), 'a letter is no picture').toBe(2)
    await page.getByRole('link', { name: `Lihat besar ${longName}` }).click()
    expect(await heading(page)).toBe('Foto 1 dari 2')
    // On a telephone the page begins with much else.
    expect(new URL(page.url()).hash).toBe('#foto')
    const column = await drawnWidth(page)
    expect(column).toBeGreaterThan(300)
    const links = page.locator('#foto .list-tools a')
    expect(await links.allInnerTexts()).toEqual(['Lebih besar', 'Foto berikutnya', 'Unduh', 'Semua lampiran'])

    for (const width of [1000, 1600, 2400]) {
      await page.getByRole('link', { name: 'Lebih besar' }).click()
      expect(await drawnWidth(page)).toBe(width)
    }
    expect(await page.getByRole('link', { name: 'Lebih besar' }).count()).toBe(0)
    await page.getByRole('link', { name: 'Foto berikutnya' }).click()
    expect(await heading(page)).toBe('Foto 2 dari 2')
    expect(await drawnWidth(page), 'the next one is as large').toBe(2400)
    await page.getByRole('link', { name: 'Lebih kecil' }).click()
    expect(await drawnWidth(page)).toBe(1600)
    await page.getByRole('link', { name: 'Foto sebelumnya' }).click()
    expect(await heading(page)).toBe('Foto 1 dari 2')
    await page.getByRole('link', { name: 'Semua lampiran' }).click()
    expect(await page.locator('.attachment').count()).toBe(3)
    expect(new URL(page.url()).hash).toBe('#lampiran')
  })

  it('is the cleaned picture, and nobody’s who may not open the complaint', async () => {
    const page = await aDesk()
    await page.goto(large(wide, 2))
    const natural = await page
      .locator('.picture img')
      .evaluate((one) => [(one as HTMLImageElement).naturalWidth, (one as HTMLImageElement).naturalHeight])
    expect(natural).toEqual([600, 1200])
    expect((await page.goto(large(other, 0)))?.status()).toBe(404)
    // A file of another complaint, named at the own one, is not there.
    await page.goto(address(wide, `&berkas=${other.ids[0] ?? ''}&ukuran=2`))
    expect(await page.locator('.picture').count()).toBe(0)
    expect(await page.locator('.attachment').count()).toBe(3)
    expect(await page.content()).not.toContain('lain.jpg')
  })

  it.each(['0', '-3', '99', '1.5', 'x', ''])(
    'is drawn in a size there is, whatever the address asks: %j',
    async (size) => {
      const page = await aDesk()
      await page.goto(large(wide, 0, size))
      expect(await heading(page)).toBe('Foto 1 dari 2')
      expect(await drawnWidth(page)).toBeLessThanOrEqual(2400)
    },
  )

  it('scrolls inside its region, reached and moved with the keyboard', async () => {
    const page = await aDesk({ width: 360 })
    await page.goto(large(wide, 0, 3))
    const region = page.getByRole('region', { name: 'Foto 1 dari 2' })
    await region.focus()
    for (let n = 0; n < 5; n += 1) await page.keyboard.press('ArrowRight')
    await page.waitForFunction(() => (document.querySelector('.picture')?.scrollLeft ?? 0) > 0)
  })
})

describe.each(languages)('in %s', (language) => {
  it.each([1, 2, 4])('size %i: axe finds nothing, words and widths fit, with and without a neighbour', async (size) => {
    const page = await aDesk({ language, width: 360 })
    for (const at of [0, 2]) {
      await page.goto(large(wide, at, size))
      expect(await findPageFaults(page, language)).toEqual([])
    }
  })
})
