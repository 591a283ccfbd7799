import { beforeAll, describe, expect, it } from 'vitest'
import type { StaffActor } from '#app/access/actor.ts'
import { reclassifyComplaint } from '#app/complaints/reclassify-complaint.server.ts'
import { returnComplaint } from '#app/complaints/return-complaint.server.ts'
import { assignComplaint } from '#app/complaints/assign-complaint.server.ts'
import { checkDayRows } from '#app/jobs/check-day-rows.server.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { useApp, type Visitor } from '#tests/support/app.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aComplaint, aMoment, aRequest, mustBeOk } from '#tests/support/factories.ts'
import { aCoordinator, aHeadOf, anAdministrator, anOfficerOf } from '#tests/support/people.ts'

// What a head and a coordinator see at a glance, and that each number opens what it counts.

useDatabase()
const app = useApp()

const at = '/petugas/ikhtisar'
let officer: StaffActor
let head: Visitor
let coordinator: Visitor
let returned: Complaint

beforeAll(async () => {
  const ago = (days: number) => new Date(aMoment.getTime() - days * 86_400_000)
  officer = await anOfficerOf('dishub')
  head = await app.signIn(await aHeadOf('dishub'))
  const desk = await aCoordinator()
  coordinator = await app.signIn(desk)
  for (const days of [0, 3, 40]) await aComplaint({ status: 'forwarded', now: ago(days) })
  const held = await aComplaint({ status: 'in_progress' })
  mustBeOk(await assignComplaint({ ...aRequest(officer, held), officer: null }))
  returned = await aComplaint({ status: 'forwarded' })
  mustBeOk(await returnComplaint({ ...aRequest(officer, returned), reason: 'Uji', agency: null }))
  const other = await aComplaint({ status: 'forwarded', agency: 'dinkes', now: ago(40) })
  mustBeOk(await reclassifyComplaint({ ...aRequest(desk, other), class: 'request', reason: 'Uji' }))
  await aComplaint({ status: 'forwarded', identity: 'sealed', agency: 'dinkes' })
  await aComplaint({ status: 'closed' })
  for (const _ of [1, 2]) await aComplaint(aHeldOne)
})

/** A filing over the limit of an hour waits at the desk; it is received and open like any other. */
const aHeldOne = { flood: { over: 'client', mailWaits: false } } as const

const read = async (path: string, as: Visitor) => {
  const response = await app.visit(path, as)
  expect(response.status).toBe(200)
  return (await response.text()).replaceAll('&amp;', '&')
}

/** All links of a page whose words are a number, with that number. */
const numbers = (html: string) =>
  [...html.slice(html.indexOf('<main')).matchAll(/<a href="([^"]+)">([\d.]+)<\/a>/g)].map(([, to = '', text = '']) => ({
    to,
    count: Number(text),
  }))

/** The numbers of one row of the table with this caption. */
const rowOf = (html: string, caption: string, head: RegExp) => {
  const [table = ''] = html.slice(html.indexOf(`>${caption}<`)).split('</table>')
  const row = table.split('<tr').find((one) => head.test(one)) ?? ''
  return [...row.matchAll(/>(\d+)</g)].map((found) => found[1])
}

