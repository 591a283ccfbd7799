import { releasedFiles } from '#app/access/view.ts'
import { downloadName } from '#app/attachments/file-name.ts'
import type { AttachmentInfo } from '#app/attachments/upload.ts'
import { residentFiles } from '#app/complaints/agency-copy.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'

/**
 * A file as the agency that has a protected complaint sees it: the name a resident gave a file can be the resident's own,
 * so it is told by its place among the released ones instead. Files of the staff keep their names.
 */
export function withNeutralName(complaint: Complaint, attachment: AttachmentInfo): AttachmentInfo {
  const sent = new Set(residentFiles(complaint))
  if (!sent.has(attachment.id)) return attachment
  const place =
    releasedFiles(complaint)
      .filter((id) => sent.has(id))
      .indexOf(attachment.id) + 1
  const word = attachment.type === 'application/pdf' ? 'berkas' : 'foto'
  return { ...attachment, name: downloadName(`${word}-${place}`, attachment.type) }
}
