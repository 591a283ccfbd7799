import type { StaffActor } from '#app/access/actor.ts'
import { canEnter } from '#app/access/can.ts'
import { view } from '#app/access/view.ts'
import { findComplaintFor } from '#app/complaints/find-complaint.server.ts'
import { noteAndListPresent } from '#app/complaints/read-desk-aids.server.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { countArrivals, mostArrivals } from '#models/arrival.server.ts'
import { readableBy } from '#models/complaint-filters.server.ts'

// What a page that stands open asks every half minute. It is told that something happened, never what.

export type ComplaintNews = {
  /** null: nothing this person does not know */
  changed: { by: 'resident' | 'other' } | { by: 'officer'; name: string; at: Date } | null
  alsoOpen: string[]
}

/** Since the version that the page shows. Null when it is not theirs any more. */
export async function readComplaintNews(
  actor: StaffActor,
  reference: string,
  { version, now }: { version: number; now: Date },
): Promise<ComplaintNews | null> {
  const complaint = await findComplaintFor(actor, reference)
  const shown = complaint && view(actor, complaint)
  if (!complaint || !shown) return null
  const alsoOpen = await noteAndListPresent(actor, complaint, now)
  const last = shown.history.at(-1)
  // Where the hour of an entry may not be known, a page that notices it at once would tell the hour.
  if (complaint.version === version || !last || last.at === null) return { changed: null, alsoOpen }
  if (last.by.kind === 'resident') return { changed: { by: 'resident' }, alsoOpen }
  if (last.by.kind !== 'account') return { changed: { by: 'other' }, alsoOpen }
  return { changed: { by: 'officer', name: last.by.name, at: last.at }, alsoOpen }
}

/** New ones in the list since then: for an agency what was forwarded to it, for coordinators what was submitted. */
export async function countNewComplaints(
  actor: StaffActor,
  since: Date,
): Promise<{ count: number; isMore: boolean } | null> {
  const readable = readableBy(actor)
  if (!readable || !canEnter(actor, 'openInbox')) return null
  const isOfAgency = actor.role !== 'coordinator'
  const status = isOfAgency ? 'forwarded' : 'submitted'
  const count = await countArrivals(readable, { status, since, sinceDay: localDateOf(since), isOfAgency })
  return { count: Math.min(count, mostArrivals), isMore: count > mostArrivals }
}
