// What in a summary for everybody may say who somebody is. Marks only: a coordinator reads the rest with own eyes. Each
// pattern reads the text once, so that the time grows with its length and not faster.

export type MarkKind =
  | 'email'
  | 'phone'
  /** NIK, KK, NIP, passport and account numbers: more digits than a telephone number has */
  | 'number'
  | 'plate'
  | 'resident'
  | 'address'
  | 'name'

export type Mark = { kind: MarkKind; text: string; at: number }

/** These are never right in a summary; the others may be a street or an office, which the coordinator confirms. */
const neverRight: ReadonlySet<MarkKind> = new Set(['email', 'phone', 'number', 'plate', 'resident'])

export function isNeverRight({ kind }: Mark): boolean {
  return neverRight.has(kind)
}

const email = /[^\s@<>()",;:]{1,64}@[^\s@<>()",;:]{1,120}/gu
// Digits with the signs that people put between them; told apart by how many there are.
const digits = /(?<![\p{L}\d])\+?\d(?:[\s().-]{0,2}\d){6,24}(?![\p{L}\d])/gu
// KT 1234 AB. RT, RW, SD, KM and the like before a number are no plates.
const plate = /(?<![\p{L}\d])(?!RT|RW|SD|KM|NO|TK|UU|PP)[A-Z]{1,2}\s?\d{1,4}\s?[A-Z]{1,3}(?![\p{L}\d])/gu
const address =
  /(?<![\p{L}\d])(?:[Rr][Tt]|[Rr][Ww]|[Gg]ang|[Gg]g|[Bb]lok|[Nn]o|[Nn]omor|[Pp]erum(?:ahan)?)\b\.?\s{0,2}[\p{Lu}\d][\p{L}\d/.-]{0,20}/gu
// The title may be in any case, the name after it not: "pak lurah" is an office.
const titles =
  '[Bb]apak|[Bb]pk|[Pp]ak|[Ii]bu|[Bb]u|[Ss]audar[ai]|[Ss]dri?|[Hh]aji|[Hh]ajah|H|Hj|[Dd]r|[Dd]rs|[Dd]ra|Ir|[Uu]sta[zd]|[Uu]stadz|[Bb]idan|[Bb]ernama|[Ii]nisial|[Aa]tas nama|a\\.n'
const titled = new RegExp(
  `(?<![\\p{L}\\d])(?:${titles})\\b\\.?\\s{1,2}(\\p{Lu}[\\p{L}.'’-]{0,30}(?:\\s\\p{Lu}[\\p{L}.'’-]{0,30}){0,3})`,
  'gu',
)
// Two capitalised words in a row: a name, a place or an office.
const capitalised = /(?<![\p{L}\d])\p{Lu}[\p{Ll}'’-]{1,30}(?:\s\p{Lu}[\p{Ll}'’-]{1,30}){1,3}(?![\p{L}\d])/gu

const phoneDigits = { least: 8, most: 14 }

/**
 * @param known words of places, offices and topics in lower case: capitalised words that are all among them are no name
 * @param residentNames what the resident called themselves: never right, however it is written
 */
export function marksIn(
  text: string,
  { known, residentNames }: { known: ReadonlySet<string>; residentNames: readonly string[] },
): Mark[] {
  const marks: Mark[] = []
  const add = (kind: MarkKind, found: Iterable<RegExpMatchArray>) => {
    for (const match of found) marks.push({ kind, text: match[0].trim(), at: match.index ?? 0 })
  }
  add('email', text.matchAll(email))
  for (const match of text.matchAll(digits)) {
    const count = match[0].replace(/\D/g, '').length
    if (count < phoneDigits.least) continue
    marks.push({ kind: count > phoneDigits.most ? 'number' : 'phone', text: match[0].trim(), at: match.index })
  }
  add('plate', text.matchAll(plate))
  add('address', text.matchAll(address))
  for (const match of text.matchAll(titled)) {
    if (!isKnown(match[1] ?? '', known)) {
      marks.push({ kind: 'name', text: match[0].trim(), at: match.index })
    }
  }
  for (const match of text.matchAll(capitalised)) {
    if (!isKnown(match[0], known)) marks.push({ kind: 'name', text: match[0], at: match.index })
  }
  marks.push(...residentMarks(text, residentNames))
  return withoutInner(marks)
}

function residentMarks(text: string, names: readonly string[]): Mark[] {
  const parts = new Set(names.flatMap((name) => wordsOf(name)).filter((word) => word.length >= 3))
  if (parts.size === 0) return []
  return [...text.matchAll(/[\p{L}'’-]{3,}/gu)]
    .filter(([word]) => parts.has(word.toLowerCase()))
    .map((match): Mark => ({ kind: 'resident', text: match[0], at: match.index }))
}

function isKnown(words: string, known: ReadonlySet<string>): boolean {
  return wordsOf(words).every((word) => known.has(word))
}

/** Of marks that overlap the one that is never right stays, then the longer one. */
function withoutInner(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = []
  const ranked = [...marks].sort(
    (a, b) => Number(isNeverRight(b)) - Number(isNeverRight(a)) || b.text.length - a.text.length,
  )
  for (const mark of ranked) {
    const overlaps = kept.some(
      (other) => mark.at < other.at + other.text.length && other.at < mark.at + mark.text.length,
    )
    if (!overlaps) kept.push(mark)
  }
  return kept.sort((a, b) => a.at - b.at)
}

/** As `known` holds them: lower case, without signs. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}]+/gu) ?? []
}
