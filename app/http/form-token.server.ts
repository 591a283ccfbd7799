import { randomBytes, timingSafeEqual } from 'node:crypto'
import { keyedBytes, keyVersions, type Keys } from '#app/access/keys.server.ts'

/**
 * The signed hidden field of every form (name: `token`). It says which form it belongs to, whose it is, when it was made,
 * and carries the submission key that makes sending twice harmless.
 */
export type FormTokenUse = {
  purpose: string
  /** whose form it is: a hash of the session, a reference; a token of somebody else's form is foreign */
  binding?: string
  now: Date
}

export type FormTokenReading =
  | { ok: true; submissionKey: string }
  /** `submissionKey` is given when the signature is good: the form is shown again with a fresh token and the same key */
  | { ok: false; reason: 'missing' | 'expired' | 'foreign'; submissionKey: string | null }

const defaultMaxAgeHours = 48

/** `submissionKey`: 128 random bits, or the key of the form that is being shown again. */
export function issueFormToken(keys: Keys, use: FormTokenUse, submissionKey = newSubmissionKey()): string {
  const body = `${submissionKey}.${Math.floor(use.now.getTime() / 1000).toString(36)}`
  return `${body}.${sign(keys, use, body).toString('base64url')}`
}

export function newSubmissionKey(): string {
  return randomBytes(16).toString('base64url')
}

export function readFormToken(
  keys: Keys,
  token: string | null,
  use: FormTokenUse & { maxAgeHours?: number },
): FormTokenReading {
  const [submissionKey, issued, signature, ...rest] = (token ?? '').split('.')
  if (!submissionKey || !issued || !signature || rest.length > 0)
    return { ok: false, reason: 'missing', submissionKey: null }
  const given = Buffer.from(signature, 'base64url')
  const isOurs = keyVersions(keys).some((version) => {
    const expected = sign(keys, use, `${submissionKey}.${issued}`, version)
    return expected.length === given.length && timingSafeEqual(expected, given)
  })
  if (!isOurs) return { ok: false, reason: 'foreign', submissionKey: null }
  const ageHours = (use.now.getTime() / 1000 - Number.parseInt(issued, 36)) / 3600
  if (ageHours > (use.maxAgeHours ?? defaultMaxAgeHours)) return { ok: false, reason: 'expired', submissionKey }
  return { ok: true, submissionKey }
}

function sign(keys: Keys, use: FormTokenUse, body: string, version?: number): Buffer {
  const form = JSON.stringify([use.purpose, use.binding ?? ''])
  return keyedBytes(keys, `form:${form}`, body, version).subarray(0, 18)
}
