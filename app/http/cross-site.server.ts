import type { RequestHandler } from 'express'

const safeMethods = new Set(['GET', 'HEAD'])

/**
 * Refuses what a browser sends on behalf of another site, on every unsafe method and every address, before a body is
 * read. Remix's own check misses `?_data=` and resource routes (tried), so `_data` is dropped here as well.
 * `Origin: null` is never good: our own pages send a real one because Referrer-Policy is `same-origin`.
 */
export function refuseCrossSite(publicOrigin: string): RequestHandler {
  return (request, response, next) => {
    if (safeMethods.has(request.method)) return next()
    if (request.method !== 'POST') {
      response.status(405).set('Allow', 'GET, HEAD, POST').type('text').send('Method not allowed')
      return
    }
    const site = request.get('sec-fetch-site')
    const isOwn =
      site === undefined ? request.get('origin') === publicOrigin : site === 'same-origin' || site === 'none'
    if (!isOwn) {
      response.status(403).type('text').send('Cross-site request refused')
      return
    }
    const at = request.url.indexOf('?')
    if (at >= 0) {
      const query = new URLSearchParams(request.url.slice(at + 1))
      query.delete('_data')
      const rest = query.toString()
      request.url = request.url.slice(0, at) + (rest ? `?${rest}` : '')
    }
    next()
  }
}
