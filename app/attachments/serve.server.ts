import { contentDisposition, downloadName } from '#app/attachments/file-name.ts'
import { openClean, openThumbnail } from '#app/attachments/storage.server.ts'
import type { AttachmentInfo } from '#app/attachments/upload.ts'

/**
 * One file as a download that a browser neither shows, nor runs, nor keeps. The caller has asked whether this person may
 * have it.
 * @param isThumbnail the small picture for a list (`?ukuran=kecil`)
 * @param isHead answers with the headers alone
 * @returns null while there is nothing to hand out: not checked yet, refused, or no small picture
 */
export async function serveAttachment(
  attachment: AttachmentInfo,
  { isThumbnail, isHead }: { isThumbnail: boolean; isHead: boolean },
): Promise<Response | null> {
  if (attachment.state !== 'clean') return null
  if (isThumbnail) {
    const thumbnail = await openThumbnail(attachment.id)
    if (!thumbnail) return null
    const headers = headersOf({ type: 'image/jpeg', size: thumbnail.length, name: `${attachment.name}.jpg` })
    return new Response(isHead ? null : Buffer.from(thumbnail), { headers })
  }
  const clean = await openClean(attachment.id)
  if (!clean) return null
  const { type, name } = attachment
  const headers = headersOf({ type, size: clean.size, name: downloadName(name, type) })
  return new Response(isHead ? null : streamOf(clean.bytes), { headers })
}

function headersOf({ type, size, name }: { type: string; size: number; name: string }): HeadersInit {
  return {
    'Content-Type': type,
    'Content-Length': String(size),
    'Content-Disposition': contentDisposition(name),
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  }
}

function streamOf(bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await iterator.next()
      if (next.done) controller.close()
      else controller.enqueue(next.value)
    },
    // The reader went away: the database's cursor is closed, not left to time out.
    cancel: async () => {
      await iterator.return?.()
    },
  })
}
