import { randomBytes } from 'node:crypto'
import type { Keys } from '#app/access/keys.server.ts'
import { newLink } from '#app/emails/links.server.ts'
import { endLinks, makeLink, type NewLink } from '#models/link-token.server.ts'
import type { Tx } from '#models/transaction.server.ts'

type AccountLinkPurpose = 'invitation' | 'password-reset'

/** How long a link to set a password works. Minutes. */
export const accountLinkMinutes: Record<AccountLinkPurpose, number> = {
  invitation: 7 * 24 * 60,
  'password-reset': 30,
}

type AccountLink = NewLink & { accountId: string }

/** Made before the transaction, which may run twice and must not draw twice. */
export function newAccountLink({
  keys,
  accountId,
  purpose,
  now,
}: {
  keys: Keys
  accountId: string
  purpose: AccountLinkPurpose
  now: Date
}): AccountLink {
  const id = `${purpose}:${accountId}:${randomBytes(9).toString('base64url')}`
  const expiresAt = new Date(now.getTime() + accountLinkMinutes[purpose] * 60_000)
  return { ...newLink(keys, { id, purpose, accountId, expiresAt }), accountId }
}

/** Makes the link usable and ends the account's older ones: only the newest mail works. */
export async function offerAccountLink(tx: Tx, link: AccountLink, now: Date): Promise<void> {
  await endAccountLinks(tx, link.accountId, now)
  await makeLink(tx, link)
}

export async function endAccountLinks(tx: Tx, accountId: string, now: Date): Promise<void> {
  await endLinks(tx, accountId, 'invitation', now)
  await endLinks(tx, accountId, 'password-reset', now)
}
