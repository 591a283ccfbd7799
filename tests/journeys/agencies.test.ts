import { beforeAll, describe, expect, it } from 'vitest'
import { findAccount } from '#models/account.server.ts'
import { findAgency } from '#models/agency.server.ts'
import { listAudit } from '#models/audit-entry.server.ts'
import { loadReferenceData } from '#models/load-reference-data.server.ts'
import { tokenOf, type Visitor, useApp } from '#tests/support/app.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'
import { anAdministrator, anOfficerOf } from '#tests/support/people.ts'

useDatabase()
const app = useApp()

let admin: Visitor
beforeAll(async () => {
  admin = await app.signIn(await anAdministrator())
})

const at = (code: string) => `/pengelola/instansi/${code}`
const page = async (address: string, as?: Visitor) => (await app.visit(address, as)).text()

/** Sends the form of one agency with its fields as they stand, changed by `changes`. */
async function save(code: string, changes: Record<string, string>) {
  const agency = await findAgency(code)
  const version = /name="version" value="([^"]+)"/.exec(await page(at(code), admin))?.[1] ?? ''
  const stands = {
    ...{ name: agency?.name ?? '', shortName: agency?.shortName ?? '', namedSince: agency?.namedSince ?? '' },
    ...{ personInCharge: '', post: '', phone: '', email: '', address: '', hours: '' },
    ...(agency?.isConfirmed ? { isConfirmed: 'yes' } : {}),
  }
  return app.submit(at(code), { ...stands, version, ...changes }, admin)
}

it('says on the page of an agency how many open complaints stay with it', async () => {
  await aComplaint({ status: 'forwarded', agency: 'dpu' })
  await aComplaint({ status: 'in_progress', agency: 'dpu' })
  await aComplaint({ status: 'closed', agency: 'dpu' })
  expect(await page(at('dpu'), admin)).toContain('2 aduan terbuka tetap di instansi ini.')
})

