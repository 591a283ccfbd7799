const codeLength = 16
// Between two letters of a code people put a space, " - ", a full stop or a line break, hardly more.
const longestGap = 6

/**
 * Every place of a text that could be a tracking code, however its groups are written: sixteen letters and digits with at
 * most a short gap between two of them, which begin or end where a word does. They overlap, because "kode" before a code
 * has four letters like a group. Work and number are bounded by the length of the text, which its form limits.
 */
export function* codeCandidates(text: string): Generator<string> {
  const letters = [...text.normalize('NFKC').matchAll(/[0-9a-z]/gi)]
  let start = 0
  for (let at = 0; at < letters.length; at += 1) {
    if (at > 0 && gapBefore(letters, at) > longestGap) start = at
    const first = at - codeLength + 1
    if (first < start) continue
    const begins = first === 0 || gapBefore(letters, first) > 0
    const ends = at === letters.length - 1 || gapBefore(letters, at + 1) > 0
    if (begins || ends) {
      yield letters
        .slice(first, at + 1)
        .map(([letter]) => letter)
        .join('')
    }
  }
}

function gapBefore(letters: readonly RegExpExecArray[], at: number): number {
  return (letters[at]?.index ?? 0) - (letters[at - 1]?.index ?? 0) - 1
}
