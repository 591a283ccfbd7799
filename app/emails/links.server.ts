import { currentKeyVersion, keyedBytes, keyedHash, keyVersions, type Keys } from '#app/access/keys.server.ts'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import type { LinkPurpose, NewLink } from '#models/link-token.server.ts'

/** The secret of a link: 128 bits, base64url. Derived, so that it is kept nowhere and comes out the same on a repeat. */
export function linkToken(keys: Keys, linkId: string, keyVersion = currentKeyVersion(keys)): string {
  return keyedBytes(keys, 'link', linkId, keyVersion).subarray(0, 16).toString('base64url')
}

/** What `makeLink` stores (as a hash) for a link with this id. */
export function newLink(
  keys: Keys,
  link: { id: string; purpose: LinkPurpose; reference?: Reference; accountId?: string; expiresAt: Date },
): NewLink {
  return { ...link, token: linkToken(keys, link.id), keyVersion: currentKeyVersion(keys) }
}

// The two links that every mail to a resident may carry. Made once for an address, when it is given; the sender finds them
// by the reference and how often the address was replaced (`turn`), so no message has to name them.
export const confirmAddressLinkId = (reference: Reference, turn = 0): string =>
  `confirm-address:${withTurn(reference, turn)}`
export const stopMailLinkId = (reference: Reference, turn = 0): string => `stop-mail:${withTurn(reference, turn)}`

const withTurn = (reference: Reference, turn: number): string => (turn === 0 ? reference : `${reference}:${turn}`)

/** Both links of an address, from the moment it is given. */
export function addressLinks(keys: Keys, reference: Reference, turn: number, now: Date): NewLink[] {
  const link = (purpose: 'confirm-address' | 'stop-mail', id: string): NewLink =>
    newLink(keys, { id, purpose, reference, expiresAt: linkEnds(purpose, now) })
  return [
    link('confirm-address', confirmAddressLinkId(reference, turn)),
    link('stop-mail', stopMailLinkId(reference, turn)),
  ]
}

export function linkEnds(purpose: keyof typeof linkDays, now: Date): Date {
  return new Date(now.getTime() + linkDays[purpose] * 24 * 60 * 60 * 1000)
}

/** How long the links of a complaint work. A complaint may go on for more than a year, and so may its mails. */
export const linkDays = {
  'confirm-address': 90,
  'stop-mail': 1_095,
  accept: 60,
  dispute: 60,
  'confirm-represented': 30,
  'change-contact': 7,
  'new-code': 1,
} as const

/** Keyed hashes of an address as typed, newest key first: what tells two sealed addresses to be one without either. */
export function typedAddressHashes(keys: Keys, reference: Reference, address: string): string[] {
  const plain = `${reference}:${address.trim().toLowerCase()}`
  return keyVersions(keys).map((version) => keyedHash(keys, 'typed-address', plain, version))
}
