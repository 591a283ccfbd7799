import { createHmac, randomBytes } from 'node:crypto'
import { isIPv6 } from 'node:net'

const dayMs = 24 * 60 * 60 * 1000

/**
 * Names a client for counting attempts without storing its address: HMAC of the IPv4 address or the IPv6 /56 (one
 * household), under a key that is made new every 24 hours and lives in memory only. Several web processes count apart.
 */
export function createClientKeys(): (address: string | undefined, now: Date) => string {
  let key = randomBytes(32)
  let madeAt: number | null = null
  return (address, now) => {
    if (madeAt === null || now.getTime() - madeAt > dayMs) {
      key = randomBytes(32)
      madeAt = now.getTime()
    }
    return createHmac('sha256', key)
      .update(network(address ?? 'unknown'))
      .digest('base64url')
      .slice(0, 22)
  }
}

function network(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1]) return mapped[1]
  if (!isIPv6(address)) return address
  const [head = '', tail = ''] = address.toLowerCase().split('::')
  const left = head.split(':').filter(Boolean)
  const right = tail.split(':').filter(Boolean)
  const middle = address.includes('::') ? Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0') : []
  const groups = [...left, ...middle, ...right].map((group) => group.padStart(4, '0'))
  return groups.join('').slice(0, 14)
}
