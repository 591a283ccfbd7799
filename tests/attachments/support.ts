import { Readable } from 'node:stream'
import { storeUpload } from '#app/attachments/store-upload.server.ts'
import type { PendingUpload } from '#app/attachments/upload.ts'
import { rawDatabase } from '#tests/support/database.ts'

export const now = new Date('2026-11-24T02:00:00Z')
export const hoursLater = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

/** Through the front: as the form reader stores it. */
export async function anUpload(bytes: Buffer, name = 'foto.jpg', at = now): Promise<PendingUpload> {
  const stored = await storeUpload(Readable.from([bytes]), { name, now: at })
  if ('reason' in stored) throw new Error(`Refused as ${stored.reason}`)
  return stored
}

/** Every byte that any GridFS chunk holds, one character each: for looking for what must not be there. */
export async function allStoredBytes(): Promise<string> {
  const chunks = await rawDatabase().collection('uploads.chunks').find().toArray()
  const thumbnails = await rawDatabase().collection('attachments').find().toArray()
  return [...chunks.map(({ data }) => data as Binary), ...thumbnails.map(({ thumbnail }) => thumbnail as Binary | null)]
    .map((binary) => (binary ? Buffer.from(binary.buffer).toString('latin1') : ''))
    .join('\n')
}
type Binary = { buffer: Uint8Array }

export async function storedFileIds(): Promise<string[]> {
  const chunks = await rawDatabase().collection('uploads.chunks').distinct('files_id')
  const files = await rawDatabase().collection('uploads.files').distinct('_id')
  return [...new Set([...chunks, ...files].map(String))]
}

/** As after a claim whose worker was killed and whose lease ran out. */
export async function endLeases(): Promise<void> {
  await rawDatabase()
    .collection('attachments')
    .updateMany({}, { $set: { leaseUntil: new Date(0) } })
}
