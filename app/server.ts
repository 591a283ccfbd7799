import { createServer, type Server } from 'node:http'
import { createRequestHandler } from '@remix-run/express'
import compression from 'compression'
import express, { type Express, type RequestHandler } from 'express'
import { firstLinks } from '#app/accounts/first-accounts.server.ts'
import { commands } from '#app/cli/commands.ts'
import { createLogger } from '#app/config/logger.server.ts'
import { readSettings, type Settings } from '#app/config/env.server.ts'
import { startMailbox } from '#app/emails/mailbox.server.ts'
import type { SubmittedForm } from '#app/attachments/upload.ts'
import { createClientKeys } from '#app/http/client-key.server.ts'
import { refuseCrossSite } from '#app/http/cross-site.server.ts'
import { floodGuard } from '#app/http/flood-guard.server.ts'
import { refuseForeignHosts } from '#app/http/host.server.ts'
import { lastResort } from '#app/http/last-resort.server.ts'
import { heedReader } from '#app/http/paced-stream.server.ts'
import { readPostedForm } from '#app/http/posted-form.server.ts'
import { createReceiptLimit, type ReceiptLimit } from '#app/http/receipt-limit.server.ts'
import { requestLog } from '#app/http/request-log.server.ts'
import { securityHeaders } from '#app/http/security-headers.server.ts'
import { createWorker } from '#app/jobs/runner.server.ts'
import { connect, disconnect, prepareDatabase } from '#models/connection.server.ts'
import { isHalfRestored } from '#models/backup.server.ts'
import { loadReferenceData } from '#models/load-reference-data.server.ts'
import { listPendingMigrations, migrate } from '#models/migrate.server.ts'
import * as build from 'virtual:remix/server-build'

export { createWorker } from '#app/jobs/runner.server.ts'
export { readSettings } from '#app/config/env.server.ts'

export type Print = (line: string) => unknown
export type Clock = () => Date

const systemClock: Clock = () => new Date()

/**
 * The Express server in front of Remix; its order is the design (docs/security.md, "The server in front").
 * `now` is asked once a request; `isDraining` turns /readyz to 503 while requests in flight finish.
 */
export function createWeb({
  settings,
  now = systemClock,
  isDraining = () => false,
  root = process.cwd(),
}: {
  settings: Settings
  now?: Clock
  isDraining?: () => boolean
  root?: string
}): Express {
  const app = express()
  const clientKey = createClientKeys()
  const takeReceipts = createReceiptLimit()
  app.disable('x-powered-by')
  app.set('trust proxy', settings.trustProxy)
  app.set('query parser', 'simple')
  app.set('etag', false)
  const logger = createLogger(settings)
  app.use(requestLog(logger, () => performance.now()))
  app.use(dropForwardedHeaders(settings.trustProxy))
  app.use(refuseForeignHosts(settings))
  app.use(securityHeaders({ isHttps: settings.isHttps }))
  app.use(compression())
  app.use('/assets', express.static(`${root}/build/client/assets`, { immutable: true, maxAge: '1y', index: false }))
  app.use(express.static(`${root}/build/client`, { maxAge: '1h', index: false, redirect: false }))
  app.use(refuseCrossSite(settings.publicOrigin))
  app.use((request, response, next) => {
    const moment = now()
    response.locals['now'] = moment
    response.locals['clientKey'] = clientKey(request.ip, moment)
    next()
  })
  app.use(floodGuard(settings))
  app.use(readPostedForm(settings))
  app.all('*', remixHandler(settings, { isDraining, takeReceipts }))
  app.use(lastResort(logger))
  return app
}

function remixHandler(
  settings: Settings,
  tools: { isDraining: () => boolean; takeReceipts: ReceiptLimit },
): RequestHandler {
  return createRequestHandler({
    build,
    mode: 'production',
    getLoadContext: (_request, response) => ({
      nonce: response.locals['nonce'] as string,
      now: response.locals['now'] as Date,
      settings,
      requestId: response.locals['requestId'] as string,
      clientKey: response.locals['clientKey'] as string,
      form: (response.locals['form'] as SubmittedForm | undefined) ?? null,
      ...tools,
      readerIsReady: heedReader(response),
      answer: { hasErrors: false, formPage: null },
    }),
  })
}

