import type { Keys } from '#app/access/keys.server.ts'
import { searchWordsFor } from '#app/complaints/agency-copy.ts'
import { contactSearch } from '#app/complaints/contact-search.server.ts'
import { inHand } from '#app/complaints/in-hand.ts'
import { mailToResident } from '#app/complaints/recipients.server.ts'
import { recordStep, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'
import type { Complaint, Publicity } from '#app/complaints/rules/complaint.ts'
import type { MailState } from '#app/complaints/rules/mail-state.ts'
import { addressLinks } from '#app/emails/links.server.ts'
import { dropContactChange } from '#models/contact-change.server.ts'
import { endComplaintLinks } from '#models/link-token.server.ts'
import { putSealedIdentity, removeSealedIdentity } from '#models/sealed-identity.server.ts'

/**
 * Towards less protection, by an act of its own after a warning: the resident gives a name, which agency and coordinators
 * know from now on, or lets a summary be written for everybody. The sealed name cannot be opened here and is destroyed; a
 * sealed address stays, unless an open one is given instead.
 */
export function discloseIdentity(
  request: Omit<StepRequest, 'version'> & {
    name: string | null
    email: string | null
    publicity: Publicity | null
    keys: Keys
  },
): Promise<StepResult> {
  const { name, email, publicity, keys, now } = request
  return recordStep({ ...request, version: null }, (complaint) => {
    const { reference } = complaint
    const isForAll = publicity === 'public'
    const shared = {
      step: 'disclose' as const,
      given: inHand({ identity: name ?? (isForAll ? publicity : null) }),
      visibility: 'resident' as const,
    }
    const openly = isForAll ? { publicity } : {}
    if (name === null) return { ...shared, facts: openly, changes: openly, refused: problemOf(complaint, isForAll) }
    const mail = mailOf(complaint, email)
    const disclosed = { identity: 'named' as const, contact: { name, email, phone: null, address: null } }
    return {
      ...shared,
      facts: { identity: 'named', ...openly },
      changes: {
        ...{ ...disclosed, ...openly, mail, ...searchWordsFor({ ...complaint, ...disclosed }) },
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

function problemOf({ publicity }: Complaint, isForAll: boolean): 'nothing-to-change' | null {
  return isForAll && publicity === 'public' ? 'nothing-to-change' : null
}

function mailOf({ mail }: Complaint, email: string | null): MailState {
  if (email === null) return mail
  return { address: 'named', confirmed: false, stopped: false, turn: (mail.turn ?? 0) + 1 }
}
