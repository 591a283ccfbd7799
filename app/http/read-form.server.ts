import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import {
  maxBodyBytes,
  maxDrainBytes,
  maxFieldBytes,
  maxFieldNameBytes,
  maxFiles,
  maxPlainBodyBytes,
} from '#app/attachments/limits.ts'
import { showableName } from '#app/attachments/file-name.ts'
import { dropUploads, storeUpload } from '#app/attachments/store-upload.server.ts'
import type { PendingUpload, RefusedFile, SubmittedForm } from '#app/attachments/upload.ts'
import { readHeaderValue } from './header-value.ts'
import { multipartReader, type FormProblem, type FormReader, type FormSink } from './multipart.server.ts'
import { drainBody, readBody } from './request-body.server.ts'
import { takeUploadTurn } from './upload-turns.server.ts'
import { urlencodedReader } from './urlencoded.server.ts'

export type FormReading =
  | { ok: true; form: SubmittedForm }
  /** malformed: not what a browser sends, so there is no page to show again */
  | { ok: false; status: 400; reason: FormProblem; form: null }
  /** too much: the text that came before the limit, for the page to show again; its files are dropped */
  | { ok: false; status: 413; reason: FormProblem; form: SubmittedForm }

type Expected = {
  /** the names this address takes; null: any */
  allowedFields: ReadonlySet<string> | null
  /** those it takes more than once: of any other, one reader would see the first and another the last */
  repeatedFields: ReadonlySet<string>
  acceptsFiles: boolean
  /** fields that may come as a file whose text is their value; none of it is stored */
  textFiles?: ReadonlySet<string>
  /** asked once, before the first file, with the fields in front of it; when it fails, no file is stored */
  mayStoreFiles: (fields: URLSearchParams) => boolean | Promise<boolean>
  now: Date
  /** counts uploads at the same time */
  clientKey?: string
}

const fileField = 'attachments'

const tooMuch: readonly FormProblem[] = ['body_too_large', 'too_many_fields', 'too_many_files', 'field_too_long']

/**
 * Reads a posted form, the only reader of a body. Fields come decoded strictly from UTF-8 and otherwise untouched; files
 * go to quarantine as they come. A file that cannot be taken is named and does not fail the form. Nothing cut is kept:
 * at the first limit the reading ends, and what was stored is dropped.
 */
export async function readForm(request: IncomingMessage, expected: Expected): Promise<FormReading> {
  const reading = new Reading(request, expected)
  const reader = readerFor(request, reading)
  if (reader) await reading.run(reader)
  else reading.stop('content_type')
  return reading.close()
}

function readerFor(request: IncomingMessage, sink: FormSink): FormReader | null {
  const type = readHeaderValue(request.headers['content-type'] ?? '')
  if (!type || request.headers['content-encoding'] !== undefined) return null
  if (type.value === 'application/x-www-form-urlencoded') return urlencodedReader(sink)
  const boundary = type.parameters.get('boundary') ?? ''
  const isMultipart = type.value === 'multipart/form-data' && boundary.length > 0 && boundary.length <= 70
  return isMultipart ? multipartReader(boundary, sink) : null
}

/** One form while it is being read. */
class Reading implements FormSink {
  #problem: FormProblem | null = null
  #files = 0
  #mayStore: Promise<boolean> | null = null
  #giveTurnBack: (() => void) | null = null
  readonly #fields = new URLSearchParams()
  readonly #uploads: PendingUpload[] = []
  readonly #refusedFiles: RefusedFile[] = []
  readonly #stop = new AbortController()
  readonly #maxBytes: number

  constructor(
    private readonly request: IncomingMessage,
    private readonly expected: Expected,
  ) {
    this.#maxBytes = expected.acceptsFiles ? maxBodyBytes : maxPlainBodyBytes
  }

  isStopped(): boolean {
    return this.#problem !== null
  }

  stop(problem: FormProblem): void {
    this.#problem ??= problem
    this.#stop.abort()
  }

