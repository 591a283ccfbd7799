import { reach } from '#app/config/points.server.ts'
import { createHash } from 'node:crypto'
import { findPdfProblem } from '#app/attachments/check-pdf.ts'
import { cleanImage, type Cleaning } from '#app/attachments/clean-image.server.ts'
import { cleaningLeaseSeconds, keepRefusedHours, maxCleaningClaims } from '#app/attachments/limits.ts'
import { verified } from '#app/attachments/storage.server.ts'
import {
  claimForCleaning,
  listExhausted,
  releaseClaim,
  settleClean,
  settleRefused,
  type CleaningClaim,
} from '#models/attachment-cleaning.server.ts'
import { readFile, removeFile, writeFile } from '#models/attachment-file.server.ts'
import { removeLeftover, removeLeftovers } from '#models/attachment-removal.server.ts'

type CleaningRun = { now: Date; limit: number; decoderSeconds?: number }

/**
 * Takes files out of quarantine, one at a time. May be killed anywhere: an upload is removed only after its clean copy
 * is what people get, and a copy that nobody points to is swept.
 * @param decoderSeconds how long the decoder may take, when not the usual time
 * @returns how many files were settled
 */
export async function cleanAttachments({ now, limit, decoderSeconds }: CleaningRun): Promise<number> {
  await removeLeftovers()
  let settled = await giveUpOnExhausted(now)
  for (let claims = 0; claims < limit; claims += 1) {
    const claim = await claimForCleaning({ leaseSeconds: cleaningLeaseSeconds, maxClaims: maxCleaningClaims })
    if (!claim) break
    if (await cleanOne(claim, now, decoderSeconds)) settled += 1
  }
  return settled + (await giveUpOnExhausted(now))
}

/** A file that broke or stalled the decoder, or killed its worker, each time it was claimed. */
async function giveUpOnExhausted(now: Date): Promise<number> {
  const exhausted = await listExhausted(maxCleaningClaims)
  for (const claim of exhausted) await settleRefused(claim, 'gave_up', removalOf(now))
  return exhausted.length
}

async function cleanOne(claim: CleaningClaim, now: Date, decoderSeconds?: number): Promise<boolean> {
  reach('file-claimed')
  const bytes = await readWhole(claim)
  if (claim.type === 'application/pdf') return settlePdf(claim, bytes, now)
  const cleaning = await cleanImage(bytes, claim.type, decoderSeconds)
  if (cleaning.ok) return keepCleanCopy(claim, cleaning.image, now)
  if (cleaning.reason !== 'crashed') return settleRefused(claim, cleaning.reason, removalOf(now))
  await releaseClaim(claim)
  return false
}

/** A PDF stays as it was sent: the upload itself becomes what people download. */
async function settlePdf(claim: CleaningClaim, bytes: Buffer, now: Date): Promise<boolean> {
  const problem = findPdfProblem(bytes.toString('latin1'))
  if (problem) return settleRefused(claim, problem, removalOf(now))
  const { upload, size, sha256 } = claim
  const copy = { file: upload, size, sha256, width: null, height: null }
  return settleClean(claim, copy, { thumbnail: null, leftover: null })
}

async function keepCleanCopy(claim: CleaningClaim, image: Extract<Cleaning, { ok: true }>['image'], now: Date) {
  const { bytes, width, height, thumbnail } = image
  const writer = writeFile(claim.id, now)
  await writer.write(bytes)
  await writer.finish()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const copy = { file: writer.fileId, size: bytes.length, sha256, width, height }
  if (!(await settleClean(claim, copy, { thumbnail, leftover: claim.upload }))) {
    await removeFile(writer.fileId)
    return false
  }
  reach('file-cleaned')
  await removeLeftover(claim.id, claim.upload)
  return true
}

/** At most 8 MB. @throws when the bytes are not those that were stored: an alarm, not a reason to refuse the sender */
async function readWhole({ upload, sha256 }: CleaningClaim): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of verified(readFile(upload), sha256)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function removalOf(now: Date): Date {
  return new Date(now.getTime() + keepRefusedHours * 3_600_000)
}
