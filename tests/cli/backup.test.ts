import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { mongo } from 'mongoose'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { backupCommand } from '#app/cli/backup.ts'
import { connect, disconnect } from '#models/connection.server.ts'
import { useApp } from '#tests/support/app.ts'
import { builtServer } from '#tests/support/built-server.ts'
import { databaseUri, rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'
import { anOfficerOf } from '#tests/support/people.ts'

// The built program's own commands: out of this file's database, into empty ones beside it.

useDatabase()
const app = useApp()

const folder = mkdtempSync(join(tmpdir(), 'suara-etam-backup-test-'))
const targets: string[] = []
const client = new mongo.MongoClient(inject('mongodbUri'))

beforeAll(async () => {
  app.clock.set('2026-03-10T02:00:00Z')
  await anOfficerOf('dishub')
  for (const status of ['submitted', 'in_progress', 'answered', 'closed'] as const) {
    await aComplaint({ status, now: app.clock.now() })
  }
  await aComplaint({ filing: { identity: 'sealed', name: 'Uji Tersegel' }, now: app.clock.now() })
})

afterAll(async () => {
  for (const name of targets) await client.db(name).dropDatabase()
  await client.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

function anEmptyDatabase(): string {
  const name = `restore_${targets.length}_${databaseUri().slice(-6).replace(/\W/g, '')}`
  targets.push(name)
  return name
}

async function run(name: 'backup' | 'restore', argv: readonly string[], database: string | null = null) {
  const { runCommand } = await builtServer()
  const uri = new URL(databaseUri())
  if (database !== null) uri.pathname = `/${database}`
  const lines: string[] = []
  const env = { DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'silent' }
  const print = (line: string) => void lines.push(line)
  // One connection in a process: the command makes and ends its own.
  await disconnect()
  try {
    const code = await runCommand(name, argv, { env, mongodbUri: uri.href, print })
    return { code, text: lines.join('\n') }
  } finally {
    await connect(databaseUri())
  }
}

async function everythingIn(database: mongo.Db) {
  const names = (await database.listCollections({ type: 'collection' }).toArray()).map(({ name }) => name)
  const kept = names.filter((name) => !name.startsWith('system.') && name !== 'restores').toSorted()
  const contents = await Promise.all(
    kept.map(async (name) => [name, await database.collection(name).find().sort({ _id: 1 }).toArray()] as const),
  )
  return Object.fromEntries(contents)
}

async function indexesOf(database: mongo.Db, name: string) {
  const found = await database.collection(name).indexes()
  return found.map((index) => JSON.stringify(index)).toSorted()
}

describe('a backup', () => {
  it('holds everything at one moment, and comes back the same to the byte, indexes included', async () => {
    const to = join(folder, 'whole')
    const made = await run('backup', [to])
    expect(made.text).toContain('The keys are not in it')
    expect(made.code).toBe(0)
    const before = await everythingIn(rawDatabase())
    const target = anEmptyDatabase()
    const restored = await run('restore', [to, '--send-owed-mail'], target)
    expect(restored.text).toContain('Restored and compared')
    expect(restored.code).toBe(0)
    expect(await everythingIn(client.db(target))).toEqual(before)
    for (const name of Object.keys(before)) {
      expect(await indexesOf(client.db(target), name), name).toEqual(await indexesOf(rawDatabase(), name))
    }
  })

  it('is not disturbed by what is filed while it is taken', async () => {
    const to = join(folder, 'meanwhile')
    const filing = Promise.all([1, 2, 3, 4].map(() => aComplaint({ status: 'answered', now: app.clock.now() })))
    const tools = { now: app.clock.now, print: () => undefined, settings: app.settings }
    expect(await backupCommand([to], tools)).toBe(0)
    await filing
    const target = anEmptyDatabase()
    expect((await run('restore', [to], target)).code).toBe(0)
    const [complaints, audited] = await Promise.all([
      client.db(target).collection('complaints').distinct('reference'),
      client.db(target).collection('audit-entries').distinct('chain', { action: 'submit' }),
    ])
    // A complaint without the rest of its transaction would be a backup of two moments.
    expect(audited.toSorted()).toEqual(complaints.map((reference) => `complaint:${String(reference)}`).toSorted())
  })

  it('has the keys apart, and never inside', async () => {
    const inside = await run('backup', [join(folder, 'keys'), '--keys', join(folder, 'keys', 'k')])
    expect(inside).toMatchObject({ code: 2, text: expect.stringContaining('must not lie inside') as string })
    const apart = await run('backup', [join(folder, 'apart'), '--keys', join(folder, 'apart-keys')])
    expect(apart.code).toBe(0)
    const keys = readdirSync(join(folder, 'apart-keys'))
    expect(keys).toEqual(expect.arrayContaining(['identity-public.pem', 'mail-key.pem', 'secret-keys']))
    const secret = readFileSync(join(folder, 'apart-keys', 'secret-keys'), 'utf8').trim()
    for (const name of readdirSync(join(folder, 'apart'))) {
      const bytes = readFileSync(join(folder, 'apart', name))
      const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1')
      expect(text.includes(secret), name).toBe(false)
      expect(text.includes('Uji Tersegel'), name).toBe(false)
    }
  })

  it('is refused into a folder that holds something', async () => {
    const to = join(folder, 'full')
    mkdirSync(to)
    writeFileSync(join(to, 'something'), '')
    expect(await run('backup', [to])).toMatchObject({ code: 2, text: expect.stringContaining('not empty') as string })
  })
})

describe('a restore', () => {
  it('never touches a database that holds complaints or accounts', async () => {
    const to = join(folder, 'whole-2')
    await run('backup', [to])
    const before = await everythingIn(rawDatabase())
    const result = await run('restore', [to])
    expect(result).toMatchObject({ code: 2, text: expect.stringContaining('empty one') as string })
    expect(await everythingIn(rawDatabase())).toEqual(before)
  })

  it('leaves owed mail to a person: it may have gone out after the backup', async () => {
    await aComplaint({ status: 'forwarded', now: app.clock.now() })
    const owed = (await storedIn('outbox-emails', { state: 'owed' })).length
    expect(owed).toBeGreaterThan(0)
    const to = join(folder, 'owed')
    await run('backup', [to])
    const target = anEmptyDatabase()
    const result = await run('restore', [to], target)
    expect(result.text).toContain(`${owed} mails that were owed wait for a person`)
    const rows = client.db(target).collection('outbox-emails')
    expect(await rows.countDocuments({ state: 'needs-person', problem: 'restored' })).toBe(owed)
  })

  it.each([
    ['a bit was changed', (bytes: Buffer) => gzipSync(flipped(gunzipSync(bytes)))],
    ['it was cut short', (bytes: Buffer) => gzipSync(gunzipSync(bytes).subarray(0, -3))],
    ['it is no gzip at all', () => Buffer.from('not a backup')],
  ])('refuses a file when %s, and writes nothing', async (why, damage) => {
    const to = join(folder, `damaged ${why}`)
    await run('backup', [to])
    const file = join(to, 'complaints.bson.gz')
    writeFileSync(file, damage(readFileSync(file)))
    const target = anEmptyDatabase()
    const result = await run('restore', [to], target)
    expect(result.code).toBe(2)
    expect(result.text).toContain('complaints.bson.gz')
    expect(await client.db(target).collection('complaints').countDocuments()).toBe(0)
  })

  it('that was cut short keeps the program from starting, and is simply run again', async () => {
    const to = join(folder, 'again')
    await run('backup', [to])
    const target = anEmptyDatabase()
    await run('restore', [to], target)
    await client.db(target).collection<{ _id: string }>('restores').insertOne({ _id: 'unfinished' })
    const { start } = await builtServer()
    const uri = new URL(databaseUri())
    uri.pathname = `/${target}`
    const env = { DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'silent', PORT: '3999' }
    await disconnect()
    await expect(start({ env, mongodbUri: uri.href, print: () => undefined })).rejects.toThrow('was not finished')
    await disconnect()
    expect((await run('restore', [to], target)).code).toBe(0)
    expect(await client.db(target).collection('restores').countDocuments()).toBe(0)
  })

  it('says when the keys in use are not those of the backup', async () => {
    const to = join(folder, 'other-keys')
    await run('backup', [to])
    const manifest = JSON.parse(readFileSync(join(to, 'backup.json'), 'utf8')) as { keys: { mail: string } }
    manifest.keys.mail = 'another'
    writeFileSync(join(to, 'backup.json'), JSON.stringify(manifest))
    expect((await run('restore', [to], anEmptyDatabase())).text).toContain('MAIL_KEY')
  })
})

function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  const at = Math.floor(copy.length / 2)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}
