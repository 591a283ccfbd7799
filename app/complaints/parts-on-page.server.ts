import { view, type ComplaintView, type EntryView } from '#app/access/view.ts'
import type { AttachmentInfo } from '#app/attachments/upload.ts'
import type { Complaint, Reference } from '#app/complaints/rules/complaint.ts'
import { withoutFreshReplies } from '#app/complaints/rules/undo.ts'
import { listAttachments } from '#models/attachment.server.ts'
import { findComplaint } from '#models/complaint.server.ts'

// A resident whose complaint was divided has one page: the steps of all parts stand on it in one row.

/** The parts as their resident may read them; each is the resident's own, though no code of its own opens it. */
export async function findParts({ parts }: Complaint, now: Date): Promise<ComplaintView[]> {
  const found = await Promise.all(parts.map((reference) => findComplaint(reference)))
  return found.flatMap((part) => {
    const shown = part && view({ kind: 'resident', reference: part.reference }, withoutFreshReplies(part, now))
    return shown ? [shown] : []
  })
}

/** What the offices did on the parts, among the steps of the whole. What the resident wrote stands there once already. */
export function withParts(history: readonly EntryView[], parts: readonly ComplaintView[]): EntryView[] {
  const ofParts = parts.flatMap(({ reference, agency, history: entries }) =>
    entries
      .filter(({ by, step }) => by.kind !== 'resident' && step !== 'ask')
      .map((entry) => ({
        ...entry,
        id: `${reference}-${entry.id}`,
        facts: entry.facts.agency || !agency ? entry.facts : { ...entry.facts, agency },
      })),
  )
  const time = ({ at, on }: EntryView) => at?.getTime() ?? Date.parse(on)
  return [...history, ...ofParts].sort((one, other) => time(one) - time(other))
}

export async function listFilesOf(references: readonly Reference[]): Promise<AttachmentInfo[]> {
  return (await Promise.all(references.map((reference) => listAttachments(reference)))).flat()
}
