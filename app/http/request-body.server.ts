import type { IncomingMessage } from 'node:http'
import { slowestBytesPerSecond, slowestForSeconds } from '#app/attachments/limits.ts'

export type BodyEnd = 'complete' | 'too_large' | 'cut' | 'too_slow' | 'stopped'

type Reading = {
  maxBytes: number
  /** ends the reading from outside: a limit of the form was passed */
  signal: AbortSignal
  /** the next chunk is read when this is done, so a slow store slows the sender and nothing piles up */
  write: (chunk: Buffer) => Promise<void>
}

/**
 * Hands a body on chunk by chunk, until it ends, passes its limit, is cut off, or crawls. The rest of a body that was
 * not read to its end waits in the socket: drain it before answering, or the sender sees a broken connection.
 */
export function readBody(request: IncomingMessage, { maxBytes, signal, write }: Reading): Promise<BodyEnd> {
  return new Promise((resolve, reject) => {
    let received = 0
    let writing: Promise<void> | null = null
    let isOver = false
    const speed = watchSpeed(() => {
      finish('too_slow')
    })

    function finish(end: BodyEnd): void {
      isOver = true
      request.off('data', take).off('end', complete).off('close', cut).off('error', cut)
      signal.removeEventListener('abort', stop)
      speed.stop()
      request.pause()
      resolve(end)
    }
    const stop = () => {
      finish('stopped')
    }
    // A request also closes after its end, perhaps while its last chunk is still being written.
    const cut = () => {
      if (!request.readableEnded) finish('cut')
    }
    const complete = () => {
      if (!writing) finish('complete')
    }
    function take(chunk: Buffer): void {
      received += chunk.length
      speed.count(chunk.length)
      if (received > maxBytes) {
        finish('too_large')
        return
      }
      request.pause()
      speed.hold(true)
      writing = write(chunk)
      writing.then(() => {
        writing = null
        speed.hold(false)
        if (isOver) return
        if (request.readableEnded) finish('complete')
        else request.resume()
      }, reject)
    }

    request.on('data', take).on('end', complete).on('close', cut).on('error', cut)
    // Without a listener for good, an error after this reading would end the process.
    request.on('error', () => undefined)
    signal.addEventListener('abort', stop)
    if (signal.aborted) stop()
  })
}

/** Reads on and throws away, so that a refused sender gets to the end and reads the answer. */
export async function drainBody(request: IncomingMessage, maxBytes: number): Promise<void> {
  if (request.readableEnded || request.destroyed) return
  const never = new AbortController().signal
  request.resume()
  await readBody(request, { maxBytes, signal: never, write: () => Promise.resolve() })
}

const tickSeconds = 5

/** Calls `onSlow` when the last minute brought less than the slowest rate. Time in which we hold the sender back is free. */
function watchSpeed(onSlow: () => void) {
  const ticks = slowestForSeconds / tickSeconds
  let recent: number[] = []
  let bytes = 0
  let isHeld = false
  const timer = setInterval(() => {
    if (isHeld) return
    recent = [...recent, bytes].slice(-ticks)
    bytes = 0
    const sum = recent.reduce((total, one) => total + one, 0)
    if (recent.length === ticks && sum < slowestBytesPerSecond * slowestForSeconds) onSlow()
  }, tickSeconds * 1000)
  timer.unref()
  return {
    count: (more: number) => {
      bytes += more
    },
    hold: (held: boolean) => {
      isHeld = held
    },
    stop: () => {
      clearInterval(timer)
    },
  }
}
