import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { createAccount } from '#app/accounts/create-account.server.ts'
import type { AgencyCode, Complaint, Role } from '#app/complaints/rules/complaint.ts'
import { editAgency } from '#models/agency.server.ts'
import { inTransaction } from '#models/transaction.server.ts'
import { useApp } from '#tests/support/app.ts'
import { useBrowser } from '#tests/support/browser.ts'
import { codeOfApp } from '#tests/support/code-app.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'
import { testKeys } from '#tests/support/people.ts'
import { openAsResident } from '#tests/support/resident-browser.ts'

// A working day of an administrator and of an agency head, through the real sign-in, in Indonesian, with JavaScript off.
// All people and texts are invented.

useDatabase()
const app = useApp()
const open = useBrowser()

const password = 'tujuh perahu di muara'
const people = {
  admin: { email: 'pengelola@contoh.example', name: 'Pengelola Contoh' },
  substitute: { email: 'pengganti@contoh.example', name: 'Pengganti Contoh' },
  head: { email: 'kepala@contoh.example', name: 'Kepala Contoh' },
  officer: { email: 'petugas@contoh.example', name: 'Petugas Contoh' },
}
const invited = { email: 'undangan@contoh.example', name: 'Undangan Contoh' }

beforeAll(async () => {
  await anAccount(people.admin, 'admin', null)
  await anAccount(people.substitute, 'officer', 'dishub')
  await anAccount(people.head, 'head', 'dlh')
  await anAccount(people.officer, 'officer', 'dlh')
  await inTransaction((tx) => editAgency(tx, 'dlh', { approvesAnswers: true }, 'system:test', app.clock.now()))
})

describe('an administrator', () => {
  it(
    'invites an officer, who sets a password and works; then names a substitute, then ends the access at once',
    { timeout: 180_000 },
    async () => {
      const work = await aComplaint({ status: 'in_progress', agency: 'dishub', now: app.clock.now() })
      const admin = await signIn(people.admin)
      await admin.goto('/pengelola/orang/baru')
      await admin.getByLabel('Email', { exact: true }).fill(invited.email)
      await admin.getByLabel('Nama', { exact: true }).fill(invited.name)
      await admin.getByLabel('Peran', { exact: true }).selectOption({ label: 'Petugas' })
      await admin.getByLabel('Instansi', { exact: true }).selectOption({ label: 'Dinas Perhubungan' })
      await press(admin, 'Kirim undangan')
      await see(admin, 'Undangan dikirim.')
      await see(admin, 'menunggu kata sandi')
      await app.work()

      const person = await open({ origin: app.origin, withoutScripts: true, width: 1366 })
      await openInvitation(person)
      await see(person, `Akun ${invited.email}, Petugas.`)
      await person.getByLabel('Kata sandi baru').fill(password)
      await person.getByLabel('Tulis sekali lagi').fill(password)
      await press(person, 'Simpan kata sandi')
      await see(person, 'Kata sandi tersimpan')
      await fillSignIn(person, invited.email)
      expect(pathOf(person)).toBe('/petugas')
      await row(person, work).click()
      await see(person, work.title)

      await admin.getByRole('link', { name: invited.name }).click()
      await admin.getByLabel('Hari pertama').fill('2026-03-10')
      await admin.getByLabel('Hari terakhir').fill('2026-03-12')
      await admin.getByLabel('Pengganti').selectOption({ label: people.substitute.name })
      await press(admin, 'Simpan ketidakhadiran')
      await see(admin, 'Ketidakhadiran tersimpan.')
      await see(admin, `Hari ini digantikan ${people.substitute.name}.`)

      await person.goto('/petugas')
      await see(person, work.title)
      await press(admin, 'Nonaktifkan akun')
      await see(admin, 'Akun dinonaktifkan.')
      await see(admin, 'nonaktif')
      await row(person, work).click()
      expect(pathOf(person)).toBe('/petugas/masuk')
      await fillSignIn(person, invited.email)
      expect(pathOf(person)).toBe('/petugas/masuk')
    },
  )
})

