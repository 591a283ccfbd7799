import { Dicer } from '@fastify/busboy'
import type { Readable } from 'node:stream'
import { maxFieldBytes, maxFields, maxFiles, maxPartHeaderBytes } from '#app/attachments/limits.ts'
import { readHeaderValue } from './header-value.ts'

// busboy's own form reader sits on the same Dicer, but passes over parts it does not like without a word, hides the
// charset of a part, and turns broken UTF-8 into U+FFFD. Here every part is seen, or the whole form is refused.

export type FormProblem =
  // 400: the request is not what a browser sends
  | 'content_type'
  | 'malformed'
  | 'cut'
  | 'too_slow'
  | 'encoding'
  | 'unknown_field'
  | 'repeated_field'
  | 'files_not_taken'
  | 'empty'
  // 413: more than the form may hold
  | 'body_too_large'
  | 'too_many_fields'
  | 'too_many_files'
  | 'field_too_long'

export type FormSink = {
  /** the field's bytes, at most `maxFieldBytes` */
  field: (name: string, value: Buffer) => void
  /** called one after the other; reads the stream to its end */
  file: (name: string, fileName: Buffer, stream: Readable) => Promise<void>
  /** ends the reading; the first problem counts */
  stop: (problem: FormProblem) => void
  isStopped: () => boolean
}

export type FormReader = {
  write: (chunk: Buffer) => Promise<void>
  /** the body ended: whatever is missing now is a problem */
  end: () => Promise<void>
  /** after a problem: lets go of everything, so that nothing waits for bytes that will not come */
  abandon: () => Promise<void>
}

// An empty file field is a part too.
const maxParts = maxFields + maxFiles + 10

type Headers = Record<string, string[] | undefined>
type Part = { stream: Readable; headers: Promise<Headers | null>; hasHeaders: boolean }

export function multipartReader(boundary: string, sink: FormSink): FormReader {
  // `maxHeaderSize` is missing in the library's types and read by it.
  const dicer = new Dicer({ boundary, maxHeaderPairs: 20, maxHeaderSize: maxPartHeaderBytes } as Dicer.Config)
  const parts: Part[] = []
  let reading = Promise.resolve()
  let fields = 0
  let bug: { error: unknown } | null = null
  let letGo: () => void = () => undefined
  const abandoned = new Promise<void>((resolve) => {
    letGo = resolve
  })

  dicer.on('part', (stream) => {
    // A part that is cut off reports it, and without a listener ends the process.
    stream.on('error', () => undefined)
    if (parts.at(-1)?.hasHeaders === false) sink.stop('malformed')
    if (parts.length >= maxParts) sink.stop('too_many_fields')
    if (sink.isStopped()) {
      stream.resume()
      return
    }
    const part = watchHeaders(stream, abandoned)
    parts.push(part)
    reading = reading.then(() => readPart(part)).catch(fail)
  })
  const finished = new Promise<boolean>((resolve) => {
    dicer.on('finish', () => {
      resolve(true)
    })
    dicer.on('error', () => {
      resolve(false)
    })
  })

  // A bug must neither leave the sender waiting nor look like the sender's mistake.
  function fail(error: unknown): void {
    bug ??= { error }
    sink.stop('malformed')
  }

  async function readPart(part: Part): Promise<void> {
    const headers = await part.headers
    if (sink.isStopped() || !headers) {
      part.stream.resume()
      return
    }
    const described = describePart(headers)
    if (typeof described === 'string') sink.stop(described)
    else if (described.fileName !== null) await sink.file(described.name, described.fileName, part.stream)
    else if ((fields += 1) > maxFields) sink.stop('too_many_fields')
    else await readField(described.name, part.stream)
    if (sink.isStopped()) part.stream.resume()
  }

  async function readField(name: string, stream: Readable): Promise<void> {
    const chunks: Buffer[] = []
    let size = 0
    try {
      for await (const chunk of stream) {
        const bytes = chunk as Buffer
        size += bytes.length
        if (size > maxFieldBytes) {
          sink.stop('field_too_long')
          return
        }
        chunks.push(bytes)
      }
    } catch {
      sink.stop('cut')
      return
    }
    sink.field(name, Buffer.concat(chunks))
  }

  return {
    // Dicer owes the callback of its last write when a big part ended in that chunk: the end of the form stands for it.
    write: (chunk) =>
      Promise.race([
        new Promise<void>((resolve) => dicer.write(chunk, () => resolve())),
        finished.then(() => undefined),
      ]),
    end: async () => {
      dicer.end()
      if (parts.at(-1)?.hasHeaders === false) sink.stop('malformed')
      if (sink.isStopped()) letGo()
      await reading
      if (!sink.isStopped() && !(await finished)) sink.stop('cut')
    },
    abandon: async () => {
      letGo()
      for (const { stream } of parts) stream.destroy()
      dicer.destroy()
      await reading
      if (bug) throw bug.error
    },
  }
}

function watchHeaders(stream: Dicer.PartStream, abandoned: Promise<void>): Part {
  const seen = new Promise<Headers>((resolve) => {
    stream.on('header', (headers) => {
      part.hasHeaders = true
      resolve(headers as Headers)
    })
  })
  const part: Part = { stream, hasHeaders: false, headers: Promise.race([seen, abandoned.then(() => null)]) }
  return part
}

type Description = { name: string; fileName: Buffer | null }

function describePart(headers: Headers): Description | FormProblem {
  const dispositions = headers['content-disposition'] ?? []
  const disposition = readHeaderValue(dispositions[0] ?? '')
  const name = disposition?.parameters.get('name')
  if (dispositions.length !== 1 || disposition?.value !== 'form-data' || name === undefined) return 'malformed'
  if (!isPlainUtf8(headers)) return 'encoding'
  const fileName = disposition.parameters.get('filename') ?? decodedName(disposition.parameters.get('filename*'))
  return { name, fileName: fileName === undefined ? null : Buffer.from(fileName, 'latin1') }
}

/** Another charset, or base64 inside a part: no browser sends it, and two readers would see two texts. */
function isPlainUtf8(headers: Headers): boolean {
  const type = readHeaderValue(headers['content-type']?.[0] ?? '')
  const charset = type?.parameters.get('charset')?.toLowerCase() ?? 'utf-8'
  const transfer = headers['content-transfer-encoding']?.[0]?.trim().toLowerCase() ?? 'binary'
  return (
    type !== null && ['utf-8', 'utf8', 'us-ascii'].includes(charset) && ['7bit', '8bit', 'binary'].includes(transfer)
  )
}

/** `filename*=UTF-8''na%C3%AFve.jpg`, as bytes. Multipart forms should not have it; some libraries send it alone. */
function decodedName(extended: string | undefined): string | undefined {
  if (extended === undefined) return undefined
  const encoded = extended.slice(extended.lastIndexOf("'") + 1)
  return encoded.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}
