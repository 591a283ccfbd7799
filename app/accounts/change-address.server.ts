import { randomBytes } from 'node:crypto'
import type { Keys } from '#app/access/keys.server.ts'
import { endAccountLinks } from '#app/accounts/account-link.server.ts'
import { changePerson, refused, type PersonChange, type PersonResult } from '#app/accounts/change-person.server.ts'
import { needsSecondPerson } from '#app/accounts/grants.ts'
import { emailProblem } from '#app/accounts/email-problem.server.ts'
import { propose } from '#app/accounts/propose.server.ts'
import { readEmailAddress } from '#app/emails/address.ts'
import { newLink } from '#app/emails/links.server.ts'
import { storeNewEmail, takeNewEmail } from '#models/account-people.server.ts'
import { findAccount, type Account } from '#models/account.server.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { endLinks, findLink, makeLink, useLink, type NewLink } from '#models/link-token.server.ts'
import { queueEmails, type OwedEmail } from '#models/outbox-email.server.ts'
import { inTransaction, type Tx } from '#models/transaction.server.ts'

const linkMinutes = 7 * 24 * 60

/** The new address has to say that it is right; until then the old one counts, and is told. */
export async function askForAddress({
  email: typed,
  keys,
  ...change
}: PersonChange & { email: string; keys: Keys }): Promise<PersonResult> {
  const email = readEmailAddress(typed.trim())?.toLowerCase() ?? ''
  const errors = await emailProblem(email)
  if (Object.keys(errors).length > 0) return { ok: false, reason: 'invalid', errors }
  const link = newAddressLink(keys, { accountId: change.id, now: change.now })
  return changePerson(change, 'ask-new-address', async (tx, account) => {
    if (!account.isActive) return { result: refused('disabled') }
    // Whoever reads somebody's mail can set their password: for those whom two persons let in it takes two.
    if (needsSecondPerson(null, account)) {
      await propose(tx, { ...change, account: { ...account, email }, kind: 'email', post: account })
      return { done: 'proposed', before: {}, after: {} }
    }
    await offerNewAddress(tx, { account, email, link, now: change.now })
    return { done: 'addressAsked', before: { newEmail: account.newEmail ?? '' }, after: { newEmail: email } }
  })
}

/** Made before the transaction, which may run twice. */
export function newAddressLink(keys: Keys, { accountId, now }: { accountId: string; now: Date }): NewLink {
  const id = `account-email:${accountId}:${randomBytes(9).toString('base64url')}`
  return newLink(keys, {
    ...{ id, purpose: 'account-email', accountId },
    expiresAt: new Date(now.getTime() + linkMinutes * 60_000),
  })
}

export async function offerNewAddress(
  tx: Tx,
  { account, email, link, now }: { account: Account; email: string; link: NewLink; now: Date },
): Promise<void> {
  const { id, language } = account
  await endLinks(tx, id, 'account-email', now)
  await makeLink(tx, link)
  await storeNewEmail(tx, id, email)
  const mails: OwedEmail[] = [
    {
      message: 'account-address',
      facts: { audience: 'new', linkId: link.id },
      to: { kind: 'address', address: email },
    },
    { message: 'account-address', facts: { audience: 'old' }, to: { kind: 'address', address: account.email } },
  ].map((mail, index) => ({ ...mail, language, reference: null, key: `${link.id}:${index}` }) as OwedEmail)
  await queueEmails(tx, mails, now)
}

/** Whose new address a link confirms; null when it cannot be used (any more). Changes nothing. */
export async function findAddressLink(token: string, now: Date): Promise<{ account: Account; email: string } | null> {
  const link = await findLink(token, now)
  if (link?.purpose !== 'account-email' || link.accountId === null) return null
  const account = await findAccount(link.accountId)
  return account?.isActive && account.newEmail !== null ? { account, email: account.newEmail } : null
}

/** From now on the person signs in with the new address. Links that went to the old one end. */
export async function confirmAddressByLink({ token, now }: { token: string; now: Date }): Promise<boolean> {
  const found = await findAddressLink(token, now)
  if (!found) return false
  const { account, email } = found
  return inTransaction(async (tx) => {
    if (!(await useLink(tx, token, now))) return false
    if (!(await takeNewEmail(tx, account.id, email))) return false
    await endAccountLinks(tx, account.id, now)
    await appendAudit(tx, {
      chain: `account:${account.id}`,
      at: now,
      by: `account:${account.id}`,
      action: 'confirm-new-address',
      details: { before: { email: account.email }, after: { email } },
    })
    return true
  })
}
