import { beforeAll, describe, expect, it } from 'vitest'
import { unknownPlaceholder, fillPlaceholders } from '#app/agencies/placeholders.ts'
import type { StaffActor } from '#app/access/actor.ts'
import { listAudit } from '#models/audit-entry.server.ts'
import { findAuthority } from '#models/authority.server.ts'
import { listCannedAnswers } from '#models/canned-answer.server.ts'
import { loadReferenceData } from '#models/load-reference-data.server.ts'
import { listClockLengths, readClockLengths } from '#models/service-class.server.ts'
import { useApp, type Visitor } from '#tests/support/app.ts'
import { useDatabase } from '#tests/support/database.ts'
import { fieldsIn } from '#tests/support/form-fields.ts'
import { anAdministrator, anOfficerOf } from '#tests/support/people.ts'

useDatabase()
const app = useApp()

let person: StaffActor
let admin: Visitor
beforeAll(async () => {
  person = await anAdministrator()
  admin = await app.signIn(person)
})

const html = async (address: string, as = admin) => (await app.visit(address, as)).text()
const formAt = async (address: string) => fieldsIn(await html(address), 'name="version"')

async function save(address: string, changes: Record<string, string>, filled?: Record<string, string>) {
  return app.submit(address, { ...(filled ?? (await formAt(address))), ...changes }, admin)
}

describe('the administrator’s pages of texts, classes and authorities', () => {
  const addresses = ['golongan', 'wewenang', 'wewenang/pln', 'teks', 'teks/jawaban/baru', 'teks/pengumuman']
  it.each(addresses)('%s opens in both languages for an administrator and for nobody else', async (name) => {
    for (const language of ['id', 'en']) {
      const page = await app.visit(`/pengelola/${name}`, admin, { 'Accept-Language': language })
      expect(page.status).toBe(200)
      expect(await page.text()).toContain(`<html lang="${language}">`)
    }
    const officer = await app.signIn(await anOfficerOf('dishub'))
    expect((await app.visit(`/pengelola/${name}`, officer)).status).toBe(404)
  })
})

describe('classes and limits', () => {
  it('a new row counts for what is received from its day on, and stays after the next start', async () => {
    const saved = await save('/pengelola/golongan', { validFrom: '2026-07-01', complaint: '10' })
    expect(saved.status).toBe(200)
    expect(await saved.text()).toContain('Baris baru tersimpan.')
    await loadReferenceData()
    expect((await readClockLengths('2026-06-30')).settlement.complaint.amount).toBe(14)
    const later = await readClockLengths('2026-07-01')
    expect(later.settlement.complaint).toEqual({ amount: 10, unit: 'working-day' })
    expect(later.lawDecision).toEqual({ amount: 60, unit: 'calendar-day' })
    expect((await listAudit('clock-lengths'))[0]).toMatchObject({
      action: 'add-clock-lengths',
      by: `account:${person.accountId}`,
      details: { after: { validFrom: '2026-07-01', complaint: '10' } },
    })
  })

  it.each([
    [{ validFrom: '2026-03-10' }, 'Tanggal harus sesudah hari ini'],
    [{ validFrom: '2026-07-01', complaint: '11' }, 'Sudah ada baris yang berlaku sejak tanggal itu'],
    [{ validFrom: '' }, 'Tulis tanggal yang benar'],
    [{ validFrom: '2026-08-01', request: '0' }, 'Tulis angka 1 sampai 260'],
    [{ validFrom: '2026-08-01', supervision: '1e9' }, 'Tulis angka 1 sampai 260'],
  ])('%j is refused: %s', async (changes, sentence) => {
    const refused = await save('/pengelola/golongan', { ...changes, verification: '4' })
    expect(refused.status).toBe(422)
    const shown = await refused.text()
    expect(shown).toContain(sentence)
    expect(fieldsIn(shown, 'name="version"')['verification']).toBe('4')
  })

  it('pressing twice is saving once', async () => {
    const filled = { ...(await formAt('/pengelola/golongan')), validFrom: '2026-09-01' }
    const answers = [await save('/pengelola/golongan', {}, filled), await save('/pengelola/golongan', {}, filled)]
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect((await listClockLengths()).filter(({ validFrom }) => validFrom === '2026-09-01')).toHaveLength(1)
  })
})

