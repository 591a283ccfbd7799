import { isNoticeAwaited, nextDue, withNotice } from '#app/complaints/rules/clocks.ts'
import type { Complaint, Reference } from '#app/complaints/rules/complaint.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { findComplaint, writeClocks } from '#models/complaint.server.ts'

/**
 * The answer reached its resident: its mail was taken over by a mail server, or it was read on the tracking page. Ends the
 * law's notification. No step of the workflow; where one comes between, nothing is written and the next look does it.
 */
export async function noteNotice(
  { reference, version, status, clocks }: Pick<Complaint, 'reference' | 'version' | 'status' | 'clocks'>,
  now: Date,
): Promise<void> {
  if (status !== 'answered' || !isNoticeAwaited(clocks)) return
  const noticed = withNotice(clocks, localDateOf(now))
  await writeClocks({ reference, version, clocks: noticed, nextDueOn: nextDue(noticed) })
}

/** For the sender of its mail. To an address that nobody confirmed a mail says only "there is news": that tells no answer. */
export async function noteDelivery(reference: Reference, now: Date): Promise<void> {
  const complaint = await findComplaint(reference)
  if (complaint?.mail.confirmed) await noteNotice(complaint, now)
}
