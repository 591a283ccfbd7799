import { PassThrough } from 'node:stream'
import type { IncomingMessage } from 'node:http'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readBody, type BodyEnd } from '#app/http/request-body.server.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Sends so many bytes every five seconds, for so long; says how the reading stood then. */
async function sendFor(seconds: number, bytesEachFive: number): Promise<BodyEnd | 'reading'> {
  const stream = new PassThrough()
  let how: BodyEnd | 'reading' = 'reading'
  void readBody(stream as unknown as IncomingMessage, {
    maxBytes: 10_000_000,
    signal: new AbortController().signal,
    write: () => Promise.resolve(),
  }).then((end) => {
    how = end
  })
  for (let passed = 0; passed < seconds; passed += 5) {
    if (bytesEachFive > 0) stream.write(Buffer.alloc(bytesEachFive))
    await new Promise(setImmediate)
    await vi.advanceTimersByTimeAsync(5_000)
  }
  await new Promise(setImmediate)
  return how
}

test.each<[number, number, BodyEnd | 'reading', string]>([
  [60, 0, 'too_slow', 'silence for a minute'],
  [60, 10_000, 'too_slow', 'just under 2 kB/s for a minute'],
  [55, 0, 'reading', 'silence for less'],
  [600, 10_300, 'reading', 'just over 2 kB/s for ten minutes'],
])('%i seconds of %i bytes: %s (%s)', async (seconds, bytes, end) => {
  expect(await sendFor(seconds, bytes)).toBe(end)
})

test('the time in which we hold the sender back does not count', async () => {
  const stream = new PassThrough()
  let how: BodyEnd | 'reading' = 'reading'
  let release: () => void = () => undefined
  void readBody(stream as unknown as IncomingMessage, {
    maxBytes: 10_000_000,
    signal: new AbortController().signal,
    write: () => new Promise((resolve) => (release = resolve)),
  }).then((end) => {
    how = end
  })
  stream.write('x')
  await new Promise(setImmediate)
  await vi.advanceTimersByTimeAsync(300_000)
  expect(how).toBe('reading')
  release()
  stream.end()
  await new Promise(setImmediate)
  await new Promise(setImmediate)
  expect(how).toBe('complete')
})
