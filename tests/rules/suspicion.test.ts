import { describe, expect, it } from 'vitest'
import { fingerprintOf, holdReason, nearCopiesInADay, type FilingSigns } from '#app/complaints/rules/suspicion.ts'

const plain = 'Lampu jalan di simpang contoh padam sejak tiga malam, mohon diperbaiki.'
const signs = (changes: Partial<FilingSigns> = {}): FilingSigns => ({
  texts: [plain],
  isProtected: false,
  nearCopies: 0,
  over: null,
  mailWaits: false,
  ...changes,
})
const link = 'https://contoh.example/halaman'

describe('a filing is held', () => {
  it.each<[what: string, signs: Partial<FilingSigns>, held: ReturnType<typeof holdReason>]>([
    ['an ordinary one is not', {}, null],
    ['over the client’s limit', { over: 'client' }, 'client-limit'],
    ['over the limit of all', { over: 'all' }, 'total-limit'],
    ['one more receipt to an address that had many', { mailWaits: true }, 'address-limit'],
    ['the address says more than the limit of all', { over: 'all', mailWaits: true }, 'address-limit'],
    ['and less than the limit of one client', { over: 'client', mailWaits: true }, 'client-limit'],
    ['few near copies are neighbours', { nearCopies: nearCopiesInADay - 1 }, null],
    ['many near copies are a flood', { nearCopies: nearCopiesInADay }, 'near-copies'],
    [
      'the gravest reason is the one named',
      { nearCopies: 99, over: 'client', texts: [`${link} `.repeat(9)] },
      'near-copies',
    ],
  ])('%s', (_, changes, held) => {
    expect(holdReason(signs(changes))).toBe(held)
  })

  it.each<[text: string, isHeld: boolean]>([
    [`${link} ${link} ${link}`, true],
    [`Murah! ${link} cepat ${link} aman ${link} klik`, true],
    [`Beli di sini <a href="${link}">obat</a> sekarang juga, murah dan cepat sampai rumah.`, true],
    [`Beli di sini [url=${link}]obat[/url] sekarang juga, murah dan cepat sampai.`, true],
    [`${plain} Fotonya ${link}`, false],
    [`${plain} Berita: ${link} dan ${link}`, false],
    [`${plain} ${plain} ${plain} Foto ${link} video ${link} berita ${link}`, false],
  ])('for its links: %s', (text, isHeld) => {
    expect(holdReason(signs({ texts: [text] }))).toBe(isHeld ? 'links' : null)
  })

  it.each<[text: string, isHeld: boolean]>([
    ['Kalau tidak diperbaiki, saya bunuh kamu semua.', true],
    ['Awas, kami akan bakar kantor camat malam ini!', true],
    ['Petugasnya akan kubacok kalau datang lagi.', true],
    ['Saya akan bunuh petugas itu.', true],
    ['I will kill you if the road is not repaired.', true],
    ['Saya akan membakar kantor desa.', true],
    ['Saya diancam akan dibunuh oleh tetangga saya, mohon perlindungan.', false],
    ['Dia mengancam membunuh saya kalau saya melapor.', false],
    ['Dia bilang "saya bunuh kamu" di depan warga, saya takut.', false],
    ['Preman itu mengancam, katanya saya bunuh kamu kalau lapor.', false],
    ['Sampah kami bakar sendiri karena tidak diangkut.', false],
    ['Kami siap bunuh nyamuk bersama, mohon fogging.', false],
    ['Orang membakar lahan di belakang rumah kami.', false],
    ['Petugas datang untuk bunuh diri anjing liar di rumah kami.', false],
    ['Rumah kami hancur karena banjir, kami akan bersihkan kantor desa.', false],
    ['Tembok kantor mereka hancurkan, kami takut.', false],
  ])('for a threat of who writes, not for one that is reported: %s', (text, isHeld) => {
    expect(holdReason(signs({ texts: [text] }))).toBe(isHeld ? 'threat' : null)
    expect(holdReason(signs({ texts: [text], isProtected: true }))).toBe(null)
  })
})

describe('near copies', () => {
  const words = (from: number, to: number) =>
    Array.from(
      { length: to - from },
      (_, at) =>
        `kata${'abcdefghij'[at % 10] ?? ''}${'klmnopqrst'[Math.floor((at + from) / 10) % 10] ?? ''}${'uvwxyz'[(at + from) % 6] ?? ''}`,
    ).join(' ')
  const shared = (one: string, other: string) => {
    const prints = new Set(fingerprintOf(other))
    return fingerprintOf(one).filter((band) => prints.has(band)).length
  }
  const story = words(0, 80)

  it('have a part of their fingerprint in common, whatever the number, the case and the signs', () => {
    expect(shared(story, story)).toBe(4)
    expect(shared(`${story} 1`, `${story.toUpperCase()}!! 27`)).toBe(4)
    expect(shared(`${story} awas`, `Halo, ${story}`)).toBeGreaterThan(0)
  })

  it('other stories have nothing in common, nor one short text with another', () => {
    expect(shared(story, words(300, 380).replaceAll('kata', 'lain'))).toBe(0)
    expect(shared('lampu padam', 'jalan rusak')).toBe(0)
  })

  it('does not hold the text, and is the same every time', () => {
    const print = fingerprintOf(plain)
    expect(print).toEqual(fingerprintOf(plain))
    expect(print.join()).not.toContain('lampu')
  })

  it('of the longest text is made at once', () => {
    const long = Array.from({ length: 4_000 }, (_, at) => `kat${(at * 7919).toString(36).replace(/\d/g, 'q')}`)
      .join(' ')
      .slice(0, 20_000)
    const begin = performance.now()
    fingerprintOf(long)
    expect(performance.now() - begin).toBeLessThan(100)
  })
})
