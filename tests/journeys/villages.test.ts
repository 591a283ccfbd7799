import { beforeAll, describe, expect, it } from 'vitest'
import type { StaffActor } from '#app/access/actor.ts'
import { villages } from '#app/places/villages.ts'
import { listAudit } from '#models/audit-entry.server.ts'
import { findTopic } from '#models/category.server.ts'
import { readVillageOffices } from '#models/village-office.server.ts'
import { useApp, type Visitor } from '#tests/support/app.ts'
import { useDatabase } from '#tests/support/database.ts'
import { fieldsIn } from '#tests/support/form-fields.ts'
import { aCoordinator, anAdministrator } from '#tests/support/people.ts'

useDatabase()
const app = useApp()

let person: StaffActor
let admin: Visitor
beforeAll(async () => {
  person = await anAdministrator()
  admin = await app.signIn(person)
})

const page = async (address: string, language = 'id') =>
  (await app.visit(address, admin, { 'Accept-Language': language })).text()
const formOf = async (code: string) => fieldsIn(await page(`/pengelola/desa/${code}`), 'name="version"')
const save = async (code: string, fields: Record<string, string>, language = 'id') => {
  const sent = { ...(await formOf(code)), ...fields }
  return app.submit(`/pengelola/desa/${code}`, sent, admin, { headers: { 'Accept-Language': language } })
}
const listed = (html: string) => [...html.matchAll(/href="\/pengelola\/desa\/([\d.]+)"/g)].map(([, code]) => code)

describe('the list', () => {
  it('has every desa once and no kelurahan', async () => {
    const desa = villages.filter(({ kind }) => kind === 'desa').map(({ code }) => code)
    expect(listed(await page('/pengelola/desa'))).toEqual(desa)
    expect(desa).toHaveLength(139)
  })

  it('is narrowed by district, by name however it is written, and by what is filled in', async () => {
    expect(listed(await page('/pengelola/desa?kecamatan=64.08.09'))).toHaveLength(11)
    expect(listed(await page('/pengelola/desa?q=bengalon'))).toEqual(expect.arrayContaining(['64.08.09.2001']))
    expect(listed(await page('/pengelola/desa?q=DESA+tepian+langsat'))).toEqual(['64.08.09.2004'])
    expect(listed(await page('/pengelola/desa?q=sepaso&kecamatan=64.08.01'))).toEqual([])
    expect(await page('/pengelola/desa?q=tidak-ada')).toContain('Tidak ada desa yang cocok.')
    await save('64.08.09.2002', { email: 'sekerat@desa.example' })
    expect(listed(await page('/pengelola/desa?tampil=ada-email'))).toEqual(['64.08.09.2002'])
    expect(listed(await page('/pengelola/desa?tampil=tanpa-email&kecamatan=64.08.09'))).toHaveLength(10)
  })

  it('speaks English too', async () => {
    expect(await page('/pengelola/desa', 'en')).toContain('Addresses of villages')
  })
})

