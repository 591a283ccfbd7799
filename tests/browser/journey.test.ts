import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { AgencyCode, Role } from '#app/complaints/rules/complaint.ts'
import { editRegency, findRegencyToEdit } from '#app/agencies/edit-regency.server.ts'
import { createAccount } from '#app/accounts/create-account.server.ts'
import { aPhonePhoto } from '#tests/attachments/samples.ts'
import { useApp } from '#tests/support/app.ts'
import { useBrowser } from '#tests/support/browser.ts'
import { codeOfApp } from '#tests/support/code-app.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAdministrator, deskAgency, testKeys } from '#tests/support/people.ts'

// The main job from end to end, in Indonesian, as people do it: with a browser, real mail and the real sign-in.
// All people, texts and pictures are invented.

useDatabase()
const app = useApp()
const open = useBrowser()

const story = 'Contoh: jalan poros di desa kami rusak dan berlubang sejak banjir. Mohon jalan diperbaiki dan ditimbun.'
const reply = 'Contoh balasan: regu kami mengukur kerusakan besok pagi.'
const doubt = 'Contoh: lubang di depan pasar masih ada.'
const agencyName = 'Dinas Pekerjaan Umum'
const password = 'tujuh perahu di muara'
const responsible = { personInCharge: 'Nama Contoh', post: 'Kepala Bidang Contoh', phone: '0549 000000' }
const people = {
  coordinator: { email: 'koordinator@contoh.example', name: 'Koordinator Contoh' },
  officer: { email: 'petugas@contoh.example', name: 'Petugas Contoh' },
  liaison: { email: 'penghubung@contoh.example', name: 'Penghubung Contoh' },
} as const

const secrets = new Map<string, string>()

beforeAll(async () => {
  await anAccount('coordinator', deskAgency)
  await anAccount('officer', 'dpu')
  await anAccount('liaison', null)
  await nameWhoIsResponsible()
})

describe.each([
  { how: 'with JavaScript off', browser: { withoutScripts: true }, email: 'warga-satu@contoh.example' },
  { how: 'filed with cookies blocked', browser: { withoutCookies: true }, email: 'warga-dua@contoh.example' },
])('one complaint from filing to export, $how', ({ browser, email }) => {
  it(
    'is filed, forwarded, answered, disputed, answered again, accepted and exported',
    { timeout: 240_000 },
    async () => {
      const resident = await open({ origin: app.origin, width: 400, ...browser })
      const { reference, code } = await file(resident, email)
      if ('withoutCookies' in browser) await readReceiptWithoutCookies(resident, { reference, code })
      await app.work()

      await resident.goto(await linkInMail(resident, email, 'Aduan Anda kami terima'))
      await resident.getByRole('button', { name: 'Ya, ini email saya' }).click()
      await see(resident, 'Email Anda sudah dipastikan')

      const coordinator = await signIn('coordinator')
      await forward(coordinator, reference)
      await app.work()

      const officer = await signIn('officer')
      await officer.goto(`/petugas/aduan/${reference}`)
      await see(officer, story)
      await press(officer, 'Mulai tangani', 'Mulai tangani')
      await officer.getByRole('link', { name: 'Balasan', exact: true }).click()
      await officer.getByLabel('Balasan untuk warga').fill(reply)
      await press(officer, 'Kirim balasan')
      await see(officer, 'Balasan Anda dikirim ke warga dalam 10 detik.')
      app.clock.add(10 / 3600)
      await answer(officer, reference, 'Contoh: sebagian jalan sudah ditimbun.')
      await app.work()

      // Somebody else's telephone, with cookies and JavaScript as they are: number and code are enough.
      const tracking = await open({ origin: app.origin, width: 400, withoutScripts: 'withoutScripts' in browser })
      await track(tracking, { reference, code })
      await see(tracking, reply)
      await see(tracking, 'Contoh: sebagian jalan sudah ditimbun.')
      await see(tracking, 'bukti.jpg')
      await tracking.getByLabel('Apa yang belum selesai?').fill(doubt)
      await tracking.getByRole('button', { name: 'Belum', exact: true }).click()
      await see(tracking, 'Aduan ini dibuka kembali.')

      await answer(officer, reference, 'Contoh: lubang di depan pasar sudah ditutup.')
      await app.work()

      await resident.goto(await linkInMail(resident, email, 'menanggapi aduan Anda', 'Ya, selesai: '))
      await resident.getByRole('button', { name: 'Ya, selesai' }).click()
      await see(resident, 'Aduan ditutup sebagai selesai')
      await tracking.goto(`/aduan/${reference}`)
      await see(tracking, 'Anda menyatakan selesai: Diperbaiki')

      const row = await exportedRow(await signIn('liaison'), reference)
      expect(row).toMatchObject({ reference, agency: 'dpu', status: 'closed', outcome: 'fixed', closedBy: 'resident' })
      expect(row['reopened']).toBe('1')
    },
  )
})

