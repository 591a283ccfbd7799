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
  return mayOpen(await residentOf(complaint.reference), complaint, id) ? attachment : null
}

/** The complaint in which this person may open it: its own, or the one that carries on for it and shows it too. */
async function openedBy(staff: StaffActor, complaint: Complaint, id: string): Promise<Complaint | null> {
  if (mayOpen(staff, complaint, id)) return complaint
  const survivor = await findSurvivor(complaint)
  const shows = survivor?.history.some(({ attachments }) => attachments.includes(id)) ?? false
  return survivor && shows && mayOpen(staff, survivor, id) ? survivor : null
}

function mayOpen(actor: Actor, complaint: Complaint, id: string): boolean {
  const files = filesFor(actor, complaint)
  return files === 'all' || files.includes(id)
}
