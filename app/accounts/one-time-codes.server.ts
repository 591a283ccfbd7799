import { createHash, randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { keyedBytes, keyedHash, keyVersions, type Keys } from '#app/access/keys.server.ts'

// Codes of an authenticator app (RFC 6238) and the codes on paper for the day the telephone is gone. What every app
// supports: SHA-1, six digits, 30 seconds.
const periodSeconds = 30
const issuer = 'Suara Etam'
const backupCodeCount = 10
const backupCodeLength = 10
// Without letters that look like a digit.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * The app's secret, 160 bits, derived from a key of the ring and a salt: the database holds nothing that makes codes, and
 * showing the page of a set-up twice shows the same picture without writing anything.
 */
export function authenticatorSecret(
  keys: Keys,
  { accountId, salt, keyVersion }: { accountId: string; salt: string; keyVersion: number },
): Uint8Array {
  return keyedBytes(keys, 'second-factor', `${accountId}\n${salt}`, keyVersion).subarray(0, 20)
}

/** What a set-up is bound to: its session, so that every new attempt shows another secret. */
export function saltOf(sessionHash: string): string {
  return createHash('sha256').update(`second-factor\n${sessionHash}`).digest('base64url')
}

/** For the picture that an app scans, and for typing by hand in groups of four. */
export function describeSecret(secret: Uint8Array, email: string): { address: string; words: string } {
  const totp = appOf(secret, email)
  return { address: totp.toString(), words: (totp.secret.base32.match(/.{1,4}/g) ?? []).join(' ') }
}

/**
 * Which 30 seconds a typed code belongs to: those of `now`, or the ones before or after for clocks that drift.
 * @returns null for a wrong code; whether it was used before is the caller's question
 */
export function stepOfCode(secret: Uint8Array, typed: string, now: Date): number | null {
  const token = typed.replace(/[\s-]/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const delta = appOf(secret, '').validate({ token, timestamp: now.getTime(), window: 1 })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / periodSeconds) + delta
}

/** Ten codes of 50 random bits, each for one use: `7Q4D9-M2KXH`. */
export function drawBackupCodes(): string[] {
  return Array.from({ length: backupCodeCount }, () => {
    const letters = Array.from({ length: backupCodeLength }, () => alphabet[randomInt(alphabet.length)])
    return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`
  })
}

export function hashBackupCodes(keys: Keys, accountId: string, codes: readonly string[]): string[] {
  return codes.map((code) => hashOf(keys, accountId, code))
}

/** All the hashes a typed code may be stored under; none for what cannot be a code. */
export function hashesOfTypedCode(keys: Keys, accountId: string, typed: string): string[] {
  const code = tidy(typed)
  if (code.length !== backupCodeLength) return []
  return keyVersions(keys).map((version) => hashOf(keys, accountId, code, version))
}

function hashOf(keys: Keys, accountId: string, code: string, version?: number): string {
  return keyedHash(keys, 'backup-code', `${accountId}\n${tidy(code)}`, version)
}

/** Read from paper: forgives case, spaces, hyphens and the letters that are no letters of a code. */
function tidy(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
}

function appOf(secret: Uint8Array, email: string): TOTP {
  return new TOTP({
    issuer,
    label: email,
    algorithm: 'SHA1',
    digits: 6,
    period: periodSeconds,
    secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
  })
}
