import { beforeAll, expect, it } from 'vitest'
import { openMatter } from '#app/complaints/open-matter.server.ts'
import { followParts } from '#app/complaints/follow-parts.server.ts'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { splitComplaint } from '#app/complaints/split-complaint.server.ts'
import { takeStaffStep } from '#app/complaints/take-staff-step.server.ts'
import { tokenOf, useApp, type Visitor } from '#tests/support/app.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAnswer, aRequest, mustBeOk } from '#tests/support/factories.ts'
import { aCoordinator, aLiaison, anOfficerOf } from '#tests/support/people.ts'
import { readStored } from '#tests/support/read-stored.ts'
import { openedComplaint } from '#tests/support/resident-visit.ts'

// Who handles a divided complaint: on each page that shows it the offices of its parts, nowhere "not decided yet", and
// never the resident as the writer of what the program joined.

useDatabase()
const app = useApp()

const offices = 'Dinas Pendidikan dan Kebudayaan, Dinas Pemberdayaan Perempuan dan Perlindungan Anak'
let whole: { reference: Reference; path: string; resident: Visitor }
let coordinator: Visitor

const textAt = async (address: string, visitor?: Visitor) => (await app.visit(address, visitor)).text()

async function byOfficer(reference: Reference, step: 'reply' | 'answer') {
  const part = await readStored(reference)
  const { next: _next, plannedFor: _plannedFor, ...answer } = anAnswer
  const typed = step === 'answer' ? { ...answer, outcome: 'fixed' } : { text: 'Balasan rekaan.' }
  const fields = new URLSearchParams({ step, ...(typed as Record<string, string>) })
  const request = aRequest(await anOfficerOf(part.agency ?? ''), part)
  const result = await takeStaffStep(step, { ...request, fields, uploads: [], keys: app.settings.keys })
  if (!result.ok) throw new Error(JSON.stringify(result))
}

async function atDesk(step: string, fields: Record<string, string> = {}) {
  const path = `/petugas/aduan/${whole.reference}`
  const { version } = await readStored(whole.reference)
  const form = { step, version: String(version), ...fields }
  return app.submit(path, form, coordinator, { from: `${path}?tulis=${step}` })
}

beforeAll(async () => {
  app.clock.set('2026-03-10T02:00:00Z')
  const { complaint, resident, path } = await openedComplaint(app, { filing: { publicity: 'public' } })
  const { reference } = complaint
  const request = aRequest(await aCoordinator(), complaint)
  const parts = (['disdikbud', 'dp3a'] as const).map((agency) => ({
    agency,
    class: 'complaint' as const,
    text: 'Bagian rekaan.',
  }))
  mustBeOk(await splitComplaint({ ...request, parts, title: null, keys: app.settings.keys }))
  await followParts(reference, { keys: app.settings.keys, now: app.clock.now() })
  whole = { reference, path, resident }
  coordinator = await app.signIn(await aCoordinator())
  for (const part of (await readStored(reference)).parts) {
    await byOfficer(part, 'reply')
    await byOfficer(part, 'answer')
  }
  app.clock.set('2026-03-10T02:05:00Z')
})

it('the desk names them as who has it, and as who wrote the one answer', async () => {
  const page = (await textAt(`/petugas/aduan/${whole.reference}`, coordinator)).replaceAll('<!-- -->', '')
  expect(page).toContain(`<dd>${offices}</dd>`)
  expect(page).toMatch(new RegExp(`<b>[^<]*${offices}</b>`))
  const steps = await textAt(`/petugas/aduan/${whole.reference}?bagian=riwayat`, coordinator)
  expect(steps).toContain(`Tanggapan ${offices}: Diperbaiki`)
  expect(steps).toContain('Diteruskan ke instansi bagiannya')
  expect(steps).not.toContain('Belum ditentukan mulai')
})

it('the resident reads whose answer it is', async () => {
  const page = await textAt(whole.path, whole.resident)
  expect(page).toContain(`Tanggapan ${offices}: Diperbaiki`)
  expect(page).not.toContain('Tanggapan Belum ditentukan')
})

it('the liaison finds them in the list of what the Ombudsman asks about', async () => {
  const request = aRequest(await aCoordinator(), await readStored(whole.reference))
  mustBeOk(await openMatter({ ...request, letterNumber: null, letterOn: null, reason: 'Contoh.' }))
  expect(await textAt('/penghubung', await app.signIn(await aLiaison()))).toContain(offices)
})

it('everybody reads them on the public page and in the list', async () => {
  expect((await atDesk('summarise', { summary: 'Ringkasan rekaan: lampu sekolah padam.' })).status).toBe(303)
  const summaryHash = (await readStored(whole.reference)).publication?.hash ?? ''
  const { token } = await tokenOf(await app.visit(whole.path, whole.resident))
  await app.submit(whole.path, { step: 'consent', summaryHash, consent: 'yes', token }, whole.resident)
  expect((await atDesk('publish')).status).toBe(303)
  for (const address of [whole.path, '/aduan']) {
    const page = await textAt(address)
    expect(page).toContain(offices)
    expect(page).not.toContain('Belum ditentukan')
  }
})
