import { inHand } from '#app/complaints/in-hand.ts'
import { mailToResident, residentFacts } from '#app/complaints/recipients.server.ts'
import { recordStep, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'
import type { AuthorityCode } from '#app/complaints/rules/complaint.ts'
import { mayObject } from '#app/complaints/rules/resident-times.ts'
import { findAuthority, setAuthorityContact } from '#models/authority.server.ts'
import type { Tx } from '#models/transaction.server.ts'

/**
 * Another authority's matter: the right door is named. A contact that the list lacks is typed once, at the first
 * referral, and kept for the next.
 */
export function referComplaint(
  request: StepRequest & { authority: AuthorityCode | null; contact: string | null; reason: string | null },
): Promise<StepResult> {
  const { authority, reason } = request
  return recordStep(request, async () => {
    const known = authority === null ? null : await findAuthority(authority)
    const contact = request.contact ?? known?.contact ?? null
    const isNewContact = authority !== null && contact !== null && contact !== known?.contact
    return {
      step: 'refer',
      given: inHand({ authority, contact, reason }),
      refused: authority !== null && !known?.isActive ? 'unknown-authority' : null,
      visibility: 'resident',
      facts: {
        ...(known ? { authority: known.code, authorityName: known.nameId } : {}),
        ...(contact ? { contact } : {}),
        ...(reason ? { reason } : {}),
      },
      ...(isNewContact ? { alsoWrite: (tx: Tx) => keepContact(tx, authority, contact) } : {}),
      emails: async ({ complaint, entryId }) => {
        const name = complaint.language === 'en' ? known?.nameEn : known?.nameId
        return mailToResident(complaint, entryId, {
          message: 'complaint-referred',
          facts: {
            ...residentFacts(complaint),
            authorityName: name ?? authority ?? '',
            contact: contact ?? '',
            reason: reason ?? '',
            mayObject: mayObject(complaint),
          },
        })
      },
    }
  })
}

async function keepContact(tx: Tx, authority: AuthorityCode, contact: string): Promise<void> {
  await setAuthorityContact(tx, authority, contact)
}
