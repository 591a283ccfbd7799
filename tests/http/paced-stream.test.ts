import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import type { Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { writeReadableStreamToWritable } from '@remix-run/node'
import compression from 'compression'
import express from 'express'
import { afterEach, describe, expect, it } from 'vitest'
import { heedReader, pacedStream } from '#app/http/paced-stream.server.ts'

// Large enough that a few of them fill every buffer between here and there.
const pieceBytes = 1024 * 1024

let made = 0
let isOver = false
let server: Server
let socket: Socket

/** Never ends by itself. Random, or compression would make nothing of it. */
async function* endless(): AsyncGenerator<string> {
  try {
    for (;;) {
      made += 1
      yield randomBytes(pieceBytes).toString('base64')
      await pause(1)
    }
  } finally {
    isOver = true
  }
}

/** A server that sends `pieces` the way Remix's adapter does: without asking whether the reader keeps up. */
async function download(pieces: () => AsyncGenerator<string>, accept = 'identity'): Promise<void> {
  const app = express()
  app.use(compression())
  app.get('/', (_request, response) => {
    const gone = new AbortController()
    response.on('close', () => {
      gone.abort()
    })
    const body = pacedStream(pieces(), { readerIsReady: heedReader(response), signal: gone.signal })
    response.type('text/csv')
    void writeReadableStreamToWritable(body, response)
  })
  server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write(`GET / HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: ${accept}\r\nConnection: close\r\n\r\n`)
}

describe('a long download', () => {
  afterEach(async () => {
    socket.destroy()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    made = 0
    isOver = false
  })

  it.each(['identity', 'gzip'])('waits for a reader that stopped reading (%s)', async (accept) => {
    await download(endless, accept)
    await once(socket, 'data')
    socket.pause()
    await pause(1_000)
    const before = made
    await pause(1_000)
    expect(made - before).toBeLessThanOrEqual(1)
  })

  it('goes on when the reader does, and ends when he leaves', async () => {
    await download(endless)
    await once(socket, 'data')
    socket.pause()
    await pause(500)
    const before = made
    socket.resume()
    await pause(500)
    expect(made).toBeGreaterThan(before + 5)
    socket.destroy()
    await expect.poll(() => isOver).toBe(true)
  })

  it('arrives whole', async () => {
    const pieces = ['one\r\n', 'two, ä\r\n', 'three\r\n']
    await download(async function* () {
      for (const piece of pieces) {
        await pause(1)
        yield piece
      }
    })
    const chunks: Buffer[] = []
    for await (const chunk of socket) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString('utf8')
    for (const piece of pieces) expect(text).toContain(piece)
  })
})
