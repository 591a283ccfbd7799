import type { RequestHandler } from 'express'
import type { Settings } from '#app/config/env.server.ts'
import { unknownHost, unreadable } from './plain-refusals.ts'

const healthChecks = new Set(['/livez', '/readyz'])
const loopbackHosts = new Set(['127.0.0.1', '[::1]', 'localhost'])

/**
 * Only the configured host answers: a link built from a foreign Host header would lead people elsewhere. Health checks
 * come by address. With a localhost origin the loopback addresses are sent to it, so that cookies have one home.
 */
export function refuseForeignHosts(settings: Settings): RequestHandler {
  const own = new URL(settings.publicOrigin)
  return (request, response, next) => {
    // `GET http://elsewhere/ HTTP/1.1`: only proxies are asked so, and the address would be joined to ours as it stands.
    if (!request.url.startsWith('/')) {
      response.status(400).type('text').send(unreadable)
      return
    }
    const host = request.headers.host ?? ''
    if (host === own.host || healthChecks.has(request.path)) return next()
    const { hostname, isKnown } = readHost(host)
    if (settings.isLocalOrigin && isKnown && loopbackHosts.has(hostname) && request.method === 'GET') {
      response.redirect(302, new URL(request.originalUrl.replace(/^[/\\]+/, '/'), own).href)
      return
    }
    response.status(421).type('text').send(unknownHost)
  }
}

function readHost(host: string): { hostname: string; isKnown: boolean } {
  const parsed = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : null
  return { hostname: parsed?.hostname ?? '', isKnown: parsed !== null }
}
