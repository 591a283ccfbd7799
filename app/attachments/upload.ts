// What a posted form and its files look like once they are read: plain types, safe anywhere.

export const attachmentTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const
export type AttachmentType = (typeof attachmentTypes)[number]

/** A file that is stored in quarantine and belongs to no complaint yet. `sha256` (hex) is of the bytes as sent. */
export type PendingUpload = { id: string; name: string; size: number; type: AttachmentType; sha256: string }

/** `failed`: not the file's fault; sending it again can work. */
export const refusalReasons = ['too_big', 'wrong_type', 'heic', 'empty', 'failed', 'too_many'] as const
export type RefusedFile = { name: string; reason: (typeof refusalReasons)[number] }

/** `tooLarge`: the body passed a limit; `fields` is what was read before, its files are dropped. */
export type SubmittedForm = {
  fields: URLSearchParams
  uploads: PendingUpload[]
  refusedFiles: RefusedFile[]
  tooLarge: boolean
}

/** Why a stored file could not be used, found by the worker. `gave_up`: it broke or stalled the decoder three times. */
export const unusableReasons = ['broken', 'too_many_pixels', 'not_one_document', 'gave_up'] as const
export type UnusableReason = (typeof unusableReasons)[number]

export const attachmentStates = ['quarantined', 'clean', 'refused'] as const
export type AttachmentState = (typeof attachmentStates)[number]

/** One file of a complaint as pages show it. Sizes are of what would be downloaded, once that is known. */
export type AttachmentInfo = {
  id: string
  name: string
  type: AttachmentType
  size: number
  state: AttachmentState
  refusedBecause: UnusableReason | null
  width: number | null
  height: number | null
  hasThumbnail: boolean
  /** null while it is pending */
  complaintReference: string | null
  by: 'resident' | 'account' | null
  uploadedAt: Date
  linkedAt: Date | null
}
