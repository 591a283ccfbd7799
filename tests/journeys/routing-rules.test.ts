import { beforeAll, describe, expect, it } from 'vitest'
import { listAudit } from '#models/audit-entry.server.ts'
import { listKeptRules, seedRoutingRules } from '#models/routing-rule.server.ts'
import { type Visitor, useApp } from '#tests/support/app.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'
import { aCoordinator, anAdministrator } from '#tests/support/people.ts'

useDatabase()
const app = useApp()

let admin: Visitor
beforeAll(async () => {
  admin = await app.signIn(await anAdministrator())
  // Six of one kind, because fewer than five are not told.
  for (let n = 0; n < 6; n += 1) {
    await aComplaint({ filing: { title: `Contoh ${n}`, body: `Contoh nomor ${n}: biawak besar masuk halaman kami.` } })
  }
})

const at = (code: string) => `/pengelola/aturan/${code}`
const page = async (address: string) => (await app.visit(address, admin)).text()
const pageIn = async (language: 'id' | 'en', address: string) =>
  (await app.visit(address, admin, { 'Accept-Language': language })).text()
const escaped = (text: string) => text.replaceAll("'", '&#x27;')
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

/** The fields of one rule's form as it stands, from what is stored. */
async function formOf(code: string): Promise<Record<string, string>> {
  const kept = await listKeptRules()
  const rule = kept.find((one) => one.code === code)
  if (!rule) throw new Error(`No rule ${code}`)
  const ofStep = kept.filter(({ step }) => step === rule.step)
  return {
    ...(rule.isOn ? { isOn: 'yes' } : {}),
    ...{ words: rule.words.join('\n'), near: rule.near.join('\n') },
    ...{ within: String(rule.within), weight: String(rule.weight) },
    ...{ nameId: rule.nameId, nameEn: rule.nameEn ?? '', whyId: rule.whyId, whyEn: rule.whyEn ?? '' },
    after: ofStep[ofStep.indexOf(rule) - 1]?.code ?? '',
    version: hidden(await page(at(code)), 'version'),
  }
}

async function check(code: string, changes: Record<string, string>) {
  const fields = { ...(await formOf(code)), ...changes }
  const answer = await app.submit(at(code), { ...fields, step: 'check' }, admin)
  const html = await answer.text()
  return { answer, html, fields: { ...fields, checked: hidden(html, 'checked') } }
}

async function change(code: string, changes: Record<string, string>) {
  const { fields } = await check(code, changes)
  return app.submit(at(code), { ...fields, step: 'save' }, admin)
}

describe('the list of rules', () => {
  it('shows each with its reason, in order, and says what decides first', async () => {
    const html = await page('/pengelola/aturan')
    for (const { code, nameId, whyId } of (await listKeptRules()).slice(0, 20)) {
      expect(html).toContain(`/pengelola/aturan/${code}">${nameId}<`)
      expect(html).toContain(whyId)
    }
    expect(html.indexOf('Topik yang dilindungi')).toBeLessThan(html.indexOf('Pilihan warga jelas dan'))
  })

  it('speaks the reader’s language', async () => {
    const html = await pageIn('en', '/pengelola/aturan')
    for (const { code, nameEn, whyEn } of (await listKeptRules()).slice(0, 20)) {
      expect(html).toContain(`/pengelola/aturan/${code}">${escaped(nameEn ?? '')}<`)
      expect(html).toContain(escaped(whyEn ?? ''))
    }
    expect(html).not.toContain('Sampah diangkut')
  })

  it('is not there for a coordinator', async () => {
    const coordinator = await app.signIn(await aCoordinator())
    for (const address of ['/pengelola/aturan', at('parkir')])
      expect((await app.visit(address, coordinator)).status).toBe(404)
  })
})

