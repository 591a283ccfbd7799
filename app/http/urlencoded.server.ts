import { maxFieldBytes, maxFields } from '#app/attachments/limits.ts'
import type { FormReader, FormSink } from './multipart.server.ts'

const ampersand = 0x26

/** Reads `name=value&name=value`. Pairs are handed on as they are complete: an oversized body keeps what came first. */
export function urlencodedReader(sink: FormSink): FormReader {
  let pending: Buffer[] = []
  let pendingBytes = 0
  let fields = 0

  function take(bytes: Buffer): void {
    pending.push(bytes)
    pendingBytes += bytes.length
    // Each byte can come as three.
    if (pendingBytes > maxFieldBytes * 3 + 1_000) sink.stop('field_too_long')
  }

  function finishPair(): void {
    const pair = Buffer.concat(pending).toString('latin1')
    pending = []
    pendingBytes = 0
    if (pair === '') return
    fields += 1
    if (fields > maxFields) {
      sink.stop('too_many_fields')
      return
    }
    const equals = pair.indexOf('=')
    const name = decode(equals < 0 ? pair : pair.slice(0, equals))
    const value = decode(equals < 0 ? '' : pair.slice(equals + 1))
    if (value.length > maxFieldBytes) sink.stop('field_too_long')
    else sink.field(name.toString('latin1'), value)
  }

  return {
    write: (chunk) => {
      let from = 0
      while (!sink.isStopped()) {
        const at = chunk.indexOf(ampersand, from)
        take(chunk.subarray(from, at < 0 ? chunk.length : at))
        if (at < 0) break
        finishPair()
        from = at + 1
      }
      return Promise.resolve()
    },
    end: () => {
      if (!sink.isStopped()) finishPair()
      return Promise.resolve()
    },
    abandon: () => Promise.resolve(),
  }
}

/** Percent signs that stand for nothing stay as typed, as in every browser. */
function decode(encoded: string): Buffer {
  const bytes = encoded
    .replaceAll('+', ' ')
    .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1')
}
