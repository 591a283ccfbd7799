import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { pipeline } from 'node:stream/promises'
import { Readable, Transform } from 'node:stream'
import { createGunzip, createGzip } from 'node:zlib'

// One collection in one file: BSON documents one after the other, gzipped. The same form as mongodump's, so that the
// data can be read without this program.

export type Summary = { documents: number; bytes: number; sha256: string }

/** @returns what was written, before compression */
export async function writeBsonFile(path: string, documents: AsyncIterable<Uint8Array>): Promise<Summary> {
  const sum = summing()
  await pipeline(Readable.from(documents, { objectMode: true }), sum.stream, createGzip(), createWriteStream(path))
  return sum.read()
}

/** The same figures of documents that stand elsewhere, to compare. */
export async function summaryOf(documents: AsyncIterable<Uint8Array>): Promise<Summary> {
  const sum = summing()
  sum.stream.resume()
  await pipeline(Readable.from(documents, { objectMode: true }), sum.stream)
  return sum.read()
}

function summing() {
  const hash = createHash('sha256')
  let [count, bytes] = [0, 0]
  const stream = new Transform({
    writableObjectMode: true,
    transform: (document: Uint8Array, _encoding, done) => {
      hash.update(document)
      count += 1
      bytes += document.length
      done(null, document)
    },
  })
  return { stream, read: (): Summary => ({ documents: count, bytes, sha256: hash.digest('hex') }) }
}

// The database takes no larger document; a length beyond it means that the file is not one of ours.
const maxDocumentBytes = 16 * 1024 * 1024 + 64 * 1024
const headBytes = 5

export class BadBackupFile extends Error {}

/** @throws BadBackupFile when the file is cut short or is not BSON */
export async function* readBsonFile(path: string): AsyncGenerator<Uint8Array> {
  const unzipped = createReadStream(path).pipe(createGunzip())
  let held: Buffer = Buffer.alloc(0)
  try {
    for await (const chunk of unzipped) {
      held = held.length === 0 ? (chunk as Buffer) : Buffer.concat([held, chunk as Buffer])
      let start = 0
      for (;;) {
        const length = lengthAt(held, start, path)
        if (length === null || start + length > held.length) break
        yield held.subarray(start, start + length)
        start += length
      }
      held = held.subarray(start)
    }
  } catch (error) {
    if (error instanceof BadBackupFile) throw error
    throw new BadBackupFile(`${path} cannot be read: ${error instanceof Error ? error.message : 'unknown'}`)
  } finally {
    unzipped.destroy()
    if (!unzipped.closed) await once(unzipped, 'close')
  }
  if (held.length > 0) throw new BadBackupFile(`${path} ends in the middle of a document.`)
}

function lengthAt(buffer: Buffer, at: number, path: string): number | null {
  if (at + headBytes > buffer.length) return null
  const length = buffer.readInt32LE(at)
  if (length < headBytes || length > maxDocumentBytes) throw new BadBackupFile(`${path} is not a file of documents.`)
  return length
}
