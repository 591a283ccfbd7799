import type { Request, RequestHandler } from 'express'
import { fromAnotherSite, wrongMethod } from './plain-refusals.ts'

const safeMethods = new Set(['GET', 'HEAD'])

/**
 * Refuses what a browser sends on behalf of another site, on every unsafe method and every address, before a body is
 * read. Remix's own check misses `?_data=` and resource routes (tried). `_data` is an old second door to loaders and
 * actions that nothing of ours uses: it is dropped from every address.
 * `Origin: null` is never good: our own pages send a real one because Referrer-Policy is `same-origin`.
 */
export function refuseCrossSite(publicOrigin: string): RequestHandler {
  return (request, response, next) => {
    dropData(request)
    if (safeMethods.has(request.method)) return next()
    if (request.method !== 'POST') {
      response.status(405).set('Allow', 'GET, HEAD, POST').type('text').send(wrongMethod)
      return
    }
    const site = request.get('sec-fetch-site')
    const isOwn =
      site === undefined ? request.get('origin') === publicOrigin : site === 'same-origin' || site === 'none'
    if (!isOwn) {
      response.status(403).type('text').send(fromAnotherSite)
      return
    }
    next()
  }
}

function dropData(request: Request): void {
  const at = request.url.indexOf('?')
  if (at < 0) return
  const query = new URLSearchParams(request.url.slice(at + 1))
  if (!query.has('_data')) return
  query.delete('_data')
  const rest = query.toString()
  request.url = request.url.slice(0, at) + (rest ? `?${rest}` : '')
  // What Remix's adapter reads.
  request.originalUrl = request.url
}
