import { request as openRequest, type IncomingHttpHeaders } from 'node:http'
import type { Visitor } from '#tests/support/app.ts'

export type Answer = { status: number; headers: IncomingHttpHeaders; text: string }

export type Asking = {
  method?: string
  as?: Visitor
  headers?: Record<string, string>
  body?: string | undefined
}

/** Asks exactly what is said: `fetch` would refuse TRACE and a Host of our own, and tidy the address up. */
export function ask(origin: string, target: string, asking: Asking = {}): Promise<Answer> {
  const { method = 'GET', as, headers = {}, body } = asking
  const { hostname, port } = new URL(origin)
  const cookie = [...(as?.cookies ?? [])].map(([name, value]) => `${name}=${value}`).join('; ')
  return new Promise((resolve, reject) => {
    const sent = openRequest(
      {
        ...{ host: '127.0.0.1', port, method, path: target, agent: false },
        headers: { Host: `${hostname}:${port}`, ...(cookie ? { Cookie: cookie } : {}), ...headers },
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          })
        })
        response.on('error', reject)
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

export const formHeaders = { 'Content-Type': 'application/x-www-form-urlencoded' }
export const ownForm = { ...formHeaders, 'Sec-Fetch-Site': 'same-origin' }

/** Several at once, as browsers do; in order, so that a failure names its line. */
export async function inBatches<T, R>(items: readonly T[], work: (item: T) => Promise<R>, size = 6): Promise<R[]> {
  const results: R[] = []
  for (let at = 0; at < items.length; at += size) {
    results.push(...(await Promise.all(items.slice(at, at + size).map(work))))
  }
  return results
}

/** Inside the desk every page has the form to sign out, with a random value in it. */
export const withoutTokens = (text: string) => text.replaceAll(/name="token" value="[^"]+"/g, '')
