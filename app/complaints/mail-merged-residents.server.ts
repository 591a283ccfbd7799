import { mailToResident, residentFacts } from '#app/complaints/recipients.server.ts'
import type { Complaint, HistoryEntry } from '#app/complaints/rules/complaint.ts'
import { mergedHere } from '#app/complaints/rules/merging.ts'
import { findComplaint } from '#models/complaint.server.ts'
import type { OwedEmail } from '#models/outbox-email.server.ts'

/**
 * Those whose complaints carry on in this one stay informed: that there is news, of their own complaint's page. What it
 * is was written to somebody else.
 */
export async function mailToMergedResidents(
  { reference, history }: Complaint,
  { id, from, to, visibility }: HistoryEntry,
): Promise<OwedEmail[]> {
  if (from === to || visibility !== 'resident') return []
  const merged = await Promise.all(mergedHere(history).map((one) => findComplaint(one)))
  const mails = merged.flatMap((one) =>
    one?.merged?.into === reference
      ? [
          mailToResident(one, `${reference}:${id}`, {
            message: 'merged-news',
            facts: { ...residentFacts(one), status: to },
          }),
        ]
      : [],
  )
  return (await Promise.all(mails)).flat()
}
