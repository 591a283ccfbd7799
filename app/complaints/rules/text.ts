// What is done to text before it is stored, and nothing else: the original words stay the resident's own.

const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g
const loneSurrogates = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
// Bidirectional controls and zero-width characters make one line show something else than it is; ZWJ inside emoji stays.
const invisible = /[\u200B\u200C\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g

/** Several lines: NFC, line ends as LF, control characters out, a lone surrogate shown as U+FFFD. */
export function cleanLongText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(loneSurrogates, '\uFFFD').replace(controls, '').normalize('NFC')
}

/** One line: as above, line breaks and tabs become spaces, invisible characters go, ends are trimmed. */
export function cleanLine(text: string): string {
  return cleanLongText(text).replace(invisible, '').replace(/\s+/g, ' ').trim()
}

/** Characters as people count them, not UTF-16 units. */
export function lengthOf(text: string): number {
  let length = 0
  for (const _ of text) length += 1
  return length
}

/** At most `length` characters, cut at a word where one ends in the last third. */
export function shorten(text: string, length: number): string {
  const line = cleanLine(text)
  const characters = [...line]
  if (characters.length <= length) return line
  const cut = characters.slice(0, length - 1).join('')
  const space = cut.lastIndexOf(' ')
  return `${(space > length * 0.66 ? cut.slice(0, space) : cut).trimEnd()}…`
}

const apostrophes = /['’‘`ʼ]/g

/** The words a search finds: lower case, no diacritics, no apostrophes (Ba'ay is found as baay), each once. */
export function searchWordsOf(...texts: readonly (string | null)[]): string[] {
  const plain = texts
    .filter((text) => text !== null)
    .join(' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(apostrophes, '')
    .toLowerCase()
  const words = plain.match(/[\p{L}\p{N}]{2,40}/gu) ?? []
  // A complaint of 20,000 letters has fewer different words than this; the cap keeps one document's index entries bounded.
  return [...new Set(words)].slice(0, 800)
}
