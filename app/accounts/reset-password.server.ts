import type { Keys } from '#app/access/keys.server.ts'
import { accountLinkMinutes, newAccountLink, offerAccountLink } from '#app/accounts/account-link.server.ts'
import { findAccountByEmail, type Account } from '#models/account.server.ts'
import { takeAttempt } from '#models/attempt.server.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { queueEmails } from '#models/outbox-email.server.ts'
import { inTransaction } from '#models/transaction.server.ts'

const hour = 60 * 60
const mailsPerAccount = { limit: 3, windowSeconds: hour }
const asksPerClient = { limit: 20, windowSeconds: hour }

// Every answer takes at least this long, which is longer than the work: nobody can time who has an account.
const answerAfterMs = 400

/**
 * "Lupa kata sandi": mails a link when the address belongs to somebody. The answer is the same, in words and time,
 * whether it does or not; a fourth mail within the hour is left out silently.
 */
export async function requestPasswordReset({
  email,
  clientKey,
  keys,
  now,
  wait = pause,
}: {
  email: string
  clientKey: string
  keys: Keys
  now: Date
  wait?: (ms: number) => Promise<void>
}): Promise<{ ok: true } | { ok: false; reason: 'too-many'; retryAt: Date }> {
  const asks = await takeAttempt({ purpose: 'reset-client', key: clientKey, ...asksPerClient, now })
  if (!asks.allowed) return { ok: false, reason: 'too-many', retryAt: asks.retryAt }
  await Promise.all([mailResetLink({ email, keys, now }), wait(answerAfterMs)])
  return { ok: true }
}

async function mailResetLink({ email, keys, now }: { email: string; keys: Keys; now: Date }): Promise<void> {
  const account = await findAccountByEmail(email.trim())
  if (!account?.isActive) return
  const mails = await takeAttempt({ purpose: 'reset-account', key: account.id, ...mailsPerAccount, now })
  if (mails.allowed) await offerReset({ account, keys, now, by: `account:${account.id}`, isMailed: true })
}

/** For the operator at the command line, who hands the link over in person. */
export async function makeResetLink({
  email,
  by,
  keys,
  now,
}: {
  email: string
  by: string
  keys: Keys
  now: Date
}): Promise<{ ok: true; linkToken: string; expiresAt: Date } | { ok: false; reason: 'unknown' | 'disabled' }> {
  const account = await findAccountByEmail(email)
  if (!account) return { ok: false, reason: 'unknown' }
  if (!account.isActive) return { ok: false, reason: 'disabled' }
  const { token, expiresAt } = await offerReset({ account, keys, now, by, isMailed: false })
  return { ok: true, linkToken: token, expiresAt }
}

/** Who never had a password gets the longer time of an invitation, unless the link travels by mail on anybody's word. */
async function offerReset({
  account,
  keys,
  now,
  by,
  isMailed,
}: {
  account: Account
  keys: Keys
  now: Date
  by: string
  isMailed: boolean
}) {
  const isFirst = account.passwordSetAt === null && !isMailed
  const purpose = isFirst ? 'invitation' : 'password-reset'
  const link = newAccountLink({ keys, accountId: account.id, purpose, now })
  await inTransaction(async (tx) => {
    await offerAccountLink(tx, link, now)
    if (isMailed) {
      await queueEmails(
        tx,
        [
          {
            message: 'password-reset',
            facts: { linkId: link.id, minutes: accountLinkMinutes['password-reset'] },
            to: { kind: 'account', accountId: account.id },
            language: account.language,
            reference: null,
            key: link.id,
          },
        ],
        now,
      )
    }
    await appendAudit(tx, { chain: `account:${account.id}`, at: now, by, action: 'offer-password-link' })
  })
  return link
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
