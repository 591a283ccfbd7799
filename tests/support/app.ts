import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll } from 'vitest'
import type { StaffActor } from '#app/access/actor.ts'
import { startMailbox, type Mailbox } from '#app/emails/mailbox.server.ts'
import { openMailTransport } from '#app/emails/send.server.ts'
import { sendOutbox } from '#app/jobs/send-outbox.server.ts'
import { cleanAttachments } from '#app/jobs/clean-attachments.server.ts'
import type { Settings } from '#app/config/env.server.ts'
import { prepareDatabase } from '#models/connection.server.ts'
import '#models/presence.server.ts'
import '#models/step-draft.server.ts'
import { loadReferenceData } from '#models/load-reference-data.server.ts'
import { builtServer } from '#tests/support/built-server.ts'
import { mailSite } from '#tests/support/mail-site.ts'
import { signedIn, testKeys } from '#tests/support/people.ts'

/** One browser: its cookies, kept between requests. `null` cookies: a browser that refuses them. */
export type Visitor = { cookies: Map<string, string>; keepsCookies: boolean }

export function aVisitor({ keepsCookies = true } = {}): Visitor {
  return { cookies: new Map(), keepsCookies }
}

export type TestFile = { name: string; type: string; bytes: Uint8Array }

export type TestApp = {
  origin: string
  settings: Settings
  clock: { set: (moment: string) => void; now: () => Date; add: (hours: number) => void }
  visit: (path: string, as?: Visitor, headers?: Record<string, string>) => Promise<Response>
  /** Posts as a browser would: the token of the page at `from` (default: the address itself) goes along. */
  submit: (
    path: string,
    fields: Record<string, string | readonly string[]>,
    as?: Visitor,
    options?: { files?: readonly TestFile[]; from?: string | null; headers?: Record<string, string> },
  ) => Promise<Response>
  signIn: (person: StaffActor) => Promise<Visitor>
  /** lets the worker send everything that is owed now and clean every file */
  work: () => Promise<void>
  mailboxPort: number
}

/**
 * The built program behind its real door on a free loopback port, with the test's own clock, keys and database. Call at
 * the top of a test file, after useDatabase().
 */
export function useApp(changes: Partial<Settings> = {}): TestApp {
  let server: Server | null = null
  let mailbox: Mailbox | null = null
  let moment = new Date('2026-03-10T02:00:00Z')
  const now = () => moment
  const app = {
    clock: {
      set: (text: string) => {
        moment = new Date(text)
      },
      add: (hours: number) => {
        moment = new Date(moment.getTime() + hours * 3_600_000)
      },
      now,
    },
  } as TestApp

  beforeAll(async () => {
    await loadReferenceData()
    mailbox = await startMailbox({ now })
    const { createWeb, listen } = await builtServer()
    // The program brings collections that the test itself never named.
    await prepareDatabase()
    const probe = await listen(
      createWeb({ settings: mailSite({ keys: testKeys, publicOrigin: 'http://localhost:1', ...changes }), now }),
      {
        host: '127.0.0.1',
        port: 0,
      },
    )
    const { port } = probe.address() as AddressInfo
    await new Promise((resolve) => probe.close(resolve))
    const origin = `http://localhost:${port}`
    const settings = mailSite({ keys: testKeys, publicOrigin: origin, ...changes })
    server = await listen(createWeb({ settings, now }), { host: '127.0.0.1', port })
    Object.assign(app, { origin, settings, mailboxPort: mailbox.port })
  })

  afterAll(async () => {
    server?.closeAllConnections()
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)))
    await mailbox?.stop()
  })

  app.visit = (path, as, headers = {}) => request(app, path, as, { headers })
  app.submit = async (path, fields, as = aVisitor(), { files, from = path, headers = {} } = {}) => {
    const token = 'token' in fields || from === null ? {} : await tokenOf(await app.visit(from, as))
    const given: Record<string, string | readonly string[]> = { ...token, ...fields }
    const all = Object.entries(given).flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map((one): [string, string] => [name, one]),
    )
    const body = files ? multipart(all, files) : new URLSearchParams(all)
    return request(app, path, as, { method: 'POST', body, headers: { 'Sec-Fetch-Site': 'same-origin', ...headers } })
  }
  app.signIn = async (person) => {
    const visitor = aVisitor()
    const [name, value] = (await signedIn(person, now())).split('=')
    visitor.cookies.set(name ?? '', value ?? '')
    return visitor
  }
  app.work = async () => {
    const transport = openMailTransport({ settings: app.settings, mailboxPort: app.mailboxPort })
    try {
      while ((await sendOutbox({ settings: app.settings, now, transport, limit: 100 })) > 0);
      while ((await cleanAttachments({ now: now(), limit: 20 })) > 0);
    } finally {
      transport.close()
    }
  }
  return app
}

/** The signed token of the first form of a page. */
export async function tokenOf(response: Response): Promise<{ token: string }> {
  const html = await response.clone().text()
  // The desk's header has a form of its own (signing out), ahead of the page's.
  const main = html.slice(Math.max(0, html.indexOf('<main')))
  const token = /name="token" value="([^"]+)"/.exec(main)?.[1]
  if (token === undefined) throw new Error(`No form token on this page (${response.status}): ${html.slice(0, 300)}`)
  return { token }
}

function multipart(fields: readonly [string, string][], files: readonly TestFile[]): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  for (const { name, type, bytes } of files) form.append('attachments', new Blob([bytes as BlobPart], { type }), name)
  return form
}

async function request(
  app: TestApp,
  path: string,
  as: Visitor | undefined,
  init: RequestInit & { headers: Record<string, string> },
): Promise<Response> {
  const cookie = [...(as?.cookies ?? [])].map(([name, value]) => `${name}=${value}`).join('; ')
  const response = await fetch(new URL(path, app.origin), {
    ...init,
    redirect: 'manual',
    headers: { ...init.headers, ...(cookie ? { Cookie: cookie } : {}) },
  })
  if (as?.keepsCookies) keepCookies(as, response)
  return response
}

function keepCookies(visitor: Visitor, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [pair = '', ...attributes] = line.split('; ')
    const at = pair.indexOf('=')
    const isGone = attributes.some((attribute) => /^max-age=0$/i.test(attribute))
    if (isGone) visitor.cookies.delete(pair.slice(0, at))
    else visitor.cookies.set(pair.slice(0, at), pair.slice(at + 1))
  }
}
