import { sealTo } from '#app/access/keys.server.ts'
import type { Submission } from '#app/complaints/new-complaint.server.ts'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { linkEnds, newLink } from '#app/emails/links.server.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { answerForRepresented } from '#models/assisted-complaints.server.ts'
import { findLink, useLink, type NewLink } from '#models/link-token.server.ts'
import { representedEmailKey } from '#models/outbox-address.server.ts'
import type { OwedEmail } from '#models/outbox-email.server.ts'
import { inTransaction } from '#models/transaction.server.ts'

// Somebody filed for another person (UU 25/2009 art. 42(1)). That person is asked by one mail; the address stands in that
// mail alone. Until there is an answer the complaint goes its way like any other.

const purpose = 'confirm-represented'

/** The mail and its link; none without an address, and none where nothing about anybody is held. */
export function askRepresented(
  { filing, language, keys, now }: Submission,
  reference: Reference,
): { links: NewLink[]; emails: OwedEmail[] } {
  const address = filing.identity === 'none' ? null : (filing.onBehalf?.email ?? null)
  if (address === null) return { links: [], emails: [] }
  const linkId = `${purpose}:${reference}`
  const link = newLink(keys, { id: linkId, purpose, reference, expiresAt: linkEnds(purpose, now) })
  const to =
    filing.identity === 'sealed'
      ? ({ kind: 'sealed', sealed: sealTo(keys.mailPublicKey, address, `mail:${reference}`) } as const)
      : ({ kind: 'address', address } as const)
  const facts = { linkId, about: 'represented' } as const
  const key = representedEmailKey(reference)
  return { links: [link], emails: [{ message: 'confirm-address', facts, to, language, reference, key }] }
}

export type RepresentedAnswer =
  { ok: true; reference: Reference; answer: 'yes' | 'no' } | { ok: false; reason: 'link-gone' }

/** The person concerned pressed one of the two buttons. Whoever says no is not named in the complaint any more. */
export async function confirmRepresented({
  token,
  answer,
  now,
}: {
  token: string
  answer: 'yes' | 'no'
  now: Date
}): Promise<RepresentedAnswer> {
  const link = await findLink(token, now)
  const reference = link?.purpose === purpose ? link.reference : null
  if (reference === null) return { ok: false, reason: 'link-gone' }
  const isDone = await inTransaction(async (tx) => {
    if (!(await useLink(tx, token, now))) return false
    await answerForRepresented(tx, reference, answer)
    const details = { answer }
    await appendAudit(tx, { chain: `complaint:${reference}`, at: now, by: 'stranger', action: purpose, details })
    return true
  })
  return isDone ? { ok: true, reference, answer } : { ok: false, reason: 'link-gone' }
}