describe('the head of an agency that releases its answers itself', () => {
  it(
    'follows a number to its list, hands out work, sends one answer back and releases the next; the resident reads that one',
    { timeout: 180_000 },
    async () => {
      const complaint = await aComplaint({ status: 'in_progress', agency: 'dlh', now: app.clock.now() })
      const resident = await open({ origin: app.origin, withoutScripts: true, width: 400 })
      const head = await signIn(people.head)
      expect(pathOf(head)).toBe('/petugas')
      await head.getByRole('link', { name: 'Ringkasan', exact: true }).click()
      await see(head, 'Tidak ada tanggapan yang menunggu persetujuan Anda.')
      const figure = head.locator('.figures > div', { hasText: 'Terbuka' }).getByRole('link')
      const count = Number(await figure.innerText())
      await figure.click()
      expect(pathOf(head)).toBe('/petugas')
      expect(await head.locator('main [data-rows] > li').count()).toBe(count)
      await row(head, complaint).click()

      await head.locator('summary', { hasText: 'Berikan kepada' }).click()
      await head.getByLabel('Berikan kepada').selectOption({ label: people.officer.name })
      await press(head, 'Berikan')
      await see(head, 'Petugas aduan ini disimpan.')

      const officer = await signIn(people.officer)
      await officer.goto('/petugas')
      expect(await row(officer, complaint).innerText()).toContain(`Ditangani ${people.officer.name}`)
      const first = 'Contoh: lampu diganti.'
      await answer(officer, complaint, first)

      const reason = 'Contoh alasan: sebut jumlah lampunya.'
      await openWaiting(head, complaint)
      await see(head, first)
      await head.getByRole('link', { name: 'Kembalikan tanggapan', exact: true }).click()
      await press(head, 'Kembalikan ke penulis')
      expect(await head.locator('#sendBack-reason').getAttribute('aria-invalid')).toBe('true')
      await head.getByLabel('Apa yang perlu diperbaiki?').fill(reason)
      await press(head, 'Kembalikan ke penulis')
      await see(head, 'Tanggapan kembali ke penulisnya.')

      await officer.goto(`/petugas/aduan/${complaint.reference}`)
      await see(officer, reason)
      const second = 'Contoh: tiga lampu diganti dan menyala kembali.'
      await answer(officer, complaint, second)
      await openAsResident(resident, app, complaint.reference)
      for (const hidden of [first, second, reason, 'sudah menanggapi']) await seeNot(resident, hidden)

      await openWaiting(head, complaint)
      await press(head, 'Setujui')
      await see(head, 'Tanggapan terkirim ke warga.')
      await resident.reload()
      await see(resident, second)
      await see(resident, 'sudah menanggapi.')
      for (const hidden of [first, reason]) await seeNot(resident, hidden)
    },
  )
})

async function answer(page: Page, { reference }: Complaint, done: string): Promise<void> {
  await page.goto(`/petugas/aduan/${reference}?tulis=answer`)
  await page.getByLabel('Hasil').selectOption({ label: 'Diperbaiki' })
  await page.getByLabel('Apa yang ditemukan').fill('Contoh: lampu padam karena kabel putus.')
  await page.getByLabel('Apa yang dilakukan').fill(done)
  await press(page, 'Kirim untuk disetujui')
  await see(page, 'Tanggapan ini menunggu persetujuan kepala instansi.')
}

/** From the overview, by the sentence that says how many answers wait. */
async function openWaiting(page: Page, complaint: Complaint): Promise<void> {
  await page.goto('/petugas/ikhtisar')
  await page.getByRole('link', { name: '1 tanggapan menunggu persetujuan Anda.' }).click()
  await row(page, complaint).click()
  await see(page, complaint.title)
}

/** The newest mail to the invited person, read in the built-in mailbox. */
async function openInvitation(page: Page): Promise<void> {
  await page.goto(`/kotak-surat?to=${encodeURIComponent(invited.email)}`)
  await page.getByRole('link', { name: 'Akun Suara Etam untuk Anda' }).click()
  await page.getByRole('link', { name: `${app.origin}/tautan/` }).click()
  await see(page, 'Buat kata sandi pertama Anda')
}

async function signIn({ email }: { email: string }): Promise<Page> {
  const page = await open({ origin: app.origin, withoutScripts: true, width: 1366 })
  await fillSignIn(page, email)
  if (pathOf(page) === '/petugas/kode') await setUpSecondStep(page)
  expect(pathOf(page)).not.toMatch(/masuk|kode/)
  return page
}

async function fillSignIn(page: Page, email: string): Promise<void> {
  await page.goto('/petugas/masuk')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Kata sandi').fill(password)
  await press(page, 'Masuk')
}

async function setUpSecondStep(page: Page): Promise<void> {
  const secret = await page.locator('p.code').innerText()
  await page.getByLabel('Kode dari aplikasi').fill(codeOfApp(secret, app.clock.now()))
  await press(page, 'Simpan dan lanjut')
  await page.getByRole('link', { name: 'Sudah saya simpan, lanjut ke meja kerja' }).click()
}

async function anAccount(
  person: { email: string; name: string },
  role: Role,
  agency: AgencyCode | null,
): Promise<void> {
  const by = { by: 'system:test', keys: testKeys, now: app.clock.now() }
  const made = await createAccount({ ...by, ...person, role, agency, password })
  if (!made.ok) throw new Error(made.reason)
}

function row(page: Page, { reference }: Complaint) {
  return page.locator(`main [data-rows] [id="${reference}"]`)
}

async function press(page: Page, button: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: button, exact: true }).click()
}

const words = async (page: Page) => (await page.locator('main').textContent()) ?? ''
const pathOf = (page: Page) => new URL(page.url()).pathname

async function see(page: Page, text: string): Promise<void> {
  expect(await words(page), `${page.url()} says`).toContain(text)
}

async function seeNot(page: Page, text: string): Promise<void> {
  expect(await words(page), `${page.url()} does not say`).not.toContain(text)
}
