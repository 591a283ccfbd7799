import { createHash } from 'node:crypto'
import type { StaffActor } from '#app/access/actor.ts'
import type { PersonPost } from '#app/accounts/person-form.ts'
import { deleteProposalsOf, putProposal, type Proposal, type ProposalKind } from '#models/account-proposal.server.ts'
import type { Account } from '#models/account.server.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { keepDecision } from '#models/decided-proposal.server.ts'
import type { Tx } from '#models/transaction.server.ts'

type Person = Pick<Account, 'email' | 'name' | 'language'> & { id: string | null }

/** Writes down what a second administrator is asked to confirm. Nothing else changes. */
export async function propose(
  tx: Tx,
  {
    actor,
    now,
    kind,
    account,
    post,
  }: { actor: StaffActor; now: Date; kind: ProposalKind; account: Person; post: PersonPost },
): Promise<void> {
  const { role, agency, village, scope } = post
  const { id: accountId, email, name, language } = account
  // Not drawn, because a transaction may run twice.
  const id = createHash('sha256').update(`${kind}\n${email}\n${now.toISOString()}`).digest('hex').slice(0, 24)
  const proposedBy = actor.accountId
  const replaced = await putProposal(tx, {
    ...{ id, kind, accountId, email, name, language, role, agency, village, scope },
    ...{ absence: null, isFromHead: false, proposedBy, proposedAt: now },
  })
  if (replaced) await tellHead(tx, [replaced], now)
  await appendAudit(tx, {
    chain: proposalChain({ accountId }),
    at: now,
    by: `account:${proposedBy}`,
    action: 'propose-account-change',
    details: { proposal: id, kind, email, role, agency, village },
  })
}

/** Of who has no account yet all proposals are in one chain. */
export function proposalChain({ accountId }: Pick<Proposal, 'accountId'>): string {
  return accountId === null ? 'account-proposals' : `account:${accountId}`
}

/** What waits for somebody was asked for about the post they had. */
export async function endProposalsOf(tx: Tx, accountId: string, now: Date): Promise<void> {
  await tellHead(tx, await deleteProposalsOf(tx, accountId), now)
}

async function tellHead(tx: Tx, proposals: readonly Proposal[], now: Date): Promise<void> {
  for (const proposal of proposals.filter(({ isFromHead }) => isFromHead)) {
    await keepDecision(tx, proposal, { outcome: 'ended', at: now })
  }
}
