import type { Routing } from '#app/complaints/rules/routing-decision.ts'

/** The text with the words that spoke for a suggestion underlined: not a colour, so that everybody sees it. */
export function MatchedText({ text, phrases }: { text: string; phrases: readonly string[] }) {
  return (
    <p className="typed">
      {cut(text, phrases).map(({ part, isMatch }, index) => (isMatch ? <u key={index}>{part}</u> : part))}
    </p>
  )
}

/** The phrases behind all reasons of a routing: `kata:jalan rusak`, `nama:Disdikbud`. */
export function phrasesOf(routing: Routing | null): string[] {
  if (!routing) return []
  const reasons = [...routing.because, ...routing.suggestions.flatMap(({ because }) => because)]
  const phrases = reasons.flatMap((reason) => {
    const [kind, ...rest] = reason.split(':')
    return kind === 'kata' || kind === 'nama' || kind === 'jabatan' || kind === 'pimpinan'
      ? rest.join(':').split(' .. ')
      : []
  })
  return [...new Set(phrases)].filter((phrase) => phrase.length >= 3)
}

type Part = { part: string; isMatch: boolean }

/** Plain searching, never a pattern: what people typed does not become one. */
function cut(text: string, phrases: readonly string[]): Part[] {
  const lower = text.toLowerCase()
  // A few letters change their length in lower case; then the places would not fit and nothing is underlined.
  if (lower.length !== text.length) return [{ part: text, isMatch: false }]
  const parts: Part[] = []
  let at = 0
  while (at < text.length) {
    const found = nearest(lower, phrases, at)
    if (!found) break
    if (found.from > at) parts.push({ part: text.slice(at, found.from), isMatch: false })
    parts.push({ part: text.slice(found.from, found.to), isMatch: true })
    at = found.to
  }
  if (at < text.length) parts.push({ part: text.slice(at), isMatch: false })
  return parts
}

function nearest(lower: string, phrases: readonly string[], at: number): { from: number; to: number } | null {
  let best: { from: number; to: number } | null = null
  for (const phrase of phrases) {
    const from = lower.indexOf(phrase.toLowerCase(), at)
    if (from >= 0 && (best === null || from < best.from)) best = { from, to: from + phrase.length }
  }
  return best
}
