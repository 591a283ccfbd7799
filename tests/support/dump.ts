import { rawDatabase } from '#tests/support/database.ts'

/** Which collections hold any of these words, in any field: what a stolen copy of the database would say. */
export async function collectionsHolding(words: readonly string[]): Promise<string[]> {
  const db = rawDatabase()
  const names = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name)
  const holding: string[] = []
  for (const name of names.filter((one) => !one.startsWith('system.')).sort()) {
    const text = JSON.stringify(await db.collection(name).find().toArray())
    if (words.some((word) => text.toLowerCase().includes(word.toLowerCase()))) holding.push(name)
  }
  return holding
}
