import { sealContact } from '#app/access/identity.server.ts'
import type { Keys } from '#app/access/keys.server.ts'
import { barResidentStep } from '#app/complaints/bar-resident-step.server.ts'
import type { MailLinkResult } from '#app/complaints/confirm-address.server.ts'
import { mailToAddress, mailToResident } from '#app/complaints/recipients.server.ts'
import { recordStep, type StepProblem, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { addressLinks, linkEnds, newLink } from '#app/emails/links.server.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { findMailState, replaceMailAddress } from '#models/complaint.server.ts'
import { putContactChange, takeContactChange, type ContactChange } from '#models/contact-change.server.ts'
import { endComplaintLinks, findLink, makeLinks, useLink } from '#models/link-token.server.ts'
import { redirectEmails } from '#models/outbox-address.server.ts'
import { putSealedIdentity, removeSealedIdentity } from '#models/sealed-identity.server.ts'
import { inTransaction } from '#models/transaction.server.ts'

/**
 * Another address for the mails. It counts only after its owner pressed the button in the mail to it; the old one is
 * told; a question asked earlier dies. Of a sealed complaint both stay sealed.
 */
export function changeContact(
  request: Omit<StepRequest, 'version'> & { email: string | null; keys: Keys },
): Promise<StepResult> {
  const { email, keys, now } = request
  return recordStep({ ...request, version: null }, async (complaint) => {
    const { reference } = complaint
    const to = email === null ? null : recipientOf(complaint, email, keys)
    // Named after the entry: a later question has another id, and an old link cannot confirm it.
    const linkId = `change-contact:${reference}:h${complaint.history.length + 1}`
    return {
      step: 'changeContact',
      given: email === null ? [] : ['email'],
      visibility: 'resident',
      refused: refusalOf(complaint, email) ?? (await barResidentStep('changeContact', complaint, now)),
      links: () => {
        const expiresAt = linkEnds('change-contact', now)
        return [newLink(keys, { id: linkId, purpose: 'change-contact', reference, expiresAt })]
      },
      emails: async ({ complaint: after, entryId }) => [
        ...(to
          ? [mailToAddress(after, to, entryId, { message: 'contact-change', facts: { audience: 'new', linkId } })]
          : []),
        ...(await mailToResident(after, `${entryId}-old`, { message: 'contact-change', facts: { audience: 'old' } })),
      ],
      alsoWrite: async (tx) => {
        await endComplaintLinks(tx, reference, ['change-contact'], { now, except: linkId })
        if (to) await putContactChange(tx, { reference, linkId, to, askedAt: now })
      },
    }
  })
}

function recipientOf({ reference, identity }: Complaint, email: string, keys: Keys): ContactChange['to'] {
  if (identity !== 'sealed') return { kind: 'address', address: email }
  const { mail } = sealContact(keys, reference, { name: null, phone: null, address: null, email })
  return { kind: 'sealed', sealed: mail ?? '' }
}

function refusalOf({ identity, contact }: Complaint, email: string | null): StepProblem | null {
  if (identity === 'none') return 'nameless'
  return email !== null && contact?.email === email ? 'nothing-to-change' : null
}

class ChangeGone extends Error {}

/** The owner of the new address said so: all mail that waits goes there, and nothing in older mails works any more. */
export async function confirmNewAddress({
  token,
  keys,
  now,
}: {
  token: string
  keys: Keys
  now: Date
}): Promise<MailLinkResult> {
  const link = await findLink(token, now)
  const reference = link?.purpose === 'change-contact' ? link.reference : null
  const before = reference === null ? null : await findMailState(reference)
  if (link === null || reference === null || before === null) return { ok: false, reason: 'link-unknown' }
  const turn = before.turn + 1
  try {
    await inTransaction(async (tx) => {
      const to = (await useLink(tx, token, now)) && (await takeContactChange(tx, { reference, linkId: link.id }))
      if (!to) throw new ChangeGone()
      const address = to.kind === 'sealed' ? 'sealed' : 'named'
      const mail = { address, confirmed: true, stopped: false, turn } as const
      const email = to.kind === 'address' ? to.address : null
      if (!(await replaceMailAddress(tx, reference, { mail, email }))) throw new ChangeGone()
      if (to.kind === 'sealed') await putSealedIdentity(tx, reference, { mail: to.sealed }, now)
      // Disclosed with the address still sealed: now an open one stands in its place.
      else await removeSealedIdentity(tx, reference)
      await redirectEmails(tx, reference, to)
      await endComplaintLinks(tx, reference, ['confirm-address', 'stop-mail', 'accept', 'dispute', 'new-code'], { now })
      await makeLinks(tx, addressLinks(keys, reference, turn, now))
      await appendAudit(tx, { chain: `complaint:${reference}`, at: now, by: 'resident', action: 'contact-changed' })
    })
    return { ok: true, reference }
  } catch (error) {
    // Used or overtaken a moment ago: only the throw takes back what was written before that was known.
    if (error instanceof ChangeGone) return { ok: false, reason: 'link-unknown' }
    throw error
  }
}
