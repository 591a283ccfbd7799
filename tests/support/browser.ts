import { createServer, request as forward, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { findChromium } from '#tests/support/chromium.ts'

type Visitor = {
  /** the address that paths are read against */
  origin: string
  /** JavaScript is off */
  withoutScripts?: boolean
  /** every cookie is refused, as in a browser that blocks them */
  withoutCookies?: boolean
  /** what the browser says it prefers, e.g. `id-ID` or `en-GB` */
  language?: string
  /** in pixels; 360 is a small telephone */
  width?: number
}

/**
 * One Chromium for the test file. The function it gives opens a page of a new visitor, who has no cookie yet.
 * A page that asks another host for anything, or meets our own content security policy, fails the test.
 */
export function useBrowser(): (visitor: Visitor) => Promise<Page> {
  let browser: Browser
  let proxy: Server | null = null
  const contexts: BrowserContext[] = []
  const complaints: string[] = []

  beforeAll(async () => {
    const { executablePath, env } = await findChromium()
    // Only this one: the package's own arguments switch web security off and crash on the second context.
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox'],
      env: { ...process.env, ...env },
    })
  })

  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()))
    const said = complaints.splice(0)
    expect(said, 'The browser met what our pages must not do.').toEqual([])
  })

  afterAll(async () => {
    await browser.close()
    proxy?.close()
  })

  return async ({ origin, withoutScripts = false, withoutCookies = false, language = 'id-ID', width = 1280 }) => {
    if (withoutCookies) proxy ??= await startCookieBlocker()
    const context = await browser.newContext({
      baseURL: origin,
      javaScriptEnabled: !withoutScripts,
      locale: language,
      viewport: { width, height: 800 },
      ...(withoutCookies && proxy ? { proxy: { server: `http://127.0.0.1:${portOf(proxy)}` } } : {}),
    })
    contexts.push(context)
    const host = new URL(origin).host
    context.on('request', (request) => {
      const url = new URL(request.url())
      if (url.protocol.startsWith('http') && url.host !== host) complaints.push(`a request to ${url.host}`)
    })
    context.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) complaints.push(message.text())
    })
    return context.newPage()
  }
}

/**
 * A proxy that takes every cookie away in both directions: Chromium has no switch for it that a test can reach, and
 * rewriting requests inside the browser loses the files of a form.
 */
async function startCookieBlocker(): Promise<Server> {
  const server = createServer((request, response) => {
    const { hostname, port, pathname, search } = new URL(request.url ?? '')
    const onward = forward(
      { hostname, port, path: pathname + search, method: request.method, headers: without(request.headers, 'cookie') },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, without(answer.headers, 'set-cookie'))
        answer.pipe(response)
      },
    )
    onward.once('error', () => response.destroy())
    request.pipe(onward)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  return server
}

function without(headers: IncomingHttpHeaders, name: string): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name && key !== 'proxy-connection'))
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}
