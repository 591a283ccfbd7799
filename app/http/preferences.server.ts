import type { Settings } from '#app/config/env.server.ts'
import { isTheme, type Theme } from '#app/ui/theme.ts'

/** How somebody wants the desk to look and to listen, in this browser. Neither secret nor signed: it changes only their own screen. */
export type Preferences = { theme: Theme; hasKeys: boolean }

const yearSeconds = 365 * 24 * 60 * 60
const themeCookie = 'tampilan'
const keysCookie = 'pintasan'

export function readPreferences(request: Request): Preferences {
  const cookies = request.headers.get('Cookie')
  const theme = valueOf(cookies, themeCookie)
  return { theme: isTheme(theme) ? theme : 'light', hasKeys: valueOf(cookies, keysCookie) !== 'mati' }
}

/** Two Set-Cookie values. */
export function writePreferences({ theme, hasKeys }: Preferences, origin: Pick<Settings, 'isHttps'>): string[] {
  const attributes = `Path=/; Max-Age=${yearSeconds}; SameSite=Lax; HttpOnly${origin.isHttps ? '; Secure' : ''}`
  return [`${themeCookie}=${theme}; ${attributes}`, `${keysCookie}=${hasKeys ? 'hidup' : 'mati'}; ${attributes}`]
}

function valueOf(cookies: string | null, name: string): string {
  return new RegExp(`(?:^|;\\s*)${name}=(\\w+)`).exec(cookies ?? '')?.[1] ?? ''
}
