import mongoose from 'mongoose'
import { listFiles, removeFile, type FileId } from './attachment-file.server.ts'
import { attachmentModel as model } from './attachment.server.ts'

// Taking attachments and their bytes away. Every function may be killed anywhere and repeated: a record first says
// that it goes, then its bytes go, the record last.

/** Only pending ones: a linked file belongs to a complaint. */
export async function dropPendingUploads(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  // The mark decides the race with linkAttachments: whichever writes first, the other finds nothing to take.
  await model
    .updateMany(
      { _id: mongoose.trusted({ $in: [...ids] }), link: 'pending' },
      { $set: { link: 'dropped', formKeyHash: null } },
    )
    .exec()
  const dropped = await model
    .find({ _id: mongoose.trusted({ $in: [...ids] }), link: 'dropped' }, bytesOf)
    .lean()
    .exec()
  for (const document of dropped) await removeWithBytes(document)
}

/**
 * Removes what expired by `now`: a pending upload as a whole, of a refused file only the bytes.
 * @returns how many of each
 */
export async function removeExpired(now: Date, limit = 500): Promise<{ uploads: number; refused: number }> {
  const due = await model
    .find({ expiresAt: mongoose.trusted({ $lte: now }) }, { ...bytesOf, link: 1 })
    .sort({ expiresAt: 1 })
    .limit(limit)
    .lean()
    .exec()
  const unlinked = due.filter(({ link }) => link !== 'linked').map(({ _id }) => _id)
  await dropPendingUploads(unlinked)
  const linked = due.filter(({ link }) => link === 'linked')
  for (const { _id, upload } of linked) {
    if (upload) await removeFile(upload)
    await model.updateOne({ _id, state: 'refused' }, { $set: { upload: null, expiresAt: null } }).exec()
  }
  return { uploads: unlinked.length, refused: linked.length }
}

/** Bytes of a cleaned upload that a killed worker did not get to remove. */
export async function removeLeftovers(limit = 100): Promise<number> {
  const found = await model
    .find({ leftover: mongoose.trusted({ $type: 'objectId' }) }, { leftover: 1 })
    .limit(limit)
    .lean()
    .exec()
  for (const { _id, leftover } of found) if (leftover) await removeLeftover(_id, leftover)
  return found.length
}

export async function removeLeftover(id: string, leftover: FileId): Promise<void> {
  await removeFile(leftover)
  await model.updateOne({ _id: id, leftover }, { $set: { leftover: null } }).exec()
}

/**
 * Removes bytes stored from `from` to `to` that no record owns: a process was killed between storing and writing down.
 * `to` lies far enough back that nobody can still be about to write the record.
 */
export async function removeOrphans(from: Date, to: Date): Promise<number> {
  let removed = 0
  for await (const { fileId, attachmentId } of listFiles(from, to)) {
    const owner = attachmentId === null ? null : await model.findById(attachmentId, bytesOf).lean().exec()
    const owned = owner ? [owner.upload, owner.clean?.file, owner.leftover] : []
    if (owned.some((one) => one?.equals(fileId))) continue
    await removeFile(fileId)
    removed += 1
  }
  return removed
}

const bytesOf = { upload: 1, 'clean.file': 1, leftover: 1 } as const

async function removeWithBytes(document: {
  _id: string
  upload?: FileId | null
  clean?: { file: FileId } | null
  leftover?: FileId | null
}): Promise<void> {
  const { _id, upload, clean, leftover } = document
  for (const file of [upload, clean?.file, leftover]) if (file) await removeFile(file)
  await model.deleteOne({ _id, link: 'dropped' }).exec()
}