describe('other authorities', () => {
  it('a contact is filled in, audited, and not taken back by the next start', async () => {
    expect((await save('/pengelola/wewenang/pln', { contact: '123, pln.example' })).status).toBe(200)
    await loadReferenceData()
    expect(await findAuthority('pln')).toMatchObject({ contact: '123, pln.example' })
    expect((await listAudit('authority:pln'))[0]).toMatchObject({
      details: { before: { contact: '' }, after: { contact: '123, pln.example' } },
    })
    expect(await html('/pengelola/wewenang')).toContain('123, pln.example')
  })

  it('the slower of two administrators sees what the other saved and keeps the own text', async () => {
    const mine = await formAt('/pengelola/wewenang/bpn')
    await save('/pengelola/wewenang/bpn', { contact: 'Dari yang cepat' })
    const slower = await save('/pengelola/wewenang/bpn', { contact: 'Dari yang lambat' }, mine)
    expect(slower.status).toBe(409)
    const shown = await slower.text()
    expect(shown).toContain('Sekarang tersimpan: Dari yang cepat')
    expect((await save('/pengelola/wewenang/bpn', {}, fieldsIn(shown, 'name="version"'))).status).toBe(200)
    expect(await findAuthority('bpn')).toMatchObject({ contact: 'Dari yang lambat' })
  })

  it('a code that is none has no page', async () => {
    expect((await app.visit('/pengelola/wewenang/nowhere', admin)).status).toBe(404)
    expect((await save('/pengelola/wewenang/nowhere', {}, await formAt('/pengelola/wewenang/pln'))).status).toBe(404)
  })
})

describe('canned answers', () => {
  const address = '/pengelola/teks/jawaban/baru'
  const text = 'Aduan {{nomor}} tentang {{topik}} dikerjakan {{instansi}} sampai {{ batas_waktu }}.'

  it('are offered by topic and agency, and not once they are switched off', async () => {
    for (const [title, topic, agency] of [
      ['Untuk semua', '', ''],
      ['Untuk jalan', 'roads', ''],
      ['Untuk Dishub', '', 'dishub'],
    ] as const) {
      expect((await save(address, { title, text, topic, agency, isActive: 'yes' })).status).toBe(200)
    }
    const offered = async (agency: string, topic: string | null) =>
      (await listCannedAnswers({ agency, topic })).map(({ title }) => title)
    expect(await offered('dishub', 'roads')).toEqual(['Untuk Dishub', 'Untuk jalan', 'Untuk semua'])
    expect(await offered('dpu', null)).toEqual(['Untuk semua'])
    const list = await html('/pengelola/teks')
    const id = /jawaban\/([0-9a-f-]{36})">Untuk semua/.exec(list)?.[1] ?? ''
    expect(await html(`/pengelola/teks/jawaban/${id}`)).toContain('Aduan KTM-7Q4D-9M2K-H tentang Topik contoh')
    const { isActive: _on, ...off } = await formAt(`/pengelola/teks/jawaban/${id}`)
    expect((await save(`/pengelola/teks/jawaban/${id}`, {}, off)).status).toBe(200)
    expect(await offered('dpu', null)).toEqual([])
    const [switched, made] = await listAudit(`canned-answer:${id}`)
    expect(switched).toMatchObject({ details: { before: { isActive: 'yes' }, after: { isActive: '' } } })
    expect(made).toMatchObject({
      by: `account:${person.accountId}`,
      details: { after: { title: 'Untuk semua', text } },
    })
  })

  it.each([
    [{ title: '', text: 'Isi' }, 'Isian ini masih kosong'],
    [{ title: 'A', text: 'Yth. {{nama}}' }, '{{nama}} bukan penanda yang dikenal'],
    [{ title: 'A', text: 'Isi', agency: 'nowhere' }, 'Pilih'],
  ])('%j is refused with what was typed', async (changes, sentence) => {
    const refused = await save(address, changes)
    expect(refused.status).toBe(422)
    const shown = await refused.text()
    expect(shown).toContain(sentence)
    expect(fieldsIn(shown, 'name="version"')['text']).toBe(changes.text)
  })

  it.each([
    ['{{nomor}} {{ topik }}', null],
    ['{{constructor}}', '{{constructor}}'],
    ['{{nomor', '{{'],
    ['${nomor} <%= topik %>', null],
    ['{{{nomor}}}', null],
  ])('in %j the first unknown thing is %s', (typed, found) => {
    expect(unknownPlaceholder(typed)).toBe(found)
  })

  it('fills names in once: what a value contains is not filled again', () => {
    const values = { nomor: '{{topik}}', instansi: 'B', topik: 'C', batas_waktu: 'D' }
    expect(fillPlaceholders('{{nomor}} {{ instansi }} {{asing}}', values)).toBe('{{topik}} B {{asing}}')
  })
})

