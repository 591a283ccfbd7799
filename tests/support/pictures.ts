// Pictures of the README, taken of a running demonstration:
// `npx tsx tests/support/pictures.ts http://localhost:3000 PASSWORD`, with the password that `npm run demo` printed.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import sharp from 'sharp'
import { findChromium } from '#tests/support/chromium.ts'

const folder = 'docs/images'
const [origin = '', password = ''] = process.argv.slice(2)
if (origin === '' || password === '') throw new Error('Usage: tsx tests/support/pictures.ts ORIGIN PASSWORD')

const { executablePath, env } = await findChromium()
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], env: { ...process.env, ...env } })
try {
  await mkdir(folder, { recursive: true })
  await asResident(browser)
  await asStaff(browser, 'petugas.disdikbud', async (page) => {
    await page.goto('/petugas')
    await take(page, 'inbox')
    await page.locator('main a[href^="/petugas/aduan/KTM"]').first().click()
    await take(page, 'officer')
  })
  await asStaff(browser, 'kepala.disdikbud', async (page) => {
    await page.goto('/petugas/ikhtisar')
    await take(page, 'overview', 1100)
  })
  await asStaff(browser, 'koordinator', async (page) => {
    await page.goto('/koordinator')
    await take(page, 'queue')
  })
  await asStaff(browser, 'penghubung', async (page) => {
    await page.goto('/penghubung')
    await take(page, 'export')
  })
} finally {
  await browser.close()
}

async function asResident(browser: Browser): Promise<void> {
  const context = await browser.newContext({ baseURL: origin, locale: 'id-ID', viewport: { width: 360, height: 800 } })
  const page = await context.newPage()
  await page.goto('/')
  await take(page, 'home')
  await page.goto('/lapor')
  const story = 'Contoh peragaan. Lampu jalan di simpang tiga padam sejak tiga minggu, malam hari gelap sekali.'
  await page.getByLabel('Ceritakan masalahnya').fill(story)
  await page.getByLabel('Desa atau kelurahan tempat kejadian').selectOption({ label: 'Sepaso' })
  await take(page, 'filing')
  await page.getByRole('button', { name: 'Lanjut' }).click()
  await page.getByLabel('Nama (kosongkan bila Tanpa identitas)').fill('Aini (contoh)')
  await page.getByRole('button', { name: 'Lanjut' }).click()
  await page.getByRole('button', { name: 'Kirim aduan' }).click()
  await take(page, 'receipt')
  const receipt = await page.locator('main').innerText()
  await page.goto('/lacak')
  await page.getByLabel('Nomor aduan').fill(/KTM-\w{4}-\w{4}-\w/.exec(receipt)?.[0] ?? '')
  await page.getByLabel('Kode lacak').fill(/\b\w{4} \w{4} \w{4} \w{4}\b/.exec(receipt)?.[0] ?? '')
  await page.getByRole('button', { name: 'Buka aduan' }).click()
  await take(page, 'tracking')
  await page.goto('/aduan')
  await take(page, 'public')
  await page.locator('main a[href^="/aduan/KTM"]').first().click()
  await take(page, 'public-complaint')
  await context.close()
}

async function asStaff(browser: Browser, mailbox: string, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ baseURL: origin, locale: 'id-ID', viewport: { width: 1366, height: 800 } })
  const page = await context.newPage()
  await page.goto('/petugas/masuk')
  await page.getByLabel('Email').fill(`${mailbox}@suaraetam.example`)
  await page.getByLabel('Kata sandi').fill(password)
  await page.getByRole('button', { name: 'Masuk' }).click()
  await look(page)
  await context.close()
}

/** About 30 kB each. */
async function take(page: Page, name: string, height = 800): Promise<void> {
  await page.evaluate(() => scrollTo(0, 0))
  const png = await page.screenshot({
    clip: { x: 0, y: 0, width: page.viewportSize()?.width ?? 1366, height },
    fullPage: true,
  })
  await writeFile(join(folder, `${name}.webp`), await sharp(png).webp({ quality: 80, effort: 6 }).toBuffer())
}
