import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'
import { startMongod } from '../../bin/mongod.mjs'
import { checkLedger, type Verdict } from './check-ledger.ts'
import { FilingClient, mailDomain } from './filing-client.ts'
import { Ledger } from './ledger.ts'
import { Kept } from './processes.ts'

const pointsOfWeb = ['upload-stored', 'before-commit', 'after-commit', 'before-answer'] as const
const pointsOfWorker = ['mail-claimed', 'mail-accepted', 'file-claimed', 'file-cleaned'] as const
const targets = ['web', 'worker', 'mongod'] as const

export type KillRun = Verdict & { seed: number; kills: number; recoverySeconds: number[] }

/**
 * `kills` times `kill -9` of each of web, worker and mongod, every second one at a named point, while residents file with
 * photos. Everything is real: processes, sockets, a mongod, an SMTP server that writes each mail down before it says 250.
 */
export async function runKills({
  kills,
  seed,
  perSecond = 3,
  log,
}: {
  kills: number
  seed: number
  perSecond?: number
  log: (line: string) => void
}): Promise<KillRun> {
  const folder = mkdtempSync(join(tmpdir(), 'suara-etam-kill-'))
  const ledger = new Ledger(join(folder, 'ledger.jsonl'))
  const random = mulberry32(seed)
  const mongod = await startMongod({ dataDir: folder, log: () => undefined })
  const uri = mongod.uri.replace(/\/(\?|$)/, '/kill$1')
  const sink = await startSink(ledger)
  const port = await freePort()
  const env = environment(folder, uri, port, sink.port)
  const web = new Kept('web', { ...env, PROCESS: 'web' })
  await web.ready
  const worker = new Kept('worker', { ...env, PROCESS: 'worker' })
  await worker.ready
  const client = new FilingClient(`http://localhost:${port}`, ledger, seed)
  const running = client.run(perSecond)
  try {
    await pause(1_000)
    const plan = shuffle(
      targets.flatMap((target) => Array.from({ length: kills }, (_, n) => ({ target, n }))),
      random,
    )
    for (const { target, n } of plan) {
      const point = n % 2 === 0 ? pick(target === 'worker' ? pointsOfWorker : pointsOfWeb, random) : null
      const began = performance.now()
      await killOnce({ target, point, web, worker, mongodPid: () => mongod.pid, random })
      await recovered({ target, web, worker, port })
      ledger.write({ kind: 'kill', target, point, recoveredAfterSeconds: (performance.now() - began) / 1000 })
    }
    await client.stop()
    await running
    log(
      `kill run: ${ledger.of('kill').length} kills, ${ledger.of('ok').length} receipts seen; now the worker catches up`,
    )
    const verdict = await checkLedger({ uri, ledger, waitSeconds: 150 })
    return {
      ...verdict,
      seed,
      kills: ledger.of('kill').length,
      recoverySeconds: ledger.of('kill').map((k) => k.recoveredAfterSeconds),
    }
  } finally {
    client.beginNothing()
    await web.stop()
    await worker.stop()
    await sink.stop()
    await mongod.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}

async function killOnce({
  target,
  point,
  web,
  worker,
  mongodPid,
  random,
}: {
  target: (typeof targets)[number]
  point: string | null
  web: Kept
  worker: Kept
  mongodPid: () => number
  random: () => number
}): Promise<void> {
  const pid = target === 'mongod' ? mongodPid() : (target === 'web' ? web : worker).pid
  if (point === null) {
    await pause(random() * 400)
    killIfAlive(pid)
    return
  }
  const witness = target === 'worker' ? worker : web
  const reached = new Promise<void>((resolve) => {
    witness.onReached = () => {
      resolve()
    }
  })
  witness.arm(point, pid)
  const wasReached = await Promise.race([
    reached.then(() => true),
    gone(pid).then(() => true),
    pause(8_000).then(() => false),
  ])
  // Nothing came by (a quiet worker): the kill happens all the same, at any moment.
  if (!wasReached) killIfAlive(pid)
}

/** A process that could not start while the database was away has ended by itself, and is started again. */
function killIfAlive(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Gone already: the next kill finds the next life.
  }
}

/** A killed process is reaped by its parent at once; mongod's parent is this one. */
async function gone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0)
    } catch {
      return
    }
    await pause(20)
  }
}

async function recovered({
  target,
  web,
  worker,
  port,
}: {
  target: string
  web: Kept
  worker: Kept
  port: number
}): Promise<void> {
  if (target === 'worker') {
    await pause(150)
    await Promise.race([worker.ready, pause(20_000)])
    return
  }
  await pause(150)
  if (target === 'web') await Promise.race([web.ready, pause(20_000)])
  for (let tries = 0; tries < 120; tries += 1) {
    const isReady = await fetch(`http://localhost:${port}/readyz`, { signal: AbortSignal.timeout(3_000) }).then(
      (response) => response.ok,
      () => false,
    )
    if (isReady) return
    await pause(100)
  }
  throw new Error(`${target} did not come back`)
}

function environment(folder: string, uri: string, port: number, smtpPort: number): Record<string, string> {
  return {
    DATA_DIR: folder,
    MONGODB_URI: uri,
    PORT: String(port),
    PUBLIC_ORIGIN: `http://localhost:${port}`,
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    MAIL_ALLOW: `${mailDomain},instansi.example`,
    SUBMIT_LIMIT_PER_HOUR: '0',
    SUBMIT_TOTAL_PER_HOUR: '0',
    LOG_LEVEL: 'silent',
  }
}

/** The ledger's own mail server: what it took is on disk before it says so. */
async function startSink(ledger: Ledger): Promise<{ port: number; stop: () => Promise<void> }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        const messageId = /^message-id:\s*(\S+)/im.exec(text)?.[1] ?? ''
        ledger.write({ kind: 'mail', messageId, to: session.envelope.rcptTo[0]?.address ?? '', text: '' })
        done()
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    stop: () =>
      new Promise((resolve) =>
        server.close(() => {
          resolve()
        }),
      ),
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

/** A small seeded generator: a failing run can be run again with its seed. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function pick<T>(values: readonly T[], random: () => number): T {
  const value = values[Math.floor(random() * values.length)]
  if (value === undefined) throw new Error('Nothing to pick from')
  return value
}

function shuffle<T>(values: readonly T[], random: () => number): T[] {
  const shuffled = [...values]
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    const [a, b] = [shuffled[last], shuffled[other]]
    if (a !== undefined && b !== undefined) [shuffled[last], shuffled[other]] = [b, a]
  }
  return shuffled
}
