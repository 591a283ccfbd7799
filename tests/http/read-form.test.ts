import { afterAll, beforeAll, expect, test } from 'vitest'
import { maxFileBytes } from '#app/attachments/limits.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { aJpeg } from '#tests/attachments/samples.ts'
import { body, boundary, field, file, multipart, part, startPosting, urlencoded, type Posting } from './posted.ts'

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

async function storedFiles(): Promise<number> {
  return (await storedIn('attachments')).length
}

test('fields arrive as they were typed, with the repeats that their form takes and in their order', async () => {
  const sent = body(token, field('place', 'é\r\n"=&;%41'), field('place', 'dua'))
  const { reading } = await posting.post(sent, multipart)
  expect(reading.ok && [...reading.form.fields]).toEqual([
    ['token', 't'],
    ['place', 'é\r\n"=&;%41'],
    ['place', 'dua'],
  ])
})

test('a photo is stored in quarantine and named with its hash', async () => {
  const { reading } = await posting.post(body(words, file('IMG_1.jpg', jpeg, 'image/jpeg')), multipart)
  expect(reading.ok && reading.form.uploads).toMatchObject([
    { name: 'IMG_1.jpg', size: jpeg.length, type: 'image/jpeg' },
  ])
  const [upload] = reading.ok ? reading.form.uploads : []
  expect(await storedIn('attachments', { _id: upload?.id } as never)).toMatchObject([
    { state: 'quarantined', link: 'pending', sha256: upload?.sha256 },
  ])
})

test('two photos and text behind them arrive whole', async () => {
  const second = await aJpeg({ width: 900 })
  const { reading } = await posting.post(body(token, file('a.jpg', jpeg), file('b.jpg', second), words), multipart)
  expect(reading.ok && reading.form.uploads.map(({ size }) => size)).toEqual([jpeg.length, second.length])
  expect(reading.ok && reading.form.fields.get('body')).toBe('Jalan berlubang di depan pasar.')
})

test('a file field in which nothing was chosen is no file', async () => {
  const { reading } = await posting.post(body(words, file('', '')), multipart)
  expect(reading).toMatchObject({ ok: true, form: { uploads: [], refusedFiles: [] } })
})

// What the stock parser loses or throws at.
test.each<[string, Record<string, string>]>([
  ['a quoted boundary', { 'content-type': `multipart/form-data; boundary="${boundary}"` }],
  ['a charset before the boundary', { 'content-type': `multipart/form-data; charset=utf-8; boundary=${boundary}` }],
  ['capital letters in the type', { 'content-type': `Multipart/Form-Data; BOUNDARY=${boundary}` }],
])('%s is read', async (_, headers) => {
  const { reading } = await posting.post(body(words), headers)
  expect(reading.ok && reading.form.fields.get('body')).toBe('Jalan berlubang di depan pasar.')
})

test.each<[string, string | Buffer, string]>([
  ['a semicolon', 'a;b.jpg', 'a;b.jpg'],
  ['an equals sign', 'a=b.jpg', 'a=b.jpg'],
  ['an escaped quote', 'a\\"b.jpg', 'a_b.jpg'],
  ['a percent-encoded quote', 'a%22b.jpg', 'a%22b.jpg'],
  ['folders of another system', 'C:\\Users\\warga\\foto.jpg', 'foto.jpg'],
  ['a way up', '../../etc/passwd.jpg', 'passwd.jpg'],
  ['a mark that turns the direction', 'foto\u202Egpj.exe', 'fotogpj.exe'],
  ['a reserved name', 'CON.jpg', '_CON.jpg'],
  ['bytes that are not UTF-8', Buffer.from([0x61, 0xff, 0x2e, 0x6a, 0x70, 0x67]), 'a\uFFFD.jpg'],
])('a file name with %s is taken and made harmless', async (_, given, shown) => {
  const { reading } = await posting.post(body(words, file(given, jpeg)), multipart)
  expect(reading.ok && reading.form.uploads.map(({ name }) => name)).toEqual([shown])
})

