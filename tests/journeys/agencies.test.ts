import { beforeAll, describe, expect, it } from 'vitest'
import { findAgency } from '#models/agency.server.ts'
import { type Visitor, useApp } from '#tests/support/app.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAdministrator } from '#tests/support/people.ts'

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
