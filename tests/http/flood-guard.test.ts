import express from 'express'
import type { AddressInfo } from 'node:net'
import type { Server } from 'node:http'
import { afterEach, expect, it } from 'vitest'
import { floodGuard } from '#app/http/flood-guard.server.ts'
import { mailSite } from '#tests/support/mail-site.ts'

let server: Server | null = null

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** What answers behind the guard is how often it was reached. */
async function aGuardedSite(submitLimitPerHour: number) {
  let reached = 0
  const app = express()
    .use((request, response, next) => {
      response.locals['clientKey'] = request.get('x-client') ?? 'a'
      next()
    })
    .use(floodGuard(mailSite({ submitLimitPerHour })))
    .use((_request, response) => {
      reached += 1
      response.send('in')
    })
  server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server?.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const ask = (method: 'GET' | 'POST', client = 'a') =>
    fetch(`http://127.0.0.1:${port}/`, { method, headers: { 'X-Client': client } })
  const askOften = async (times: number, method: 'GET' | 'POST') => {
    const answers = await Promise.all(Array.from({ length: times }, () => ask(method)))
    return answers.map(({ status }) => status)
  }
  return { ask, askOften, reached: () => reached }
}

it('the ninety-first post of a minute is refused before anything reads it, and told when to come back', async () => {
  const site = await aGuardedSite(10)
  expect(new Set(await site.askOften(90, 'POST'))).toEqual(new Set([200]))
  const refused = await site.ask('POST')
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60'])
  expect(await refused.text()).toContain('tekan Kembali')
  expect(site.reached()).toBe(90)
})

it('counts each client apart, and reading apart from posting', async () => {
  const site = await aGuardedSite(10)
  await site.askOften(91, 'POST')
  expect((await site.ask('POST', 'b')).status).toBe(200)
  expect((await site.ask('GET')).status).toBe(200)
})

it('reading has its own, wider limit', async () => {
  const site = await aGuardedSite(10)
  const answers = await site.askOften(601, 'GET')
  expect(answers.filter((status) => status === 429)).toHaveLength(1)
})

it('is off where the limits are off, which production refuses', async () => {
  const site = await aGuardedSite(0)
  expect(new Set(await site.askOften(120, 'POST'))).toEqual(new Set([200]))
})
