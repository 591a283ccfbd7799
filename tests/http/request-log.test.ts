import express from 'express'
import type { AddressInfo } from 'node:net'
import { expect, it, test } from 'vitest'
import { createLogger } from '#app/config/logger.server.ts'
import { pageName, requestLog } from '#app/http/request-log.server.ts'
import { routesOfTheMap } from '#tests/access/inventory.ts'

async function logOf(target: string, init: RequestInit = {}): Promise<string> {
  const lines: string[] = []
  const logger = createLogger({ logLevel: 'trace' }, { write: (line: string) => lines.push(line) })
  const app = express()
    .use(requestLog(logger, () => 0))
    .use((_request, response) => void response.status(404).send('nothing'))
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await (await fetch(`http://127.0.0.1:${port}${target}`, init)).text()
  await new Promise((resolve) => server.close(resolve))
  return lines.join('')
}

it('one line a request says kind of page, method, status, milliseconds and a code, and nothing else', async () => {
  const line = JSON.parse(await logOf('/aduan/KTM-7Q4D-9M2K-H')) as Record<string, unknown>
  expect(Object.keys(line).toSorted()).toEqual(['level', 'method', 'ms', 'page', 'requestId', 'status', 'time'])
  expect(line).toMatchObject({ method: 'GET', page: '/aduan/:', status: 404, ms: 0 })
  expect(line['requestId']).toMatch(/^[2-9B-Z]{6}$/)
})

it.each([
  ['a number', '/aduan/KTM-7Q4D-9M2K-H', /KTM|7Q4D/],
  ['a number in a query', '/lacak?reference=KTM-7Q4D-9M2K-H', /KTM|reference/],
  ['a search', '/petugas?q=Tanda+Nama', /Tanda|q=/],
  ['the token of a link', '/tautan/dGFuZGEtcmFoYXNpYS0xMg', /dGFuZGE/],
  ['the id of a file', '/lampiran/AAAAbbbbCCCCddddEEEE12', /AAAAbbbb/],
  ['an e-mail address', '/tanda@contoh.example', /tanda|contoh/],
  ['a name typed behind the slash', '/tandanama', /tandanama/],
  ['a name behind a known word', '/instansi/tandanama', /tandanama/],
  ['a line of its own', '/aduan/%0A%7B%22level%22%3A%22fatal%22%7D', /fatal/],
])('%s is not written down', async (_what, target, canary) => {
  expect(await logOf(target)).not.toMatch(canary)
})

it('neither are address, browser, cookies, referrer nor what was posted', async () => {
  const headers = {
    'User-Agent': 'Tanda-Peramban',
    Cookie: 'petugas=tanda-kue',
    Referer: 'http://localhost/tanda-asal',
    'X-Forwarded-For': '203.0.113.77',
    'Content-Type': 'application/x-www-form-urlencoded',
  }
  const line = await logOf('/lacak', { method: 'POST', headers, body: 'code=TANDA-KODE' })
  expect(line).not.toMatch(/tanda|203\.0|127\.0|::1/i)
})

test('the words that may be written are the first words of our addresses', () => {
  for (const { address } of routesOfTheMap) {
    const [first = '', ...rest] = address.split('/').filter(Boolean)
    if (first === '' || first === '*') continue
    expect(pageName(address)).toBe(`/${first}${rest.length > 0 ? '/:' : ''}`)
  }
  expect([pageName('/'), pageName('/tidak-ada'), pageName('/lapor.data')]).toEqual(['/', '/:', '/lapor'])
})
