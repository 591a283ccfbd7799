import type { Settings } from '#app/config/env.server.ts'

/**
 * The cookie that carries a session's id, and nothing else. Staff and residents have one each: an officer who tracks a
 * complaint of their own stays signed in. It ends with the browser; how long it counts is the server's decision.
 */
type SignInCookie = 'petugas' | 'warga'

type Origin = Pick<Settings, 'isHttps'>

export function readSignInCookie(request: Request, cookie: SignInCookie, origin: Origin): string | null {
  const wanted = nameOf(cookie, origin)
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at < 0 || pair.slice(0, at).trim() !== wanted) continue
    const value = pair.slice(at + 1).trim()
    return /^[A-Za-z0-9_-]{20,100}$/.test(value) ? value : null
  }
  return null
}

/** A Set-Cookie value. `__Host-` and `Secure` go with an https origin; browsers refuse both on plain http. */
export function writeSignInCookie(id: string, cookie: SignInCookie, origin: Origin): string {
  return [`${nameOf(cookie, origin)}=${id}`, ...attributes(origin)].join('; ')
}

export function clearSignInCookie(cookie: SignInCookie, origin: Origin): string {
  return [`${nameOf(cookie, origin)}=`, ...attributes(origin), 'Max-Age=0'].join('; ')
}

function nameOf(cookie: SignInCookie, { isHttps }: Origin): string {
  return isHttps ? `__Host-${cookie}` : cookie
}

function attributes({ isHttps }: Origin): string[] {
  return ['Path=/', 'HttpOnly', 'SameSite=Lax', ...(isHttps ? ['Secure'] : [])]
}
