import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isNeverRight, marksIn, wordsOf } from '#app/complaints/rules/masking.ts'

const known = new Set(wordsOf('Dinas Perhubungan Sangatta Utara Desa Contoh Jaya Puskesmas Kecamatan'))
const kinds = (text: string, residentNames: string[] = []) =>
  marksIn(text, { known, residentNames }).map(({ kind, text: marked }) => `${kind}: ${marked}`)

describe('what may say who somebody is', () => {
  test.each([
    ['a mail address', 'Tulis ke uji.contoh@surat.example ya', ['email: uji.contoh@surat.example']],
    ['a mobile number', 'Hubungi 0812-3456-7890 segera', ['phone: 0812-3456-7890']],
    ['the same from abroad', 'Hubungi +62 812 3456 7890', ['phone: +62 812 3456 7890']],
    ['a NIK', 'NIK 6408011234567890 belum terbit', ['number: 6408011234567890']],
    ['a NIK with gaps', 'NIK 6408 0112 3456 7890', ['number: 6408 0112 3456 7890']],
    ['a number plate', 'Mobil KT 1234 AB parkir', ['plate: KT 1234 AB']],
    ['a house', 'Rumah di RT 05, depan Gang Mawar', ['address: RT 05', 'address: Gang Mawar']],
    ['somebody with a title', 'Menurut Pak Contohnama ia menolak', ['name: Menurut Pak Contohnama']],
    ['a title in small letters', 'kata ibu Contohnama', ['name: ibu Contohnama']],
    ['two capitalised words', 'dilayani Uji Contohnama kemarin', ['name: Uji Contohnama']],
    ['the resident, however it is written', 'warga bernama rekaan mengeluh', ['resident: rekaan'], ['Rekaan Uji']],
  ] as [string, string, string[], string[]?][])('%s is marked', (_why, text, marked, names = []) => {
    expect(kinds(text, names)).toEqual(marked)
  })

  test.each([
    ['offices and places', 'Dinas Perhubungan di Sangatta Utara belum datang'],
    ['an office with a title', 'pak lurah dan ibu camat sudah tahu'],
    ['a day and an amount', 'Sejak 12 Maret 2026 biaya Rp 50.000'],
    ['a school with its number', 'SD 002 belum punya air'],
    ['a long street', 'Jalan poros rusak sepanjang 140 m'],
  ])('%s are not', (_why, text) => {
    expect(kinds(text)).toEqual([])
  })

  test('a number, an address to write to, a plate and the resident are never right; a name may be an office', () => {
    const all = marksIn('a@b.example 081234567890 KT 1 A Contoh Lainnya', { known, residentNames: [] })
    expect(all.map(isNeverRight)).toEqual([true, true, true, false])
  })

  test('every mark stands in the text where it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const { text: marked, at } of marksIn(text, { known, residentNames: ['uji'] })) {
          expect(text.slice(at).trimStart().startsWith(marked)).toBe(true)
        }
      }),
    )
  })

  test.each(['0 ', '+', 'A1', 'Pak A ', 'Aa Bb ', 'a@', 'RT ', '@'])(
    'time grows with the text, not faster: %j',
    (part) => {
      const timeOf = (length: number) => {
        const text = part.repeat(Math.ceil(length / part.length))
        const start = process.cpuUsage()
        marksIn(text, { known, residentNames: [] })
        return process.cpuUsage(start).user / 1000
      }
      const leastOf = (length: number) => Math.min(...Array.from({ length: 3 }, () => timeOf(length)))
      // A summary has at most 1,000 letters; sixteen times that must not take a second.
      expect(leastOf(16_000)).toBeLessThan(1_000)
    },
  )
})
