import type { AppLoadContext } from '@remix-run/node'
import type { Language } from '#app/complaints/rules/complaint.ts'

const cookieName = 'bahasa'
const yearSeconds = 365 * 24 * 60 * 60

// A form that switches the language answers in the new one at once: the loaders that run after its action still read
// the old cookie, so the choice stands beside their shared context.
const chosenNow = new WeakMap<AppLoadContext, Language>()

/** The reader's language: chosen (cookie), else what the browser asks for, else Indonesian. */
export function languageOf(request: Request, context?: AppLoadContext): Language {
  const chosen = context ? chosenNow.get(context) : undefined
  return chosen ?? fromCookie(request.headers.get('Cookie')) ?? fromBrowser(request.headers.get('Accept-Language'))
}

/** Switches for this answer and, by the cookie it returns, for the next ones. */
export function switchLanguage(context: AppLoadContext, to: Language): { 'Set-Cookie': string } {
  chosenNow.set(context, to)
  return { 'Set-Cookie': languageCookie(to, context.settings.isHttps) }
}

export function readLanguage(text: string | null): Language | null {
  return text === 'id' || text === 'en' ? text : null
}

function languageCookie(language: Language, isHttps: boolean): string {
  // Not a secret and not signed: whoever changes it changes only the words on their own screen.
  return `${cookieName}=${language}; Path=/; Max-Age=${yearSeconds}; SameSite=Lax; HttpOnly${isHttps ? '; Secure' : ''}`
}

function fromCookie(header: string | null): Language | null {
  const match = /(?:^|;\s*)bahasa=(\w+)/.exec(header ?? '')
  return readLanguage(match?.[1] ?? null)
}

/** The first of our two languages by weight. Malay and Javanese or Kutai readers are better served by Indonesian. */
function fromBrowser(header: string | null): Language {
  const wanted = (header ?? '')
    .split(',', 20)
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean)
      return { language: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ language, weight }) => (language === 'id' || language === 'in' || language === 'en') && weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return wanted[0]?.language === 'en' ? 'en' : 'id'
}
