// @ts-check
// The embedded MongoDB: a real mongod as a single-node replica set on loopback, its data under DATA_DIR/db.
import { createRequire } from 'node:module'
import { mkdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { cacheFolder, findMongodBinary, NoMongod } from './mongod-binary.mjs'
import { dbPathOf, isOurMongod, readNote, removeNote, writeNote } from './mongod-note.mjs'
import { isAlive, sameProcess, startMark } from './processes.mjs'

export { NoMongod }

const setName = 'suara-etam'
const database = 'suara-etam'

/**
 * @typedef {{ command(what: Record<string, unknown>): Promise<Record<string, any>>, collection(name: string): { findOne(): Promise<Record<string, any> | null> } }} Database
 * @typedef {{ db(name: string): Database, close(): Promise<void> }} Client
 * @typedef {object} RunningMongod
 * @property {string} uri
 * @property {number} port
 * @property {number} pid changes when a mongod that died was started again
 * @property {boolean} isOurs false: it belongs to another program with the same DATA_DIR, and `stop` leaves it alone
 * @property {() => Promise<void>} stop
 * @property {(listener: (reason: string) => void) => void} onExit called when it died and could not be started again
 */

/** @param {number} port */
export function mongodUri(port, name = database) {
  return `mongodb://127.0.0.1:${port}/${name}?replicaSet=${setName}`
}

/**
 * The mongod of a program that is running now with this DATA_DIR, or null.
 * @param {string} dataDir
 * @returns {Promise<{ uri: string, port: number, pid: number } | null>}
 */
export async function findRunningMongod(dataDir) {
  const note = await readNote(dataDir)
  if (!note || !sameProcess(note.owner)) return null
  // The owner is alive but its mongod is just starting, or starting again after it died.
  for (let tries = 0; tries < 150; tries++) {
    const now = await readNote(dataDir)
    if (!now || !sameProcess(now.owner)) return null
    if (now.pid !== null && isOurMongod(now.pid, dataDir)) {
      return { uri: mongodUri(now.port), port: now.port, pid: now.pid }
    }
    await pause(200)
  }
  return null
}

/**
 * Starts the embedded mongod, or uses the one of another running program with the same DATA_DIR.
 * One that is left over from a killed program is ended first: its watcher would end it a moment later anyway.
 * @param {{ dataDir: string, port?: number, env?: Record<string, string | undefined>, log?: (line: string) => void }} options
 * @returns {Promise<RunningMongod>}
 * @throws {NoMongod}
 */
export async function startMongod({ dataDir, port: wantedPort, env = process.env, log = () => {} }) {
  const running = await findRunningMongod(dataDir)
  if (running) return { ...running, isOurs: false, stop: async () => {}, onExit: () => {} }

  const dbPath = dbPathOf(dataDir)
  await mkdir(dbPath, { recursive: true })
  await endLeftover(dataDir, log)
  const binary = await findMongodBinary({ env, log })
  const note = await readNote(dataDir)
  const port = wantedPort ?? (await freePort(note?.port))
  const owner = { pid: process.pid, mark: startMark(process.pid) }
  await writeNote(dataDir, { pid: null, port, owner })

  /** @type {((reason: string) => void)[]} */
  const listeners = []
  /** @type {Promise<void> | null} */
  let stopping = null
  let server = await launch(binary, dbPath, port)
  let pid = pidOf(server)
  await becomePrimary(port)
  await writeNote(dataDir, { pid, port, owner })
  watch()

  function watch() {
    server.instanceInfo?.instance.mongodProcess?.once('close', () => void startAgain())
  }

  async function startAgain() {
    if (stopping) return
    log('MongoDB ended unexpectedly; starting it again.')
    for (let tries = 0; tries < 6 && !stopping; tries++) {
      try {
        server = await launch(binary, dbPath, port)
        pid = pidOf(server)
        watch()
        await becomePrimary(port)
        await writeNote(dataDir, { pid, port, owner })
        log('MongoDB is back.')
        return
      } catch {
        await pause(250 * 2 ** tries)
      }
    }
    if (!stopping) for (const listener of listeners) listener('MongoDB ended and could not be started again.')
  }

  async function end() {
    await server.stop({ doCleanup: false })
    await removeNote(dataDir)
  }

  return {
    uri: mongodUri(port),
    port,
    get pid() {
      return pid
    },
    isOurs: true,
    onExit: (listener) => void listeners.push(listener),
    stop: () => (stopping ??= end()),
  }
}

/**
 * @param {string | null} binary
 * @param {string} dbPath
 * @param {number} port
 */
async function launch(binary, dbPath, port) {
  // The library compares the binary with the version it would have downloaded and warns; any 6.0 or newer serves us.
  process.env['MONGOMS_SYSTEM_BINARY_VERSION_CHECK'] = 'false'
  const { MongoMemoryServer } = await import('mongodb-memory-server-core')
  const server = new MongoMemoryServer({
    instance: {
      port,
      portGeneration: false,
      ip: '127.0.0.1',
      dbPath,
      storageEngine: 'wiredTiger',
      replSet: setName,
      launchTimeout: 60_000,
      args: [
        // zlib stays off: CVE-2025-14847 reads the server's memory through it, before any login.
        ...['--networkMessageCompressors', 'snappy,zstd'],
        // A backup or an export reads one snapshot for up to an hour.
        ...['--setParameter', 'minSnapshotHistoryWindowInSeconds=3600'],
        // A single node has no other member to wait for when it is told to end.
        ...['--setParameter', 'shutdownTimeoutMillisForSignaledShutdown=100'],
        ...['--wiredTigerCacheSizeGB', '0.5', '--nounixsocket', '--quiet'],
      ],
    },
    binary: binary === null ? { downloadDir: cacheFolder() } : { systemBinary: binary },
    // In a group of its own: Ctrl-C reaches this program, which ends mongod last, and not mongod itself.
    spawn: { detached: true },
  })
  try {
    await server.start(true)
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new NoMongod(
      `The embedded MongoDB does not start (${said.split('\n')[0]}). See "Database" in docs/operations.md.`,
    )
  }
  return server
}

/**
 * The library's own replica set never finds a primary on an existing folder, so the set is made and mended here.
 * @param {number} port
 */
async function becomePrimary(port) {
  await withClient(port, async (client) => {
    const admin = client.db('admin')
    const host = `127.0.0.1:${port}`
    // The stored document, not replSetGetConfig: right after a start that one says "not yet initialised" of any folder.
    const stored = await client.db('local').collection('system.replset').findOne()
    if (!stored) {
      await admin.command({ replSetInitiate: { _id: setName, members: [{ _id: 0, host }] } })
    } else if (stored['members']?.[0]?.host !== host) {
      const config = { ...stored, version: Number(stored['version']) + 1, members: [{ _id: 0, host }] }
      await insist(() => admin.command({ replSetReconfig: config, force: true }))
    }
    await insist(async () => {
      if (!(await admin.command({ hello: 1 }))['isWritablePrimary']) throw new Error('no primary yet')
    })
  })
}

/** @param {() => Promise<unknown>} attempt */
async function insist(attempt) {
  const until = performance.now() + 30_000
  for (;;) {
    try {
      await attempt()
      return
    } catch (error) {
      if (performance.now() > until) throw error
      await pause(20)
    }
  }
}

/**
 * @param {number} port
 * @param {(client: Client) => Promise<void>} work
 */
async function withClient(port, work) {
  // The driver that the launching library brings: this file runs without the application and its mongoose.
  const driver = createRequire(createRequire(import.meta.url).resolve('mongodb-memory-server-core'))('mongodb')
  const uri = `mongodb://127.0.0.1:${port}/?directConnection=true`
  /** @type {Client} */
  const client = new driver.MongoClient(uri, { serverSelectionTimeoutMS: 10_000 })
  try {
    await work(client)
  } finally {
    await client.close()
  }
}

/**
 * @param {string} dataDir
 * @param {(line: string) => void} log
 */
async function endLeftover(dataDir, log) {
  const note = await readNote(dataDir)
  // mongod writes its own pid there: it is found even when the program died before it wrote its note.
  const locked = Number((await readFile(join(dbPathOf(dataDir), 'mongod.lock'), 'utf8').catch(() => '')).trim())
  for (const pid of new Set([note?.pid ?? 0, locked])) {
    if (!pid || !isOurMongod(pid, dataDir)) continue
    log('Ending the MongoDB that a killed program left behind.')
    process.kill(pid, 'SIGTERM')
    for (let tries = 0; tries < 100 && isAlive(pid); tries++) await pause(100)
    // Safe: every write that was acknowledged is in the journal.
    if (isAlive(pid) && isOurMongod(pid, dataDir)) process.kill(pid, 'SIGKILL')
    while (isAlive(pid) && isOurMongod(pid, dataDir)) await pause(50)
  }
}

/** @param {import('mongodb-memory-server-core').MongoMemoryServer} server */
function pidOf(server) {
  const pid = server.instanceInfo?.instance.mongodProcess?.pid
  if (!pid) throw new NoMongod('The embedded MongoDB ended right after its start.')
  return pid
}

/**
 * The port of last time when it is free, so that the set's configuration need not change.
 * @param {number} [preferred]
 * @returns {Promise<number>}
 */
async function freePort(preferred = 0) {
  return new Promise((found, failed) => {
    const probe = createServer()
    probe.once('error', (error) => (preferred ? found(freePort()) : failed(error)))
    probe.listen(preferred, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
