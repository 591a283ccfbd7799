import type { Actor } from '#app/access/actor.ts'
import type { EntryActor } from '#app/complaints/rules/complaint.ts'

/** Who took a step, as the history keeps it. */
export function entryActor(actor: Actor): EntryActor {
  if (actor.kind === 'account') {
    const { accountId, name, role, agency } = actor
    return { kind: 'account', accountId, name, role, agency }
  }
  return actor.kind === 'system' ? { kind: 'system', name: actor.name } : { kind: 'resident' }
}
