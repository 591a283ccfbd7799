import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readRows, type ReplayRow } from '#app/cli/replay/rows.ts'
import { cleanLongText } from '#app/complaints/rules/text.ts'
import { useApp } from '#tests/support/app.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { aCoordinator } from '#tests/support/people.ts'
import { referenceIn } from '#tests/support/receipt-words.ts'

const file = '../shared/data/complaints-lapor2017-train.jsonl.gz'

useDatabase()
const app = useApp()

// Failures name rows by their id, never by what they say.
describe.skipIf(!existsSync(file))('two hundred real complaints (skipped where ../shared/data is absent)', () => {
  it('typed by a coordinator at /petugas/aduan-baru are stored once each, word for word', async () => {
    const rows = (await readRows(file, 200)) as ReplayRow[]
    const desk = await app.signIn(await aCoordinator())
    const wrong: string[] = []
    for (const { id, title, text } of rows) {
      const fields = { title, body: text, village: '64.08.09.2001', channel: 'letter' }
      const answer = await app.submit('/petugas/aduan-baru', fields, desk)
      const reference = referenceIn(await answer.text())
      const [stored, ...more] = await storedIn('complaints', { reference })
      const isWhole = stored?.['body'] === cleanLongText(text).trim() && stored['channel'] === 'letter'
      if (answer.status !== 200 || !isWhole || more.length > 0) wrong.push(id)
    }
    expect(wrong).toEqual([])
    expect(await storedIn('complaints')).toHaveLength(200)
  }, 180_000)
})
