import type { RequestHandler } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Settings } from '#app/config/env.server.ts'

// What one household or office can need in a minute, generously: pages with thumbnails, and forms sent again and again.
const requestsPerMinute = 600
const postsPerMinute = 90

/**
 * Refuses a flood before a body is read. Counted in memory, per client key; limits with a meaning (filing, looking up,
 * signing in) are asked in the actions. Off where SUBMIT_LIMIT_PER_HOUR is 0, which production does not allow.
 */
export function floodGuard(settings: Settings): RequestHandler {
  if (settings.submitLimitPerHour === 0)
    return (_request, _response, next) => {
      next()
    }
  const requests = new RateLimiterMemory({ points: requestsPerMinute, duration: 60 })
  const posts = new RateLimiterMemory({ points: postsPerMinute, duration: 60 })
  return (request, response, next) => {
    const key = response.locals['clientKey'] as string
    const limiter = request.method === 'POST' ? posts : requests
    limiter.consume(key).then(
      () => {
        next()
      },
      () => {
        response
          .status(429)
          .set('Retry-After', '60')
          .type('text')
          .send(
            'Terlalu banyak permintaan. Tunggu satu menit, tekan Kembali, lalu kirim lagi. / Too many requests. Wait a minute, go back and send again.',
          )
      },
    )
  }
}