describe('renaming an agency', () => {
  it('keeps the old name with its days, and finds the agency by it', async () => {
    const saved = await save('dishub', {
      name: 'Dinas Contoh Angkutan',
      shortName: 'Dishangkut',
      namedSince: '2026-02-01',
    })
    expect(saved.status).toBe(200)
    expect(await findAgency('dishub')).toMatchObject({
      name: 'Dinas Contoh Angkutan',
      formerNames: [{ name: 'Dinas Perhubungan', shortName: 'Dishub', from: null, until: '2026-02-01' }],
    })
    expect(await page('/pengelola/instansi?q=perhubungan', admin)).toContain('Dinas Contoh Angkutan')
    expect(await page(at('dishub'), admin)).toContain('Dinas Perhubungan, sampai 1 Februari 2026')
  })

  it('without a new first day is the correction of a typing error', async () => {
    await save('dishub', { name: 'Dinas Contoh Angkutan Darat', namedSince: '2026-02-01' })
    expect((await findAgency('dishub'))?.formerNames).toHaveLength(1)
  })

  it('waits for the day on which the name becomes valid', async () => {
    const refused = await save('dishub', { name: 'Dinas Besok', namedSince: '2026-04-01' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Tanggal ini belum tiba')
    expect(await findAgency('dishub')).toMatchObject({ name: 'Dinas Contoh Angkutan Darat' })
  })
})

describe('the page of an agency for everybody', () => {
  const filled = {
    ...{ personInCharge: 'Rani Contoh', post: 'Kepala Bidang Contoh', phone: '0549 000 111' },
    ...{
      email: 'dpu@contoh.example',
      address: 'Jalan Contoh 1, Sangatta',
      hours: 'Senin sampai Jumat 08.00-15.00 WITA',
    },
  }

  it('says what it handles, who is in charge, how and when to reach it, how to complain, and its figures', async () => {
    const shown = async () => /<main[\s\S]*<\/main>/.exec(await page('/instansi/dpu'))?.[0] ?? ''
    const before = await shown()
    expect(before.match(/>belum diisi</g)).toHaveLength(6)
    expect((await save('dpu', filled)).status).toBe(200)
    const after = await shown()
    expect(after).not.toContain('belum diisi')
    for (const said of Object.values(filled)) expect(after).toContain(said)
    expect(after).toContain('href="tel:0549 000 111"')
    expect(after).toMatch(/<li>[^<]*[Jj]alan[^<]*<\/li>/)
    expect(after).toContain('href="/lapor?agency=dpu"')
    expect(after).toContain('Untuk instansi ini belum ada.')
  })
})

describe('the settings of an agency', () => {
  it('hold who stands in, and whether its head releases the answers', async () => {
    await save('dpu', { substitutePerson: 'Budi Contoh, Sekretaris', substitute: 'perkim', approvesAnswers: 'yes' })
    expect(await findAgency('dpu')).toMatchObject({
      substitutePerson: 'Budi Contoh, Sekretaris',
      substitute: 'perkim',
      approvesAnswers: true,
    })
    await save('dpu', {})
    expect(await findAgency('dpu')).toMatchObject({ substitute: null, approvesAnswers: false })
  })

  it('do not let it stand in for itself', async () => {
    expect((await save('dpu', { substitute: 'dpu' })).status).toBe(422)
  })
})

describe('a new agency', () => {
  const address = '/pengelola/instansi/baru'
  const fields = { name: 'Dinas Contoh Baru', shortName: 'Discoba', code: 'contoh-baru', type: 'transport' }

  it('works at once: its page, the form of residents, and an entry in the audit log', async () => {
    const added = await app.submit(address, fields, admin)
    expect([added.status, added.headers.get('location')]).toEqual([
      302,
      '/pengelola/instansi/contoh-baru/aturan?ditambahkan=ya',
    ])
    expect(await page('/instansi/contoh-baru')).toContain('Dinas Contoh Baru')
    expect(await page('/lapor')).toContain('<option value="contoh-baru">')
    expect(await listAudit('agency:contoh-baru')).toMatchObject([
      { action: 'add-agency', details: { after: { name: 'Dinas Contoh Baru', type: 'transport' } } },
    ])
  })

  it('stays as it is at the next start', async () => {
    await loadReferenceData()
    expect(await findAgency('contoh-baru')).toMatchObject({ name: 'Dinas Contoh Baru', isActive: true })
  })

  it.each([
    ['a code that is taken', { code: 'dpu' }, 'Kode ini sudah dipakai'],
    ['the address of the form as its code', { code: 'baru' }, 'Kode ini sudah dipakai'],
    ['a code with other letters', { code: 'Dinas Satu/Dua' }, 'huruf kecil dan angka'],
    ['no name', { name: ' ' }, 'Tulis nama resmi'],
    ['a kind that does not exist', { type: 'magic' }, 'Kesalahan'],
    ['the kind of offices that have an area', { type: 'subdistrict_office' }, 'Kesalahan'],
  ])('is refused with %s, and everything typed comes back', async (_case, change, words) => {
    const refused = await app.submit(address, { ...fields, code: 'contoh-lain', ...change }, admin)
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect(html).toContain(words)
    expect(html).toContain('value="Discoba"')
  })
})

describe('closing an agency', () => {
  const close = (code: string, changes: Record<string, string> = {}) =>
    app.submit(
      `${at(code)}/tutup`,
      {
        ...{ way: 'merged', on: '2026-03-01', successor: 'dkp', people: 'move' },
        ...{ reason: 'Contoh: Peraturan Daerah 1/2026.', ...changes },
      },
      admin,
    )

  it('first shows the open complaints by number only, and the people', async () => {
    const { reference, title } = await aComplaint({ status: 'forwarded', agency: 'perikanan' })
    const officer = await anOfficerOf('perikanan')
    const html = await page(`${at('perikanan')}/tutup`, admin)
    expect(html).toContain('1 aduan terbuka.')
    expect(html).toContain(reference)
    expect(html).toContain(officer.name)
    expect(html).not.toContain(title)
  })

  it('asks what is missing and keeps what was typed', async () => {
    const refused = await close('perikanan', { successor: 'perikanan', reason: '', on: '2026-12-01' })
    expect(refused.status).toBe(422)
    const html = await refused.text()
    for (const words of ['Pilih instansi lain yang bekerja', 'Tulis alasannya', 'Tanggal ini belum tiba'])
      expect(html).toContain(words)
    expect(html).toContain('value="2026-12-01"')
    expect(await findAgency('perikanan')).toMatchObject({ isActive: true })
  })

  it('ends it: nobody can choose it, its people go along, its old address says who follows', async () => {
    const officer = await anOfficerOf('perikanan')
    expect((await close('perikanan')).status).toBe(302)
    expect(await findAgency('perikanan')).toMatchObject({
      isActive: false,
      closed: { way: 'merged', on: '2026-03-01', successor: 'dkp' },
    })
    expect(await page('/lapor')).not.toContain('<option value="perikanan">')
    const bookmark = await app.visit('/instansi/perikanan')
    expect(bookmark.status).toBe(200)
    expect(await bookmark.text()).toMatch(/digabung sejak 1 Maret 2026[^]*Dinas Ketahanan Pangan/)
    expect(await page('/instansi')).toContain('digabung ke Dinas Ketahanan Pangan')
    expect(await findAccount(officer.accountId)).toMatchObject({ agency: 'dkp' })
    expect((await listAudit(`account:${officer.accountId}`))[0]).toMatchObject({
      action: 'move-account',
      details: { before: { agency: 'perikanan' }, after: { agency: 'dkp' } },
    })
    expect((await listAudit('agency:perikanan'))[0]).toMatchObject({
      action: 'close-agency',
      details: { before: { isActive: true }, after: { isActive: false, successor: 'dkp' } },
    })
  })

  it('twice is once', async () => {
    const { token } = await tokenOf(await app.visit(`${at('dispora')}/tutup`, admin))
    for (const successor of ['dispar', 'perkim']) {
      const answer = await close('dispora', { token, successor })
      expect([answer.status, answer.headers.get('location')]).toEqual([302, at('dispora')])
    }
    expect(await findAgency('dispora')).toMatchObject({ closed: { successor: 'dispar' } })
    expect(await listAudit('agency:dispora')).toHaveLength(1)
  })

  it('can leave the people where they are, in a list the administrator sees', async () => {
    const officer = await anOfficerOf('dispar')
    await close('dispar', { people: 'leave', way: 'closed' })
    expect(await findAccount(officer.accountId)).toMatchObject({ agency: 'dispar' })
    const html = await page(at('dispar'), admin)
    expect(html).toContain(officer.name)
    expect(html).toContain('Ditutup sejak 1 Maret 2026')
  })

  it('is found again by its name among those that ended', async () => {
    expect(await page('/pengelola/instansi?tampil=sudah-berakhir&q=pariwisata', admin)).toContain('Dinas Pariwisata')
    expect(await page('/pengelola/instansi?q=pariwisata', admin)).not.toContain('/pengelola/instansi/dispar"')
  })

  it('is not possible for the office that runs the desk, nor for the Inspektorat', async () => {
    for (const code of ['diskominfo-staper', 'inspektorat']) {
      expect(await page(`${at(code)}/tutup`, admin)).not.toContain('Tutup instansi ini')
      const { token } = await tokenOf(await app.visit(`${at('dpu')}/tutup`, admin))
      expect((await close(code, { token })).status).toBeGreaterThanOrEqual(403)
      expect(await findAgency(code)).toMatchObject({ isActive: true })
    }
  })

  it('by mistake can be taken back', async () => {
    const reopened = await app.submit(`${at('dispar')}/tutup`, { step: 'reopen' }, admin, { from: at('dispar') })
    expect(reopened.status).toBe(302)
    expect(await findAgency('dispar')).toMatchObject({ isActive: true, closed: null })
    expect((await app.visit('/instansi/dispar')).status).toBe(200)
  })
})
