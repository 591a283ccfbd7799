import type { HoldReason } from './handling.ts'
import { searchWordsOf } from './text.ts'

// What makes a filing suspicious enough to be looked at before anything else happens to it. Nothing is refused or dropped
// for that, so these may err; they err towards not holding. Tested as a table and against real complaints
// (tests/rules/suspicion.test.ts).

export type FilingSigns = {
  texts: readonly (string | null)[]
  /** a protected complaint is read by the desk first anyway: what it tells of threats holds nothing up */
  isProtected: boolean
  /** how many filings of the last day read almost the same */
  nearCopies: number
  /** which of the two hourly limits it is over */
  over: 'client' | 'all' | null
  /** its address has had so many receipts in this hour that its own waits */
  mailWaits: boolean
}

/** So many of the same words in a day may be neighbours with one trouble; more are looked at together. */
export const nearCopiesInADay = 5

/** The gravest reason first: it is the one that the coordinator reads. Null: an ordinary filing. */
export function holdReason({ texts, isProtected, nearCopies, over, mailWaits }: FilingSigns): HoldReason | null {
  const text = texts.filter((one) => one !== null).join('\n')
  if (!isProtected && threatens(text)) return 'threat'
  if (nearCopies >= nearCopiesInADay) return 'near-copies'
  if (isLinkList(text)) return 'links'
  if (over === 'client') return 'client-limit'
  if (mailWaits) return 'address-limit'
  return over === 'all' ? 'total-limit' : null
}

const links = /\b(?:https?:\/\/|www\.)\S+/gi
const markupLink = /<a\s+href|\[(?:url|link)=/i
const fewLinks = 3
const wordsPerLink = 8

/** Links with hardly a word between them, or links written for machines. One or two are a photo or a news page. */
function isLinkList(text: string): boolean {
  if (markupLink.test(text)) return true
  const count = text.match(links)?.length ?? 0
  if (count < fewLinks) return false
  const words = text.replace(links, ' ').match(/\p{L}{2,}/gu)?.length ?? 0
  return words < count * wordsPerLink
}

const quoted = /["“”«»][^"“”«»]{0,400}["“”«»]/g
const myself = '(?:saya|aku|kami|kita|gua|gue|gw|w[eo]|i|we)'
const soon = '(?:akan|bakal|mau|siap|pasti|bisa|will|am going to|gonna)'
const hurt = '(?:(?:mem)?bunuh|bacok|gorok|habisi|cincang|tembak|tikam|kill|stab|shoot)'
const ruin = '(?:bakar|bom|ledakkan|hancurkan|burn|bomb)'
const person =
  '(?:kamu|kalian|anda|lu|lo|mu|dia|mereka|bapak|ibu|pak|bu|petugas|camat|lurah|kades|bupati|kepala|you|them)'
const building = '(?:kantor|rumah|gedung|balai|mobil|pos|your|the office)'
// "Saya bunuh kamu", "kami akan bakar kantor", "kubacok kau": who writes is who would do it. Not "saya diancam akan
// dibunuh", not "ia mengancam membunuh saya", not "sampah kami bakar".
const threats = [
  new RegExp(` ${myself} (?:${soon} )?${hurt} (?:\\p{L}+ )?${person} `, 'u'),
  new RegExp(` ${myself} ${soon} (?:mem)?${ruin} (?:\\p{L}+ )?${building} `, 'u'),
  new RegExp(
    ` ${myself} ${ruin} (?:saja )?(?:kantor|gedung|balai|rumah) (?:mu|kamu|kalian|anda|bapak|ibu|camat|desa|ini) `,
    'u',
  ),
  new RegExp(` (?:akan )?ku ?(?:bunuh|bacok|gorok|habisi|tembak|tikam) `, 'u'),
]
const told = / (?:ancam|diancam|mengancam|ancaman|dibunuh|pelaku|katanya|mereka bilang|threatened|threatens) /u

/** A threat by who writes. Who reports one ("diancam", "katanya", words in quotation marks) is not held for it. */
function threatens(text: string): boolean {
  const sentences = text
    .replace(quoted, ' ')
    .toLowerCase()
    .split(/[.!?\n]+/)
  const plain = sentences.map((sentence) => ` ${sentence.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `)
  if (plain.some((sentence) => told.test(sentence))) return false
  return plain.some((sentence) => threats.some((threat) => threat.test(sentence)))
}

const shingleWords = 3
const bands = 4
const rowsPerBand = 3

/**
 * What near copies have in common: words in threes, of which each band keeps the three smallest hashes. Two texts that
 * share nine tenths of their threes have a band in common nearly always, two that share a tenth hardly ever. It says
 * nothing of who wrote, and the text cannot be read from it.
 */
export function fingerprintOf(...texts: readonly (string | null)[]): string[] {
  const words = wordsInOrder(texts)
  const shingles = new Set(
    words
      .slice(0, Math.max(1, words.length - shingleWords + 1))
      .map((_, at) => words.slice(at, at + shingleWords).join(' ')),
  )
  const hashes = [...shingles].map(hash)
  return Array.from({ length: bands }, (_, band) => {
    const rows = Array.from({ length: rowsPerBand }, (__, row) => smallest(hashes, band * rowsPerBand + row + 1))
    return `${String(band)}${rows.map((row) => row.toString(36)).join('-')}`
  })
}

/** Numbers are left out: a machine that counts its copies writes near copies all the same. */
function wordsInOrder(texts: readonly (string | null)[]): string[] {
  return texts.flatMap((text) =>
    (text ?? '').split(/\s+/).flatMap((word) => searchWordsOf(word).filter((one) => !/^\p{N}+$/u.test(one))),
  )
}

/** The least of them after a shuffle that depends on `seed`: what two texts share decides how often it is the same. */
function smallest(hashes: readonly number[], seed: number): number {
  return hashes.reduce((least, one) => Math.min(least, stir(one ^ Math.imul(seed, 0x9e3779b1))), 0xffffffff)
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}

/** The last stir of MurmurHash3. */
function stir(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) >>> 0
}