describe('one village', () => {
  it('is saved with before and after in the audit trail, and shown in the list', async () => {
    const first = { email: 'kantor@sepaso.example', bpdEmail: 'bpd@sepaso.example', copiesBpd: 'yes' }
    const saved = await save('64.08.09.2001', first)
    expect(await saved.text()).toContain('Alamat desa tersimpan.')
    const office = { email: 'kantor@sepaso.example', bpdEmail: 'bpd@sepaso.example', copiesBpd: true }
    expect((await readVillageOffices()).get('64.08.09.2001')).toEqual(office)
    expect((await listAudit('village:64.08.09.2001'))[0]).toMatchObject({
      ...{ action: 'edit-village', by: `account:${person.accountId}` },
      details: { before: { email: '', bpdEmail: '', copiesBpd: '' }, after: first },
    })
    expect(await page('/pengelola/desa?kecamatan=64.08.09')).toContain('bpd@sepaso.example (diberi tahu)')

    const { copiesBpd: _ticked, ...withoutBpd } = await formOf('64.08.09.2001')
    await app.submit('/pengelola/desa/64.08.09.2001', { ...withoutBpd, email: 'baru@sepaso.example' }, admin)
    expect(await listAudit('village:64.08.09.2001')).toContainEqual(
      expect.objectContaining({
        details: {
          before: { email: 'kantor@sepaso.example', copiesBpd: 'yes' },
          after: { email: 'baru@sepaso.example', copiesBpd: '' },
        },
      }),
    )
    expect(await page('/pengelola/desa?kecamatan=64.08.09')).toContain('bpd@sepaso.example (tidak diberi tahu)')
  })

  it('is not written over by whoever opened it before', async () => {
    const early = await formOf('64.08.09.2003')
    await save('64.08.09.2003', { email: 'cepat@desa.example' })
    const late = await app.submit('/pengelola/desa/64.08.09.2003', { ...early, email: 'lambat@desa.example' }, admin)
    expect(late.status).toBe(409)
    const shown = await late.text()
    expect(shown).toContain('cepat@desa.example')
    expect(shown).toContain('lambat@desa.example')
    expect((await readVillageOffices()).get('64.08.09.2003')?.email).toBe('cepat@desa.example')
  })

  it.each([
    [{ email: 'bukan alamat' }, 'Alamat email belum lengkap', 'The email address is incomplete'],
    [
      { email: 'a@desa.example\r\nBcc: b@desa.example' },
      'Alamat email belum lengkap',
      'The email address is incomplete',
    ],
    [
      { email: '', bpdEmail: 'bpd@desa.example', copiesBpd: 'yes' },
      'Isi email kantor desa dahulu',
      'Fill in the email of the village office',
    ],
    [{ email: 'a@desa.example', copiesBpd: 'yes' }, 'Isi email BPD', 'Fill in the email of the BPD'],
    [{ email: 'a@desa.example', bpdEmail: 'A@desa.example' }, 'sama dengan email kantor desa', 'the same email'],
  ])('%j is refused in both languages, with everything typed', async (wrong, sentence, inEnglish) => {
    const refused = await save('64.08.09.2005', wrong)
    expect(refused.status).toBe(422)
    const shown = await refused.text()
    expect(shown).toContain(sentence)
    expect(shown).toContain(wrong.email === '' ? 'bpd@desa.example' : wrong.email.split('\r')[0])
    expect(await (await save('64.08.09.2005', wrong, 'en')).text()).toContain(inEnglish)
    expect((await readVillageOffices()).has('64.08.09.2005')).toBe(false)
  })

  it.each(['64.08.04.1010', '64.08.09.9999', '64.08.09'])('%s is no desa', async (code) => {
    expect((await app.visit(`/pengelola/desa/${code}`, admin)).status).toBe(404)
  })
})

describe('a village matter', () => {
  it('is the topic of village offices from the start, and what an administrator makes one', async () => {
    expect((await findTopic('village'))?.isVillageMatter).toBe(true)
    expect((await findTopic('roads'))?.isVillageMatter).toBe(false)
    const address = '/pengelola/topik/roads'
    const filled = { ...fieldsIn(await page(address), 'name="version"'), agencyTypes: 'roads_public_works' }
    const wish = { ...filled, isVillageMatter: 'yes' }
    const effect = await (await app.submit(address, { ...wish, step: 'check' }, admin)).text()
    expect(effect).toContain('mengikuti pilihan baru tentang urusan desa')
    const checked = fieldsIn(effect, 'name="checked"')['checked'] ?? ''
    await app.submit(address, { ...wish, step: 'save', checked }, admin)
    expect((await findTopic('roads'))?.isVillageMatter).toBe(true)
    expect((await listAudit('topic:roads'))[0]).toMatchObject({ details: { after: { isVillageMatter: 'yes' } } })
    expect(await page('/pengelola/topik')).toContain('urusan desa')
  })

  it('is never a protected topic', async () => {
    const address = '/pengelola/topik/violence'
    const filled = { ...fieldsIn(await page(address), 'name="version"'), agencyTypes: 'women_children' }
    const refused = await app.submit(address, { ...filled, isVillageMatter: 'yes', step: 'check' }, admin)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Aduan topik yang dilindungi tidak diberitahukan ke desa.')
  })

  it('is not a coordinator’s to decide, nor are the addresses', async () => {
    const coordinator = await app.signIn(await aCoordinator())
    expect(await (await app.visit('/pengelola/topik/roads', coordinator)).text()).not.toContain('isVillageMatter')
    for (const address of ['/pengelola/desa', '/pengelola/desa/64.08.09.2001']) {
      expect((await app.visit(address, coordinator)).status).toBe(404)
    }
  })
})
