import { createHash } from 'node:crypto'
import { readFile } from '#models/attachment-file.server.ts'
import { findCleanFile, findThumbnail } from '#models/attachment.server.ts'

/** The sanitised copy (of a PDF: the file as it was sent, found to be one document); null while there is none. */
export async function openClean(id: string): Promise<{ size: number; bytes: AsyncIterable<Uint8Array> } | null> {
  const clean = await findCleanFile(id)
  return clean ? { size: clean.size, bytes: verified(readFile(clean.file), clean.sha256) } : null
}

/** A JPEG of at most 4 kB; null when there is none. */
export async function openThumbnail(id: string): Promise<Uint8Array | null> {
  return findThumbnail(id)
}

/**
 * Hands bytes on one chunk late: the last one leaves only when all of them are what was stored. A reader of damaged or
 * exchanged bytes gets a download that fails, never a wrong file that looks whole.
 * @throws at the end, when the hash differs
 */
export async function* verified(bytes: AsyncIterable<Uint8Array>, sha256: string): AsyncIterable<Uint8Array> {
  const hash = createHash('sha256')
  let last: Uint8Array | null = null
  for await (const chunk of bytes) {
    hash.update(chunk)
    if (last) yield last
    last = chunk
  }
  if (hash.digest('hex') !== sha256) throw new Error('A stored file differs from its hash')
  if (last) yield last
}
