import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { exportCommand } from '#app/cli/export.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { listAudit } from '#models/audit-entry.server.ts'
import { tokenOf, useApp, type Visitor } from '#tests/support/app.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'
import { aCoordinator, aLiaison, anAdministrator, anOfficerOf } from '#tests/support/people.ts'

useDatabase()
const app = useApp()

const march = { from: '2026-03-01', to: '2026-03-31' }
const overview = (asked: Record<string, string>) => `/penghubung?${new URLSearchParams(asked).toString()}`

const valueOf = (page: string, field: string) => new RegExp(`name="${field}"[^>]* value="([^"]*)"`).exec(page)?.[1]

describe('the liaison', () => {
  let liaison: Visitor
  let answered: Complaint

  beforeAll(async () => {
    answered = await aComplaint({ status: 'answered', filing: { title: 'Contoh JUDUL-KENARI' } })
    await aComplaint({ identity: 'sealed', status: 'forwarded' })
    liaison = await app.signIn(await aLiaison())
  })

  it('sees this quarter and the columns, but no row without an entry in the trail, nor how many are left out', async () => {
    const page = await (await app.visit('/penghubung', liaison)).text()
    expect(page).toContain('<title>Penghubung Ombudsman - Suara Etam</title>')
    expect(page).toContain('<h1>Penghubung Ombudsman</h1>')
    expect(page).toContain('Tidak ada aduan yang sedang ditanyakan Ombudsman.')
    expect([valueOf(page, 'from'), valueOf(page, 'to')]).toEqual(['2026-01-01', '2026-03-31'])
    expect(page).toContain('1 aduan, 30 kolom')
    expect(page).toContain('tidak disertakan dan tidak dihitung di sini')
    expect(page).toContain('lawNotificationDueOn')
    expect(page).not.toMatch(/Dikecualikan|JUDUL-KENARI/)
    for (const narrow of [{}, { agency: 'dishub' }, { topic: 'transport' }, { district: '64.08.09' }]) {
      const shown = await (await app.visit(overview({ ...march, ...narrow }), liaison)).text()
      expect(shown).not.toContain(answered.reference)
    }
    expect(await listAudit('export')).toEqual([])
  })

  it('downloads what the preview counted, as a file', async () => {
    const response = await download({ ...march, format: 'csv' })
    const csv = await response.text()
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/)
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="aduan_2026-03-01_2026-03-31.csv"')
    expect(csv.split('\r\n')).toHaveLength(3)
    expect(csv).toContain(`"${answered.reference}","2026-03-10","web"`)
    expect((await listAudit('export'))[0]).toMatchObject({ action: 'export-complaints', details: { rows: 1 } })
  })

  it('gets the same bytes as the command writes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'suara-etam-export-'))
    const file = join(folder, 'aduan.csv')
    const argv = ['--from', march.from, '--to', march.to, '--format', 'csv', '--out', file]
    const code = await exportCommand(argv, { now: app.clock.now, print: () => undefined })
    const response = await download(march)
    expect(code).toBe(0)
    expect(await readFile(file)).toEqual(Buffer.from(await response.arrayBuffer()))
    await rm(folder, { recursive: true })
  })

  it.each([
    ['the end before the beginning', { from: '2026-03-31', to: '2026-03-01' }, 'Tanggal akhir tidak boleh sebelum'],
    ['a 29 February that does not exist', { from: '2026-02-29', to: '2026-03-01' }, 'Tulis tanggal yang ada'],
    ['the year 9999', { from: '2026-03-01', to: '9999-12-31' }, 'Tulis tanggal yang ada'],
  ])('is told about %s, and the fields keep what was typed', async (_, dates, sentence) => {
    const response = await app.visit(overview({ ...dates, agency: 'dishub' }), liaison)
    const page = await response.text()
    expect(response.status).toBe(422)
    expect(page).toContain(sentence)
    expect([valueOf(page, 'from'), valueOf(page, 'to')]).toEqual([dates.from, dates.to])
    expect(page).toContain('<option value="dishub" selected="">')
    expect(page).not.toContain('Unduh CSV')
    const refused = await download(dates)
    expect([refused.status, refused.headers.get('content-disposition')]).toEqual([422, null])
  })

  it('reads the page in English as well', async () => {
    const page = await (await app.visit('/penghubung', liaison, { 'Accept-Language': 'en' })).text()
    expect(page).toContain('1 complaint, 30 columns')
    expect(page).toContain('left out, and not counted here')
  })

  it('cannot download with somebody else’s form', async () => {
    const other = await app.signIn(await aLiaison())
    const { token } = await exportTokenOf(other)
    const response = await app.submit('/penghubung/unduh', { ...march, token }, liaison)
    expect(response.status).toBe(403)
  })

  async function download(fields: Record<string, string>): Promise<Response> {
    return app.submit('/penghubung/unduh', { ...fields, ...(await exportTokenOf(liaison)) }, liaison)
  }

  /** The page has two forms: signing out comes first. */
  async function exportTokenOf(who: Visitor): Promise<{ token: string }> {
    const page = await (await app.visit('/penghubung', who)).text()
    return tokenOf(new Response(page.slice(page.indexOf('action="/penghubung/unduh"'))))
  }
})

describe('nobody else', () => {
  it('finds the page or the file, whatever they ask', async () => {
    const others = [await anOfficerOf('dishub'), await aCoordinator(), await anAdministrator()]
    for (const person of others) {
      const visitor = await app.signIn(person)
      expect((await app.visit('/penghubung', visitor)).status).toBe(404)
      const response = await app.submit('/penghubung/unduh', { ...march, token: 'x' }, visitor)
      expect([response.status, response.headers.get('content-disposition')]).toEqual([404, null])
    }
  })

  it('without signing in is led to where one signs in', async () => {
    const page = await app.visit('/penghubung')
    const file = await app.submit('/penghubung/unduh', { ...march, token: 'x' })
    expect([page.headers.get('location'), file.headers.get('location')]).toEqual(['/petugas/masuk', '/petugas/masuk'])
  })
})