/** The Remix adapter reads the port from X-Forwarded-Host: unless a proxy is trusted, nobody's word counts. */
function dropForwardedHeaders(trustProxy: number): RequestHandler {
  return (request, _response, next) => {
    delete request.headers['x-forwarded-host']
    if (trustProxy === 0) {
      delete request.headers['x-forwarded-for']
      delete request.headers['x-forwarded-proto']
    }
    next()
  }
}

/** Listens, with the time-outs that a slow or silent client meets. Uploads end by their own rule of speed. */
export async function listen(app: Express, { host, port }: { host: string; port: number }): Promise<Server> {
  const server = createServer({ maxHeaderSize: 16_384 }, app)
  server.headersTimeout = 15_000
  server.requestTimeout = 0
  server.keepAliveTimeout = 65_000
  server.maxConnections = 2_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return server
}

export type Running = { settings: Settings; stop: () => Promise<void> }

/**
 * The whole program: settings, database, reference data, web and worker as PROCESS says. `stop` drains: not ready, no
 * new connections, requests in flight finish, the worker finishes its message or file, the database closes.
 * @throws with one clear line when a setting is wrong or the database cannot be reached
 */
export async function start({
  env,
  mongodbUri,
  print,
  now = systemClock,
}: {
  env: Record<string, string | undefined>
  mongodbUri: string
  print: Print
  now?: Clock
}): Promise<Running> {
  const reading = readSettings(env)
  if (!reading.ok) throw new Error(reading.problem)
  const { settings } = reading
  await connect(mongodbUri)
  await prepareDatabase()
  await becomeCurrent(settings, now, print)
  await loadReferenceData()
  let draining = false

  const mailbox = settings.smtpUrl === null && settings.process !== 'web' ? await startMailbox({ now }) : null
  const worker =
    settings.process === 'web' ? null : createWorker({ settings, now, mailboxPort: mailbox ? mailbox.port : null })
  const web =
    settings.process === 'worker'
      ? null
      : await listen(createWeb({ settings, now, isDraining: () => draining }), settings)

  if (web) {
    print(`Suara Etam: ${settings.publicOrigin}`)
    print(`Sign in:    ${settings.publicOrigin}/petugas/masuk`)
    if (!settings.isProduction && settings.smtpUrl === null) print(`Mailbox:    ${settings.publicOrigin}/kotak-surat`)
    for (const link of await firstLinks({ now: now(), keys: settings.keys, settings })) print(link)
  }

  return {
    settings,
    stop: async () => {
      draining = true
      if (web) await closeServer(web)
      await worker?.stop()
      await mailbox?.stop()
      await disconnect()
    },
  }
}

/**
 * Stored data as this version reads it. A web process never changes old data itself: it would do it under requests. Where
 * nothing is stored yet there is nothing to change, and it need not wait for a worker.
 * @throws with one clear line when the data is not ready for this process
 */
async function becomeCurrent({ process: part }: Settings, now: Clock, print: Print): Promise<void> {
  if (await isHalfRestored()) throw new Error('A restore into this database was not finished: run it again.')
  const hasOldData = (await listPendingMigrations()).some(({ documents }) => documents > 0)
  if (part === 'web' && hasOldData) {
    throw new Error('The data is of an older version: start a worker or run `npm run migrate`, then start again.')
  }
  await migrate({ now, tell: print })
}

async function closeServer(server: Server): Promise<void> {
  const graceMs = 30_000
  await new Promise<void>((resolve) => {
    const timer = setTimeout(() => {
      server.closeAllConnections()
    }, graceMs)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
}

/** They take the data as it lies there, of whatever version. */
const worksOnRawData: ReadonlySet<string> = new Set(['backup', 'migrate', 'restore'])

/** `npm run NAME -- ARGS`. @returns the exit code; an unknown or unbuilt command is refused in one line */
export async function runCommand(
  name: string,
  argv: readonly string[],
  {
    env,
    mongodbUri,
    print = (line) => process.stdout.write(`${line}\n`),
  }: { env: Record<string, string | undefined>; mongodbUri: string; print?: Print },
): Promise<number> {
  const command = commands[name]
  if (!command) {
    print(`There is no command "${name}" in this version.`)
    return 2
  }
  const reading = readSettings(env)
  if (!reading.ok) {
    print(reading.problem)
    return 2
  }
  await connect(mongodbUri)
  try {
    await prepareDatabase()
    if (!worksOnRawData.has(name)) {
      await migrate({ now: systemClock, tell: print })
      await loadReferenceData()
    }
    return await command(argv, { settings: reading.settings, now: systemClock, print, mongodbUri, start })
  } finally {
    await disconnect()
  }
}
