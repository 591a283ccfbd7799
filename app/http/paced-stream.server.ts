import type { ServerResponse } from 'node:http'

/**
 * When the reader has taken what was written. Remix's adapter writes on without asking (tried): a long download to a slow
 * line would pile up in memory. Made before the first byte is written.
 */
export function heedReader(response: ServerResponse): () => Promise<void> {
  let isFull = false
  let waiting: (() => void)[] = []
  const goOn = () => {
    isFull = false
    for (const resume of waiting) resume()
    waiting = []
  }
  const write = response.write.bind(response) as (...given: unknown[]) => boolean
  response.write = (...given: unknown[]) => {
    const hasRoom = write(...given)
    if (!hasRoom) isFull = true
    return hasRoom
  }
  response.on('drain', goOn).on('close', goOn)
  return () =>
    isFull && !response.destroyed ? new Promise((resolve) => void waiting.push(resolve)) : Promise.resolve()
}

/** The body of a long download: the next piece is made when the reader has room, none when he has gone. */
export function pacedStream(
  pieces: AsyncGenerator<string>,
  { readerIsReady, signal }: { readerIsReady: () => Promise<void>; signal: AbortSignal },
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      await readerIsReady()
      const piece = signal.aborted ? { done: true as const } : await pieces.next()
      if (!piece.done) {
        controller.enqueue(encoder.encode(piece.value))
        return
      }
      await pieces.return(undefined)
      controller.close()
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
