import { isNoticeAwaited, nextDue, withNotice } from '#app/complaints/rules/clocks.ts'
import type { Complaint, Reference } from '#app/complaints/rules/complaint.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { dayRowsOfStanding } from '#app/reports/day-cells.ts'
import { findComplaint, writeClocks } from '#models/complaint.server.ts'
import { addDayRows } from '#models/day-row.server.ts'
import { inTransaction } from '#models/transaction.server.ts'

/**
 * The answer reached its resident: its mail was taken over by a mail server, or it was read on the tracking page. Ends the
 * law's notification. No step of the workflow; where one comes between, nothing is written and the next look does it.
 */
export async function noteNotice(complaint: Complaint, now: Date): Promise<void> {
  const { reference, version, status } = complaint
  if (status !== 'answered' || !isNoticeAwaited(complaint.clocks)) return
  const clocks = withNotice(complaint.clocks, localDateOf(now))
  const noticed = { ...complaint, clocks, nextDueOn: nextDue(clocks) }
  const dayRows = dayRowsOfStanding(complaint, noticed)
  await inTransaction(async (tx) => {
    const { nextDueOn } = noticed
    if (await writeClocks(tx, { reference, version, clocks, nextDueOn })) await addDayRows(tx, dayRows)
  })
}

/** For the sender of its mail. To an address that nobody confirmed a mail says only "there is news": that tells no answer. */
export async function noteDelivery(reference: Reference, now: Date): Promise<void> {
  const complaint = await findComplaint(reference)
  if (complaint?.mail.confirmed) await noteNotice(complaint, now)
}
