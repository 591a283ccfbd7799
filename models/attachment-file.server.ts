import mongoose, { mongo } from 'mongoose'

// The bytes of attachments, in GridFS. Which bytes belong to which attachment stands in attachment.server.ts; nothing
// here is inside a transaction, because GridFS cannot be.

/** Names stored bytes; it carries the moment it was made in, which is what the sweep of orphans goes by. */
export type FileId = mongo.ObjectId

const bucketName = 'uploads'
// Four times the default: a photo is a few writes instead of a dozen, each waiting for the journal.
const chunkSizeBytes = 1024 * 1024

// One bucket per connection: each new one asks again whether its indexes exist.
let opened: { db: mongo.Db; bucket: mongo.GridFSBucket } | null = null

function bucket(): mongo.GridFSBucket {
  const { db } = mongoose.connection
  if (!db) throw new Error('Not connected')
  if (opened?.db !== db) {
    // Majority for every chunk: after a failover the record must not outlive its bytes.
    const writeConcern = { w: 'majority', journal: true } as const
    opened = { db, bucket: new mongo.GridFSBucket(db, { bucketName, chunkSizeBytes, writeConcern }) }
  }
  return opened.bucket
}

function collections() {
  const { db } = mongoose.connection
  if (!db) throw new Error('Not connected')
  return {
    files: db.collection<{ _id: FileId; metadata?: { attachmentId?: string } }>(`${bucketName}.files`),
    chunks: db.collection<{ files_id: FileId }>(`${bucketName}.chunks`),
  }
}

function makeFileId(now: Date): FileId {
  return new mongo.ObjectId(mongo.ObjectId.generate(Math.floor(now.getTime() / 1000)))
}

/** Bytes on their way in. Nothing refers to them until the caller has written the attachment's record. */
export type FileWriter = {
  fileId: FileId
  write: (bytes: Uint8Array) => Promise<void>
  finish: () => Promise<void>
  /** removes what was written */
  abandon: () => Promise<void>
}

export function writeFile(attachmentId: string, now: Date): FileWriter {
  const fileId = makeFileId(now)
  // No name: what a resident called the file may say who they are, and stands in the attachment's record alone.
  const upload = bucket().openUploadStreamWithId(fileId, '', { metadata: { attachmentId } })
  // Each write waits for its own callback below; this listener only keeps an error from ending the process.
  upload.on('error', () => undefined)
  return {
    fileId,
    write: (bytes) =>
      new Promise((resolve, reject) => {
        upload.write(bytes, (error) => {
          if (error) reject(error)
          else resolve()
        })
      }),
    finish: () =>
      new Promise((resolve, reject) => {
        upload.once('finish', () => {
          resolve()
        })
        upload.once('error', reject)
        upload.end()
      }),
    abandon: async () => {
      upload.destroy()
      await removeFile(fileId)
    },
  }
}

/** @throws (while it is read) when the bytes are not there */
export function readFile(fileId: FileId): AsyncIterable<Uint8Array> {
  return bucket().openDownloadStream(fileId)
}

/** Safe to repeat, and for bytes of which only a part was written: the chunks go first, the entry that names them last. */
export async function removeFile(fileId: FileId): Promise<void> {
  const { files, chunks } = collections()
  await chunks.deleteMany({ files_id: fileId })
  await files.deleteOne({ _id: fileId })
}

/** What is stored from `from` to `to`, by the moment in its id: also the leftovers of a process that was killed. */
export async function* listFiles(from: Date, to: Date): AsyncIterable<{ fileId: FileId; attachmentId: string | null }> {
  const { files, chunks } = collections()
  const between = { $gte: startOf(from), $lt: startOf(to) }
  let last: FileId | null = null
  // Served by GridFS's own index { files_id, n }; the first chunk stands for the file.
  for await (const chunk of chunks
    .find({ files_id: between, n: 0 }, { projection: { _id: 0, files_id: 1 } })
    .sort({ files_id: 1 })) {
    last = chunk.files_id
    const entry: { metadata?: { attachmentId?: string } } | null = await files.findOne({ _id: last })
    yield { fileId: last, attachmentId: entry?.metadata?.attachmentId ?? null }
  }
  // An entry without chunks: an empty file cannot be stored, so this is a removal that was cut short.
  for await (const entry of files.find({ _id: between }, { projection: { metadata: 1 } })) {
    const attachmentId = entry.metadata?.attachmentId ?? null
    if (!(await chunks.findOne({ files_id: entry._id, n: 0 }, { projection: { _id: 1 } }))) {
      yield { fileId: entry._id, attachmentId }
    }
  }
}

function startOf(moment: Date): FileId {
  return mongo.ObjectId.createFromTime(Math.floor(moment.getTime() / 1000))
}
