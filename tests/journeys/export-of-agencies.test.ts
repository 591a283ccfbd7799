import { beforeAll, describe, expect, it } from 'vitest'
import { toStaffActor } from '#app/accounts/session.server.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { findAccount } from '#models/account.server.ts'
import { listAudit } from '#models/audit-entry.server.ts'
import { tokenOf, useApp, type Visitor } from '#tests/support/app.ts'
import { rawDatabase, useDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'
import { aCoordinator, aHeadOf, aLiaison, anAdministrator, anOfficerOf } from '#tests/support/people.ts'

useDatabase()
const app = useApp()

const march = { from: '2026-03-01', to: '2026-03-31' }
const page = '/petugas/unduh'
const file = '/petugas/unduh/berkas'

async function download(who: Visitor, fields: Record<string, string> = march): Promise<Response> {
  return app.submit(file, { ...fields, ...(await tokenOf(await app.visit(page, who))) }, who)
}

describe('the export of an agency', () => {
  let own: Complaint
  let sealed: Complaint
  let other: Complaint
  let officer: Visitor

  beforeAll(async () => {
    own = await aComplaint({ status: 'answered', filing: { title: 'Contoh JUDUL-KENARI', topic: 'transport' } })
    sealed = await aComplaint({ identity: 'sealed', status: 'forwarded' })
    other = await aComplaint({ status: 'forwarded', agency: 'dinkes' })
    officer = await app.signIn(await anOfficerOf('dishub'))
  })

  it('stands behind a link of the inbox, with what it will hold', async () => {
    expect(await (await app.visit('/petugas', officer)).text()).toContain(`href="${page}"`)
    const html = await (await app.visit(page, officer)).text()
    expect(html).toContain('1 aduan, 30 kolom')
    expect(html).toContain('Dikecualikan 1')
    expect(html).toContain('lawNotificationDueOn')
    for (const row of [own.reference, other.reference, 'JUDUL-KENARI']) expect(html).not.toContain(row)
    expect(await listAudit('export')).toEqual([])
    expect(html).not.toContain('name="agency" id')
  })

  it('is a file of the own complaints, and the trail names who took it', async () => {
    const response = await download(officer, { ...march, agency: 'dinkes' })
    const csv = await response.text()
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="aduan_2026-03-01_2026-03-31.csv"')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(csv.split('\r\n')).toHaveLength(3)
    expect(csv).toContain(own.reference)
    for (const hidden of [sealed.reference, other.reference, 'Warga Contoh', 'warga@', 'KENARI', 'simpang']) {
      expect(csv).not.toContain(hidden)
    }
    expect((await listAudit('export'))[0]).toMatchObject({ details: { ...march, agency: 'dishub', rows: 1 } })
  })

  it('is the head’s as well, and of all agencies the coordinator’s', async () => {
    const head = await download(await app.signIn(await aHeadOf('dinkes')))
    const coordinator = await app.signIn(await aCoordinator())
    const all = await (await download(coordinator)).text()
    expect((await head.text()).includes(other.reference)).toBe(true)
    expect([own, sealed, other].map(({ reference }) => all.includes(reference))).toEqual([true, false, true])
    expect(await (await app.visit(page, coordinator)).text()).toContain('name="agency"')
  })

  it('ends where the officer’s topics end', async () => {
    const person = await anOfficerOf('dishub')
    await rawDatabase()
      .collection('accounts')
      .updateOne({ name: person.name }, { $set: { scope: { topics: ['health'], districts: [] } } })
    const visitor = await app.signIn(toStaffActor((await findAccount(person.accountId))!))
    expect(await (await app.visit(page, visitor)).text()).toContain('0 aduan')
    expect(await (await download(visitor)).text()).not.toContain(own.reference)
  })

  it('says what is wrong with the days and keeps them', async () => {
    const response = await app.visit(`${page}?from=2026-02-29&to=2026-03-01`, officer)
    const html = await response.text()
    expect(response.status).toBe(422)
    expect(html).toContain('Tulis tanggal yang ada')
    expect(html).toContain('value="2026-02-29"')
    expect((await download(officer, { from: '2026-02-29', to: '2026-03-01' })).status).toBe(422)
  })

  it('is not made by somebody else’s form', async () => {
    const form = await tokenOf(await app.visit(page, await app.signIn(await anOfficerOf('dishub'))))
    expect((await app.submit(file, { ...march, ...form }, officer)).status).toBe(403)
  })

  it('is nothing to the liaison, who has a page of the own, nor to an administrator', async () => {
    for (const person of [await aLiaison(), await anAdministrator()]) {
      const visitor = await app.signIn(person)
      expect((await app.visit(page, visitor)).status).toBe(404)
      expect((await app.submit(file, { ...march, token: 'x' }, visitor)).status).toBe(404)
    }
    const outside = await app.submit(file, { ...march, token: 'x' })
    expect(outside.headers.get('location')).toBe('/petugas/masuk')
  })

  it('reads in English', async () => {
    const html = await (await app.visit(page, officer, { 'Accept-Language': 'en' })).text()
    expect(html).toContain('1 complaint, 30 columns')
    expect(html).toContain('It holds the complaints of your own agency.')
  })
})
