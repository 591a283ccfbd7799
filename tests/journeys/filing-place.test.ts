import { describe, expect, it } from 'vitest'
import { aVisitor, useApp } from '#tests/support/app.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'

useDatabase()
const app = useApp()

const body = 'Ini aduan contoh: jalan di dekat jembatan contoh berlubang dan licin waktu hujan.'
// A point in the middle of Bengalon, by the label point of the district.
const inside = '0.895927, 117.432502'
const outside = '-6.2, 106.8'

const check = async (fields: Record<string, string>) =>
  (await app.submit('/lapor', { body, step: '2', go: 'next', ...fields })).text()

async function stored(fields: Record<string, string>) {
  const html = await (await app.submit('/lapor', { body, ...fields }, aVisitor({ keepsCookies: false }))).text()
  const reference = /KTM-[0-9A-Z-]{11}/.exec(html)?.[0] ?? ''
  const [complaint] = await storedIn('complaints', { reference })
  return complaint?.['place'] as Record<string, unknown>
}

describe('a position typed into the landmark', () => {
  it('fills district and village from the borders, and the check page says so', async () => {
    expect(await check({ place: inside })).toMatch(/Desa [\p{L} ]+, Kec\. Bengalon/u)
    expect(await stored({ place: inside })).toMatchObject({ district: '64.08.09', words: inside, latitude: 0.895927 })
  })

  it('is understood in a maps link, and nothing is fetched', async () => {
    const place = 'https://maps.example/maps/@0.895927,117.432502,15z'
    expect(await stored({ place })).toMatchObject({ district: '64.08.09' })
  })

  it('outside the regency is said kindly and kept as words', async () => {
    expect(await check({ place: outside })).toContain('ada di luar Kutai Timur')
    expect(await stored({ place: outside })).toMatchObject({ district: null, words: outside, latitude: null })
  })

  it('never overrules the village that was chosen', async () => {
    const place = await stored({ place: inside, village: '64.08.04.2001' })
    expect(place).toMatchObject({ district: '64.08.04', village: '64.08.04.2001' })
  })

  it.each(['sealed', 'none'])('of a %s complaint is stored rounded, in the words as well', async (identity) => {
    const place = await stored({ place: inside, identity })
    expect(place).toMatchObject({ district: '64.08.09', latitude: 0.9, longitude: 117.43 })
    expect(JSON.stringify(place)).not.toContain('895927')
    expect(await check({ place: inside, identity })).toContain('bulatkan')
  })
})

describe('the check page', () => {
  it('names the likely receiver', async () => {
    expect(await check({ place: 'jembatan contoh' })).toContain('Dinas Pekerjaan Umum. Koordinator memastikannya.')
  })

  it('says of a protected topic that the coordinator reads it first', async () => {
    const bribe = 'Petugas loket contoh meminta uang suap supaya berkas saya diproses, ini pungli.'
    expect(await check({ body: bribe, place: 'loket contoh' })).toContain('Koordinator membacanya dahulu.')
  })

  it('says when another authority is the right door', async () => {
    const power = 'Listrik PLN padam setiap malam di kampung kami, tiang PLN hampir roboh.'
    expect(await check({ body: power, place: 'kampung contoh' })).toContain('Mungkin bukan wewenang kabupaten')
  })

  it('shows the emergency numbers above the button when the text speaks of danger now, and sends all the same', async () => {
    const danger = 'Tolong, rumah tetangga sedang terbakar dan api membesar di gang contoh.'
    const html = await check({ body: danger, place: 'gang contoh' })
    expect(html.indexOf('Tulisan Anda menyebut bahaya')).toBeGreaterThan(0)
    expect(html.indexOf('Tulisan Anda menyebut bahaya')).toBeLessThan(html.lastIndexOf('Kirim aduan</button>'))
    expect(await stored({ body: danger, place: 'gang contoh' })).toMatchObject({ words: 'gang contoh' })
  })

  it('says what a missing name costs, and what is not kept of a nameless resident', async () => {
    expect(await check({ place: 'gang contoh' })).toContain('Anda tidak menulis nama')
    const nameless = await check({ place: 'gang contoh', identity: 'none', name: 'Warga Contoh' })
    expect(nameless).toContain('Nama dan kontak yang Anda tulis tidak kami simpan.')
  })
})
