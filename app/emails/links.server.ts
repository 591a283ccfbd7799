import { currentKeyVersion, keyedBytes, type Keys } from '#app/access/keys.server.ts'
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

// The two links that every mail to a resident may carry. Made once, when the complaint is filed; the sender finds them by
// the reference, so no message has to name them.
export const confirmAddressLinkId = (reference: Reference): string => `confirm-address:${reference}`
export const stopMailLinkId = (reference: Reference): string => `stop-mail:${reference}`

/** How long the links of a complaint work. A complaint may go on for more than a year, and so may its mails. */
export const linkDays = { 'confirm-address': 90, 'stop-mail': 1_095, accept: 60, dispute: 60 } as const
