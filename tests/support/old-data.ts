import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { mongo } from 'mongoose'
import type { OldData } from '#tests/fixtures/data-of-0.1/known.ts'
import { root } from '../../bin/setup.mjs'

const folder = join(root, 'tests', 'fixtures', 'data-of-0.1')

/** What stored the data: commits of 0.1, the oldest first. */
export const oldVersions = readdirSync(folder)
  .flatMap((name) => /^(.+)\.json\.gz$/.exec(name)?.[1] ?? [])
  .toSorted()

/** Database, keys and memory of a site of 0.1, as tests/fixtures/data-of-0.1/README.md says. */
export function readOldData(commit: string): OldData {
  const text = gunzipSync(readFileSync(join(folder, `${commit}.json.gz`))).toString('utf8')
  // Types as they were stored: numbers stay what they are in the database.
  const data = mongo.BSON.EJSON.parse(text, { relaxed: false }) as OldData & { known: unknown }
  const { known } = mongo.BSON.EJSON.parse(text) as OldData
  return { ...data, known }
}

/** As if 0.1 had just ended on this database: its collections, rules and indexes, and nothing else. */
export async function storeOldData(db: mongo.Db, { collections }: OldData): Promise<void> {
  for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray()) {
    if (!name.startsWith('system.')) await db.dropCollection(name)
  }
  for (const { name, options, indexes, documents } of collections) {
    await db.createCollection(name, options)
    const own = indexes.filter((index) => index['name'] !== '_id_').map(({ v: _version, ...index }) => index)
    if (own.length > 0) await db.command({ createIndexes: name, indexes: own })
    if (documents.length > 0) await db.collection(name).insertMany(documents, { bypassDocumentValidation: true })
  }
}

/** The same again where its collections stand already, whatever indexes they have by now. */
export async function refillWithOldData(db: mongo.Db, { collections }: OldData): Promise<void> {
  const stored = new Map(collections.map(({ name, documents }) => [name, documents]))
  for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray()) {
    if (name.startsWith('system.')) continue
    await db.collection(name).deleteMany({})
    const documents = stored.get(name) ?? []
    if (documents.length > 0) await db.collection(name).insertMany(documents, { bypassDocumentValidation: true })
  }
}

/** The data folder of that site, without its database. */
export function keepOldKeys(dataDir: string, { keysForTestsOnly }: OldData): void {
  mkdirSync(dataDir, { recursive: true })
  for (const [name, text] of Object.entries(keysForTestsOnly)) writeFileSync(join(dataDir, name), text, { mode: 0o600 })
}

export async function aFreePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

/** The database itself sweeps these a day later, whoever runs: of a site of last year they may be gone at any moment. */
const swept = ['attempts', 'sign-ins']

/** Everything that is stored, by collection; without what only says that a program lives, and what is swept. */
export async function everythingIn(db: mongo.Db): Promise<Record<string, mongo.Document[]>> {
  const listed = await db.listCollections({ type: 'collection' }, { nameOnly: true }).toArray()
  const left = ['heartbeats', ...swept]
  const names = listed.map(({ name }) => name).filter((name) => !name.startsWith('system.') && !left.includes(name))
  const contents = await Promise.all(
    names.map(async (name) => [name, await db.collection(name).find().sort({ _id: 1 }).toArray()] as const),
  )
  return Object.fromEntries(contents)
}
