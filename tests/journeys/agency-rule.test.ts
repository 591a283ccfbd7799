import { beforeAll, describe, expect, it } from 'vitest'
import { listAudit } from '#models/audit-entry.server.ts'
import { findTopic } from '#models/category.server.ts'
import { listKeptRules, seedRoutingRules } from '#models/routing-rule.server.ts'
import { useApp, type Visitor } from '#tests/support/app.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'
import { fieldsIn } from '#tests/support/form-fields.ts'
import { aCoordinator, anAdministrator } from '#tests/support/people.ts'

useDatabase()
const app = useApp()

const agency = '/pengelola/instansi/contoh-taman'
const address = `${agency}/aturan`
let admin: Visitor

beforeAll(async () => {
  admin = await app.signIn(await anAdministrator())
  for (let n = 0; n < 6; n += 1) {
    await aComplaint({ filing: { title: `Contoh ${n}`, body: `Contoh ${n}: odong-odong di alun-alun kami berkarat.` } })
  }
})

const page = async (path: string, language = 'id') =>
  (await (await app.visit(path, admin, { 'Accept-Language': language })).text()).replaceAll('<!-- -->', '')

/** The form as it stands, with what is filled in here. Ticked topics go beside it: there may be several. */
async function filled(changes: Record<string, string> = {}) {
  return { ...fieldsIn(await page(address), 'name="words"'), step: 'check', ...changes }
}

type Fields = Record<string, string | string[]>

async function check(fields: Fields) {
  const answer = await app.submit(address, fields, admin)
  const html = (await answer.text()).replaceAll('<!-- -->', '')
  return { answer, html, checked: fieldsIn(html, 'name="words"')['checked'] ?? '' }
}

describe('an agency that is added', () => {
  it('leads at once to a rule that is filled in with its names', async () => {
    const fields = {
      name: 'Dinas Contoh Taman',
      shortName: 'Discontam',
      code: 'contoh-taman',
      type: 'environment_waste',
    }
    const added = await app.submit('/pengelola/instansi/baru', fields, admin)
    expect(added.headers.get('location')).toBe(`${address}?ditambahkan=ya`)
    const html = await page(`${address}?ditambahkan=ya`)
    expect(html).toContain('Dinas Contoh Taman ditambahkan.')
    expect(html).toContain('sudah bertanggung jawab untuk: Sampah dan lingkungan hidup.')
    expect(await filled()).toMatchObject({
      ...{ words: 'dinas contoh taman\n=discontam', nameId: 'Tugas Discontam', nameEn: 'Tasks of Discontam' },
      ...{ whyId: 'Kata-kata tentang tugas Discontam', weight: '3' },
    })
  })

  it('has a page that says what leads to it', async () => {
    const html = await page(agency, 'en')
    expect(html).toContain('How complaints reach this agency')
    expect(html).toContain('<a href="/pengelola/topik/environment">Waste and environment</a>')
    expect(html).toContain(`<a href="${address}">Make a rule for this agency</a>`)
  })
})

describe('its rule', () => {
  const words = '=odong-odong\nalun alun'

  it('is tried with a text and with last month’s complaints before anything is saved', async () => {
    const { html } = await check(await filled({ words, text: 'Contoh: odong-odong rusak.' }))
    expect(html).toContain('Dilihat 6 aduan terbaru dari 6')
    expect(html).toContain('6 aduan akan dinilai lain.')
    expect(html).toContain('Saran Dinas Contoh Taman')
    expect(html).toMatch(/Yang memutuskan: Dari kata-kata aduan<[\s\S]*?Tugas Discontam/)
    expect(html).not.toContain('berkarat')
    expect((await listKeptRules()).some(({ agency: one }) => one === 'contoh-taman')).toBe(false)
  })

  it.each([
    ['no words', { words: ' ' }, 'Tulis paling sedikit satu kata'],
    ['a pattern', { words: '(a+)+$' }, 'Bukan kata atau ungkapan'],
    ['no name', { nameId: ' ' }, 'Tulis nama aturannya'],
    ['a topic that does not exist', { topics: 'magic' }, 'Kesalahan'],
  ])('is refused with %s, and what was typed stays', async (_case, changes, said) => {
    const { answer, html } = await check(await filled({ whyEn: 'A sample reason', ...changes }))
    expect(answer.status).toBe(422)
    expect(html).toContain(said)
    expect(html).toContain('value="A sample reason"')
  })

  it('is saved in one go with its topics, each in the audit log', async () => {
    const fields = { ...(await filled({ words, nameEn: '' })), topics: ['transport', 'order-and-disaster'] }
    const { checked } = await check(fields)
    const saved = await app.submit(address, { ...fields, step: 'save', checked }, admin)
    expect([saved.status, saved.headers.get('location')]).toEqual([
      302,
      '/pengelola/aturan/unit-contoh-taman?tersimpan=ya',
    ])
    // Whoever was responsible by kind stays so.
    expect((await findTopic('transport'))?.agencies).toEqual(['dishub', 'contoh-taman'])
    expect((await findTopic('order-and-disaster'))?.agencies).toEqual(['satpol-pp', 'bpbd', 'damkar', 'contoh-taman'])
    expect((await listAudit('routing-rule:unit-contoh-taman'))[0]).toMatchObject({
      action: 'add-routing-rule',
      details: { after: { agency: 'contoh-taman', nameId: 'Tugas Discontam', words } },
    })
    expect((await listAudit('topic:transport'))[0]).toMatchObject({
      action: 'edit-topic',
      details: { after: { agencies: 'dishub\ncontoh-taman' } },
    })
    const tried = await app.submit('/pengelola/aturan', { text: 'Contoh: odong-odong rusak.' }, admin)
    expect(await tried.text()).toContain('Dinas Contoh Taman')
  })

  it('stays at the next release, and stands in the lists and on the agency’s page', async () => {
    await seedRoutingRules()
    expect(await page('/pengelola/aturan', 'en')).toContain('unit-contoh-taman">Tugas Discontam</a>')
    const html = await page(agency)
    expect(html).toContain('<a href="/pengelola/aturan/unit-contoh-taman">Tugas Discontam</a>')
    expect(html).not.toContain('Buat aturan untuk instansi ini')
  })

  it('is made once: its form leads to the rule, a second sending is told', async () => {
    expect((await app.visit(address, admin)).headers.get('location')).toBe('/pengelola/aturan/unit-contoh-taman')
  })
})

describe('the page of an agency', () => {
  it('warns when nothing but the name leads there', async () => {
    const fields = { name: 'Badan Contoh Sepi', code: 'contoh-sepi', type: 'regional_government' }
    await app.submit('/pengelola/instansi/baru', fields, admin)
    const said = 'Belum ada aturan atau topik yang menuju instansi ini.'
    expect(await page('/pengelola/instansi/contoh-sepi')).toContain(said)
    for (const code of ['dpu', 'setwan', '64.08.09', 'bkpsdm'])
      expect(await page(`/pengelola/instansi/${code}`), code).not.toContain(said)
  })

  it.each(['64.08.09', 'tidak-ada'])(
    'offers no rule for %s: its place leads there, or it is not there',
    async (code) => {
      expect((await app.visit(`/pengelola/instansi/${code}/aturan`, admin)).status).toBe(404)
    },
  )

  it('a coordinator makes no rules', async () => {
    const coordinator = await app.signIn(await aCoordinator())
    expect((await app.visit('/pengelola/instansi/dpu/aturan', coordinator)).status).toBe(404)
  })
})
