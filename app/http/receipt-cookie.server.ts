import { z } from 'zod'
import { refusalReasons, type RefusedFile } from '#app/attachments/upload.ts'

// What lets the browser that filed see its receipt again for a day: the submission key, from which the tracking code is
// derived. HttpOnly, for the whole site, so that leaving a complaint can take it away too. A browser that refuses cookies
// gets the receipt as the answer to its post.

const receiptName = 'tanda'
const probeName = 'uji'
const daySeconds = 24 * 60 * 60

const stored = z.object({
  key: z.string().min(16).max(64),
  refused: z.array(z.object({ name: z.string().max(400), reason: z.enum(refusalReasons) })).max(20),
})

export type ReceiptCookie = { submissionKey: string; refusedFiles: RefusedFile[] }

export function writeReceiptCookie({ submissionKey, refusedFiles }: ReceiptCookie, isHttps: boolean): string {
  const json = JSON.stringify({ key: submissionKey, refused: refusedFiles.slice(0, 10) })
  return cookie(receiptName, Buffer.from(json).toString('base64url'), isHttps)
}

export function readReceiptCookie(request: Request): ReceiptCookie | null {
  const text = valueOf(request, receiptName)
  if (text === null) return null
  try {
    const result = stored.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    return result.success ? { submissionKey: result.data.key, refusedFiles: result.data.refused } : null
  } catch {
    // Not ours or cut: the same as none.
    return null
  }
}

/** For whoever leaves: on a shared phone the receipt would still show number and code. */
export function clearReceiptCookie(isHttps: boolean): string {
  return cookie(receiptName, '', isHttps, 0)
}

/** Set with the form; when it comes back, the browser keeps cookies. */
export function writeProbeCookie(isHttps: boolean): string {
  return cookie(probeName, '1', isHttps)
}

export function keepsCookies(request: Request): boolean {
  return valueOf(request, probeName) !== null || valueOf(request, receiptName) !== null
}

function cookie(name: string, value: string, isHttps: boolean, seconds = daySeconds): string {
  return `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${isHttps ? '; Secure' : ''}`
}

function valueOf(request: Request, name: string): string | null {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim())
  const found = pairs.find((pair) => pair.startsWith(`${name}=`))
  return found === undefined ? null : found.slice(name.length + 1)
}