  async run(reader: FormReader): Promise<void> {
    const how = await readBody(this.request, {
      maxBytes: this.#maxBytes,
      signal: this.#stop.signal,
      write: (chunk) => reader.write(chunk),
    })
    if (how === 'complete') await reader.end()
    else if (how === 'too_large') this.stop('body_too_large')
    else if (how !== 'stopped') this.stop(how)
    if (this.#problem) await reader.abandon()
  }

  field(name: string, value: Buffer): void {
    if (this.isStopped() || !this.#isExpected(name)) return
    const text = decodeStrictly(value)
    if (text === null) this.stop('encoding')
    else if (this.#fields.has(name) && !this.expected.repeatedFields.has(name)) this.stop('repeated_field')
    else this.#fields.append(name, text)
  }

  async file(name: string, fileName: Buffer, stream: Readable): Promise<void> {
    const first = await firstChunk(stream)
    // A file field in which nothing was chosen.
    if (first === null && fileName.length === 0) return
    if (this.isStopped() || !this.#isExpected(name)) return
    if (this.expected.textFiles?.has(name)) {
      await this.#readText(name, withFirst(first, stream))
      return
    }
    if (!this.expected.acceptsFiles || name !== fileField) {
      this.stop('files_not_taken')
      return
    }
    // The text came first, as our forms send it: with a body that is announced as too large this is where to end.
    if (Number(this.request.headers['content-length'] ?? 0) > this.#maxBytes) {
      this.stop('body_too_large')
      return
    }
    this.#files += 1
    if (this.#files > maxFiles) {
      this.stop('too_many_files')
      return
    }
    await this.#store(new TextDecoder().decode(fileName), withFirst(first, stream))
  }

  /** Files of spreadsheets come in many encodings: what is no UTF-8 shows as U+FFFD, and whoever reads the text says where. */
  async #readText(name: string, stream: AsyncIterable<Uint8Array>): Promise<void> {
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of stream) {
      size += chunk.length
      if (size > maxFieldBytes) {
        this.stop('field_too_long')
        return
      }
      chunks.push(chunk)
    }
    if (this.#fields.has(name)) this.stop('repeated_field')
    else this.#fields.append(name, new TextDecoder().decode(Buffer.concat(chunks)))
  }

  async #store(name: string, stream: AsyncIterable<Uint8Array>): Promise<void> {
    this.#mayStore ??= this.#askWhetherToStore()
    if (!(await this.#mayStore) || !(await this.#takeTurn())) {
      this.#refusedFiles.push({ name: showableName(name), reason: 'failed' })
      await readAway(stream)
      return
    }
    const stored = await storeUpload(stream, { name, now: this.expected.now })
    if ('reason' in stored) this.#refusedFiles.push(stored)
    else this.#uploads.push(stored)
  }

  async #askWhetherToStore(): Promise<boolean> {
    try {
      return await this.expected.mayStoreFiles(this.#fields)
    } catch {
      // The database is away: no file could be stored, and the text matters more.
      return false
    }
  }

  async #takeTurn(): Promise<boolean> {
    const { clientKey } = this.expected
    if (clientKey === undefined) return true
    this.#giveTurnBack ??= await takeUploadTurn(clientKey)
    return this.#giveTurnBack !== null
  }

  #isExpected(name: string): boolean {
    const { allowedFields } = this.expected
    const isKnown = allowedFields ? allowedFields.has(name) : name !== '' && name.length <= maxFieldNameBytes
    if (!isKnown) this.stop('unknown_field')
    return isKnown
  }

  async close(): Promise<FormReading> {
    this.#giveTurnBack?.()
    if (!this.#problem && this.#fields.size === 0) this.#problem = 'empty'
    const problem = this.#problem
    const fields = this.#fields
    const refusedFiles = this.#refusedFiles
    if (!problem) return { ok: true, form: { fields, uploads: this.#uploads, refusedFiles, tooLarge: false } }
    // What cannot be dropped now, because the database is away, is swept after a day.
    await dropUploads(this.#uploads.map(({ id }) => id)).catch(() => undefined)
    await drainBody(this.request, maxDrainBytes)
    if (!tooMuch.includes(problem)) return { ok: false, status: 400, reason: problem, form: null }
    return { ok: false, status: 413, reason: problem, form: { fields, uploads: [], refusedFiles, tooLarge: true } }
  }
}

/** The first bytes of a part, null when it is empty. Leaves the rest in the stream. */
async function firstChunk(stream: Readable): Promise<Buffer | null> {
  for (;;) {
    const chunk = stream.read() as Buffer | null
    if (chunk !== null) return chunk
    if (stream.readableEnded || stream.destroyed) return null
    await new Promise<void>((resolve) => {
      const go = () => {
        stream.off('readable', go).off('end', go).off('close', go).off('error', go)
        resolve()
      }
      stream.on('readable', go).on('end', go).on('close', go).on('error', go)
    })
  }
}

// Not `unshift`: a stream that has just been emptied may have ended by then.
async function* withFirst(first: Buffer | null, rest: Readable): AsyncIterable<Uint8Array> {
  if (first !== null) yield first
  yield* rest as AsyncIterable<Uint8Array>
}

async function readAway(stream: AsyncIterable<Uint8Array>): Promise<void> {
  const bytes = stream[Symbol.asyncIterator]()
  try {
    while (!(await bytes.next()).done);
  } catch {
    // Cut off: the reader of the form sees that too.
  }
}

/** @returns null for bytes that are not UTF-8: guessing would store what nobody wrote */
function decodeStrictly(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
