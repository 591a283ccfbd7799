import { currentKeyVersion, type Keys } from '#app/access/keys.server.ts'
import {
  authenticatorSecret,
  describeSecret,
  drawBackupCodes,
  hashBackupCodes,
  hashesOfTypedCode,
  saltOf,
  stepOfCode,
} from '#app/accounts/one-time-codes.server.ts'
import { closeSessionOf, openStaffSession, type AccountSession } from '#app/accounts/session.server.ts'
import {
  findSecondFactor,
  insertSecondFactor,
  replaceBackupCodes,
  useBackupCode,
  useCodeOfStep,
} from '#models/account-second-factor.server.ts'
import { forgetAttempts, takeAttempt } from '#models/attempt.server.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { deleteSignInsOf } from '#models/sign-in.server.ts'
import { inTransaction } from '#models/transaction.server.ts'

// Ten of a million codes an hour, of which three count: 1 in 33,000 for who has the password already. Counted by account
// alone, unlike passwords: only somebody who knows the password comes this far.
const codesPerAccount = { limit: 10, windowSeconds: 60 * 60 }

type Refused = { ok: false; reason: 'wrong-code' } | { ok: false; reason: 'too-many'; retryAt: Date }
type Request = { session: AccountSession; keys: Keys; now: Date }

/** What the page of a set-up shows. Writes nothing: the secret follows from the session until a code confirms it. */
export function prepareSecondFactor({ session, keys }: Omit<Request, 'now'>): { address: string; words: string } {
  return describeSecret(authenticatorSecret(keys, newFactor(session, keys)), session.account.email)
}

/** The first code shows that the app has the secret. The session is complete from then on, under a new id. */
export async function setUpSecondFactor({
  session,
  code,
  keys,
  now,
}: Request & { code: string }): Promise<{ ok: true; sessionId: string; backupCodes: string[] } | Refused> {
  const { account } = session
  const factor = newFactor(session, keys)
  const step = stepOfCode(authenticatorSecret(keys, factor), code, now)
  if (step === null || account.secondFactorAt !== null) return { ok: false, reason: 'wrong-code' }
  const backupCodes = drawBackupCodes()
  const { salt, keyVersion } = factor
  const stored = { salt, keyVersion, lastStep: step, backupHashes: hashBackupCodes(keys, account.id, backupCodes) }
  const isNew = await inTransaction(async (tx) => {
    if (!(await insertSecondFactor(tx, account.id, { factor: stored, at: now }))) return false
    // Others that began on the password alone would count again from now on.
    await deleteSignInsOf(tx, account.id)
    await appendAudit(tx, { ...ownEntry(account.id, now), action: 'set-up-second-factor' })
    return true
  })
  if (!isNew) return { ok: false, reason: 'wrong-code' }
  return { ok: true, sessionId: await completeSession(session, now), backupCodes }
}

/** The second step of signing in: a code of the app, or one of the codes on paper, which is used up. */
export async function passSecondFactor({
  session,
  code,
  isBackup,
  keys,
  now,
}: Request & { code: string; isBackup: boolean }): Promise<
  { ok: true; sessionId: string; backupCodesLeft: number | null } | Refused
> {
  const result = await takeCode({ session, code, isBackup, keys, now })
  if (!result.ok) return result
  return { ok: true, sessionId: await completeSession(session, now), backupCodesLeft: result.left }
}

/** Ten new codes on paper for who is signed in and has the app at hand; the old ones end. */
export async function renewBackupCodes({
  session,
  code,
  keys,
  now,
}: Request & { code: string }): Promise<{ ok: true; backupCodes: string[] } | Refused> {
  if (!session.isComplete) return { ok: false, reason: 'wrong-code' }
  const result = await takeCode({ session, code, isBackup: false, keys, now })
  if (!result.ok) return result
  const backupCodes = drawBackupCodes()
  await inTransaction(async (tx) => {
    await replaceBackupCodes(tx, session.account.id, hashBackupCodes(keys, session.account.id, backupCodes))
    await appendAudit(tx, { ...ownEntry(session.account.id, now), action: 'renew-backup-codes' })
  })
  return { ok: true, backupCodes }
}

export async function countBackupCodes(accountId: string): Promise<number> {
  return (await findSecondFactor(accountId))?.backupHashes.length ?? 0
}

async function takeCode({
  session: { account },
  code,
  isBackup,
  keys,
  now,
}: Request & { code: string; isBackup: boolean }): Promise<{ ok: true; left: number | null } | Refused> {
  const attempt = { purpose: 'second-factor', key: account.id, ...codesPerAccount, now }
  // Counted before the code is looked at, so that parallel guesses cannot outrun the count.
  const count = await takeAttempt(attempt)
  if (!count.allowed) return { ok: false, reason: 'too-many', retryAt: count.retryAt }
  const taken = isBackup
    ? await takeBackupCode(account.id, code, { keys, now })
    : await takeAppCode(account.id, code, { keys, now })
  if (!taken) return { ok: false, reason: 'wrong-code' }
  await forgetAttempts(attempt)
  return { ok: true, left: taken.left }
}

async function takeAppCode(accountId: string, code: string, { keys, now }: { keys: Keys; now: Date }) {
  const factor = await findSecondFactor(accountId)
  const step = factor && stepOfCode(authenticatorSecret(keys, { accountId, ...factor }), code, now)
  return step !== null && (await useCodeOfStep(accountId, step)) ? { left: null } : null
}

async function takeBackupCode(accountId: string, code: string, { keys, now }: { keys: Keys; now: Date }) {
  const hashes = hashesOfTypedCode(keys, accountId, code)
  if (hashes.length === 0) return null
  return inTransaction(async (tx) => {
    const left = await useBackupCode(tx, accountId, hashes)
    if (left === null) return null
    await appendAudit(tx, { ...ownEntry(accountId, now), action: 'use-backup-code', details: { left } })
    return { left }
  })
}

function newFactor({ account, idHash }: AccountSession, keys: Keys) {
  return { accountId: account.id, salt: saltOf(idHash), keyVersion: currentKeyVersion(keys) }
}

/** A new id for what may do more now: whoever saw the old one has nothing. */
async function completeSession({ account, idHash }: AccountSession, now: Date): Promise<string> {
  const id = await openStaffSession({ accountId: account.id, isComplete: true, now })
  await closeSessionOf(idHash)
  return id
}

function ownEntry(accountId: string, now: Date) {
  return { chain: `account:${accountId}`, at: now, by: `account:${accountId}` }
}
