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

/** `/aduan/KTM-…` becomes `/aduan/:`: only the first word of an address is ever written down. */
export function pageName(path: string): string {
  const [first = '', ...rest] = path.split('/').filter(Boolean)
  if (!/^[a-z.-]{0,20}$/.test(first)) return '/:'
  return `/${first}${rest.length > 0 ? '/:' : ''}`
}
