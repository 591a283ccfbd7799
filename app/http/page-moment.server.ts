import { timingSafeEqual } from 'node:crypto'
import { keyedBytes, keyVersions, type Keys } from '#app/access/keys.server.ts'

// When a page was drawn, carried by the page itself. Signed, because whoever could choose the moment could ask again and
// again until the answer tells the millisecond of what somebody else did.

/** `reader`: the account that the page was drawn for; nobody else's moment counts */
export function issueMoment(keys: Keys, { reader, now }: { reader: string; now: Date }): string {
  const moment = String(now.getTime())
  return `${moment}.${sign(keys, reader, moment).toString('base64url')}`
}

/** @returns null for whatever this program did not write into a page of this reader */
export function readMoment(keys: Keys, typed: string | null, reader: string): Date | null {
  const [moment, signature, ...rest] = (typed ?? '').split('.')
  if (!moment || !signature || rest.length > 0) return null
  const given = Buffer.from(signature, 'base64url')
  const isOurs = keyVersions(keys).some((version) => {
    const expected = sign(keys, reader, moment, version)
    return expected.length === given.length && timingSafeEqual(expected, given)
  })
  return isOurs ? new Date(Number(moment)) : null
}

function sign(keys: Keys, reader: string, moment: string, version?: number): Buffer {
  return keyedBytes(keys, `page-moment:${reader}`, moment, version).subarray(0, 18)
}
