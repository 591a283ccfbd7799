import type { Keys } from '#app/access/keys.server.ts'
import { searchWordsFor } from '#app/complaints/agency-copy.ts'
import { contactSearch } from '#app/complaints/contact-search.server.ts'
import { mailToResident } from '#app/complaints/recipients.server.ts'
import { recordStep, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import type { MailState } from '#app/complaints/rules/mail-state.ts'
import { addressLinks } from '#app/emails/links.server.ts'
import { dropContactChange } from '#models/contact-change.server.ts'
import { endComplaintLinks } from '#models/link-token.server.ts'
import { putSealedIdentity, removeSealedIdentity } from '#models/sealed-identity.server.ts'

/**
 * The resident gives a name, by an act of its own after a warning: agency and coordinators know it from now on. The
 * sealed name cannot be opened here and is destroyed; a sealed address stays, unless an open one is given instead.
 */
export function discloseIdentity(
  request: Omit<StepRequest, 'version'> & { name: string | null; email: string | null; keys: Keys },
): Promise<StepResult> {
  const { name, email, keys, now } = request
  return recordStep({ ...request, version: null }, (complaint) => {
    const { reference } = complaint
    const mail = mailOf(complaint, email)
    const disclosed = { identity: 'named' as const, contact: { name, email, phone: null, address: null } }
    return {
      step: 'disclose',
      given: name === null ? [] : ['identity'],
      visibility: 'resident',
      facts: { identity: 'named' },
      changes: {
        ...{ ...disclosed, mail, ...searchWordsFor({ ...complaint, ...disclosed }) },
        ...contactSearch(keys, { name, phone: null }),
      },
      refused: complaint.identity === 'named' ? 'nothing-to-change' : null,
      links: () => (email === null ? [] : addressLinks(keys, reference, mail.turn ?? 0, now)),
      emails: ({ complaint: after, entryId }) =>
        email === null
          ? []
          : mailToResident(after, entryId, { message: 'contact-change', facts: { audience: 'given' } }),
      alsoWrite: async (tx) => {
        await dropContactChange(tx, reference)
        await endComplaintLinks(tx, reference, ['change-contact'], { now })
        if (mail.address === 'sealed') await putSealedIdentity(tx, reference, { identity: null }, now)
        else await removeSealedIdentity(tx, reference)
      },
    }
  })
}

function mailOf({ mail }: Complaint, email: string | null): MailState {
  if (email === null) return mail
  return { address: 'named', confirmed: false, stopped: false, turn: (mail.turn ?? 0) + 1 }
}
