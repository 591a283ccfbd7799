import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { connect, disconnect } from '#models/connection.server.ts'
import { Browser } from '#tests/fixtures/data-of-0.1/browser.ts'
import type { KnownComplaint, KnownPerson, OldData } from '#tests/fixtures/data-of-0.1/known.ts'
import { builtServer } from '#tests/support/built-server.ts'
import { codeOfApp, secretOn } from '#tests/support/code-app.ts'
import { databaseUri, rawDatabase, storedIn } from '#tests/support/database.ts'
import { aFreePort, keepOldKeys, readOldData, storeOldData } from '#tests/support/old-data.ts'

const pauseMs = 200
/** without any coming to its end */
const patienceMs = 30_000

export type OldSite = {
  data: OldData
  origin: string
  /** what the start printed */
  lines: string[]
  clock: { now: () => Date; add: (hours: number) => void }
  start: () => Promise<void>
  stop: () => Promise<void>
  /** `npm run NAME -- ARGS`, while nothing else runs. @returns what it printed */
  command: (name: string, ...argv: string[]) => Promise<string>
  /** until the worker sent what was owed and cleaned every file */
  settle: () => Promise<void>
  /** once: with the password of 0.1, and a new app where the role has to have one now */
  signIn: (person: KnownPerson) => Promise<Browser>
  person: (role: string, agency?: string) => KnownPerson
  complaint: (label: string) => KnownComplaint
  /** with the number and code of 0.1 */
  open: (complaint: KnownComplaint) => Promise<Browser>
}

/**
 * Today's built program, web and worker, on the data folder of a site of 0.1, ten minutes after that ended. Call after
 * useDatabase(): the database of the test file becomes that site's.
 */
export function useOldSite(commit: string): OldSite {
  const data = readOldData(commit)
  const dataDir = mkdtempSync(join(tmpdir(), 'suara-etam-old-data-'))
  let moment = new Date(new Date(data.known.madeAt).getTime() + 600_000)
  const signedIn = new Map<string, Promise<Browser>>()
  let running: { stop: () => Promise<void> } | null = null
  const now = () => moment
  const env = {
    ...{ DATA_DIR: dataDir, LOG_LEVEL: 'silent', MAIL_FROM: 'Contoh <surat@portal.example.org>' },
    ...{ SUBMIT_LIMIT_PER_HOUR: '0', SUBMIT_TOTAL_PER_HOUR: '0' },
  }
  const site: OldSite = {
    ...{ data, origin: '', lines: [] },
    clock: {
      now,
      add: (hours) => {
        moment = new Date(moment.getTime() + hours * 3_600_000)
      },
    },
    start: async () => {
      const { start } = await builtServer()
      const port = await aFreePort()
      site.origin = `http://localhost:${port}`
      site.lines.length = 0
      // One connection in a process, and the program makes its own.
      await disconnect()
      const print = (line: string) => site.lines.push(line)
      running = await start({ env: { ...env, PORT: String(port) }, mongodbUri: databaseUri(), now, print })
    },
    stop: async () => {
      await running?.stop()
      running = null
      await connect(databaseUri())
    },
    command: async (name, ...argv) => {
      const { runCommand } = await builtServer()
      const printed: string[] = []
      await disconnect()
      try {
        const print = (line: string) => printed.push(line)
        const code = await runCommand(name, argv, { env, mongodbUri: databaseUri(), print })
        if (code !== 0) throw new Error(`${name} ${argv.join(' ')}: ${printed.join('; ')}`)
        return printed.join('\n')
      } finally {
        await connect(databaseUri())
      }
    },
    settle: async () => {
      let [last, since] = [Infinity, performance.now()]
      for (;;) {
        const owed = await storedIn('outbox-emails', { state: 'owed' })
        const unclean = await storedIn('attachments', { state: 'quarantined' })
        const left = owed.length + unclean.length
        if (left === 0) return
        if (left < last) [last, since] = [left, performance.now()]
        if (performance.now() - since > patienceMs)
          throw new Error(`Still ${owed.length} mails, ${unclean.length} files`)
        await new Promise((resolve) => setTimeout(resolve, pauseMs))
      }
    },
    signIn: (person) => {
      const browser = signedIn.get(person.email) ?? signIn(person)
      signedIn.set(person.email, browser)
      return browser
    },
    person: (role, agency) => {
      const found = data.known.people.find(
        (one) => one.role === role && !one.isDisabled && one.password !== null && (!agency || one.agency === agency),
      )
      if (!found) throw new Error(`Nobody was ${role}`)
      return found
    },
    complaint: (label) => {
      const found = data.known.complaints.find((one) => one.label === label)
      if (!found) throw new Error(`No complaint was ${label}`)
      return found
    },
    open: async ({ reference, code }) => {
      const browser = new Browser(site.origin)
      const answer = await browser.send('/lacak', { reference, code })
      if (answer.location !== `/aduan/${reference}`) throw new Error(`${reference} does not open: ${answer.status}`)
      return browser
    },
  }

  async function signIn({ email, password }: KnownPerson): Promise<Browser> {
    const browser = new Browser(site.origin)
    const answer = await browser.send('/petugas/masuk', { email, password: password ?? '' })
    if (answer.status !== 302) throw new Error(`${email} is not let in: ${answer.status}`)
    if (answer.location !== '/petugas/kode') return browser
    const secret = secretOn((await browser.visit('/petugas/kode')).html)
    const shown = await browser.send('/petugas/kode', { code: codeOfApp(secret, now()) })
    if (shown.status !== 200) throw new Error(`${email}: the code was not taken`)
    return browser
  }

  beforeAll(async () => {
    await storeOldData(rawDatabase(), data)
    keepOldKeys(dataDir, data)
    await site.start()
    await site.settle()
  })

  afterAll(async () => {
    await site.stop()
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })
  return site
}
