import { describe, expect, it } from 'vitest'
import { aVisitor, useApp } from '#tests/support/app.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { referenceIn } from '#tests/support/receipt-words.ts'

useDatabase()
const app = useApp()

const story = {
  body: 'Ini aduan contoh: lampu di simpang contoh padam.',
  village: '64.08.09.2001',
  name: 'Warga Contoh',
}
const contact = { phone: '0812 0000 1111', email: 'wagra@contoh.example', address: 'Jalan Contoh 7' }

it.each([
  ['named', 3],
  ['sealed', 3],
  ['none', 0],
])('the contact is read as it was typed before sending, and nowhere after it: %s', async (identity, shown) => {
  const resident = aVisitor()
  const filled = { ...story, ...contact, identity }
  const check = await (await app.submit('/lapor', { ...filled, step: '2', go: 'next' }, resident)).text()
  expect(check).toContain('Periksa sebelum mengirim')
  // The answers travel in hidden fields anyway; what counts is what can be read.
  const read = check.replace(/<input[^>]*>/g, '')
  expect(Object.values(contact).filter((typed) => read.includes(typed))).toHaveLength(shown)
  expect((await app.submit('/lapor', filled, resident)).status).toBe(303)
  for (const path of ['/lapor/diterima', '/lapor/diterima/cetak', '/lapor/diterima/teks']) {
    const receipt = await (await app.visit(path, resident)).text()
    expect(receipt, path).toMatch(/nomor aduan/i)
    for (const typed of Object.values(contact)) expect(receipt, path).not.toContain(typed)
  }
})

describe('files beside the text', () => {
  it('never stop it: the complaint goes through and the receipt names the file that did not', async () => {
    const resident = aVisitor()
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(64)])
    const files = [
      { name: 'foto.heic', type: 'image/heic', bytes: heic },
      { name: 'surat.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.4\ncontoh\n%%EOF\n') },
    ]
    const sent = await app.submit('/lapor', story, resident, { files })
    expect(sent.status).toBe(303)
    const html = await (await app.visit('/lapor/diterima', resident)).text()
    expect(html).not.toContain('surat.pdf bukan')
    const words = html
      .slice(html.indexOf('<main'))
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
    // What was kept first, then the file by name, and no word of an error above a success.
    expect(words).toMatch(
      /^ Sebagian berhasil\. Aduan Anda kami terima\. Berkas berikut tidak ikut: foto\.heic berformat/,
    )
    expect(words).not.toContain('Masalah.')
    const [complaint] = await storedIn('complaints', { reference: referenceIn(html) })
    expect((complaint?.['history'] as { attachments: string[] }[])[0]?.attachments).toHaveLength(1)
  })
})
