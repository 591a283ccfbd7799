import { createHmac, randomBytes } from 'node:crypto'

/** So many of one mailbox in an hour are a family's; a flood in a stranger's name has more. */
export const receiptsPerMailbox = 5
const windowMs = 60 * 60 * 1000

/** Takes room for one mail to each of these addresses. @returns false when one of them has no room left in this hour */
export type ReceiptLimit = (addresses: readonly string[], now: Date) => boolean

/**
 * How many receipts a mailbox was owed in the last hour. Counted in memory alone and under a key that ends with the process:
 * stored, the moments of a mailbox would tie a sealed complaint to a named one. So each web process has the limit apart.
 */
export function createReceiptLimit(): ReceiptLimit {
  const key = randomBytes(32)
  const taken = new Map<string, number[]>()
  let sweptAt = 0

  function takeOne(address: string, now: number): boolean {
    const name = createHmac('sha256', key).update(mailboxOf(address)).digest('base64')
    const recent = (taken.get(name) ?? []).filter((at) => at > now - windowMs && at <= now)
    const hasRoom = recent.length < receiptsPerMailbox
    // Refused ones are not counted: a flood must not keep its victim's own receipts away for longer than the hour.
    taken.set(name, hasRoom ? [...recent, now] : recent)
    return hasRoom
  }

  return (addresses, moment) => {
    const now = moment.getTime()
    if (Math.abs(now - sweptAt) > windowMs) {
      for (const [name, moments] of taken) if (moments.every((at) => at <= now - windowMs)) taken.delete(name)
      sweptAt = now
    }
    return addresses.map((address) => takeOne(address, now)).every((hasRoom) => hasRoom)
  }
}

/** What most providers deliver to one person: capitals, and all behind a plus, make no other mailbox. */
function mailboxOf(address: string): string {
  const lower = address.trim().toLowerCase()
  const at = lower.lastIndexOf('@')
  return lower.slice(0, at).replace(/\+.*$/, '') + lower.slice(at)
}
