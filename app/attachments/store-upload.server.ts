import { reach } from '#app/config/points.server.ts'
import { createHash, randomBytes } from 'node:crypto'
import { showableName } from '#app/attachments/file-name.ts'
import { keepPendingHours, maxFileBytes } from '#app/attachments/limits.ts'
import { sniffBytes, sniffType } from '#app/attachments/sniff.ts'
import type { AttachmentType, PendingUpload, RefusedFile } from '#app/attachments/upload.ts'
import { writeFile, type FileWriter } from '#models/attachment-file.server.ts'
import { assignToForm, insertUpload, listFormUploads } from '#models/attachment.server.ts'
import { dropPendingUploads } from '#models/attachment-removal.server.ts'

/**
 * Stores one file of a form in quarantine: only what is cheap is checked here (size, first bytes); the worker decodes.
 * The stream is always read to its end, so that the rest of the form arrives. What is refused leaves nothing behind.
 * @returns the refusal when the file cannot be taken; `failed` when storing it went wrong, or the sender went away
 */
export async function storeUpload(
  stream: AsyncIterable<Uint8Array>,
  { name, now }: { name: string; now: Date },
): Promise<PendingUpload | RefusedFile> {
  const id = randomBytes(16).toString('base64url')
  const shown = showableName(name)
  const receiving = new Receiving(id, now)
  try {
    for await (const chunk of stream) await receiving.take(chunk)
    const outcome = await receiving.finish()
    if ('reason' in outcome) return { name: shown, reason: outcome.reason }
    const { file, size, sha256, type } = outcome
    const expiresAt = new Date(now.getTime() + keepPendingHours * 3_600_000)
    await insertUpload({ id, name: shown, size, type, sha256, file, uploadedAt: now, expiresAt })
    reach('upload-stored')
    return { id, name: shown, size, type, sha256 }
  } catch {
    await receiving.abandon()
    return { name: shown, reason: 'failed' }
  }
}

type Received = { file: FileWriter['fileId']; size: number; sha256: string; type: AttachmentType }

/** One file on its way: counted, hashed and written as it comes, or only counted once it is refused. */
class Receiving {
  #size = 0
  #first = Buffer.alloc(0)
  #type: AttachmentType | null = null
  #writer: FileWriter | null = null
  #refusal: RefusedFile['reason'] | null = null
  readonly #hash = createHash('sha256')

  constructor(
    private readonly id: string,
    private readonly now: Date,
  ) {}

  /** Never throws: the database being away costs this file, while the form's text goes on and matters more. */
  async take(bytes: Uint8Array): Promise<void> {
    if (this.#refusal) return
    this.#size += bytes.length
    try {
      if (this.#size > maxFileBytes) await this.#refuse('too_big')
      else if (this.#writer) await this.#store(this.#writer, bytes)
      else await this.#begin(bytes)
    } catch {
      await this.#refuse('failed')
    }
  }

  async finish(): Promise<Received | { reason: RefusedFile['reason'] }> {
    if (this.#size === 0) return { reason: 'empty' }
    if (!this.#refusal && !this.#writer) await this.#decide()
    if (this.#refusal || !this.#writer || !this.#type) return { reason: this.#refusal ?? 'failed' }
    await this.#writer.finish()
    return { file: this.#writer.fileId, size: this.#size, sha256: this.#hash.digest('hex'), type: this.#type }
  }

  /** Bytes that cannot be removed now, because the database is away, are swept after a day. */
  async abandon(): Promise<void> {
    const writer = this.#writer
    this.#writer = null
    await writer?.abandon().catch(() => undefined)
  }

  async #begin(bytes: Uint8Array): Promise<void> {
    this.#first = Buffer.concat([this.#first, bytes])
    if (this.#first.length >= sniffBytes) await this.#decide()
  }

  /** The first bytes decide, before anything is stored. */
  async #decide(): Promise<void> {
    const type = sniffType(this.#first)
    if (type === null || type === 'heic') {
      await this.#refuse(type ?? 'wrong_type')
      return
    }
    this.#type = type
    this.#writer = writeFile(this.id, this.now)
    await this.#store(this.#writer, this.#first)
  }

  async #store(writer: FileWriter, bytes: Uint8Array): Promise<void> {
    this.#hash.update(bytes)
    await writer.write(bytes)
  }

  async #refuse(reason: RefusedFile['reason']): Promise<void> {
    this.#refusal = reason
    await this.abandon()
  }
}

/**
 * Gives uploads to the form they came with. The same file again (a retry, a second tab) is kept once.
 * @param formKeyHash hash of the form's submission key: also finds them when the form is shown again
 * @returns the files as the form has them, without repeats
 */
export async function keepUploads(uploads: readonly PendingUpload[], formKeyHash: string): Promise<PendingUpload[]> {
  const repeated: PendingUpload[] = []
  for (const upload of uploads) {
    if (!(await assignToForm(upload.id, formKeyHash))) repeated.push(upload)
  }
  const ofForm = await listFormUploads(formKeyHash)
  const mine = new Set(ofForm.map(({ id }) => id))
  await dropUploads(repeated.flatMap(({ id }) => (mine.has(id) ? [] : [id])))
  const sent = new Set(uploads.map(({ sha256 }) => sha256))
  return ofForm.filter(({ sha256 }) => sent.has(sha256))
}

/**
 * All files of a form, oldest first. Those that a complaint already took are among them: a form that is sent a second
 * time must compare equal to the first, and they show what was sent.
 */
export async function listPendingUploads(formKeyHash: string): Promise<PendingUpload[]> {
  return listFormUploads(formKeyHash)
}

/** Removes uploads that no complaint took. What is linked stays, whoever asks. */
export async function dropUploads(ids: readonly string[]): Promise<void> {
  await dropPendingUploads(ids)
}
