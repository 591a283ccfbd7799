import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import {
  decodeSeconds,
  decoderStartSeconds,
  maxCleanBytes,
  maxCleanSide,
  maxDecoderBytes,
  maxImagePixels,
  maxThumbnailBytes,
  thumbnailSide,
} from '#app/attachments/limits.ts'
import type { AttachmentType, UnusableReason } from '#app/attachments/upload.ts'
// As text, and given to node as its program: so it is in the built server and in the tests alike, whatever folder
// either is started from, and is still a file of its own that the linter and the type checker read.
import childProgram from './clean-image-child.mjs?raw'

export type CleanImage = { bytes: Buffer; width: number; height: number; thumbnail: Buffer | null }

export type Cleaning =
  | { ok: true; image: CleanImage }
  /** `crashed`: the decoder died, was killed or ran out of time; the machine may have been the cause */
  | { ok: false; reason: UnusableReason | 'crashed' }

/**
 * Draws a picture anew in a child process: re-encoded in its own family, turned upright, no metadata of any kind, at most
 * 4096 pixels a side. Nothing of the upload but its pixels gets through, so what was hidden or appended is gone.
 */
export async function cleanImage(
  bytes: Buffer,
  type: AttachmentType,
  maxSeconds = decoderStartSeconds + decodeSeconds,
): Promise<Cleaning> {
  const output = await runChild(bytes, type, maxSeconds)
  return output ? readAnswer(output) : { ok: false, reason: 'crashed' }
}

function runChild(bytes: Buffer, type: AttachmentType, maxSeconds: number): Promise<Buffer | null> {
  const limits = [maxImagePixels, maxCleanSide, thumbnailSide, maxThumbnailBytes, maxDecoderBytes, maxSeconds].map(
    String,
  )
  const program = ['--max-old-space-size=64', '--input-type=module', '--eval', childProgram, type, ...limits]
  // A program given as text finds its imports from its working folder.
  const cwd = dirname(createRequire(import.meta.url).resolve('sharp'))
  return new Promise((resolve) => {
    // An environment of its own: keys and the database's address are not the decoder's business.
    const child = spawn(process.execPath, program, {
      cwd,
      env: { NODE_ENV: 'production' },
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    const chunks: Buffer[] = []
    let received = 0
    const kill = () => {
      child.kill('SIGKILL')
    }
    const timer = setTimeout(kill, maxSeconds * 1000)
    child.stdout.on('data', (chunk: Buffer) => {
      received += chunk.length
      if (received > maxCleanBytes) kill()
      else chunks.push(chunk)
    })
    const finish = (output: Buffer | null) => {
      clearTimeout(timer)
      resolve(output)
    }
    child.on('error', () => {
      finish(null)
    })
    child.on('close', (code) => {
      finish(code === 0 ? Buffer.concat(chunks) : null)
    })
    // A child that dies early closes the pipe in the middle of the picture.
    child.stdin.on('error', () => undefined)
    child.stdin.end(bytes)
  })
}

type Answer =
  | { ok: true; width: number; height: number; imageBytes: number; thumbnailBytes: number }
  | { ok: false; reason: UnusableReason }

function readAnswer(output: Buffer): Cleaning {
  const line = output.indexOf('\n')
  if (line < 0) return { ok: false, reason: 'crashed' }
  const answer = JSON.parse(output.toString('utf8', 0, line)) as Answer
  if (!answer.ok) return answer
  const { width, height, imageBytes, thumbnailBytes } = answer
  const bytes = output.subarray(line + 1, line + 1 + imageBytes)
  const thumbnail = output.subarray(line + 1 + imageBytes)
  if (bytes.length !== imageBytes || thumbnail.length !== thumbnailBytes) return { ok: false, reason: 'crashed' }
  return { ok: true, image: { bytes, width, height, thumbnail: thumbnailBytes === 0 ? null : thumbnail } }
}
