import type { StaffActor } from '#app/access/actor.ts'
import { canEnter } from '#app/access/can.ts'
import type { Keys } from '#app/access/keys.server.ts'
import { newAddressLink } from '#app/accounts/change-address.server.ts'
import { noPerson, refused, type PersonRefusal, type PersonResult } from '#app/accounts/change-person.server.ts'
import { carryOut, whyNot } from '#app/accounts/carry-out-proposal.server.ts'
import { createAccount } from '#app/accounts/create-account.server.ts'
import { inviteRefusal } from '#app/accounts/invite-person.server.ts'
import { shownPost } from '#app/accounts/person-form.ts'
import { proposalChain } from '#app/accounts/propose.server.ts'
import type { AuditAction } from '#app/audit/actions.ts'
import { limits } from '#app/complaints/limits.ts'
import { cleanLongText, lengthOf } from '#app/complaints/rules/text.ts'
import { takeAdministratorsTurn } from '#models/account-people.server.ts'
import { deleteProposal, findProposal, type Proposal } from '#models/account-proposal.server.ts'
import { findAccount } from '#models/account.server.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { keepDecision, type ProposalOutcome } from '#models/decided-proposal.server.ts'
import { inTransaction, type Tx } from '#models/transaction.server.ts'

type Decision = { actor: StaffActor; proposalId: string; keys: Keys; now: Date }
type Details = Record<string, unknown>

/**
 * What was proposed happens now, in the name of who says yes: of administrators never the one who proposed it, and never
 * who it is about.
 */
export async function confirmProposal({ actor, proposalId, keys, now }: Decision): Promise<PersonResult> {
  if (!canEnter(actor, 'editPeople')) return noPerson
  const proposal = await inTransaction((tx) => findProposal(tx, proposalId))
  if (!proposal) return refused('nothing-there')
  if (proposal.proposedBy === actor.accountId) return refused('by-yourself')
  if (proposal.accountId === actor.accountId) return refused('own')
  if (proposal.accountId === null) return inviteProposed(proposal, { actor, keys, now })

  const link = newAddressLink(keys, { accountId: proposal.accountId, now })
  return inTransaction(async (tx): Promise<PersonResult> => {
    const account = await findAccount(proposal.accountId ?? '', tx)
    if (!account) return noPerson
    // Before the proposal is taken: what is refused here goes on waiting.
    const refusal = await whyNot(tx, proposal, now)
    if (refusal) return refused(refusal)
    if (!(await claim(tx, proposal, actor))) return refused('nothing-there')
    const { done, details } = await carryOut(tx, proposal, { account, link, now })
    await note(tx, proposal, { actor, now, action: 'confirm-account-change', details })
    await tellHead(tx, proposal, { outcome: 'confirmed', now })
    return { ok: true, done }
  })
}

async function inviteProposed(
  proposal: Proposal,
  { actor, keys, now }: Omit<Decision, 'proposalId'>,
): Promise<PersonResult> {
  const { email, name, language, role, agency, village, scope } = proposal
  let refusal: PersonRefusal = 'nothing-there'
  const made = await createAccount({
    ...{ email, name, language, role, agency, village, scope, by: `account:${actor.accountId}`, keys, now },
    alongside: async (tx) => {
      const found = await whyNot(tx, proposal, now)
      refusal = found ?? 'nothing-there'
      if (found || !(await claim(tx, proposal, actor))) return false
      const details = { kind: 'invite', before: {}, after: { email, ...shownPost(proposal) } }
      await note(tx, proposal, { actor, now, action: 'confirm-account-change', details })
      await tellHead(tx, proposal, { outcome: 'confirmed', now })
      return true
    },
  })
  if (made.ok) return { ok: true, done: 'invited' }
  if (made.reason === 'agency-unknown') return refused('agency-closed')
  return made.reason === 'overtaken' ? refused(refusal) : inviteRefusal(made)
}

/** What a head asked for, with a reason that the head reads. */
export async function declineProposal({
  actor,
  proposalId,
  reason: typed,
  now,
}: Omit<Decision, 'keys'> & { reason: string }): Promise<PersonResult> {
  if (!canEnter(actor, 'editPeople')) return noPerson
  const reason = cleanLongText(typed).trim()
  if (reason === '') return invalidReason('errors.text.empty')
  if (lengthOf(reason) > limits.reasonMax) return invalidReason('errors.text.long')
  return inTransaction(async (tx): Promise<PersonResult> => {
    const proposal = await findProposal(tx, proposalId)
    if (!proposal?.isFromHead || !(await claim(tx, proposal, actor))) return refused('nothing-there')
    const details = { kind: proposal.kind, email: proposal.email, reason }
    await note(tx, proposal, { actor, now, action: 'decline-account-change', details })
    await tellHead(tx, proposal, { outcome: 'declined', reason, now })
    return { ok: true, done: 'declined' }
  })
}

function invalidReason(key: 'errors.text.empty' | 'errors.text.long'): PersonResult {
  return { ok: false, reason: 'invalid', errors: { reason: { key, values: { n: limits.reasonMax } } } }
}

/**
 * What administrators ask each other for anybody who administers may drop, the one who proposed it as well. What a head
 * asked for is declined, or taken back by the head.
 */
export async function dropProposal({ actor, proposalId, now }: Omit<Decision, 'keys'>): Promise<PersonResult> {
  if (!canEnter(actor, 'editPeople')) return noPerson
  return inTransaction(async (tx): Promise<PersonResult> => {
    const proposal = await findProposal(tx, proposalId)
    if (!proposal || proposal.isFromHead || !(await claim(tx, proposal, actor))) return refused('nothing-there')
    const { kind, email } = proposal
    await note(tx, proposal, { actor, now, action: 'drop-account-change', details: { kind, email } })
    return { ok: true, done: 'dropped' }
  })
}

/** Of two decisions at the same moment one counts. */
async function claim(tx: Tx, { id }: Proposal, { accountId }: StaffActor): Promise<boolean> {
  return (await takeAdministratorsTurn(tx, accountId)) && (await deleteProposal(tx, id))
}

async function tellHead(
  tx: Tx,
  proposal: Proposal,
  { now: at, ...decision }: { outcome: ProposalOutcome; reason?: string; now: Date },
): Promise<void> {
  if (proposal.isFromHead) await keepDecision(tx, proposal, { ...decision, at })
}

function note(
  tx: Tx,
  proposal: Proposal,
  { actor, now, action, details }: { actor: StaffActor; now: Date; action: AuditAction; details: Details },
): Promise<void> {
  const { id, proposedBy } = proposal
  return appendAudit(tx, {
    chain: proposalChain(proposal),
    at: now,
    by: `account:${actor.accountId}`,
    action,
    details: { proposal: id, proposedBy, ...details },
  })
}
