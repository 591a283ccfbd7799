// The public number of a complaint and the resident's secret code: letters that cannot be mistaken for one another, forgiving
// reading. Both use the alphabet of Douglas Crockford's Base32 (no I, L, O, U).

import type { Reference } from '#app/complaints/rules/complaint.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const base = alphabet.length
const randomCharacters = 8
const codeCharacters = 16
const codeBits = codeCharacters * 5
const drawsBeforeGivingUp = 1000

/**
 * Words nobody should find in the number of a complaint, written with the letters a draw can contain (1 for I and L, 0 for O).
 * Words that need a U cannot be drawn. Short ones only where they are insults by themselves: each costs redraws.
 */
const unwantedWords = [
  ...[
    'ANJ1NG',
    'BAB1',
    'BANC1',
    'BANGSAT',
    'BEG0',
    'B0D0',
    'DAJA1',
    'EDAN',
    'G11A',
    'G0B10K',
    'JAB1A',
    'KAF1R',
    'K0NT01',
  ],
  ...['MAH0', 'MA11NG', 'MAT1', 'MEMEK', 'M0NYET', 'NAJ1S', 'NGENT0T', 'PEPEK', 'PEREK', 'PK1', 'SETAN', 'TA1', 'TAH1'],
  ...[
    'TETEK',
    'T0101',
    'ASS',
    'C0CK',
    'DAMN',
    'DEAD',
    'D1CK',
    'FAG',
    'KKK',
    'NAZ1',
    'P1SS',
    'P0RN',
    'RAPE',
    'SEKS',
    'SEX',
  ],
  ...['SH1T', 'T1TS'],
]

/**
 * A new number such as `KTM-7Q4D-9M2K-H`. 40 random bits: the caller relies on a unique index, not on luck.
 * @param randomInt uniform, at least 0 and below its argument; from a cryptographic source, so that numbers cannot be guessed
 */
export function makeReference(randomInt: (below: number) => number): Reference {
  for (let draw = 0; draw < drawsBeforeGivingUp; draw += 1) {
    const drawn = Array.from({ length: randomCharacters }, () => alphabet.charAt(randomInt(base))).join('')
    const characters = drawn + checkCharacter(drawn)
    if (!unwantedWords.some((word) => characters.includes(word))) return formatReference(characters)
  }
  // A source of randomness that draws only insults a thousand times is broken: better no number than a guessable one.
  throw new Error('makeReference: the source of randomness is not random')
}

/** Forgives case, spaces, hyphens, a missing KTM, and O, I, L for 0, 1, 1. Null when it cannot be one of our numbers. */
export function readReference(typed: string): Reference | null {
  const bare = readCharacters(typed)
  if (bare === null) return null
  const characters = bare.length === 12 && bare.startsWith('KTM') ? bare.slice(3) : bare
  if (characters.length !== randomCharacters + 1 || !isCrockford(characters)) return null
  const isSound = checkCharacter(characters.slice(0, randomCharacters)) === characters.at(-1)
  return isSound ? formatReference(characters) : null
}

/** The 16 bare characters of a tracking code from the first 80 bits of `bytes` (derived from the submission key). */
export function makeTrackingCode(bytes: Uint8Array): string {
  if (bytes.length * 8 < codeBits) throw new RangeError('makeTrackingCode needs 10 bytes')
  let code = ''
  for (let bit = 0; bit < codeBits; bit += 5) {
    const pair = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0)
    code += alphabet.charAt((pair >> (11 - (bit & 7))) & 31)
  }
  return code
}

/** As people read it aloud: four groups of four. */
export function formatCode(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? ''
}

/** The 16 bare characters, or null. Forgives what `readReference` forgives; whether it is the right code is not known here. */
export function readCode(typed: string): string | null {
  const code = readCharacters(typed)
  return code !== null && code.length === codeCharacters && isCrockford(code) ? code : null
}

function formatReference(characters: string): Reference {
  return `KTM-${characters.slice(0, 4)}-${characters.slice(4, 8)}-${characters.slice(8)}`
}

/** Capital letters and digits without what people put between groups; null when anything else is in it. */
function readCharacters(typed: string): string | null {
  // Nobody types this much by accident; it also keeps normalising cheap.
  if (typed.length > 100) return null
  const bare = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\u00AD\u200B-\u200D\u2010-\u2015\u2212\uFEFF._-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return /^[0-9A-Z]+$/.test(bare) ? bare : null
}

function isCrockford(characters: string): boolean {
  return [...characters].every((character) => alphabet.includes(character))
}

/**
 * Luhn mod 32: finds every single wrong character and nearly every swapped pair of neighbours.
 * From the right, every second value is doubled and the two digits of the result in base 32 are added.
 */
function checkCharacter(characters: string): string {
  const sum = [...characters].reverse().reduce((total, character, position) => {
    const value = alphabet.indexOf(character) * (position % 2 === 0 ? 2 : 1)
    return total + Math.floor(value / base) + (value % base)
  }, 0)
  return alphabet.charAt((base - (sum % base)) % base)
}
