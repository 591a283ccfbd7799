import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatCode,
  makeReference,
  makeTrackingCode,
  readCode,
  readReference,
} from '#app/complaints/rules/reference.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A source of randomness that draws these characters in turn. */
function drawing(characters: string): (below: number) => number {
  let position = 0
  return () => {
    const drawn = alphabet.indexOf(characters.charAt(position))
    position += 1
    if (drawn < 0) throw new Error('drawn more often than the test foresaw')
    return drawn
  }
}

describe('a new reference', () => {
  it('is KTM, two groups of four, and the Luhn mod 32 check character', () => {
    expect(makeReference(drawing('7Q4D9M2K'))).toBe('KTM-7Q4D-9M2K-H')
  })

  const unwanted = [
    ['SEX00000', 'a word in the first group'],
    ['00SETAN0', 'a word across the hyphen'],
    ['0000BAB1', 'a word written with a digit for a letter'],
    ['000007SE', 'a word that the check character completes'],
  ] as const
  for (const [draw, why] of unwanted) {
    it(`is drawn again after ${why}`, () => {
      expect(makeReference(drawing(`${draw}7Q4D9M2K`))).toBe('KTM-7Q4D-9M2K-H')
    })
  }

  it('gives up loudly when the randomness is broken', () => {
    expect(() => makeReference(() => alphabet.indexOf('K'))).toThrow('not random')
  })

  it('can be read back, whatever was drawn', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.integer({ min: 0, max: 31 })), (stream) => {
        const reference = makeReference(() => stream.next().value as number)
        return readReference(reference) === reference
      }),
    )
  })
})

describe('a typed reference', () => {
  const forgiven = [
    ['KTM-7Q4D-9M2K-H', 'as printed'],
    ['ktm-7q4d-9m2k-h', 'in small letters'],
    ['  KTM 7Q4D 9M2K H ', 'with spaces'],
    ['KTM7Q4D9M2KH', 'without hyphens'],
    ['7q4d9m2kh', 'without KTM'],
    ['KTM–7Q4D—9M2K‑H', 'with the dashes a word processor makes'],
    ['ＫＴＭ-7Q4D-9M2K-H', 'with full-width letters'],
  ] as const
  for (const [typed, how] of forgiven) {
    it(`is understood ${how}`, () => expect(readReference(typed)).toBe('KTM-7Q4D-9M2K-H'))
  }

  it('is understood with O for 0 and I or L for 1', () => {
    const reference = makeReference(drawing('01010101'))
    const typed = reference.replace('0', 'o').replace('0', 'O').replace('1', 'l').replace('1', 'I')
    expect(typed).not.toBe(reference)
    expect(readReference(typed)).toBe(reference)
  })

  const refused = [
    ['', 'nothing typed'],
    ['KTM-7Q4D-9M2K', 'the check character is missing'],
    ['KTM-7Q4D-9M2K-J', 'the check character is wrong'],
    ['KTM-7Q4D-9MK2-H', 'two neighbours are swapped'],
    ['KTM-7Q4D-9M2K-HH', 'one character too many'],
    ['KTM-7Q4U-9M2K-H', 'U is never used'],
    ['ABC-7Q4D-9M2K-H', 'another prefix'],
    ['KTM-7Q4D-9M2K-H; drop', 'something else is in it'],
    ['KTM'.padEnd(5000, '0'), 'it is endless'],
  ] as const
  for (const [typed, why] of refused) it(`is refused when ${why}`, () => expect(readReference(typed)).toBeNull())

  it('with any single wrong character is never read as another complaint', () => {
    const character = fc.integer({ min: 0, max: 31 })
    const draws = fc.array(character, { minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(draws, fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 31 }), (drawn, position, shift) => {
        const text = drawn.map((value) => alphabet.charAt(value)).join('')
        let reference: string
        try {
          reference = makeReference(drawing(text))
        } catch {
          return true // an unwanted word
        }
        const bare = [...reference.replace(/^KTM|-/g, '')]
        const wrong = alphabet.charAt((alphabet.indexOf(bare[position] ?? '0') + shift) % 32)
        return readReference(bare.with(position, wrong).join('')) === null
      }),
    )
  })
})

describe('a tracking code', () => {
  const bytes = createHash('sha256').update('invented key').digest()

  it('is 16 characters made of the first 80 bits', () => {
    expect(makeTrackingCode(new Uint8Array(10))).toBe('0000000000000000')
    expect(makeTrackingCode(new Uint8Array(10).fill(255))).toBe('ZZZZZZZZZZZZZZZZ')
    expect(makeTrackingCode(Uint8Array.from([0b00001000, 0b10000110, 0, 0, 0, 0, 0, 0, 0, 31]))).toBe(
      '123000000000000Z',
    )
    expect(makeTrackingCode(bytes)).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
  })

  it('needs 80 bits', () => expect(() => makeTrackingCode(new Uint8Array(9))).toThrow('10 bytes'))

  it('is shown in four groups and read back in any typed shape', () => {
    const code = makeTrackingCode(bytes)
    expect(formatCode(code)).toMatch(/^(\w{4}-){3}\w{4}$/)
    expect(readCode(formatCode(code))).toBe(code)
    expect(readCode(formatCode(code).toLowerCase().replaceAll('-', ' '))).toBe(code)
    expect(readCode(code.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(code)
  })

  it('is refused when it is too short, too long or has a foreign character', () => {
    expect(readCode('0000')).toBeNull()
    expect(readCode('0'.repeat(17))).toBeNull()
    expect(readCode(`${'0'.repeat(15)}*`)).toBeNull()
  })
})
