import express from 'express'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { createLogger } from '#app/config/logger.server.ts'
import { lastResort } from '#app/http/last-resort.server.ts'

async function answerTo(target: string, fault?: Error) {
  const lines: string[] = []
  const app = express()
    .use((_request, response, next) => {
      response.locals['requestId'] = 'ABC234'
      next()
    })
    .all('*', (_request, _response, next) => {
      next(fault)
    })
    .use(lastResort(createLogger({ logLevel: 'info' }, { write: (line: string) => lines.push(line) })))
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}${target}`)
  const text = await answer.text()
  await new Promise((resolve) => server.close(resolve))
  return { status: answer.status, text, log: lines.join('') }
}

it('a fault shows its code and nothing of itself; the log says which kind and where', async () => {
  const { status, text, log } = await answerTo('/aduan/KTM-7Q4D-9M2K-H', new TypeError('tanda-isi-aduan'))
  expect(status).toBe(500)
  expect(text).toContain('ABC234')
  expect(text + log).not.toMatch(/tanda-isi-aduan|KTM-/)
  expect(log).toContain('TypeError')
  expect(text).not.toMatch(/\.[jt]s:\d/)
})

it('an address that cannot be decoded is the sender’s mistake and is written nowhere', async () => {
  const { status, text, log } = await answerTo('/aduan/KTM-7Q4D-9M2K-H%')
  expect([status, log]).toEqual([400, ''])
  expect(text).not.toContain('KTM')
})
