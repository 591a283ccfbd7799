import type { Actor, StaffActor } from '#app/access/actor.ts'
import { can } from '#app/access/can.ts'
import { filesFor } from '#app/access/view.ts'
import type { AttachmentInfo } from '#app/attachments/upload.ts'
import { findSurvivor } from '#app/complaints/find-survivor.server.ts'
import { withNeutralName } from '#app/complaints/neutral-name.ts'
import type { Complaint, Reference } from '#app/complaints/rules/complaint.ts'
import { findAttachment } from '#models/attachment.server.ts'
import { findComplaint } from '#models/complaint.server.ts'

/**
 * A file that somebody may open: everything for the resident and where the whole complaint may be read; of a protected
 * one an agency opens only what was released with a copy. Null for absent and forbidden alike.
 */
export async function findAttachmentFor({
  id,
  staff,
  residentOf,
}: {
  id: string
  staff: StaffActor | null
  residentOf: (reference: Reference) => Promise<Actor>
}): Promise<AttachmentInfo | null> {
  const attachment = await findAttachment(id)
  const reference = attachment?.complaintReference
  const complaint = reference ? await findComplaint(reference) : null
  if (!attachment || !complaint) return null
  if (staff) {
    const opened = await openedBy(staff, complaint, id)
    if (opened) return can(staff, 'readAllFiles', opened) ? attachment : withNeutralName(opened, attachment)
  }
  // A part has no code: what opens the whole opens what was sent on its parts.
  const resident = await residentOf(complaint.partOf ?? complaint.reference)
  const own = resident.kind === 'resident' ? { ...resident, reference: complaint.reference } : resident
  return mayOpen(own, complaint, id) ? attachment : null
}

/** The complaint in which this person may open it: its own, or one that shows it too (carries on for it, is a part). */
async function openedBy(staff: StaffActor, complaint: Complaint, id: string): Promise<Complaint | null> {
  if (mayOpen(staff, complaint, id)) return complaint
  const others = await Promise.all([findSurvivor(complaint), ...complaint.parts.map((part) => findComplaint(part))])
  const shows = ({ history }: Complaint) => history.some(({ attachments }) => attachments.includes(id))
  return others.find((other) => other !== null && shows(other) && mayOpen(staff, other, id)) ?? null
}

function mayOpen(actor: Actor, complaint: Complaint, id: string): boolean {
  const files = filesFor(actor, complaint)
  return files === 'all' || files.includes(id)
}
