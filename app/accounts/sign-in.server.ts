import { isPassword } from '#app/accounts/passwords.server.ts'
import { closeSession, openStaffSession, owesSetUp } from '#app/accounts/session.server.ts'
import type { Role } from '#app/complaints/rules/complaint.ts'
import { findCredentials, type Account } from '#models/account.server.ts'
import { forgetAttempts, returnAttempt, takeAttempt, type Attempt } from '#models/attempt.server.ts'

// Wrong passwords. One client is refused; everybody together is only slowed down, because a lock would let an enemy shut
// the desk out by typing nonsense (docs/security.md, "Attempts").
const hour = 60 * 60
const perAccountAndClient = { limit: 10, windowSeconds: hour }
const perClient = { limit: 60, windowSeconds: hour }
const perAccount = { freeOfDelay: 10, windowSeconds: hour }
const firstDelayMs = 250
const longestDelayMs = 8_000

type SignInResult =
  /** `owes`: what still stands before the desk; the session opens nothing else until then */
  | { ok: true; sessionId: string; accountId: string; role: Role; owes: 'nothing' | 'code' | 'set-up' }
  /** unknown, wrong, disabled or without a password: the person is not told which */
  | { ok: false; reason: 'no-match' }
  | { ok: false; reason: 'too-many'; retryAt: Date }

/**
 * Checks a password and opens a session with a new id; the session the browser came with ends.
 * @param wait how an answer is slowed down; tests pass one that only notes how long
 */
export async function signIn({
  email,
  password,
  clientKey,
  previousSessionId,
  now,
  wait = pause,
}: {
  email: string
  password: string
  clientKey: string
  previousSessionId: string | null
  now: Date
  wait?: (ms: number) => Promise<void>
}): Promise<SignInResult> {
  const who = email.trim().toLowerCase()
  const byClient: Attempt = { purpose: 'sign-in-client', key: clientKey, ...perClient, now }
  const byBoth: Attempt = { purpose: 'sign-in', key: `${who}\n${clientKey}`, ...perAccountAndClient, now }
  const byAccount: Attempt = { purpose: 'sign-in-account', key: who, ...perAccount, limit: 1_000, now }

  // Counted before the password is looked at, given back after a right one: parallel guesses cannot outrun the count.
  for (const attempt of [byClient, byBoth]) {
    const count = await takeAttempt(attempt)
    if (!count.allowed) return { ok: false, reason: 'too-many', retryAt: count.retryAt }
  }
  const { taken } = await takeAttempt(byAccount)
  const delayMs = delayAfter(taken - perAccount.freeOfDelay)
  if (delayMs > 0) await wait(delayMs)

  const found = await findCredentials(who)
  const matches = await isPassword(found?.passwordHash ?? null, password)
  if (!found || !matches || !found.account.isActive) return { ok: false, reason: 'no-match' }

  await returnAttempt(byClient)
  await forgetAttempts(byBoth)
  await returnAttempt(byAccount)
  await closeSession(previousSessionId)
  const { id: accountId, role } = found.account
  const owes = await owedBy(found.account)
  const sessionId = await openStaffSession({ accountId, isComplete: owes === 'nothing', now })
  return { ok: true, sessionId, accountId, role, owes }
}

/** Who has set up a second factor is always asked for it; who has to have one sets it up before anything else. */
async function owedBy(account: Account): Promise<'nothing' | 'code' | 'set-up'> {
  if (account.secondFactorAt !== null) return 'code'
  return (await owesSetUp(account)) ? 'set-up' : 'nothing'
}

/** Doubles with every wrong password beyond the free ones, up to eight seconds. */
export function delayAfter(tooMany: number): number {
  return tooMany <= 0 ? 0 : Math.min(longestDelayMs, firstDelayMs * 2 ** (tooMany - 1))
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
