import { offerNewAddress } from '#app/accounts/change-address.server.ts'
import type { PersonDone, PersonRefusal } from '#app/accounts/change-person.server.ts'
import { closeAccount } from '#app/accounts/disable-account.server.ts'
import { applyPost } from '#app/accounts/edit-person.server.ts'
import { shownPost } from '#app/accounts/person-form.ts'
import { whyLapsed } from '#app/accounts/proposal-lapse.ts'
import { shownAbsence, whyNotAway } from '#app/accounts/set-absence.server.ts'
import { changedFields } from '#app/agencies/record-version.server.ts'
import { enableAccount, storeAbsence } from '#models/account-people.server.ts'
import type { Proposal } from '#models/account-proposal.server.ts'
import { findAccount, isAddressTaken, type Account } from '#models/account.server.ts'
import { findAgency } from '#models/agency.server.ts'
import type { NewLink } from '#models/link-token.server.ts'
import type { Tx } from '#models/transaction.server.ts'

/** What came in between since it was proposed. */
export async function whyNot(tx: Tx, proposal: Proposal, now: Date): Promise<PersonRefusal | null> {
  const { accountId, agency, proposedBy, absence } = proposal
  if (accountId === null && (await isAddressTaken(tx, proposal.email))) return 'taken'
  const person = accountId === null ? null : await findAccount(accountId, tx)
  const office = agency === null ? null : await findAgency(agency)
  const head = await findAccount(proposedBy, tx)
  const lapse = whyLapsed(proposal, { head, person, isAgencyOpen: office?.isActive ?? false })
  if (lapse) return lapse
  if (absence === null || person === null) return null
  return (await whyNotAway(tx, { account: person, absence, now })) === null ? null : 'absence-over'
}

/** The change itself, and what it was before and after for the audit log. */
export async function carryOut(
  tx: Tx,
  proposal: Proposal,
  { account, link, now }: { account: Account; link: NewLink; now: Date },
): Promise<{ done: PersonDone; details: Record<string, unknown> }> {
  const { kind, email, role, agency, village, scope, absence } = proposal
  switch (kind) {
    case 'role': {
      const post = { role, agency, village, scope }
      await applyPost(tx, account, { post, now })
      return { done: 'saved', details: { before: shownPost(account), after: shownPost(post) } }
    }
    case 'scope': {
      const post = { role: account.role, agency: account.agency, village: account.village, scope }
      await applyPost(tx, account, { post, now })
      return { done: 'saved', details: { kind, ...changedFields(shownPost(account), shownPost(post)) } }
    }
    case 'absence':
      await storeAbsence(tx, account.id, absence)
      return {
        done: 'absenceSaved',
        details: { kind, before: shownAbsence(account), after: shownAbsence({ absence }) },
      }
    case 'disable':
      await closeAccount(tx, account.id, now)
      return { done: 'disabled', details: { kind, before: { isActive: 'true' }, after: { isActive: 'false' } } }
    case 'enable':
      await enableAccount(tx, account.id)
      return { done: 'saved', details: { kind, email } }
    case 'email':
      await offerNewAddress(tx, { account, email, link, now })
      return { done: 'saved', details: { kind, email } }
    case 'invite':
      throw new Error('Somebody who is invited has no account yet')
  }
}
