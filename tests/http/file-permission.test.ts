import { afterAll, beforeAll, expect, test } from 'vitest'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { aJpeg } from '#tests/attachments/samples.ts'
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
const token = field('token', 't')
const storedFiles = async () => (await storedIn('attachments')).length

test.each<[string, () => boolean | Promise<boolean>]>([
  ['a form that may not store them', () => false],
  ['a form of which nobody can say whether it may', () => Promise.reject(new Error('The database is away'))],
])('files of %s are named, stored nowhere, and the text goes on', async (_, answer) => {
  const before = await storedFiles()
  const asked: string[] = []
  const sent = await posting.post(body(token, file('a.jpg', jpeg), file('b.jpg', jpeg), words), multipart, {
    mayStoreFiles: (fields) => {
      asked.push(fields.toString())
      return answer()
    },
  })
  expect(sent.reading.ok && sent.reading.form.refusedFiles).toEqual([
    { name: 'a.jpg', reason: 'failed' },
    { name: 'b.jpg', reason: 'failed' },
  ])
  expect(sent.reading.form?.fields.get('body')).toBe('Jalan berlubang di depan pasar.')
  expect(asked).toEqual(['token=t'])
  expect(await storedFiles()).toBe(before)
})

test('a form without files is not asked whether it may store them', async () => {
  const mayStoreFiles = () => Promise.reject(new Error('asked'))
  const { reading } = await posting.post(body(words, file('', '')), multipart, { mayStoreFiles })
  expect(reading.ok).toBe(true)
})