describe('the browser’s own Back, with JavaScript off', () => {
  it('keeps what was typed from the check page to the second and to the first', { timeout: 60_000 }, async () => {
    const resident = await open({ origin: app.origin, withoutScripts: true })
    await tellStory(resident)
    await tellWho(resident, 'warga-tiga@contoh.example')
    await see(resident, 'Periksa sebelum mengirim')

    await resident.goBack()
    await expectValue(resident, 'Nama (kosongkan bila Tanpa identitas)', 'Warga Contoh')
    await resident.goBack()
    await expectValue(resident, 'Ceritakan masalahnya', story)
    await resident.getByRole('button', { name: 'Lanjut' }).click()
    await see(resident, 'Anda dan kerahasiaan')
  })
})

async function file(page: Page, email: string): Promise<{ reference: string; code: string }> {
  await page.goto('/')
  await page.getByRole('main').getByRole('link', { name: 'Buat aduan' }).click()
  await tellStory(page)
  await tellWho(page, email)
  await page.setInputFiles('[name=attachments]', {
    name: 'jalan.jpg',
    mimeType: 'image/jpeg',
    buffer: await aPhonePhoto(),
  })
  await page.getByRole('button', { name: 'Unggah' }).click()
  await see(page, 'jalan.jpg')
  await see(page, 'Sedang diperiksa')
  await page.getByRole('button', { name: 'Kirim aduan' }).click()
  await see(page, 'Aduan Anda kami terima')
  await see(page, `Penanggung jawab: ${responsible.personInCharge}, ${responsible.post}, ${responsible.phone}.`)
  const receipt = await page.locator('main').innerText()
  const reference = /KTM-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/.exec(receipt)?.[0] ?? ''
  const code = /[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}/.exec(receipt)?.[0] ?? ''
  expect([reference, code]).not.toContain('')
  return { reference, code }
}

async function tellStory(page: Page): Promise<void> {
  await page.goto('/lapor')
  await page.getByLabel('Ceritakan masalahnya').fill(story)
  await page.getByLabel('Desa atau kelurahan tempat kejadian').selectOption({ label: 'Sepaso' })
  await page.getByRole('button', { name: 'Lanjut' }).click()
}

async function tellWho(page: Page, email: string): Promise<void> {
  await page.getByLabel('Nama (kosongkan bila Tanpa identitas)').fill('Warga Contoh')
  await page.getByLabel('Email (tidak wajib)').fill(email)
  await page.getByRole('button', { name: 'Lanjut' }).click()
}

/** Paper and text are asked for by post here, because there is no cookie that says whose receipt it is. */
async function readReceiptWithoutCookies(page: Page, { reference, code }: { reference: string; code: string }) {
  expect(await page.context().cookies()).toEqual([])
  const [text] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Simpan sebagai teks' }).click(),
  ])
  const saved = await readFile(await text.path(), 'utf8')
  expect(saved).toContain(reference)
  expect(saved).toContain(code)
  await page.getByRole('button', { name: 'Versi cetak' }).click()
  await see(page, 'Tanda terima aduan')
  await see(page, reference)
  await see(page, code)
}

async function forward(page: Page, reference: string): Promise<void> {
  await page.goto(`/koordinator?aduan=${reference}`)
  await see(page, 'Karena: ')
  await press(page, `Teruskan ke ${agencyName}`)
  await see(page, `${reference} diteruskan ke ${agencyName}.`)
}

async function answer(page: Page, reference: string, done: string): Promise<void> {
  await page.goto(`/petugas/aduan/${reference}?tulis=answer`)
  await page.getByLabel('Hasil').selectOption({ label: 'Diperbaiki' })
  await page.getByLabel('Apa yang ditemukan').fill('Contoh: jalan rusak sepanjang 140 meter.')
  await page.getByLabel('Apa yang dilakukan').fill(done)
  await page.setInputFiles('[name=attachments]', {
    name: 'bukti.jpg',
    mimeType: 'image/jpeg',
    buffer: await aPhonePhoto(),
  })
  await press(page, 'Kirim tanggapan')
  await see(page, 'Tanggapan Anda terkirim ke warga.')
}

