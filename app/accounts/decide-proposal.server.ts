import type { StaffActor } from '#app/access/actor.ts'
import { canEnter } from '#app/access/can.ts'
import { wholeAgency } from '#app/access/reach.ts'
import type { Keys } from '#app/access/keys.server.ts'
import { newAddressLink, offerNewAddress } from '#app/accounts/change-address.server.ts'
import { noPerson, refused, type PersonResult } from '#app/accounts/change-person.server.ts'
import { createAccount } from '#app/accounts/create-account.server.ts'
import { applyPost } from '#app/accounts/edit-person.server.ts'
import { inviteRefusal } from '#app/accounts/invite-person.server.ts'
import { shownPost } from '#app/accounts/person-form.ts'
import { enableAccount, takeAdministratorsTurn } from '#models/account-people.server.ts'
import { deleteProposal, findProposal, listProposals, type Proposal } from '#models/account-proposal.server.ts'
import { findAccount, listAccountsById } from '#models/account.server.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { inTransaction, type Tx } from '#models/transaction.server.ts'

type Decision = { actor: StaffActor; proposalId: string; keys: Keys; now: Date }

/** What waits for a second administrator, oldest first, with the names behind the ids. */
export async function listWaiting({ actor }: { actor: StaffActor }) {
  if (!canEnter(actor, 'readPeople')) return []
  const waiting = await listProposals()
  const people = await listAccountsById([...new Set(waiting.map(({ proposedBy }) => proposedBy))])
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return waiting.map((proposal) => ({
    ...proposal,
    byName: names.get(proposal.proposedBy) ?? '',
    isOwn: proposal.proposedBy === actor.accountId,
  }))
}

/** The second person says yes: what the first one proposed happens now. Never the first one, nor who it is about. */
export async function confirmProposal({ actor, proposalId, keys, now }: Decision): Promise<PersonResult> {
  if (!canEnter(actor, 'editPeople')) return noPerson
  const proposal = await inTransaction((tx) => findProposal(tx, proposalId))
  if (!proposal) return refused('nothing-there')
  if (proposal.proposedBy === actor.accountId) return refused('by-yourself')
  if (proposal.accountId === actor.accountId) return refused('own')
  if (proposal.accountId === null) return inviteProposed(proposal, { actor, keys, now })

  const link = newAddressLink(keys, { accountId: proposal.accountId, now })
  return inTransaction(async (tx): Promise<PersonResult> => {
    if (!(await claim(tx, proposal, actor))) return refused('nothing-there')
    const account = await findAccount(proposal.accountId ?? '', tx)
    if (!account) return noPerson
    const post = { role: proposal.role, agency: proposal.agency, village: proposal.village, scope: wholeAgency }
    if (proposal.kind === 'role') await applyPost(tx, account, post)
    if (proposal.kind === 'enable') await enableAccount(tx, account.id)
    if (proposal.kind === 'email') await offerNewAddress(tx, { account, email: proposal.email, link, now })
    const details =
      proposal.kind === 'role'
        ? { before: shownPost(account), after: shownPost(post) }
        : { kind: proposal.kind, email: proposal.email }
    await note(tx, proposal, { actor, now, action: 'confirm-account-change', details })
    return { ok: true, done: 'saved' }
  })
}

async function inviteProposed(
  proposal: Proposal,
  { actor, keys, now }: Omit<Decision, 'proposalId'>,
): Promise<PersonResult> {
  const { email, name, language, role, agency, village } = proposal
  const made = await createAccount({
    ...{ email, name, language, role, agency, village, by: `account:${actor.accountId}`, keys, now },
    alongside: async (tx) => {
      if (!(await claim(tx, proposal, actor))) return false
      await note(tx, proposal, { actor, now, action: 'confirm-account-change', details: { kind: 'invite', email } })
      return true
    },
  })
  if (made.ok) return { ok: true, done: 'invited' }
  return made.reason === 'overtaken' ? refused('nothing-there') : inviteRefusal(made)
}

/** Anybody who administers may drop it, the one who proposed it as well. */
export async function dropProposal({ actor, proposalId, now }: Omit<Decision, 'keys'>): Promise<PersonResult> {
  if (!canEnter(actor, 'editPeople')) return noPerson
  return inTransaction(async (tx): Promise<PersonResult> => {
    const proposal = await findProposal(tx, proposalId)
    if (!proposal || !(await claim(tx, proposal, actor))) return refused('nothing-there')
    const { kind, email } = proposal
    await note(tx, proposal, { actor, now, action: 'drop-account-change', details: { kind, email } })
    return { ok: true, done: 'saved' }
  })
}

/** Of two decisions at the same moment one counts. */
async function claim(tx: Tx, { id }: Proposal, { accountId }: StaffActor): Promise<boolean> {
  return (await takeAdministratorsTurn(tx, accountId)) && (await deleteProposal(tx, id))
}

function note(
  tx: Tx,
  { id, accountId, proposedBy }: Proposal,
  { actor, now, action, details }: { actor: StaffActor; now: Date; action: string; details: Record<string, unknown> },
): Promise<void> {
  return appendAudit(tx, {
    chain: accountId === null ? 'account-proposals' : `account:${accountId}`,
    at: now,
    by: `account:${actor.accountId}`,
    action,
    details: { proposal: id, proposedBy, ...details },
  })
}
