import { isAccused } from '#app/access/can.ts'
import type { AgencyCode, Complaint, Reference } from '#app/complaints/rules/complaint.ts'
import { mayReopenPart } from '#app/complaints/rules/whole.ts'
import { findComplaint } from '#models/complaint.server.ts'

/** What the page of a whole or of a part has to know of the others. */
export type Related = {
  /** parts that are with the accused agency: each must be moved, and nobody there can say so */
  leaving: Reference[]
  isWholeRestricted: boolean
  /** true for what is no part */
  mayReopen: boolean
  /** of one that was divided: the agencies of its parts, each once */
  holders: AgencyCode[]
}

export async function readRelated({ parts, partOf }: Pick<Complaint, 'parts' | 'partOf'>): Promise<Related> {
  const found = await Promise.all(parts.map((reference) => findComplaint(reference)))
  const whole = partOf === null ? null : await findComplaint(partOf)
  return {
    leaving: found.flatMap((part) => (part && isWithAccused(part) ? [part.reference] : [])),
    isWholeRestricted: whole?.restricted ?? false,
    mayReopen: whole === null || mayReopenPart(whole),
    holders: [...new Set(found.flatMap((part) => part?.agency ?? []))],
  }
}

function isWithAccused(part: Complaint): boolean {
  const isWorkedOn = part.status === 'forwarded' || part.status === 'in_progress'
  return isWorkedOn && part.agency !== null && isAccused(part.agency, part)
}
