import { createHash } from 'node:crypto'
import { isOver, type AccountSession } from '#app/accounts/session.server.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { deleteSignIn, listSignInsOf, type SignIn } from '#models/sign-in.server.ts'
import { inTransaction } from '#models/transaction.server.ts'

export type OwnSession = { name: string; startedAt: Date; usedAt: Date; isThis: boolean }

/** Where somebody is signed in, the latest click first. Neither device nor address is known: none is kept. */
export async function listOwnSessions(session: AccountSession, now: Date): Promise<OwnSession[]> {
  const living = await listLiving(session, now)
  return living
    .toSorted((one, other) => other.usedAt.getTime() - one.usedAt.getTime())
    .map(({ idHash, startedAt, usedAt }) => ({
      ...{ name: nameOf(idHash), startedAt, usedAt },
      isThis: idHash === session.idHash,
    }))
}

/** @param name one of the list; null: all but the one that asks */
export async function endOwnSessions(session: AccountSession, name: string | null, now: Date): Promise<number> {
  const ending = (await listLiving(session, now)).filter(({ idHash }) =>
    name === null ? idHash !== session.idHash : nameOf(idHash) === name,
  )
  if (ending.length === 0) return 0
  for (const { idHash } of ending) await deleteSignIn(idHash)
  const { id } = session.account
  await inTransaction((tx) =>
    appendAudit(tx, {
      chain: `account:${id}`,
      at: now,
      by: `account:${id}`,
      action: 'end-own-sessions',
      details: { ended: ending.length },
    }),
  )
  return ending.length
}

async function listLiving({ account }: AccountSession, now: Date): Promise<SignIn[]> {
  return (await listSignInsOf(account.id)).filter((signIn) => !isOver(signIn, now))
}

/** What a page may carry: from it nobody finds the stored hash, let alone the id. */
function nameOf(idHash: string): string {
  return createHash('sha256').update(`own-session\n${idHash}`).digest('base64url').slice(0, 16)
}