it('no sentence tells people to call or write where nothing is filled in', async () => {
  for (const path of ['/bantuan', '/aksesibilitas']) {
    const page = await html(path, undefined)
    expect(page, path).toContain('Datanglah ke loket, atau minta bantuan kantor desa.')
    expect(page, path).not.toMatch(/(?:lewat telepon|kami: telepon|atau email|Hubungi) belum diisi/)
  }
})

describe('the message on public pages', () => {
  const address = '/pengelola/teks/pengumuman'
  const message = { textId: 'Contoh: portal tutup <b>Sabtu</b>.', textEn: 'Sample: closed on Saturday.' }

  it('is shown between its days, in the reader’s language, as plain text', async () => {
    expect((await save(address, { ...message, from: '2026-03-10', to: '2026-03-11' })).status).toBe(200)
    expect(await html('/', undefined)).toContain('Contoh: portal tutup &lt;b&gt;Sabtu&lt;/b&gt;.')
    const english = await app.visit('/bantuan', undefined, { 'Accept-Language': 'en' })
    expect(await english.text()).toContain(message.textEn)
    const days = { from: '2026-03-10', to: '2026-03-11' }
    expect((await listAudit('site-message'))[0]).toMatchObject({
      details: { before: { textId: '' }, after: { textId: message.textId, ...days } },
    })
    app.clock.set('2026-03-11T16:00:00Z')
    expect(await (await app.visit('/')).text()).not.toContain('Contoh: portal tutup')
    app.clock.set('2026-03-10T02:00:00Z')
  })

  it.each([
    [{ textId: 'A', textEn: '', from: '2026-03-10', to: '2026-03-11' }, 'Tulis dalam kedua bahasa'],
    [{ textId: 'A', textEn: 'B', from: '', to: '2026-03-11' }, 'Tulis tanggal yang benar'],
    [{ textId: 'A', textEn: 'B', from: '2026-03-12', to: '2026-03-11' }, 'Tanggal akhir lebih awal'],
    [{ textId: 'a'.repeat(301), textEn: 'B', from: '2026-03-10', to: '2026-03-11' }, '300'],
  ])('%j is refused', async (changes, sentence) => {
    const refused = await save(address, changes)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain(sentence)
  })

  it('is taken away by emptying it', async () => {
    expect((await save(address, { textId: '', textEn: '', from: '', to: '' })).status).toBe(200)
    expect((await listAudit('site-message'))[0]).toMatchObject({ details: { after: { textId: '' } } })
    expect(await (await app.visit('/')).text()).not.toContain('Contoh: portal tutup')
  })
})
