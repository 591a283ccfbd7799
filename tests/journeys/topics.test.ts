import { beforeAll, describe, expect, it } from 'vitest'
import type { StaffActor } from '#app/access/actor.ts'
import { listAudit } from '#models/audit-entry.server.ts'
import { findTopic, listTopics } from '#models/category.server.ts'
import { loadReferenceData } from '#models/load-reference-data.server.ts'
import { useApp, type Visitor } from '#tests/support/app.ts'
import { rawDatabase, useDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'
import { fieldsIn } from '#tests/support/form-fields.ts'
import { aCoordinator, anAdministrator, anOfficerOf } from '#tests/support/people.ts'

useDatabase()
const app = useApp()

let person: StaffActor
let admin: Visitor
let coordinator: Visitor
beforeAll(async () => {
  person = await anAdministrator()
  admin = await app.signIn(person)
  coordinator = await app.signIn(await aCoordinator())
})

const page = async (address: string, as = admin, language = 'id') =>
  (await app.visit(address, as, { 'Accept-Language': language })).text()
const formAt = async (address: string, as = admin) => fieldsIn(await page(address, as), 'name="version"')
type Fields = Record<string, string | readonly string[]>

/** Reads the effect, then saves exactly that. */
async function change(code: string, fields: Fields, as = admin): Promise<{ effect: string; saved: Response }> {
  const address = `/pengelola/topik/${code}`
  const topic = await findTopic(code)
  const filled = { ...(await formAt(address, as)), agencyTypes: topic?.agencyTypes ?? [], ...fields }
  const effect = await (await app.submit(address, { ...filled, step: 'check' }, as)).text()
  const checked = fieldsIn(effect, 'name="checked"')['checked'] ?? ''
  return { effect, saved: await app.submit(address, { ...filled, step: 'save', checked }, as) }
}

describe('changing a topic', () => {
  it('shows what it would touch before anything is saved, then saves it with before and after', async () => {
    await aComplaint({ status: 'forwarded', agency: 'dishub' })
    const { effect, saved } = await change('transport', {
      ...{ nameId: 'Angkutan dan lampu jalan', priority: 'urgent', agencyTypes: ['roads_public_works'] },
    })
    expect(effect).toContain('1 aduan terbuka memakai topik ini.')
    expect(effect).toContain('1 aduan terbuka ada di instansi yang tidak lagi bertanggung jawab.')
    expect(effect).toContain('Golongan dan prioritas berlaku untuk aduan yang datang sesudah ini.')
    expect(await saved.text()).toContain('Perubahan tersimpan.')
    expect(await findTopic('transport')).toMatchObject({
      ...{ nameId: 'Angkutan dan lampu jalan', priority: 'urgent', agencyTypes: ['roads_public_works'] },
    })
    expect((await listAudit('topic:transport'))[0]).toMatchObject({
      action: 'edit-topic',
      by: `account:${person.accountId}`,
      details: {
        before: { nameId: 'Angkutan, parkir, dan lampu jalan', priority: 'ordinary', agencyTypes: 'transport' },
        after: { nameId: 'Angkutan dan lampu jalan', priority: 'urgent', agencyTypes: 'roads_public_works' },
      },
    })
    await loadReferenceData()
    expect((await findTopic('transport'))?.nameId).toBe('Angkutan dan lampu jalan')
  })

  it('saves nothing whose effect was not read', async () => {
    const filled = await formAt('/pengelola/topik/health')
    const refused = await app.submit(
      '/pengelola/topik/health',
      { ...filled, agencyTypes: 'health', step: 'save', checked: '', nameId: 'Uji tanpa periksa' },
      admin,
    )
    expect(refused.status).toBe(422)
    expect((await findTopic('health'))?.nameId).toBe('Kesehatan, puskesmas, dan rumah sakit')
  })

  it('does not write over what somebody else saved in between', async () => {
    const filled = { ...(await formAt('/pengelola/topik/social-aid')), agencyTypes: ['social_aid'] }
    await change('social-aid', { nameEn: 'Uji Social aid' })
    const late = { ...filled, nameEn: 'Uji Late' }
    const effect = await (await app.submit('/pengelola/topik/social-aid', { ...late, step: 'check' }, admin)).text()
    const checked = fieldsIn(effect, 'name="checked"')['checked'] ?? ''
    const refused = await app.submit('/pengelola/topik/social-aid', { ...late, step: 'save', checked }, admin)
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('Uji Social aid')
  })

  it.each([
    [{ nameId: '' }, 'Isian ini masih kosong'],
    [{ agencyTypes: [] }, 'Pilih jenis instansi atau instansi yang bertanggung jawab'],
    [{ agencies: ['tidak-ada'] }, 'Pilih salah satu dari daftar'],
    [{ priority: 'first' }, 'Pilih salah satu dari daftar'],
    [{ after: 'tidak-ada' }, 'Pilih salah satu dari daftar'],
  ] as const)('%j is refused with everything typed', async (wrong, sentence) => {
    const filled = { ...(await formAt('/pengelola/topik/health')), agencyTypes: ['health'], nameEn: 'Uji typed' }
    const refused = await app.submit('/pengelola/topik/health', { ...filled, ...wrong, step: 'check' }, admin)
    expect(refused.status).toBe(422)
    const shown = await refused.text()
    expect(shown).toContain(sentence)
    expect(shown).toContain('Uji typed')
  })

  it('changes the order of the choices', async () => {
    await change('health', { after: '' })
    expect((await listTopics())[0]?.code).toBe('health')
    await change('health', { after: 'schools' })
    const codes = (await listTopics()).map(({ code }) => code)
    expect(codes.indexOf('health')).toBe(codes.indexOf('schools') + 1)
  })
})

describe('a new topic', () => {
  const uji = { code: 'uji-baru', nameId: 'Uji topik baru', nameEn: 'Test topic', agencyTypes: ['health'] }

  it('is offered at once in both languages, and its code is taken', async () => {
    const filled = await formAt('/pengelola/topik/baru')
    const added = await app.submit('/pengelola/topik/baru', { ...filled, ...uji }, admin)
    expect(added.status).toBe(302)
    expect(await page('/')).toContain('Uji topik baru')
    expect(await page('/', undefined, 'en')).toContain('Test topic')
    const again = await app.submit('/pengelola/topik/baru', { ...filled, ...uji }, admin)
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('Kode ini sudah dipakai')
    expect((await listAudit('topic:uji-baru'))[0]).toMatchObject({ action: 'add-topic' })
  })

  it('says before it is closed which officers are limited to it', async () => {
    const limited = async (person: StaffActor, topics: string[], changes: object = {}) => {
      const scope = { topics, districts: [] }
      await rawDatabase()
        .collection<{ _id: string }>('accounts')
        .updateOne({ _id: person.accountId }, { $set: { scope, ...changes } })
      return person
    }
    const alone = await limited(await anOfficerOf('dinkes'), ['uji-baru'])
    const also = await limited(await anOfficerOf('dinkes'), ['uji-baru', 'health'])
    const other = await limited(await anOfficerOf('dinkes'), ['health'])
    const gone = await limited(await anOfficerOf('dinkes'), ['uji-baru'], { isActive: false })
    const shown = (await page('/pengelola/topik/uji-baru/tutup')).replaceAll('<!-- -->', '')
    expect(shown).toContain('Petugas yang dibatasi pada topik ini')
    expect(shown).toContain(`${alone.name}</a>, Dinas Kesehatan<b> (hanya topik ini)</b>`)
    expect(shown).toContain(`${also.name}</a>, Dinas Kesehatan</li>`)
    for (const { accountId } of [other, gone]) expect(shown).not.toContain(accountId)
    expect(await page('/pengelola/topik/uji-baru/tutup', admin, 'en')).toContain('Officers limited to this topic')
    expect(await page('/pengelola/topik/schools/tutup')).not.toContain('Petugas yang dibatasi')
  })

  it('closes with a successor: its complaints keep it, new ones get the other', async () => {
    const open = await aComplaint({ filing: { topic: 'uji-baru' } })
    expect(await page('/pengelola/topik/uji-baru/tutup')).toContain('1 aduan terbuka memakai topik ini.')
    const nobody = await app.submit('/pengelola/topik/uji-baru/tutup', { successor: 'uji-baru' }, admin)
    expect(nobody.status).toBe(422)
    const closed = await app.submit('/pengelola/topik/uji-baru/tutup', { successor: 'health', reason: 'Uji' }, admin)
    expect(closed.status).toBe(200)
    expect(await page('/')).not.toContain('Uji topik baru')
    expect(open.topic).toBe('uji-baru')
    expect((await aComplaint({ filing: { topic: 'uji-baru' } })).topic).toBe('health')
    expect((await listAudit('topic:uji-baru'))[0]).toMatchObject({
      action: 'close-topic',
      details: {
        before: { isActive: 'yes', successor: '' },
        after: { isActive: '', successor: 'health', reason: 'Uji' },
      },
    })
    expect(await page('/pengelola/topik/uji-baru/tutup')).toContain('Penggantinya: Kesehatan')
    await app.submit('/pengelola/topik/uji-baru/tutup', { step: 'reopen' }, admin)
    expect(await findTopic('uji-baru')).toMatchObject({ isActive: true, successor: null })
  })
})

describe('a coordinator', () => {
  it('changes the words of a topic, and whatever else is sent is not read', async () => {
    const { saved } = await change(
      'schools',
      { nameId: 'Uji sekolah', isProtected: 'yes', agencyTypes: ['health'], priority: 'urgent' },
      coordinator,
    )
    expect(await saved.text()).toContain('Perubahan tersimpan.')
    expect(await findTopic('schools')).toMatchObject({
      ...{ nameId: 'Uji sekolah', isProtected: false, agencyTypes: ['education'], priority: 'ordinary' },
    })
  })

  it('is shown the fields of the words alone, and the way back to the desk', async () => {
    const shown = await page('/pengelola/topik/schools', coordinator)
    expect(shown).toContain('name="nameEn"')
    expect(shown).not.toContain('name="isProtected"')
    expect(shown).toContain('href="/koordinator"')
    expect(shown).not.toContain('href="/pengelola/instansi"')
    expect((await app.visit('/pengelola/teks', coordinator)).status).toBe(200)
    expect(await page('/koordinator', coordinator)).toContain('href="/pengelola/topik"')
  })
})

describe('an extra question', () => {
  const address = '/pengelola/topik/roads/pertanyaan/baru'
  const add = async (fields: Fields, as = admin) =>
    app.submit(address, { ...(await formAt(address, as)), ...fields }, as)
  const questions = async () => (await findTopic('roads'))?.questions ?? []

  it('is added by a coordinator, renamed and closed, never deleted', async () => {
    const words = { kind: 'one', textId: 'Uji sejak kapan?', textEn: 'Test since when?' }
    const added = await add({ ...words, options: 'Kemarin | Yesterday\nLama | Long ago' }, coordinator)
    expect(added.status).toBe(302)
    const [first] = await questions()
    expect(first?.options.map(({ code, nameEn }) => `${code} ${nameEn}`)).toEqual(['o1 Yesterday', 'o2 Long ago'])
    const own = `/pengelola/topik/roads/pertanyaan/${first?.id}`
    const changed = { ...(await formAt(own)), options: 'Lama | Some time ago\nTadi | Just now', isImportant: 'yes' }
    expect((await app.submit(own, changed, admin)).status).toBe(200)
    const [after] = await questions()
    expect(after?.options.map(({ code, nameEn, isActive }) => `${code} ${nameEn} ${isActive}`)).toEqual([
      'o2 Some time ago true',
      'o3 Just now true',
      'o1 Yesterday false',
    ])
    const { isActive: _on, ...closing } = await formAt(own)
    await app.submit(own, closing, admin)
    expect(await questions()).toMatchObject([{ id: first?.id, isActive: false }])
    expect((await listAudit(`topic:roads:${first?.id}`))[0]).toMatchObject({
      action: 'edit-topic-question',
      details: { before: { isActive: 'yes' }, after: { isActive: '' } },
    })
  })

  it.each([
    [{ textId: '' }, 'Isian ini masih kosong'],
    [{ kind: 'one', options: 'Hanya | Only' }, 'Tulis paling sedikit dua pilihan'],
    [{ kind: 'several', options: 'tanpa bahasa Inggris\nDua | Two' }, 'nama Indonesia | nama Inggris'],
    [{ kind: 'email' }, 'Pilih salah satu dari daftar'],
  ] as const)('%j is refused', async (wrong, sentence) => {
    const refused = await add({ textId: 'Uji', textEn: 'Test', ...wrong })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain(sentence)
  })

  it('two that are added at once are both kept', async () => {
    const filled = await formAt(address)
    const token = fieldsIn(await page(address), 'name="version"')['token'] ?? ''
    const before = (await questions()).length
    await Promise.all(
      ['Uji satu', 'Uji dua'].map((textId) => app.submit(address, { ...filled, token, textId, textEn: textId }, admin)),
    )
    expect(await questions()).toHaveLength(before + 2)
  })

  it('is refused as the eleventh that is asked', async () => {
    for (let n = (await questions()).filter(({ isActive }) => isActive).length; n < 10; n += 1) {
      expect((await add({ textId: `Uji ${n}`, textEn: `Test ${n}` })).status).toBe(302)
    }
    const refused = await add({ textId: 'Uji sebelas', textEn: 'Test eleven' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Paling banyak 10 pertanyaan')
  })
})
