import type { Keys } from '#app/access/keys.server.ts'
import { openResidentSession } from '#app/accounts/session.server.ts'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { readCode, readReference } from '#app/complaints/rules/reference.ts'
import { checkTrackingCode } from '#app/complaints/tracking-code.server.ts'

export type OpenResult =
  | { ok: true; reference: Reference; sessionId: string }
  /** unknown number and wrong code are one answer */
  | { ok: false; reason: 'no-match' }
  | { ok: false; reason: 'too-many'; retryAt: Date }

/** Counts an attempt; app/http/rate-limit.server.ts. */
type TakeLookup = (lookup: { reference: Reference; clientKey: string; now: Date }) => Promise<{
  allowed: boolean
  retryAt: Date
  isRight: () => Promise<void>
}>

/** A number that is nobody's: an unreadable one costs the same work as a sound one. */
const nobodys = 'KTM-0000-0000-0'

/** Number and code open one complaint for half an hour. Attempts are counted before the code is compared. */
export async function openByCode({
  reference: typedReference,
  code: typedCode,
  clientKey,
  keys,
  now,
  takeLookup,
}: {
  reference: string
  code: string
  clientKey: string
  keys: Keys
  now: Date
  takeLookup: TakeLookup
}): Promise<OpenResult> {
  const reference = readReference(typedReference) ?? nobodys
  const attempt = await takeLookup({ reference, clientKey, now })
  if (!attempt.allowed) return { ok: false, reason: 'too-many', retryAt: attempt.retryAt }
  const isRight = await checkTrackingCode({ reference, code: readCode(typedCode) ?? '', keys })
  if (!isRight) return { ok: false, reason: 'no-match' }
  await attempt.isRight()
  return { ok: true, reference, sessionId: await openResidentSession({ reference, now }) }
}
