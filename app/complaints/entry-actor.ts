import type { ComplaintAction } from '#app/access/matrix.ts'
import type { By } from '#app/complaints/rules/status.ts'
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

/** The right to take a step at all; which step from where is the step table's matter, and the narrower holds. */
export function actionOf(actor: Actor): ComplaintAction {
  if (actor.kind === 'system') return 'takeSystemStep'
  if (actor.kind !== 'account') return 'takeResidentStep'
  if (actor.role === 'coordinator') return 'takeDeskStep'
  if (actor.role === 'liaison') return 'takeLiaisonStep'
  return actor.role === 'head' ? 'takeHeadStep' : 'takeAgencyStep'
}

export function byOf(actor: Actor): By {
  if (actor.kind === 'account') return actor.role
  return actor.kind === 'system' ? 'system' : 'resident'
}

export function auditName(actor: Actor): string {
  if (actor.kind === 'account') return `account:${actor.accountId}`
  return actor.kind === 'system' ? `system:${actor.name}` : actor.kind
}
