import { randomBytes } from 'node:crypto'
import { currentKeyVersion, type Keys } from '#app/access/keys.server.ts'
import { mailToResident } from '#app/complaints/recipients.server.ts'
import type { Complaint, Reference } from '#app/complaints/rules/complaint.ts'
import { formatCode, readReference } from '#app/complaints/rules/reference.ts'
import { checkTrackingCode, trackingCode, trackingCodeHash } from '#app/complaints/tracking-code.server.ts'
import { readEmailAddress } from '#app/emails/address.ts'
import { linkEnds, newLink, typedAddressHashes } from '#app/emails/links.server.ts'
import { takeAttempt } from '#models/attempt.server.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { findComplaint, replaceCode } from '#models/complaint.server.ts'
import { endComplaintLinks, findLinkReference, makeLinks, useLink } from '#models/link-token.server.ts'
import { queueEmails } from '#models/outbox-email.server.ts'
import { deleteResidentSignIns } from '#models/sign-in.server.ts'
import { inTransaction } from '#models/transaction.server.ts'

const hour = 60 * 60
const asksPerClient = { limit: 20, windowSeconds: hour }
// Of number and address together: wrong addresses do not use up the resident's own.
const mailsPerAddress = { limit: 3, windowSeconds: hour }

// Every answer takes this long, however long the work takes: nobody can time which number has which address. The work is
// shorter, so that hardly anything is left to do when the answer goes.
const answerAfterMs = 400
const triesOfWork = 3

type Asked = { reference: string; email: string; keys: Keys; now: Date }

/**
 * "Kode hilang": number and address. The same answer, in words and time, whether they belong together or not; only a mail
 * to that address says more. A nameless complaint has no address, so its code cannot come back.
 * @param tellFault of work that failed for good: the answer says nothing of it, because only what fits has work to do
 */
export async function requestNewCode({
  clientKey,
  tellFault,
  ...asked
}: Asked & { clientKey: string; tellFault: (error: unknown) => void }): Promise<
  { ok: true } | { ok: false; retryAt: Date }
> {
  const asks = await takeAttempt({ purpose: 'new-code-client', key: clientKey, ...asksPerClient, now: asked.now })
  if (!asks.allowed) return { ok: false, retryAt: asks.retryAt }
  // Not awaited: a slow database would be slow only for what fits.
  void mailLinkInTheEnd(asked, tellFault)
  await pause(answerAfterMs)
  return { ok: true }
}

/** Nobody presses again for it, so a fault is met with another try. */
async function mailLinkInTheEnd(asked: Asked, tellFault: (error: unknown) => void): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await mailLink(asked)
      return
    } catch (error) {
      if (attempt === triesOfWork) {
        tellFault(error)
        return
      }
      await pause(attempt * 1000)
    }
  }
}

async function mailLink({ reference: typedReference, email, keys, now }: Asked): Promise<void> {
  const reference = readReference(typedReference)
  const address = readEmailAddress(email.trim())
  const complaint = reference && address ? await findComplaint(reference) : null
  if (!complaint || address === null || !mayBeTheirs(complaint, address)) return
  const typedHash = typedAddressHashes(keys, complaint.reference, address)[0] ?? ''
  const mails = await takeAttempt({ purpose: 'new-code', key: typedHash, ...mailsPerAddress, now })
  if (mails.allowed) await owe(complaint, { typedHash, keys, now })
}

/** A sealed address is compared by the sender of mail, which alone can open it. */
function mayBeTheirs({ mail, contact }: Complaint, address: string): boolean {
  if (mail.stopped || mail.address === 'none') return false
  return mail.address === 'sealed' || contact?.email?.toLowerCase() === address.toLowerCase()
}

async function owe(
  complaint: Complaint,
  { typedHash, keys, now }: { typedHash: string; keys: Keys; now: Date },
): Promise<void> {
  const { reference } = complaint
  const event = `c${randomBytes(9).toString('base64url')}`
  const linkId = `new-code:${reference}:${event}`
  const link = newLink(keys, { id: linkId, purpose: 'new-code', reference, expiresAt: linkEnds('new-code', now) })
  const emails = await mailToResident(complaint, event, { message: 'new-code', facts: { linkId, typedHash } })
  await inTransaction(async (tx) => {
    await makeLinks(tx, [link])
    await queueEmails(tx, emails, now)
    await appendAudit(tx, { chain: `complaint:${reference}`, at: now, by: 'stranger', action: 'new-code-asked' })
  })
}

export type NewCodeResult = { ok: true; reference: Reference; code: string } | { ok: false; reason: 'link-gone' }

class LinkGone extends Error {}

/**
 * The button behind the link: a new code from the form's random key, and the end of the old one with all that it opened.
 * Pressed twice, the same form shows the same code; only its keyed hash is kept.
 */
export async function makeNewCode({
  token,
  submissionKey,
  keys,
  now,
}: {
  token: string
  submissionKey: string
  keys: Keys
  now: Date
}): Promise<NewCodeResult> {
  const reference = await findLinkReference(token, 'new-code')
  if (reference === null) return { ok: false, reason: 'link-gone' }
  const codeKeyVersion = currentKeyVersion(keys)
  const code = trackingCode(keys, submissionKey, codeKeyVersion)
  const made = { ok: true, reference, code: formatCode(code) } as const
  try {
    await inTransaction(async (tx) => {
      if (!(await useLink(tx, token, now))) throw new LinkGone()
      await replaceCode(tx, reference, {
        codeHash: trackingCodeHash(keys, reference, code, codeKeyVersion),
        codeKeyVersion,
      })
      await endComplaintLinks(tx, reference, ['new-code'], { now })
      await deleteResidentSignIns(tx, reference)
      await appendAudit(tx, { chain: `complaint:${reference}`, at: now, by: 'resident', action: 'new-code' })
    })
    return made
  } catch (error) {
    if (!(error instanceof LinkGone)) throw error
    return (await checkTrackingCode({ reference, code, keys })) ? made : { ok: false, reason: 'link-gone' }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
