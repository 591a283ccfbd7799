import { keyedHash, type Keys } from '#app/access/keys.server.ts'
import { isPublic } from '#app/complaints/rules/publication.ts'
import { stepFacts } from '#app/complaints/record-step.server.ts'
import type { Language, LocalDate, Reference } from '#app/complaints/rules/complaint.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { takeStep } from '#app/complaints/rules/status.ts'
import { readEmailAddress } from '#app/emails/address.ts'
import { newLink } from '#app/emails/links.server.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { findComplaint } from '#models/complaint.server.ts'
import { findLink, makeLink, useLink } from '#models/link-token.server.ts'
import { queueEmails } from '#models/outbox-email.server.ts'
import { countAffected } from '#models/public-complaint.server.ts'
import { inTransaction } from '#models/transaction.server.ts'

// "Saya juga mengalami ini": counted once per address, after its owner pressed the button behind the link. The address
// stands in the one mail it is for, and afterwards only as a keyed hash.

const linkDays = 7
const purpose = 'confirm-affected'

export type AskResult = { ok: true } | { ok: false; reason: 'not-found' | 'bad-address' | 'closed' }

/** Sends the link. The same answer whether the address was counted before or not. */
export async function askAffected({
  reference,
  email,
  language,
  keys,
  now,
}: {
  reference: Reference
  email: string
  language: Language
  keys: Keys
  now: Date
}): Promise<AskResult> {
  const state = await stateOf(reference, now)
  if (state !== 'open') return { ok: false, reason: state }
  const address = readEmailAddress(email)
  if (address === null) return { ok: false, reason: 'bad-address' }
  const linkId = affectedLinkId(keys, reference, address, localDateOf(now))
  const expiresAt = new Date(now.getTime() + linkDays * 24 * 60 * 60 * 1000)
  await inTransaction(async (tx) => {
    await makeLink(tx, newLink(keys, { id: linkId, purpose, reference, expiresAt }))
    const to = { kind: 'address', address } as const
    await queueEmails(
      tx,
      [{ message: 'confirm-address', facts: { linkId }, to, language, reference, key: linkId }],
      now,
    )
  })
  return { ok: true }
}

/** A day's worth of presses is one mail: nobody's inbox is filled by somebody else's typing. */
export function affectedLinkId(keys: Keys, reference: Reference, address: string, on: LocalDate): string {
  return `${purpose}:${reference}:${keyedHash(keys, 'affected', `${reference}:${address.toLowerCase()}`)}:${on}`
}

export type ConfirmResult =
  | { ok: true; reference: Reference }
  | { ok: false; reason: 'link-gone' }
  | { ok: false; reason: 'passed'; reference: Reference }

/** The button was pressed: one voice more, unless this address has one already. */
export async function confirmAffected({ token, now }: { token: string; now: Date }): Promise<ConfirmResult> {
  const link = await findLink(token, now)
  const [, reference = '', emailHash = ''] = link?.purpose === purpose ? link.id.split(':') : []
  if (!link?.reference || emailHash === '') return { ok: false, reason: 'link-gone' }
  if ((await stateOf(reference, now)) !== 'open') return { ok: false, reason: 'passed', reference }
  const isDone = await inTransaction(async (tx) => {
    if (!(await useLink(tx, token, now))) return false
    if (await countAffected(tx, { reference, emailHash, at: now })) {
      await appendAudit(tx, { chain: `complaint:${reference}`, at: now, by: 'stranger', action: 'affected' })
    }
    return true
  })
  return isDone ? { ok: true, reference } : { ok: false, reason: 'link-gone' }
}

async function stateOf(reference: Reference, now: Date): Promise<'open' | 'not-found' | 'closed'> {
  const complaint = await findComplaint(reference)
  if (!complaint || !isPublic(complaint)) return 'not-found'
  const taken = takeStep(stepFacts(complaint, localDateOf(now)), 'affected', 'stranger', new Set(['email']))
  return taken.ok ? 'open' : 'closed'
}
