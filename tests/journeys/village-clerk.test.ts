import { describe, expect, it } from 'vitest'
import type { StaffActor } from '#app/access/actor.ts'
import { paths } from '#app/http/paths.ts'
import { useApp, type Visitor } from '#tests/support/app.ts'
import { rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'
import { referenceIn } from '#tests/support/receipt-words.ts'
import { aClerkOf } from '#tests/support/people.ts'

useDatabase()
const app = useApp()

const form = paths.newComplaint()
const story = {
  body: 'Ini aduan contoh: lampu di simpang contoh padam sejak tiga malam, warga takut lewat.',
  village: '64.08.09.2001',
  name: 'Warga Contoh',
  email: 'warga@contoh.example',
}

async function files(by: StaffActor, fields: Record<string, string> = {}, as?: Visitor) {
  const visitor = as ?? (await app.signIn(by))
  const html = await (await app.submit(form, { ...story, ...fields }, visitor)).text()
  return { visitor, html, reference: referenceIn(html) }
}

async function stored(reference: string) {
  const [found] = await storedIn('complaints', { reference })
  return found
}

describe('a village clerk', () => {
  const village = '64.08.09.2001'

  it('lands on the form, reads beforehand what stays hidden, and files for the village office', async () => {
    const clerk = await aClerkOf(village)
    const visitor = await app.signIn(clerk)
    const page = await (await app.visit(form, visitor)).text()
    expect(page).toContain('Perangkat desa yang mengetik aduan ini membaca apa yang Anda ceritakan kepadanya.')
    expect(page).not.toContain('name="channel"')
    const { reference } = await files(clerk)
    expect(await stored(reference)).toMatchObject({ channel: 'village', filedBy: { role: 'clerk', village } })
  })

  it('gets a sheet that says how to print it, and speaks of email only where the resident has one', async () => {
    const clerk = await aClerkOf(village)
    for (const email of [story.email, '']) {
      const { html } = await files(clerk, { email })
      const main = html.slice(html.indexOf('<main'))
      expect(main).toContain('Mencetak: buka menu peramban, pilih Cetak.')
      // Hidden until the script shows it.
      expect(main).toMatch(/<button type="button"[^>]* hidden="">Cetak sekarang/)
      expect(html).toMatch(/<script type="module" src="[^"]*print-script/)
      expect(main.includes('meminta kode baru dengan nomor dan emailnya')).toBe(email !== '')
      expect(main.includes('tidak ada yang dapat membuat kode baru')).toBe(email === '')
    }
  })

  it('sees number and status of the own filings, and nothing else of them', async () => {
    const clerk = await aClerkOf(village)
    const other = await files(await aClerkOf(village))
    const { reference, visitor } = await files(clerk)
    const html = await (await app.visit(paths.assisted(), visitor)).text()
    expect(html).toContain(reference)
    expect(html).toContain('Diterima')
    expect(html).not.toContain(other.reference)
    const main = html.slice(html.indexOf('<main'))
    for (const hidden of [story.body, story.name, '10 Mar', 'WITA', 'Sepaso']) expect(main).not.toContain(hidden)
  })

  it('finds nothing at the other addresses, the own filing included', async () => {
    const { reference, visitor } = await files(await aClerkOf(village))
    for (const address of [`/petugas/aduan/${reference}`, `/aduan/${reference}`, '/petugas', '/koordinator']) {
      expect([address, (await app.visit(address, visitor)).status]).toEqual([address, 404])
    }
  })

  it('turns the pages of a long list without meeting a row twice', async () => {
    const clerk = await aClerkOf(village)
    const visitor = await app.signIn(clerk)
    const first = await files(clerk, {}, visitor)
    const filed = [first.reference]
    for (let index = 0; index < 50; index += 1) filed.push((await files(clerk, {}, visitor)).reference)
    const page = await (await app.visit(paths.assisted(), visitor)).text()
    const after = /after=(KTM-[0-9A-Z-]+)/.exec(page)?.[1] ?? ''
    const next = await (await app.visit(paths.assisted({ after }), visitor)).text()
    const all = [page, next].map((html) => new Set(html.match(/KTM-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/g)))
    const rows = [...(all[0] ?? [])].filter((reference) => filed.includes(reference))
    expect(rows).toHaveLength(50)
    expect([...(all[1] ?? [])].filter((reference) => !rows.includes(reference))).toEqual([first.reference])
    // What is aimed since is in no row and in no address, and whoever stands on its page goes on from there.
    await rawDatabase()
      .collection('complaints')
      .updateOne({ reference: after }, { $set: { target: 'against-office', against: '64.08.09' } })
    expect(await (await app.visit(paths.assisted(), visitor)).text()).not.toContain(after)
    expect(await (await app.visit(paths.assisted({ after }), visitor)).text()).toContain(first.reference)
  })

  it('loses what was filed for another village once moved', async () => {
    const clerk = await aClerkOf(village)
    const { reference, visitor } = await files(clerk)
    const elsewhere = { village: '64.08.09.2002' }
    const moved = await rawDatabase().collection('accounts').updateOne({ name: clerk.name }, { $set: elsewhere })
    expect(moved.modifiedCount).toBe(1)
    expect(await (await app.visit(paths.assisted(), visitor)).text()).not.toContain(reference)
  })

  it.each([
    ['the leadership', { target: 'against-leadership', against: null, restricted: true }],
    ['an office', { target: 'against-office', against: '64.08.09', restricted: true }],
  ])(
    'does not see what turns out to be against %s, nor its number in the address of the next page',
    async (_, aimed) => {
      const clerk = await aClerkOf(village)
      const { reference, visitor } = await files(clerk)
      await rawDatabase().collection('complaints').updateOne({ reference }, { $set: aimed })
      const html = await (await app.visit(paths.assisted(), visitor)).text()
      expect(html).not.toContain(reference)
    },
  )
})
