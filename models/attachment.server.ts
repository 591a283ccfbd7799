import mongoose, { Schema, mongo, type InferSchemaType } from 'mongoose'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import {
  attachmentStates,
  attachmentTypes,
  unusableReasons,
  type AttachmentInfo,
  type PendingUpload,
} from '#app/attachments/upload.ts'
import type { FileId } from './attachment-file.server.ts'
import { defineModel } from './define-model.server.ts'
import type { Tx } from './transaction.server.ts'

const cleanCopy = new Schema(
  {
    file: { type: Schema.Types.ObjectId, required: true },
    size: { type: Number, required: true },
    sha256: { type: String, required: true },
    width: { type: Number, default: null },
    height: { type: Number, default: null },
  },
  { _id: false },
)

const schema = new Schema(
  {
    /** 128 random bits in base64url: an address that cannot be guessed, besides being asked for permission */
    _id: { type: String, required: true },
    name: { type: String, required: true },
    size: { type: Number, required: true },
    type: { type: String, enum: attachmentTypes, required: true },
    /** of the bytes as sent */
    sha256: { type: String, required: true },

    state: { type: String, enum: attachmentStates, required: true },
    refusedBecause: { type: String, enum: [...unusableReasons, null], default: null },
    /** `dropped`: being removed, so that no form can take it any more */
    link: { type: String, enum: ['pending', 'linked', 'dropped'], required: true },
    formKeyHash: { type: String, default: null },
    complaintReference: { type: String, default: null },
    by: { type: String, enum: ['resident', 'account', null], default: null },

    uploadedAt: { type: Date, required: true },
    linkedAt: { type: Date, default: null },
    /** when a pending upload goes as a whole, or the bytes of a refused one; null: nothing goes */
    expiresAt: { type: Date, default: null },

    /** the bytes as sent: served to nobody, gone once there is a clean copy */
    upload: { type: Schema.Types.ObjectId, default: null },
    clean: { type: cleanCopy, default: null },
    /** a JPEG of at most 4 kB, here because it is smaller than the entry of a file of its own */
    thumbnail: { type: Buffer, default: null },
    /** bytes that nothing needs any more and that are not removed yet */
    leftover: { type: Schema.Types.ObjectId, default: null },

    attempts: { type: Number, required: true },
    /** raised at every claim: a worker that was thought dead cannot write over its successor */
    fence: { type: Number, required: true },
    leaseUntil: { type: Date, default: null },
  },
  { collection: 'attachments', versionKey: false },
)

// Partial by `$gt` or not at all: of `$type` the planner does not see that an equal value has it, and scans (tried).
// The same file twice in one form is one file: a retry, a second tab, the same photo picked twice.
schema.index({ formKeyHash: 1, sha256: 1 }, { unique: true, partialFilterExpression: { formKeyHash: { $gt: '' } } })
// Serves the list of files on a complaint's pages, in the order in which they came.
schema.index({ complaintReference: 1, linkedAt: 1 }, { partialFilterExpression: { complaintReference: { $gt: '' } } })
// Serves the worker's claims, of files of complaints and then of others: what has never failed first, then by age. Holds
// only what waits.
schema.index({ state: 1, link: 1, attempts: 1, uploadedAt: 1 }, { partialFilterExpression: { state: 'quarantined' } })
// Serves the worker's removal of bytes that a killed worker left behind.
schema.index({ leftover: 1 }, { partialFilterExpression: { leftover: { $type: 'objectId' } } })
// Serves the sweep of uploads that no complaint took and of the bytes of refused files.
schema.index({ expiresAt: 1 })

export type Stored = InferSchemaType<typeof schema> & { _id: string }
const model = defineModel<Stored>('Attachment', schema)

/** For the two other files that keep this collection: what the worker and the sweep do to it. */
export const attachmentModel = model

export async function insertUpload(
  upload: PendingUpload & { file: FileId; uploadedAt: Date; expiresAt: Date },
): Promise<void> {
  const { id, name, size, type, sha256, file, uploadedAt, expiresAt } = upload
  await model.create({
    _id: id,
    name,
    size,
    type,
    sha256,
    state: 'quarantined',
    link: 'pending',
    uploadedAt,
    expiresAt,
    upload: file,
    attempts: 0,
    fence: 0,
  })
}

/**
 * Gives an upload to a form.
 * @returns false when the form has this very file already, or the upload is not free any more
 */
export async function assignToForm(id: string, formKeyHash: string): Promise<boolean> {
  try {
    const result = await model
      .updateOne(
        { _id: id, link: 'pending', formKeyHash: mongoose.trusted({ $in: [null, formKeyHash] }) },
        { formKeyHash },
      )
      .exec()
    return result.matchedCount === 1
  } catch (error) {
    if (error instanceof mongo.MongoServerError && error.code === 11_000) return false
    throw error
  }
}