describe('trying a text', () => {
  it('says which rule decides, why, and what is suggested, and keeps nothing', async () => {
    const answer = await app.submit('/pengelola/aturan', { text: 'Contoh: KTP saya tiga bulan belum dicetak.' }, admin)
    expect(answer.status).toBe(200)
    const html = await answer.text()
    expect(html).toContain('Yang memutuskan: Dari kata-kata aduan<')
    expect(html).toContain('Dinas Kependudukan dan Pencatatan Sipil')
    expect(html).toMatch(/menyebut (&quot;|")ktp/)
    expect(html).toContain('Contoh: KTP saya tiga bulan belum dicetak.')
  })

  it('asks for a text when there is none', async () => {
    expect((await app.submit('/pengelola/aturan', { text: '  ' }, admin)).status).toBe(422)
  })
})

describe('changing a rule', () => {
  const words = 'ular masuk rumah\nbiawak'

  it('first shows what last month’s complaints would say to it, in counts, and saves nothing', async () => {
    const { html } = await check('parkir', { words })
    expect(html).toContain('Dilihat 6 aduan terbaru dari 6')
    expect(html).toContain('6 aduan akan dinilai lain.')
    expect(html).toContain('Saran Dinas Perhubungan')
    expect(html).not.toContain('halaman kami')
    expect((await listKeptRules()).find(({ code }) => code === 'parkir')).toMatchObject({ isEdited: false })
  })

  it('does not tell a handful: a word must not be looked for in residents’ texts', async () => {
    await aComplaint({ filing: { title: 'Contoh', body: 'Contoh: seekor trenggiling terlihat di halaman kami.' } })
    const one = await check('parkir', { words: 'trenggiling' })
    const none = await check('parkir', { words: 'kudanil' })
    for (const { html } of [one, none]) expect(html).toContain('Kurang dari 5 yang akan dinilai lain, atau tidak ada.')
  })

  it('saves what was checked, with before and after in the audit log, and routes by it at once', async () => {
    const saved = await change('parkir', { words })
    expect([saved.status, saved.headers.get('location')]).toEqual([302, `${at('parkir')}?tersimpan=ya`])
    expect((await listAudit('routing-rule:parkir'))[0]).toMatchObject({
      action: 'edit-routing-rule',
      details: { after: { words } },
    })
    const tried = await app.submit('/pengelola/aturan', { text: 'Contoh: ada biawak.' }, admin)
    expect(await tried.text()).toContain('Dinas Perhubungan')
  })

  it('is not overwritten by the next release', async () => {
    await seedRoutingRules()
    expect((await listKeptRules()).find(({ code }) => code === 'parkir')).toMatchObject({
      words: ['ular masuk rumah', 'biawak'],
      isEdited: true,
    })
  })

  it('does not save what was not checked', async () => {
    const { fields } = await check('sampah', { words: 'terminal contoh' })
    const other = await app.submit(at('sampah'), { ...fields, words: 'lain sekali', step: 'save' }, admin)
    expect(other.status).toBe(422)
    expect(await other.text()).toContain('Isinya berubah sejak akibatnya diperiksa')
    expect((await listKeptRules()).find(({ code }) => code === 'sampah')).toMatchObject({ isEdited: false })
  })

  it('can switch it off and on', async () => {
    const off = { ...(await formOf('parkir')) }
    delete off['isOn']
    const checked = await app.submit(at('parkir'), { ...off, step: 'check' }, admin)
    const html = await checked.text()
    await app.submit(at('parkir'), { ...off, checked: hidden(html, 'checked'), step: 'save' }, admin)
    expect(await page('/pengelola/aturan')).toContain('dimatikan')
    const tried = await app.submit('/pengelola/aturan', { text: 'Contoh: ada biawak.' }, admin)
    expect(await tried.text()).not.toContain('biawak&quot;')
  })

  it('can move it inside its group', async () => {
    const ofStep = (await listKeptRules()).filter(({ step }) => step === 'protected').map(({ code }) => code)
    const last = ofStep.at(-1) ?? ''
    await change(last, { after: '' })
    const now = (await listKeptRules()).filter(({ step }) => step === 'protected').map(({ code }) => code)
    expect(now).toEqual([last, ...ofStep.slice(0, -1)])
  })

  it.each([
    ['a pattern', { words: '(a+)+$' }],
    ['a number that is none', { weight: 'berat' }],
    ['no reason', { whyId: ' ' }],
    ['no name', { nameId: ' ' }],
    ['a place behind a rule of another group', { after: 'parkir' }],
  ])('is refused with %s, and everything typed comes back', async (_case, changes) => {
    const code = (await listKeptRules()).find(({ step }) => step === 'protected')?.code ?? ''
    const { answer, html } = await check(code, { whyId: 'Alasan contoh tetap', ...changes })
    expect(answer.status).toBe(422)
    if (!('whyId' in changes)) expect(html).toContain('value="Alasan contoh tetap"')
  })

  it('takes its name and reason in both languages, and Indonesian stands where English is empty', async () => {
    const said = { nameId: 'Contoh nama', nameEn: 'Sample name', whyId: 'Contoh alasan', whyEn: '' }
    await change('sampah', said)
    expect((await listKeptRules()).find(({ code }) => code === 'sampah')).toMatchObject({ ...said, whyEn: null })
    const html = await pageIn('en', at('sampah'))
    expect(html).toContain('<h1>Rule: Sample name</h1>')
    expect(html).toContain('<p>Contoh alasan</p>')
    expect(await page(at('sampah'))).toContain('<h1>Aturan: Contoh nama</h1>')
    expect((await listAudit('routing-rule:sampah'))[0]).toMatchObject({ details: { after: { nameEn: 'Sample name' } } })
  })

  it('tells the slower of two administrators', async () => {
    const mine = await check('angkutan', { whyId: 'Dari yang lambat' })
    await change('angkutan', { whyId: 'Dari yang cepat' })
    const slower = await app.submit(at('angkutan'), { ...mine.fields, step: 'save' }, admin)
    expect(slower.status).toBe(409)
    expect(await slower.text()).toContain('Sekarang tersimpan: Dari yang cepat')
  })
})
