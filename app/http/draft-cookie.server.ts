import { draftDays } from '#app/complaints/keep-filing-draft.server.ts'

// Which browser saved which drafts: a random value that no page shows. Only /lapor is ever sent it.

const name = 'draf'

export function writeDraftCookie(owner: string, isHttps: boolean): string {
  const seconds = draftDays * 24 * 60 * 60
  return `${name}=${owner}; Path=/lapor; Max-Age=${seconds}; HttpOnly; SameSite=Lax${isHttps ? '; Secure' : ''}`
}

export function readDraftCookie(request: Request): string | null {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim())
  const value = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? ''
  return /^[A-Za-z0-9_-]{43}$/.test(value) ? value : null
}
