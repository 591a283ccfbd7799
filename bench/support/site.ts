import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { mongo } from 'mongoose'
import type { StaffActor } from '#app/access/actor.ts'
import { createAccount } from '#app/accounts/create-account.server.ts'
import { setSecondFactorRoles } from '#app/accounts/second-factor-roles.server.ts'
import { openStaffSession, toStaffActor } from '#app/accounts/session.server.ts'
import type { AgencyCode, Role } from '#app/complaints/rules/complaint.ts'
import { readSettings, type Settings } from '#app/config/env.server.ts'
import { writeSignInCookie } from '#app/http/sign-in-cookie.server.ts'
import { findAccount } from '#models/account.server.ts'
import { connect, disconnect } from '#models/connection.server.ts'
import { startMongod } from '../../bin/mongod.mjs'

/** What is measured: a mongod and a web process of their own, as `npm start` runs them, on a throw-away database. */
export type Site = {
  settings: Settings
  uri: string
  db: mongo.Db
  webPid: number
  mongodPid: number
  mongodVersion: string
  /** runs use cases of the program in this process, with its database */
  prepare: <T>(work: () => Promise<T>) => Promise<T>
  stop: () => Promise<void>
}

export type SignedIn = { actor: StaffActor; cookie: string }

/** `BENCH_WEB_OPTIONS` goes to Node of the web process: `--cpu-prof --cpu-prof-dir=/tmp/x` shows where the time goes. */
export async function startSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'suara-etam-bench-'))
  const mongod = await startMongod({ dataDir: folder })
  const client = new mongo.MongoClient(mongod.uri)
  const port = await freePort()
  const env = {
    DATA_DIR: folder,
    MONGODB_URI: mongod.uri,
    PORT: String(port),
    PUBLIC_ORIGIN: `http://localhost:${port}`,
    PROCESS: 'web',
    // With the limit of filing the flood guard goes too: one client sends what a whole regency does not.
    SUBMIT_LIMIT_PER_HOUR: '0',
    SUBMIT_TOTAL_PER_HOUR: '0',
    LOG_LEVEL: 'silent',
  }
  const reading = readSettings(env)
  if (!reading.ok) throw new Error(reading.problem)
  const options = (process.env['BENCH_WEB_OPTIONS'] ?? '').split(' ').filter(Boolean)
  const web = spawn(process.execPath, [...options, 'bin/start.mjs'], {
    env: { ...process.env, ...env, NODE_ENV: 'production' },
    // Its first lines are one-time links of the first accounts.
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => {
    web.once('exit', () => {
      resolve()
    })
  })
  const stop = async () => {
    await client.close()
    web.kill('SIGTERM')
    await ended
    await mongod.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
  try {
    await untilReady(env.PUBLIC_ORIGIN, web)
    await client.connect()
    const db = client.db()
    const { version } = await db.admin().buildInfo()
    return {
      settings: reading.settings,
      uri: mongod.uri,
      db,
      webPid: web.pid ?? 0,
      mongodPid: mongod.pid,
      mongodVersion: String(version),
      prepare: async (work) => {
        await connect(mongod.uri)
        return work().finally(disconnect)
      },
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

async function untilReady(origin: string, web: { exitCode: number | null }): Promise<void> {
  for (let tries = 0; tries < 2_400; tries += 1) {
    if (web.exitCode !== null) throw new Error('The web process ended at its start')
    const isReady = await fetch(`${origin}/readyz`).then(
      (response) => response.ok,
      () => false,
    )
    if (isReady) return
    await pause(50)
  }
  throw new Error('The web process is not ready after two minutes')
}

/** Somebody of the staff with an open session, without the slow password. Call within `prepare`. */
export async function signIn({ settings }: Site, role: Role, agency: AgencyCode | null): Promise<SignedIn> {
  const now = new Date()
  const made = await createAccount({
    email: `${role}@contoh.example`,
    name: `Contoh ${role}`,
    role,
    agency,
    isMailed: false,
    by: 'system:bench',
    keys: settings.keys,
    now,
  })
  if (!made.ok) throw new Error(`No ${role}: ${made.reason}`)
  const account = await findAccount(made.accountId)
  if (!account) throw new Error(`The ${role} just made is not there`)
  await setSecondFactorRoles({ wanted: [], by: 'system:bench', now })
  const id = await openStaffSession({ accountId: account.id, isComplete: true, now })
  return { actor: toStaffActor(account), cookie: writeSignInCookie(id, 'petugas', settings).split(';')[0] ?? '' }
}

/** Processor milliseconds so far: a busy machine stretches the clock, not these. 0 where there is no /proc. */
export function cpuOf(pid: number): number {
  const fields = fromProc(pid, 'stat').split(') ')[1]?.split(' ') ?? []
  // User and system time, in ticks of 10 ms.
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 10
}

/** Megabytes of memory that a process holds now. 0 where there is no /proc. */
export function memoryOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(fromProc(pid, 'status'))?.[1] ?? 0) / 1_024
}

function fromProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
