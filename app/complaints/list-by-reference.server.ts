import type { StaffActor } from '#app/access/actor.ts'
import { findComplaintFor } from '#app/complaints/find-complaint.server.ts'
import { rowOf, type InboxRow } from '#app/complaints/list-inbox.server.ts'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { readCalendar } from '#models/holiday.server.ts'

/** Rows in this order, as far as this actor may read them now; of the others only the number they knew already. */
export async function listByReference(
  actor: StaffActor,
  references: readonly Reference[],
  now: Date,
): Promise<{ rows: InboxRow[]; elsewhere: Reference[] }> {
  const calendar = await readCalendar()
  const found = await Promise.all(references.map((reference) => findComplaintFor(actor, reference)))
  const rows = found.flatMap((complaint) => (complaint ? rowOf(actor, complaint, localDateOf(now), calendar) : []))
  const known = new Set(rows.map(({ reference }) => reference))
  return { rows, elsewhere: references.filter((reference) => !known.has(reference)) }
}