/** A form's files that no complaint took go later, or sooner, than usual: with its draft. */
export async function postponeUploads(formKeyHash: string, expiresAt: Date): Promise<void> {
  await model.updateMany({ formKeyHash, link: 'pending' }, { $set: { expiresAt } }).exec()
}

/** A form's files, oldest first: pending ones and, when the form was already sent, those its complaint took. */
export async function listFormUploads(formKeyHash: string): Promise<PendingUpload[]> {
  const documents = await model
    .find({ formKeyHash }, { name: 1, size: 1, type: 1, sha256: 1, uploadedAt: 1 })
    .lean()
    .exec()
  return documents
    .sort((a, b) => a.uploadedAt.getTime() - b.uploadedAt.getTime() || a._id.localeCompare(b._id))
    .map(({ _id, name, size, type, sha256 }) => ({ id: _id, name, size, type, sha256 }))
}

/**
 * Makes pending uploads part of a complaint, inside the transaction that writes the complaint.
 * @param formKeyHash when given, only uploads of that form count
 * @returns how many: fewer than `ids` means that one was swept, removed or taken by another complaint meanwhile
 */
export async function linkAttachments(
  tx: Tx,
  {
    ids,
    complaintReference,
    by,
    now,
    formKeyHash,
  }: {
    ids: readonly string[]
    complaintReference: Reference
    by: 'resident' | 'account'
    now: Date
    formKeyHash?: string
  },
): Promise<number> {
  if (ids.length === 0) return 0
  const result = await model
    .updateMany(
      { _id: mongoose.trusted({ $in: [...ids] }), link: 'pending', ...(formKeyHash ? { formKeyHash } : {}) },
      [
        {
          $set: {
            link: 'linked',
            complaintReference,
            by,
            linkedAt: now,
            // A refused file's bytes keep their date; everything else now stays as long as the complaint.
            expiresAt: { $cond: [{ $eq: ['$state', 'refused'] }, '$expiresAt', null] },
          },
        },
      ],
      { session: tx, updatePipeline: true },
    )
    .exec()
  return result.modifiedCount
}

const pageFields = { upload: 0, leftover: 0, leaseUntil: 0, 'clean.file': 0, formKeyHash: 0 } as const

export async function findAttachment(id: string): Promise<AttachmentInfo | null> {
  const document = await model
    .findOne({ _id: id, link: mongoose.trusted({ $ne: 'dropped' }) }, pageFields)
    .lean()
    .exec()
  return document ? toAttachment(document) : null
}

export async function listAttachments(reference: Reference): Promise<AttachmentInfo[]> {
  const documents = await model
    .find({ complaintReference: reference }, pageFields)
    // Those of one form have one moment of linking: without more they would stand in another order each time.
    .sort({ linkedAt: 1, uploadedAt: 1, _id: 1 })
    .lean()
    .exec()
  return documents.map((document) => toAttachment(document))
}

/** What the clean copy's reader needs; null unless there is one. */
export async function findCleanFile(id: string): Promise<{ file: FileId; sha256: string; size: number } | null> {
  const document = await model.findOne({ _id: id, state: 'clean' }, { clean: 1 }).lean().exec()
  const clean = document?.clean
  return clean ? { file: clean.file, sha256: clean.sha256, size: clean.size } : null
}

export async function findThumbnail(id: string): Promise<Uint8Array | null> {
  const document = await model.findOne({ _id: id, state: 'clean' }, { thumbnail: 1 }).lean().exec()
  return document?.thumbnail ? toBytes(document.thumbnail) : null
}

// lean() gives a Buffer of the driver's own Binary type for a Buffer path.
function toBytes(stored: Uint8Array | mongo.Binary): Uint8Array {
  return stored instanceof mongo.Binary ? stored.buffer : stored
}

type Page = Pick<
  Stored,
  | '_id'
  | 'name'
  | 'type'
  | 'size'
  | 'state'
  | 'refusedBecause'
  | 'complaintReference'
  | 'by'
  | 'uploadedAt'
  | 'linkedAt'
  | 'clean'
  | 'thumbnail'
>

function toAttachment(document: Page): AttachmentInfo {
  const { clean } = document
  return {
    id: document._id,
    name: document.name,
    type: document.type,
    size: clean?.size ?? document.size,
    state: document.state,
    refusedBecause: document.refusedBecause ?? null,
    width: clean?.width ?? null,
    height: clean?.height ?? null,
    hasThumbnail: Boolean(document.thumbnail),
    complaintReference: document.complaintReference ?? null,
    by: document.by ?? null,
    uploadedAt: document.uploadedAt,
    linkedAt: document.linkedAt ?? null,
  }
}
