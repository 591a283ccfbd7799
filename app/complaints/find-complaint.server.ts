import type { Actor } from '#app/access/actor.ts'
import { can } from '#app/access/can.ts'
import type { ComplaintAction } from '#app/access/matrix.ts'
import { view, type ComplaintView } from '#app/access/view.ts'
import type { Complaint, Reference } from '#app/complaints/rules/complaint.ts'
import { readReference } from '#app/complaints/rules/reference.ts'
import { findComplaint } from '#models/complaint.server.ts'

/**
 * The one guarded read. Null for a complaint that does not exist and for one that is not this actor's: the same answer,
 * so that numbers cannot be probed. For use cases; pages take `findComplaintView`.
 * @param right where something else than reading opens it
 */
export async function findComplaintFor(
  actor: Actor,
  reference: string,
  right: ComplaintAction = 'read',
): Promise<Complaint | null> {
  const sound = readReference(reference)
  const complaint = sound ? await findComplaint(sound) : null
  return complaint && can(actor, right, complaint) ? complaint : null
}

/** What the actor may see of it, or null. */
export async function findComplaintView(actor: Actor, reference: Reference): Promise<ComplaintView | null> {
  const complaint = await findComplaintFor(actor, reference)
  return complaint && view(actor, complaint)
}
