import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { fingerprintOf, holdReason } from '#app/complaints/rules/suspicion.ts'

// Real complaints of other regions, kept outside the repository. Only counts are printed, never a text.
const corpusFile = new URL('../../../shared/data/complaints-lapor2017-train.jsonl.gz', import.meta.url)

type Row = { title: string; text: string }

test.runIf(existsSync(corpusFile))('hardly a real complaint is held, even if all of them came on one day', () => {
  const rows = gunzipSync(readFileSync(corpusFile))
    .toString('utf8')
    .trim()
    .split('\n')
    // Links were taken out of the collection and a mark put in their place.
    .map((line) => JSON.parse(line.replaceAll('[URL]', 'https://contoh.example/')) as Row)
  const bands = new Map<string, number>()
  const held: Record<string, number> = {}
  let withACopy = 0
  for (const { title, text } of rows) {
    const print = fingerprintOf(title, text)
    const nearCopies = Math.max(...print.map((band) => bands.get(band) ?? 0))
    if (nearCopies > 0) withACopy += 1
    for (const band of print) bands.set(band, (bands.get(band) ?? 0) + 1)
    const reason = holdReason({ texts: [title, text], isProtected: false, nearCopies, over: null, mailWaits: false })
    if (reason) held[reason] = (held[reason] ?? 0) + 1
  }
  console.log(
    `${String(rows.length)} real complaints: held ${JSON.stringify(held)}, with a near copy ${String(withACopy)}`,
  )
  // For its own words none may be held. Near copies of the same few words came over a whole year, not on one day.
  expect((held['threat'] ?? 0) + (held['links'] ?? 0)).toBeLessThanOrEqual(1)
  expect(held['near-copies'] ?? 0).toBeLessThan(rows.length / 100)
})
