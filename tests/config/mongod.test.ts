import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { mongo } from 'mongoose'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findRunningMongod, startMongod, type RunningMongod } from '../../bin/mongod.mjs'
import { isAlive } from '../../bin/processes.mjs'

let dataDir: string
const started: RunningMongod[] = []
const programs: ChildProcess[] = []

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'suara-etam-mongod-'))
})
afterEach(async () => {
  for (const program of programs.splice(0)) program.kill('SIGKILL')
  for (const mongod of started.splice(0)) await mongod.stop()
  await rm(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})

async function start(port?: number): Promise<RunningMongod> {
  const mongod = await startMongod({ dataDir, ...(port === undefined ? {} : { port }) })
  started.push(mongod)
  return mongod
}

/** A program in a process of its own, which can be killed without killing the tests. */
async function startElsewhere(): Promise<ChildProcess> {
  const script = `const { startMongod } = await import(${JSON.stringify(new URL('../../bin/mongod.mjs', import.meta.url).href)})
    await startMongod({ dataDir: ${JSON.stringify(dataDir)} })
    console.log('up')
    setInterval(() => {}, 1000)`
  const program = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  programs.push(program)
  await once(program.stdout, 'data')
  return program
}

async function withCollection<T>(uri: string, work: (words: mongo.Collection) => Promise<T>): Promise<T> {
  const client = new mongo.MongoClient(uri, { serverSelectionTimeoutMS: 20_000 })
  try {
    return await work(client.db().collection('words'))
  } finally {
    await client.close()
  }
}

async function keep(uri: string, word: string): Promise<void> {
  await withCollection(uri, (words) => words.insertOne({ word }, { writeConcern: { w: 'majority' } }))
}

async function kept(uri: string): Promise<unknown[]> {
  return withCollection(uri, (words) => words.distinct('word'))
}

async function until(isTrue: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await isTrue())) await pause(50)
}

test('what was stored is there after an orderly end, on another port too', async () => {
  const first = await start()
  const command = (await readFile(`/proc/${first.pid}/cmdline`, 'utf8')).replaceAll('\0', ' ')
  // zlib would read the server's memory out to anybody who can connect.
  expect(command).toContain('--networkMessageCompressors snappy,zstd')
  expect(command).toContain('--bind_ip 127.0.0.1')
  await keep(first.uri, 'first')
  await first.stop()
  expect(isAlive(first.pid)).toBe(false)
  const second = await start(first.port + 1)
  expect(second.port).toBe(first.port + 1)
  await keep(second.uri, 'second')
  expect(await kept(second.uri)).toEqual(['first', 'second'])
})

test('a killed mongod comes back on its port with all that was confirmed', async () => {
  const mongod = await start()
  await keep(mongod.uri, 'confirmed')
  const killed = mongod.pid
  process.kill(killed, 'SIGKILL')
  await until(async () => mongod.pid !== killed && (await findRunningMongod(dataDir)) !== null)
  expect(mongod.port).toBe((await findRunningMongod(dataDir))?.port)
  expect(await kept(mongod.uri)).toEqual(['confirmed'])
})

test('after the program was killed the next one ends what it left behind and has its data', async () => {
  const program = await startElsewhere()
  const before = await findRunningMongod(dataDir)
  await keep(before!.uri, 'confirmed')
  program.kill('SIGKILL')
  await once(program, 'exit')
  expect(await findRunningMongod(dataDir)).toBeNull()
  const after = await start()
  expect(after.isOurs).toBe(true)
  expect(isAlive(before!.pid)).toBe(false)
  expect(await kept(after.uri)).toEqual(['confirmed'])
})

test('the mongod of another running program is used and not ended', async () => {
  await startElsewhere()
  const theirs = await findRunningMongod(dataDir)
  const borrowed = await start()
  expect(borrowed).toMatchObject({ isOurs: false, uri: theirs?.uri })
  await borrowed.stop()
  expect(isAlive(theirs!.pid)).toBe(true)
})

test('a note about a process that is somebody else now harms nobody', async () => {
  const first = await start()
  await first.stop()
  const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  programs.push(stranger)
  const { writeNote } = await import('../../bin/mongod-note.mjs')
  await writeNote(dataDir, {
    pid: stranger.pid ?? null,
    port: first.port,
    owner: { pid: stranger.pid ?? 0, mark: 'before' },
  })
  await start()
  expect(isAlive(stranger.pid ?? 0)).toBe(true)
})

test('without a usable program there is one sentence', async () => {
  await expect(startMongod({ dataDir, env: { MONGOD_BINARY: '/nowhere/mongod' } })).rejects.toThrow(
    'MONGOD_BINARY is /nowhere/mongod, which is not an executable file.',
  )
})