const cases: [string, Buffer | string, Record<string, string>, 400 | 413, string][] = [
  ['no content type', body(words), {}, 400, 'content_type'],
  ['another content type', '{"body":1}', { 'content-type': 'application/json' }, 400, 'content_type'],
  ['a compressed body', body(words), { ...multipart, 'content-encoding': 'gzip' }, 400, 'content_type'],
  ['a missing boundary', body(words), { 'content-type': 'multipart/form-data' }, 400, 'content_type'],
  [
    'two boundaries',
    body(words),
    { 'content-type': `multipart/form-data; boundary=a; boundary=${boundary}` },
    400,
    'content_type',
  ],
  ['a wrong boundary', body(words), { 'content-type': 'multipart/form-data; boundary=other' }, 400, 'cut'],
  ['an empty body', '', multipart, 400, 'cut'],
  ['an empty urlencoded body', '', urlencoded, 400, 'empty'],
  ['a form without a field', body(), multipart, 400, 'empty'],
  ['a form of files alone', body(file('', '')), multipart, 400, 'empty'],
  ['a body without its end', Buffer.concat([words, field('place', 'Sangatta')]), multipart, 400, 'cut'],
  ['a body cut in a part', words.subarray(0, words.length - 9), multipart, 400, 'cut'],
  ['a body cut in the headers of a part', words.subarray(0, 40), multipart, 400, 'malformed'],
  ['a part without a name', body(words, part('Content-Disposition: form-data', 'x')), multipart, 400, 'malformed'],
  ['a part without a disposition', body(words, part('Content-Type: text/plain', 'x')), multipart, 400, 'malformed'],
  ['a part without headers', body(words, part('', 'x')), multipart, 400, 'malformed'],
  [
    'a part that is an attachment',
    body(words, part('Content-Disposition: attachment; name="body"', 'x')),
    multipart,
    400,
    'malformed',
  ],
  [
    'a part with two names',
    body(part('Content-Disposition: form-data; name="body"; name="place"', 'x')),
    multipart,
    400,
    'malformed',
  ],
  [
    'a part with a bare line break in its name',
    body(words, part('Content-Disposition: form-data; name="bo\ndy"', 'x')),
    multipart,
    400,
    'malformed',
  ],
  [
    'a part whose headers end at the next part',
    Buffer.concat([Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="body"\r\n`), body(words)]),
    multipart,
    400,
    'malformed',
  ],
  ['a name that the form does not know', body(words, field('status[$ne]', 'x')), multipart, 400, 'unknown_field'],
  ['a name of the prototype', body(words, field('__proto__', 'x')), multipart, 400, 'unknown_field'],
  ['an empty name', body(words, field('', 'x')), multipart, 400, 'unknown_field'],
  ['a name of 8,000 bytes', body(words, field('n'.repeat(8_000), 'x')), multipart, 400, 'unknown_field'],
  [
    'part headers of 9 kB',
    body(words, part(`X-Pad: ${'x'.repeat(9_000)}\r\nContent-Disposition: form-data; name="body"`, 'x')),
    multipart,
    400,
    'malformed',
  ],
  [
    'a file in a field that is not for files',
    body(words, part('Content-Disposition: form-data; name="place"; filename="a.jpg"', 'x')),
    multipart,
    400,
    'files_not_taken',
  ],
  [
    'a part in UTF-16',
    body(part('Content-Disposition: form-data; name="body"\r\nContent-Type: text/plain; charset=utf-16le', 'x\0')),
    multipart,
    400,
    'encoding',
  ],
  [
    'a part in base64',
    body(part('Content-Disposition: form-data; name="body"\r\nContent-Transfer-Encoding: base64', 'eA==')),
    multipart,
    400,
    'encoding',
  ],
  ['an overlong UTF-8 form', body(field('body', Buffer.from([0xc0, 0xaf]))), multipart, 400, 'encoding'],
  ['a surrogate in UTF-8', body(field('body', Buffer.from([0xed, 0xa0, 0x80]))), multipart, 400, 'encoding'],
  ['a lone continuation byte', body(field('body', Buffer.from([0x61, 0x80]))), multipart, 400, 'encoding'],
  ['a cut UTF-8 sequence', body(field('body', Buffer.from([0x61, 0xe2, 0x82]))), multipart, 400, 'encoding'],
  ['invalid UTF-8 in percent signs', 'body=%C0%AF', urlencoded, 400, 'encoding'],
  ['an unknown urlencoded name', 'body=a&role=admin', urlencoded, 400, 'unknown_field'],
  ['a field twice', body(words, words), multipart, 400, 'repeated_field'],
  ['a urlencoded field twice', 'body=a&place=b&body=a', urlencoded, 400, 'repeated_field'],
  ['61 fields', body(...Array.from({ length: 61 }, () => field('place', 'x'))), multipart, 413, 'too_many_fields'],
  ['61 urlencoded fields', 'place=a&'.repeat(61), urlencoded, 413, 'too_many_fields'],
  [
    '50,000 parts',
    body(words, ...Array.from({ length: 50_000 }, () => field('place', ''))),
    multipart,
    413,
    'too_many_fields',
  ],
  [
    'a field of 200 kB and a byte',
    body(words, field('place', 'x'.repeat(200 * 1024 + 1))),
    multipart,
    413,
    'field_too_long',
  ],
  [
    'a urlencoded field of 200 kB and a byte',
    `body=a&place=${'x'.repeat(200 * 1024 + 1)}`,
    urlencoded,
    413,
    'field_too_long',
  ],
]

test.each(cases)('%s is refused, and the server lives', async (_, bytes, headers, status, reason) => {
  const before = await storedFiles()
  const sent = await posting.post(bytes, headers)
  expect(sent.reading).toMatchObject({ ok: false, status, reason })
  expect(sent.status).toBe(status)
  expect(await storedFiles()).toBe(before)
})

test('a text field of exactly 200 kB is taken', async () => {
  const { reading } = await posting.post(body(field('body', 'x'.repeat(200 * 1024))), multipart)
  expect(reading.ok && reading.form.fields.get('body')?.length).toBe(200 * 1024)
})

test('text in a part that says it is UTF-8 keeps its letters', async () => {
  const said = part('Content-Disposition: form-data; name="body"\r\nContent-Type: text/plain; charset=UTF-8', 'é ü 😀')
  const { reading } = await posting.post(body(said), multipart)
  expect(reading.ok && reading.form.fields.get('body')).toBe('é ü 😀')
})

test('urlencoded text keeps its letters, plus signs and stray percent signs', async () => {
  const { reading } = await posting.post('body=%C3%A9+a%2Bb+100%&place=', urlencoded)
  expect(reading.ok && [...reading.form.fields]).toEqual([
    ['body', 'é a+b 100%'],
    ['place', ''],
  ])
})

test('more than ten files: too large, the text is kept, none of the files is', async () => {
  const files = await Promise.all(Array.from({ length: 11 }, (_, at) => aJpeg({ width: 40 + at })))
  const before = await storedFiles()
  const sent = await posting.post(body(words, ...files.map((bytes) => file('a.jpg', bytes))), multipart)
  expect(sent.status).toBe(413)
  expect(sent.reading).toMatchObject({ ok: false, reason: 'too_many_files', form: { tooLarge: true, uploads: [] } })
  expect(sent.reading.form?.fields.get('body')).toBe('Jalan berlubang di depan pasar.')
  expect(await storedFiles()).toBe(before)
})

test('ten files are taken', async () => {
  const files = await Promise.all(Array.from({ length: 10 }, (_, at) => aJpeg({ width: 60 + at })))
  const { reading } = await posting.post(body(words, ...files.map((bytes) => file('a.jpg', bytes))), multipart)
  expect(reading.ok && reading.form.uploads).toHaveLength(10)
})

test('a body over 82 MB: too large, the text in front of the files is kept', async () => {
  const big = Buffer.alloc(maxFileBytes * 1.3, jpeg)
  const sent = await posting.post(body(words, ...Array.from({ length: 8 }, () => file('a.jpg', big))), multipart)
  expect(sent.reading).toMatchObject({ ok: false, status: 413, reason: 'body_too_large' })
  expect(sent.reading.form?.fields.get('body')).toBe('Jalan berlubang di depan pasar.')
})

test('a body over 82 MB that does not say so is stopped at its limit', async () => {
  const big = Buffer.alloc(maxFileBytes * 1.3, jpeg)
  const bytes = body(words, ...Array.from({ length: 9 }, () => file('a.jpg', big)))
  const sent = await posting.post(bytes, { ...multipart, 'transfer-encoding': 'chunked' })
  expect(sent.reading).toMatchObject({ ok: false, status: 413, reason: 'body_too_large' })
  expect(sent.reading.form?.fields.get('body')).toBe('Jalan berlubang di depan pasar.')
})

test('a form without files takes 1 MB and keeps what came before', async () => {
  const bytes = body(words, ...Array.from({ length: 8 }, () => field('place', 'x'.repeat(190 * 1024))))
  const sent = await posting.post(bytes, multipart, { acceptsFiles: false })
  expect(sent.reading).toMatchObject({ ok: false, status: 413, reason: 'body_too_large' })
  expect(sent.reading.form?.fields.get('body')).toBe('Jalan berlubang di depan pasar.')
})

test('a file sent to a form that takes none is refused', async () => {
  const { reading } = await posting.post(body(words, file('a.jpg', jpeg)), multipart, { acceptsFiles: false })
  expect(reading).toMatchObject({ ok: false, status: 400, reason: 'files_not_taken' })
})

test('files that cannot be taken are named, and the text and the good one go through', async () => {
  const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')
  const { reading } = await posting.post(
    body(
      words,
      file('besar.jpg', Buffer.alloc(maxFileBytes + 1, jpeg)),
      file('IMG.HEIC', heic),
      file('surat.docx', 'PK\x03\x04'),
      file('kosong.jpg', ''),
      file('baik.jpg', jpeg),
    ),
    multipart,
  )
  expect(reading.ok && reading.form.refusedFiles).toEqual([
    { name: 'besar.jpg', reason: 'too_big' },
    { name: 'IMG.HEIC', reason: 'heic' },
    { name: 'surat.docx', reason: 'wrong_type' },
    { name: 'kosong.jpg', reason: 'empty' },
  ])
  expect(reading.ok && reading.form.uploads.map(({ name }) => name)).toEqual(['baik.jpg'])
})

test('a connection cut in a photo leaves no record, and nothing waits', async () => {
  const before = await storedFiles()
  const whole = body(words, file('a.jpg', jpeg))
  const reading = await posting.cut(whole.subarray(0, whole.length - 400), multipart)
  expect(reading).toMatchObject({ ok: false, status: 400, reason: 'cut' })
  expect(await storedFiles()).toBe(before)
})
