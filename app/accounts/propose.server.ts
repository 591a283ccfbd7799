import { createHash } from 'node:crypto'
import type { StaffActor } from '#app/access/actor.ts'
import type { PersonPost } from '#app/accounts/person-form.ts'
import { putProposal, type ProposalKind } from '#models/account-proposal.server.ts'
import type { Account } from '#models/account.server.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
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
  }: { actor: StaffActor; now: Date; kind: ProposalKind; account: Person; post: Omit<PersonPost, 'scope'> },
): Promise<void> {
  const { role, agency, village } = post
  const { id: accountId, email, name, language } = account
  // Not drawn, because a transaction may run twice.
  const id = createHash('sha256').update(`${kind}\n${email}\n${now.toISOString()}`).digest('hex').slice(0, 24)
  const proposedBy = actor.accountId
  await putProposal(tx, {
    ...{ id, kind, accountId, email, name, language, role, agency, village },
    ...{ proposedBy, proposedAt: now },
  })
  await appendAudit(tx, {
    chain: accountId === null ? 'account-proposals' : `account:${accountId}`,
    at: now,
    by: `account:${proposedBy}`,
    action: 'propose-account-change',
    details: { proposal: id, kind, email, role, agency, village },
  })
}
