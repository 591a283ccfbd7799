import { sealContact } from '#app/access/identity.server.ts'
import type { Keys } from '#app/access/keys.server.ts'
import { searchWordsFor } from '#app/complaints/agency-copy.ts'
import { listEverySurvivor } from '#app/complaints/find-survivor.server.ts'
import { mailToCoordinators } from '#app/complaints/recipients.server.ts'
import { recordStep, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'
import { coarsePlace } from '#app/complaints/resolve-place.server.ts'
import type { Complaint, Identity, Publicity } from '#app/complaints/rules/complaint.ts'
import type { MailState } from '#app/complaints/rules/mail-state.ts'
import { isMoreProtection } from '#app/complaints/rules/protection.ts'
import { takenDown } from '#app/complaints/rules/publication.ts'
import { dayRowsOfChange } from '#app/reports/day-cells.ts'
import type { ComplaintChanges } from '#models/complaint.server.ts'
import { hideMerged } from '#models/complaint-merged.server.ts'
import { hideParts, listParts } from '#models/complaint-parts.server.ts'
import { addDayRows } from '#models/day-row.server.ts'
import { dropContactChange } from '#models/contact-change.server.ts'
import { endComplaintLinks } from '#models/link-token.server.ts'
import { sealAddressOfEmails, stopEmailsAndForget, stopEmailToRepresented } from '#models/outbox-address.server.ts'
import { putSealedIdentity, removeSealedIdentity } from '#models/sealed-identity.server.ts'
import type { Tx } from '#models/transaction.server.ts'

/**
 * Towards more protection: named to sealed or to nothing, sealed to nothing, public to private. The name leaves the
 * complaint, its searches and its emails in the transaction that records the step. What an agency has read it keeps in
 * mind: the page says so before.
 */
export function protectIdentity(
  request: Omit<StepRequest, 'version'> & { identity: Identity | null; publicity: Publicity | null; keys: Keys },
): Promise<StepResult> {
  const { keys, now } = request
  return recordStep({ ...request, version: null }, async (complaint) => {
    const landedIn = await listEverySurvivor(complaint)
    const identity = request.identity ?? complaint.identity
    const publicity = request.publicity ?? complaint.publicity
    const isMore = isMoreProtection(complaint, { identity, publicity })
    const hides = isMore && identity !== complaint.identity
    const sealed = hides && identity === 'sealed' ? sealedContactOf(complaint, keys) : null
    return {
      step: 'protect',
      given: ['identity'],
      visibility: 'resident',
      facts: { identity, publicity },
      changes: {
        publicity,
        ...(publicity === 'private' ? takenDown(complaint) : {}),
        ...(hides ? hiding(complaint, identity) : {}),
      },
      refused: isMore ? null : 'nothing-to-change',
      alsoWrite: async (tx) => {
        if (!hides) return
        await hideContact(tx, complaint, { sealed, now })
        await hideMerged(tx, complaint.reference, landedIn)
        const parts = await listParts(tx, complaint.parts)
        await addDayRows(
          tx,
          parts.flatMap((part) => dayRowsOfChange(part, { ...part, identity })),
        )
        await hideParts(tx, complaint.parts, { identity, publicity, place: coarsePlace(complaint.place) })
      },
      // An agency that has it waits for a copy from now on; somebody has to write it.
      emails: ({ complaint: after, entryId }) =>
        hides && (complaint.agency !== null || complaint.parts.length > 0)
          ? mailToCoordinators(after, entryId, { message: 'message-from-resident', facts: { dueOn: null } })
          : [],
    }
  })
}

/** Links of mails to addresses that are held no longer. */
const withTheResident = [
  ...(['confirm-address', 'stop-mail', 'accept', 'dispute', 'new-code', 'confirm-represented'] as const),
]

type Sealed = { identity?: string | null; mail?: string | null }

/** What is sealed already stays sealed: only what stands open is sealed now. */
function sealedContactOf({ reference, contact, mail, onBehalf }: Complaint, keys: Keys): Sealed {
  const open = contact ?? { name: null, email: null, phone: null, address: null }
  const { identity, mail: address } = sealContact(keys, reference, open, onBehalf?.name ?? null)
  return { identity, ...(mail.address === 'named' ? { mail: address } : {}) }
}

function hiding(complaint: Complaint, identity: Identity): ComplaintChanges {
  const { mail, place } = complaint
  const address = identity === 'none' || mail.address === 'none' ? 'none' : 'sealed'
  const hidden = { identity, place: coarsePlace(place) }
  const kept: MailState = { ...mail, address, confirmed: mail.confirmed && address !== 'none' }
  const onBehalf = complaint.onBehalf && { ...complaint.onBehalf, name: null }
  return { ...hidden, contact: null, onBehalf, mail: kept, ...searchWordsFor({ ...complaint, ...hidden }) }
}

async function hideContact(
  tx: Tx,
  { reference }: Complaint,
  { sealed, now }: { sealed: Sealed | null; now: Date },
): Promise<void> {
  // A pending change holds an address too.
  await dropContactChange(tx, reference)
  await endComplaintLinks(tx, reference, ['change-contact'], { now })
  await stopEmailToRepresented(tx, reference)
  if (sealed) {
    await putSealedIdentity(tx, reference, sealed, now)
    if (sealed.mail !== undefined) await sealAddressOfEmails(tx, reference, sealed.mail)
    return
  }
  await removeSealedIdentity(tx, reference)
  await stopEmailsAndForget(tx, reference)
  await endComplaintLinks(tx, reference, withTheResident, { now })
}
