import { randomInt } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'

const alphabet = '23456789BCDFGHJKMNPQRTVWXYZ'

/**
 * A code per request, and one line: which kind of page, status, milliseconds. No address of the client, no query, no
 * reference, no token, nothing that was typed: a log must not be able to say who complained.
 */
export function requestLog(logger: Logger, milliseconds: () => number): RequestHandler {
  return (request, response, next) => {
    const started = milliseconds()
    const requestId = Array.from({ length: 6 }, () => alphabet[randomInt(alphabet.length)]).join('')
    response.locals['requestId'] = requestId
    response.on('finish', () => {
      logger.info({
        requestId,
        method: request.method,
        page: pageName(request.path),
        status: response.statusCode,
        ms: Math.round(milliseconds() - started),
      })
    })
    next()
  }
}

// The first words of app/routes.ts and of public/ (tests/http compares). A mistyped address can hold a name.
const knownWords = new Set([
  ...['aduan', 'aksesibilitas', 'bahasa', 'bantuan', 'instansi', 'koordinator', 'kotak-surat', 'lacak', 'lampiran'],
  ...[
    'lapor',
    'livez',
    'pengawas',
    'pengelola',
    'penghubung',
    'petugas',
    'privasi',
    'readyz',
    'robots.txt',
    'tautan',
    'assets',
  ],
])

/** `/aduan/KTM-…` becomes `/aduan/:`: of an address only its first word is ever written down, and only one of ours. */
export function pageName(path: string): string {
  const [first, ...rest] = path
    .replace(/\.data$/, '')
    .split('/')
    .filter(Boolean)
  if (first === undefined) return '/'
  if (!knownWords.has(first)) return '/:'
  return `/${first}${rest.length > 0 ? '/:' : ''}`
}
