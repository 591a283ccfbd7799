import { randomBytes } from 'node:crypto'
import { mongo } from 'mongoose'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { connect, disconnect, prepareDatabase } from '#models/connection.server.ts'
import { slowQueries, type ProfiledQuery } from '#tests/support/profile.ts'

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
      const slow = slowQueries(await readProfile(client.db(name)))
      expect(
        slow,
        'These queries need an index (with a comment that says what it serves), or an order by one.',
      ).toEqual([])
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
