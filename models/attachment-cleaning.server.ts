import mongoose from 'mongoose'
import type { AttachmentType, UnusableReason } from '#app/attachments/upload.ts'
import type { FileId } from './attachment-file.server.ts'
import { attachmentModel as model, type Stored } from './attachment.server.ts'

/** What a worker holds while it works on a file. Every later write names the fence, so a stale worker writes nothing. */
export type CleaningClaim = {
  id: string
  fence: number
  type: AttachmentType
  upload: FileId
  sha256: string
  size: number
}

/**
 * Takes the next file that waits: those of complaints before those that nobody has sent in yet, of which anybody can
 * leave many; then what never failed first, so that a bad one never holds up the others. The database's clock decides,
 * and `attempts` is raised here: a file that kills its worker is counted all the same.
 * `Model.collection`, because mongoose would take the `$$NOW` expressions for operators from outside.
 */
export async function claimForCleaning(limits: {
  leaseSeconds: number
  maxClaims: number
}): Promise<CleaningClaim | null> {
  return (await claimOf('linked', limits)) ?? (await claimOf('pending', limits))
}

async function claimOf(
  link: 'linked' | 'pending',
  { leaseSeconds, maxClaims }: { leaseSeconds: number; maxClaims: number },
): Promise<CleaningClaim | null> {
  const claimed = (await model.collection.findOneAndUpdate(
    { state: 'quarantined', link, attempts: { $lt: maxClaims }, $expr: isFree },
    [
      {
        $set: {
          leaseUntil: { $dateAdd: { startDate: '$$NOW', unit: 'second', amount: leaseSeconds } },
          fence: { $add: ['$fence', 1] },
          attempts: { $add: ['$attempts', 1] },
        },
      },
    ],
    { sort: { attempts: 1, uploadedAt: 1 }, returnDocument: 'after', maxTimeMS: 5_000 },
  )) as Stored | null
  if (!claimed?.upload) return null
  const { _id, fence, type, upload, sha256, size } = claimed
  return { id: _id, fence, type, upload, sha256, size }
}

// No lease, or one that ran out. Null sorts before every date.
const isFree = { $lt: ['$leaseUntil', '$$NOW'] }

/** Files that were claimed as often as allowed and never finished. */
export async function listExhausted(maxClaims: number): Promise<{ id: string; fence: number }[]> {
  const found = (await model.collection
    .find(
      { state: 'quarantined', link: { $in: ['linked', 'pending'] }, attempts: { $gte: maxClaims }, $expr: isFree },
      { projection: { fence: 1 }, limit: 50 },
    )
    .toArray()) as unknown as Pick<Stored, '_id' | 'fence'>[]
  return found.map(({ _id, fence }) => ({ id: _id, fence }))
}

export type CleanCopy = { file: FileId; size: number; sha256: string; width: number | null; height: number | null }

/**
 * From here on the clean copy is what people get, and the upload is bytes to remove. One write, so that a kill leaves
 * either the file as it was or this.
 * @returns false when the claim was lost or the upload dropped: the copy is to be thrown away
 */
export async function settleClean(
  { id, fence }: Pick<CleaningClaim, 'id' | 'fence'>,
  clean: CleanCopy,
  { thumbnail, leftover }: { thumbnail: Buffer | null; leftover: FileId | null },
): Promise<boolean> {
  const result = await model
    .updateOne(
      { _id: id, fence, state: 'quarantined', link: mongoose.trusted({ $ne: 'dropped' }) },
      { $set: { state: 'clean', clean, thumbnail, leftover, upload: null, leaseUntil: null } },
    )
    .exec()
  return result.matchedCount === 1
}

/** @param removeAt when the bytes of a linked one go; a pending one goes as a whole, when it expires */
export async function settleRefused(
  { id, fence }: Pick<CleaningClaim, 'id' | 'fence'>,
  because: UnusableReason,
  removeAt: Date,
): Promise<boolean> {
  const result = await model
    .updateOne(
      { _id: id, fence, state: 'quarantined' },
      [
        {
          $set: {
            state: 'refused',
            refusedBecause: because,
            leaseUntil: null,
            expiresAt: { $ifNull: ['$expiresAt', removeAt] },
          },
        },
      ],
      { updatePipeline: true },
    )
    .exec()
  return result.matchedCount === 1
}

/** Back to the queue at once, behind what has failed less often. */
export async function releaseClaim({ id, fence }: Pick<CleaningClaim, 'id' | 'fence'>): Promise<void> {
  await model.updateOne({ _id: id, fence, state: 'quarantined' }, { $set: { leaseUntil: null } }).exec()
}
