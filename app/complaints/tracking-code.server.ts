import { createHash, timingSafeEqual } from 'node:crypto'
import { keyedBytes, keyedHash, keyVersions, type Keys } from '#app/access/keys.server.ts'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { makeTrackingCode } from '#app/complaints/rules/reference.ts'
import { findCodeHash } from '#models/complaint.server.ts'

/**
 * The resident's secret: 80 bits derived from the form's submission key under a key outside the database, so that a
 * repeated send can show it again although only a keyed hash is stored. Without the key ring nothing can be tried; a slow
 * hash in the filing path would be the denial of service (a recorded deviation from ASVS 6.5.2, docs/security.md).
 */
export function trackingCode(keys: Keys, submissionKey: string, keyVersion: number): string {
  return makeTrackingCode(keyedBytes(keys, 'tracking-code', submissionKey, keyVersion))
}

export function trackingCodeHash(keys: Keys, reference: Reference, code: string, keyVersion: number): string {
  return keyedHash(keys, 'tracking-code-check', `${reference}:${code}`, keyVersion)
}

/** SHA-256 of the submission key: what makes a form sent twice one complaint. */
export function submissionKeyHash(submissionKey: string): string {
  return createHash('sha256').update(submissionKey).digest('base64url')
}

/** The same work and the same answer for a number that does not exist and for a code that is wrong. */
export async function checkTrackingCode({
  reference,
  code,
  keys,
}: {
  reference: Reference
  code: string
  keys: Keys
}): Promise<boolean> {
  const isRight = await loadCodeCheck(reference, keys)
  return isRight(code)
}

/** Reads what is stored once, for many codes to be held against it. */
export async function loadCodeCheck(reference: Reference, keys: Keys): Promise<(code: string) => boolean> {
  const stored = await findCodeHash(reference)
  const version = stored && keyVersions(keys).includes(stored.codeKeyVersion) ? stored.codeKeyVersion : keys.ring.length
  return (code) => {
    const given = Buffer.from(trackingCodeHash(keys, reference, code, version))
    const expected = stored ? Buffer.from(stored.codeHash) : Buffer.alloc(given.length)
    return given.length === expected.length && timingSafeEqual(given, expected) && stored !== null
  }
}