const listed = (html: string) => new Set(html.match(/id="KTM-[^"]+"/g) ?? []).size

describe('the overview of a head', () => {
  it('counts what is open, and who holds it', async () => {
    const html = await read(at, head)
    expect(html).toContain('Ringkasan Dinas Perhubungan')
    expect(html).toContain(officer.name)
    expect(html).toContain('12 minggu terakhir')
    expect(html).not.toContain('style="')
    const captions = [...html.matchAll(/<caption[^>]*>([^<]*)/g)].map((found) => found[1])
    expect(captions.slice(0, 4)).toEqual([
      ...['Terbuka menurut umur dan batas waktu', 'Terbuka menurut status'],
      ...['Terbuka menurut petugas', 'Menurut topik'],
    ])
    // Forty days old and past its date, by its age and its clock.
    expect(rowOf(html, 'Terbuka menurut umur dan batas waktu', /31 sampai 60 hari/)).toEqual(['1', '1', '0'])
    expect(rowOf(html, 'Terbuka menurut petugas', new RegExp(officer.name))).toMatchObject(['1', '0'])
    for (const figure of ['Dibuka kembali', 'Dikembalikan']) expect(html).toContain(figure)
  })

  it('opens with each of its numbers a list of as many', async () => {
    const links = numbers(await read(at, head))
    expect(links.length).toBeGreaterThan(15)
    for (const { to, count } of links) {
      const html = await read(to, head)
      const elsewhere = (/hanya nomornya: ([^<.]+)/.exec(html)?.[1] ?? '').split(', ').filter(Boolean).length
      expect(listed(html) + elsewhere, to).toBe(count)
    }
  })

  it('names what it returned by number alone: it is not its own any more', async () => {
    const html = await read(`${at}?daftar=returned&dari=2026-03-01&sampai=2026-03-31`, head)
    expect(html).toContain(`hanya nomornya: ${returned.reference}`)
    expect(html).not.toContain(returned.title)
  })

  it('tells nothing of another agency, whatever the address asks', async () => {
    const list = await read(`${at}?daftar=reclassified&instansi=dinkes&dari=2026-03-01&sampai=2026-03-31`, head)
    expect(list).toContain('Tidak ada aduan dengan peristiwa ini.')
  })

  it('moves with the next step, without waiting for the night', async () => {
    const before = numbers(await read(at, head)).find(({ to }) => to === '/petugas')?.count ?? 0
    await aComplaint({ status: 'forwarded' })
    const after = numbers(await read(at, head)).find(({ to }) => to === '/petugas')?.count
    expect(after).toBe(before + 1)
  })

  it('is for no officer', async () => {
    expect((await app.visit(at, await app.signIn(officer))).status).toBe(404)
  })

  it.each([
    '?bulan=x',
    '?daftar=x',
    '?daftar=arrived&dari=1&sampai=2',
    '?halaman=-1',
    '?daftar=arrived&dari=2026-99-99&sampai=2026-03-40',
  ])('opens whatever is in its address: %s', async (query) => {
    expect((await app.visit(at + query, head)).status).toBe(200)
  })
})

describe('the overview of coordinators', () => {
  it('tells by agency what is late, returned and classed anew, protected ones apart', async () => {
    const html = await read(at, coordinator)
    expect(html).toContain('Ringkasan kabupaten')
    expect(html).toContain('saran diterima dengan tombol 1, 2, atau 3')
    const apart = html.slice(html.indexOf('Yang dilindungi'))
    expect(apart).toMatch(/Dinas Kesehatan|Dinkes/)
    expect(numbers(html)).toContainEqual({ to: '/petugas?agency=dinkes&due=overdue&protected=no', count: 1 })
    expect(numbers(html)).toContainEqual({ to: '/petugas?agency=dinkes&protected=yes', count: 1 })
  })

  it('opens with each of its numbers a list of as many', async () => {
    const links = numbers(await read(at, coordinator))
    expect(links.length).toBeGreaterThan(10)
    for (const { to, count } of links) expect(listed(await read(to, coordinator)), to).toBe(count)
  })

  it('counts what is held as received and open, until it is rejected', async () => {
    const sums = async () => {
      const words = await read(at, coordinator)
      const of = (to: RegExp) => numbers(words).find((link) => to.test(link.to))?.count ?? 0
      return { open: of(/whole=yes/), received: of(/daftar=received/), ended: of(/daftar=ended/) }
    }
    const before = await sums()
    const one = await aComplaint(aHeldOne)
    const between = { ...before, open: before.open + 1, received: before.received + 1 }
    expect(await sums()).toEqual(between)
    const chosen = { reference: [one.reference], reason: 'no_complaint', nextDoor: 'Uji: tulis yang sungguhan.' }
    await app.submit('/koordinator?bagian=ditahan', { step: 'reject', ...chosen }, coordinator)
    expect(await sums()).toEqual({ ...between, open: before.open, ended: before.ended + 1 })
    for (const { to, count } of numbers(await read(at, coordinator)))
      expect(listed(await read(to, coordinator)), to).toBe(count)
  })
})

it('says how often it happened, and to how many, where that is not the same number', async () => {
  const desk = await aCoordinator()
  let twice = await aComplaint({ status: 'forwarded', agency: 'dpu' })
  for (const wanted of ['request', 'complaint'] as const)
    twice = mustBeOk(await reclassifyComplaint({ ...aRequest(desk, twice), class: wanted, reason: 'Uji' }))
  const number = numbers(await read(at, coordinator)).find(({ to }) => /daftar=reclassified.*instansi=dpu/.test(to))
  expect(number?.count).toBe(2)
  const list = await read(number?.to ?? '', coordinator)
  expect(listed(list)).toBe(1)
  expect(list).toContain('2 kali pada 1 aduan.')
})

it('tells administrators whether the figures agreed', async () => {
  const admin = await app.signIn(await anAdministrator())
  expect(await read('/pengelola', admin)).toContain('Belum dibandingkan')
  expect(await checkDayRows({ now: aMoment, settings: app.settings })).toBe(0)
  expect(await read('/pengelola', admin)).toContain('semua angka cocok')
})
