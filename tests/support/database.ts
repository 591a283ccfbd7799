import { randomBytes } from 'node:crypto'
import { mongo } from 'mongoose'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { connect, disconnect, prepareDatabase } from '#models/connection.server.ts'

/** The name under which the tests' own looks into the database run: the profiler check leaves those alone. */
const looker = 'tests-look'

type Opened = { uri: string; name: string; client: mongo.MongoClient }
let opened: Opened | null = null

/**
 * Gives the test file a database of its own, connected, with all collections and indexes, and drops it at the end.
 * Everything the program asks of it is watched: the file fails when a query scanned a collection or sorted more than a
 * hundred documents in memory. Call once, at the top of the file.
 */
export function useDatabase(): void {
  beforeAll(async () => {
    opened = await openDatabase()
    await connect(opened.uri)
    await prepareDatabase()
    await watchQueries(opened.client.db(opened.name))
  })

  afterAll(async () => {
    if (!opened) return
    const { client, name } = opened
    opened = null
    try {
      refuseSlowQueries(await readProfile(client.db(name)))
    } finally {
      await disconnect()
      await client.db(name).dropDatabase()
      await client.close()
    }
  })
}

/** The address of this file's database, for a program started in a process of its own. */
export function databaseUri(): string {
  return requireOpened().uri
}

/** What a collection holds, as the database has it: for looking from outside, past the program's own reads. */
export async function storedIn(
  collection: string,
  filter: mongo.Filter<mongo.Document> = {},
): Promise<mongo.Document[]> {
  const { client, name } = requireOpened()
  return client.db(name).collection(collection).find(filter).toArray()
}

/** For a check that changes the database behind the program's back. */
export function rawDatabase(): mongo.Db {
  const { client, name } = requireOpened()
  return client.db(name)
}

function requireOpened(): Opened {
  if (!opened) throw new Error('No database here: call useDatabase() at the top of the test file.')
  return opened
}

async function openDatabase(): Promise<Opened> {
  const name = `test_${randomBytes(6).toString('hex')}`
  const uri = new URL(inject('mongodbUri'))
  uri.pathname = `/${name}`
  const client = new mongo.MongoClient(uri.href, { appName: looker })
  await client.connect()
  return { uri: uri.href, name, client }
}

const profileBytes = 64 * 1024 * 1024
const firstEntry = 'first entry of this profile'

async function watchQueries(db: mongo.Db): Promise<void> {
  await db.createCollection('system.profile', { capped: true, size: profileBytes })
  await db.command({ profile: 2 })
  await db.collection('none').findOne({}, { comment: firstEntry })
}

async function readProfile(db: mongo.Db): Promise<ProfiledQuery[]> {
  await db.command({ profile: 0 })
  const profile = db.collection<ProfiledQuery>('system.profile')
  if (!(await profile.findOne({ 'command.comment': firstEntry }))) {
    throw new Error('This file asks the database so much that its profile turned over: split the file.')
  }
  return profile
    .find({ appName: { $ne: looker }, $or: [{ planSummary: /COLLSCAN/ }, { hasSortStage: true }] })
    .toArray()
}

type ProfiledQuery = {
  ns: string
  op: string
  command?: Record<string, unknown>
  planSummary?: string
  hasSortStage?: boolean
  docsExamined?: number
  keysExamined?: number
}

function refuseSlowQueries(queries: ProfiledQuery[]): void {
  const slow = queries.filter((query) => !isAllowed(query)).map(nameOf)
  expect(
    [...new Set(slow)],
    'These queries need an index. Give the collection one (with a comment that says what it serves), or, for a small ' +
      'list that is read whole, sort by an indexed field.',
  ).toEqual([])
}

function isAllowed(query: ProfiledQuery): boolean {
  if (query.planSummary?.includes('COLLSCAN')) return isGridFsCheck(query) || isMigration(query)
  return Math.max(query.docsExamined ?? 0, query.keysExamined ?? 0) <= 100
}

/** Before its first write a GridFS bucket asks whether the collection is empty: one document, never a scan. */
function isGridFsCheck(query: ProfiledQuery): boolean {
  return query.ns.endsWith('.files') && query.command?.['limit'] === 1 && (query.docsExamined ?? 0) <= 1
}

/** A migration reads whole collections by its nature and says so in the query's comment. */
function isMigration(query: ProfiledQuery): boolean {
  const comment = query.command?.['comment']
  return typeof comment === 'string' && comment.startsWith('migration')
}

function nameOf(query: ProfiledQuery): string {
  const { command = {} } = query
  const asked = command['filter'] ?? command['q'] ?? command['query'] ?? command['pipeline'] ?? {}
  const sort = command['sort'] ? ` sorted by ${JSON.stringify(command['sort'])}` : ''
  const seen = Math.max(query.docsExamined ?? 0, query.keysExamined ?? 0)
  return `${query.op} in ${query.ns.split('.').slice(1).join('.')}: ${JSON.stringify(asked).slice(0, 300)}${sort} (${query.planSummary ?? 'no plan'}, ${String(seen)} read)`
}
