import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { takeUploadTurn } from '#app/http/upload-turns.server.ts'
import { aJpeg } from '#tests/attachments/samples.ts'
import { useDatabase } from '#tests/support/database.ts'
import { body, field, file, multipart, startPosting, type Posting } from './posted.ts'

useDatabase()

let posting: Posting
let jpeg: Buffer
beforeAll(async () => {
  posting = await startPosting()
  jpeg = await aJpeg()
})
afterAll(() => posting.stop())

const words = field('body', 'Jalan berlubang di depan pasar.')

test('of one client three upload at a time; a fourth waits, then goes through without its files', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const turns = [await takeUploadTurn('k'), await takeUploadTurn('k'), await takeUploadTurn('k')]
    const seen = { isRead: false }
    const fourth = posting.post(body(words, file('a.jpg', jpeg)), multipart, { clientKey: 'k' })
    void fourth.then(() => (seen.isRead = true))
    // The bytes come by a real connection, so how soon the wait begins is not ours to say.
    while (!seen.isRead) {
      await new Promise(setImmediate)
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect((await fourth).reading).toMatchObject({
      ok: true,
      form: { uploads: [], refusedFiles: [{ name: 'a.jpg', reason: 'failed' }] },
    })
    for (const giveBack of turns) giveBack?.()
  } finally {
    vi.useRealTimers()
  }
})

test('a fourth upload whose turn comes is stored', async () => {
  const turns = [await takeUploadTurn('m'), await takeUploadTurn('m'), await takeUploadTurn('m')]
  const fourth = posting.post(body(words, file('a.jpg', jpeg)), multipart, { clientKey: 'm' })
  setTimeout(() => turns[0]?.(), 100)
  const { reading } = await fourth
  expect(reading.ok && reading.form.uploads).toHaveLength(1)
  for (const giveBack of turns.slice(1)) giveBack?.()
})
