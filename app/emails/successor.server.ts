import { isAccused } from '#app/access/can.ts'
import { followerOf } from '#app/agencies/followers.ts'
import type { AgencyCode, Reference } from '#app/complaints/rules/complaint.ts'
import { findAgency, listAgencies, type Agency } from '#models/agency.server.ts'
import { findSubject } from '#models/complaint-subject.server.ts'

/**
 * The agency that reads what is owed to this one: itself, or whoever follows it once it was merged or closed. Null when
 * nobody does, or when the complaint is about the follower: then the coordinator gets it, not a mailbox.
 */
export async function readerOfAgency(code: AgencyCode, reference: Reference | null): Promise<Agency | null> {
  const agency = await findAgency(code)
  // Closed without a word on who follows: its old address is all there is.
  if (!agency || agency.isActive || agency.closed === null) return agency
  const follower = followerOf(agency, await listAgencies())
  if (!follower || reference === null) return follower
  const subject = await findSubject(reference)
  return subject && isAccused(follower.code, subject) ? null : follower
}

/** Whether a complaint that left a closed agency went where the closing said. */
export async function hasFollowed(from: AgencyCode, to: AgencyCode | null): Promise<boolean> {
  const agencies = await listAgencies()
  const agency = agencies.find((one) => one.code === from)
  return agency !== undefined && !agency.isActive && followerOf(agency, agencies)?.code === to
}