async function track(page: Page, { reference, code }: { reference: string; code: string }): Promise<void> {
  await page.goto('/lacak')
  await page.getByLabel('Nomor aduan').fill(reference.toLowerCase().replaceAll('-', ' '))
  await page.getByLabel('Kode lacak').fill(code)
  await page.getByRole('button', { name: 'Buka aduan' }).click()
  await see(page, `${agencyName} sudah menanggapi.`)
}

async function exportedRow(page: Page, reference: string): Promise<Record<string, string>> {
  await page.goto('/penghubung')
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Unduh CSV')])
  const csv = await readFile(await download.path(), 'utf8')
  for (const secret of ['Warga', 'contoh.example', 'Sepaso', 'jalan poros']) expect(csv).not.toContain(secret)
  const [header, ...rows] = csv.split('\r\n').map((line) => line.slice(1, -1).split('","'))
  const row = rows.find((cells) => cells[0] === reference)
  expect(row, `${reference} in the file`).toBeDefined()
  return Object.fromEntries((header ?? []).map((name, at) => [name, row?.[at] ?? '']))
}

/** The address behind the words in the newest mail with this subject, read in the built-in mailbox. */
async function linkInMail(page: Page, to: string, subject: string, words = 'milik saya: '): Promise<string> {
  await page.goto(`/kotak-surat?to=${encodeURIComponent(to)}`)
  await page.getByRole('link', { name: subject }).first().click()
  await see(page, 'Isi email')
  const text = await page.locator('main').innerText()
  const address = text.split(words)[1]?.split(/\s/)[0] ?? ''
  expect(address, `an address after "${words}" in:\n${text}`).toMatch(new RegExp(`^${app.origin}/tautan/`))
  await page.getByRole('link', { name: address }).click()
  return page.url()
}

async function signIn(role: keyof typeof people): Promise<Page> {
  const page = await open({ origin: app.origin, withoutScripts: true, width: 1366 })
  await page.goto('/petugas/masuk')
  await page.getByLabel('Email').fill(people[role].email)
  await page.getByLabel('Kata sandi').fill(password)
  await press(page, 'Masuk')
  if (new URL(page.url()).pathname === '/petugas/kode') await passSecondStep(page, role)
  expect(new URL(page.url()).pathname).not.toMatch(/masuk|kode/)
  return page
}

/** With the app on the own telephone: the first time it is set up, and ten codes are kept on paper. */
async function passSecondStep(page: Page, role: keyof typeof people): Promise<void> {
  // No code counts twice, and here the clock stands still.
  app.clock.add(1 / 60)
  const known = secrets.get(role)
  const secret = known ?? (await page.locator('p.code').innerText())
  secrets.set(role, secret)
  await page.getByLabel('Kode dari aplikasi').fill(codeOfApp(secret, app.clock.now()))
  await press(page, known === undefined ? 'Simpan dan lanjut' : 'Lanjut')
  if (known !== undefined) return
  await see(page, 'Simpan 10 kode cadangan ini')
  await page.getByRole('link', { name: 'Sudah saya simpan, lanjut ke meja kerja' }).click()
}

async function anAccount(role: Role & keyof typeof people, agency: AgencyCode | null): Promise<void> {
  const by = { by: 'system:test', keys: testKeys, now: app.clock.now() }
  const made = await createAccount({ ...by, ...people[role], role, agency, password })
  if (!made.ok) throw new Error(made.reason)
}

async function nameWhoIsResponsible(): Promise<void> {
  const actor = await anAdministrator()
  const found = await findRegencyToEdit({ actor })
  if (!found) throw new Error('An administrator edits the regency')
  const values = { ...found.values, ...responsible }
  expect(await editRegency({ actor, values, version: found.version, now: app.clock.now() })).toEqual({ ok: true })
}

/** Opens the form of that name first, where one is given, and presses the button. */
async function press(page: Page, button: string, form?: string): Promise<void> {
  if (form !== undefined) await page.getByRole('link', { name: form, exact: true }).click()
  await page.getByRole('main').getByRole('button', { name: button, exact: true }).click()
}

async function see(page: Page, words: string): Promise<void> {
  const text = (await page.locator('main').textContent()) ?? ''
  expect(text, `${page.url()} says`).toContain(words)
}

async function expectValue(page: Page, label: string, value: string): Promise<void> {
  expect(await page.getByLabel(label).inputValue()).toBe(value)
}
