import { isAccusedOnTheWay, listCarriedOn } from '#app/complaints/find-survivor.server.ts'
import { mailToAgency, mailToResident, residentFacts } from '#app/complaints/recipients.server.ts'
import type { AgencyCode, Complaint, HistoryEntry, Status, Step } from '#app/complaints/rules/complaint.ts'
import type { OwedEmail } from '#models/outbox-email.server.ts'

/**
 * Those whose complaints carry on in this one, through however many mergings, stay informed: that there is news, of their own complaint's page. What it
 * is was written to somebody else.
 */
export async function mailToMerged(survivor: Complaint, entry: HistoryEntry): Promise<OwedEmail[]> {
  const { reference } = survivor
  const { from, to, visibility } = entry
  if (from === to || visibility !== 'resident') return []
  const merged = await listCarriedOn(survivor)
  const residents = merged.map((one) =>
    mailToResident(one, `${reference}:${entry.id}`, {
      message: 'merged-news',
      facts: { ...residentFacts(one), status: to },
    }),
  )
  return [...(await Promise.all(residents)).flat(), ...(await mailToTheirAgencies(survivor, merged, entry))]
}

const ends: readonly Status[] = ['answered', 'closed', 'referred', 'rejected', 'withdrawn']
const beginnings: readonly Step[] = ['dispute', 'reopen']

/**
 * An office whose complaint carries on at another one hears how that ends and when it begins anew: number and status, once
 * a step however many of its complaints went there. The page it leads to is that of its own complaint. None where any of
 * them on the way is about that office.
 */
async function mailToTheirAgencies(
  survivor: Complaint,
  merged: readonly Complaint[],
  { id, step, to }: HistoryEntry,
): Promise<OwedEmail[]> {
  if (!ends.includes(to) && !beginnings.includes(step)) return []
  const told = new Map<AgencyCode, Complaint>()
  for (const one of merged) {
    const { agency } = one
    if (agency === null || agency === survivor.agency || told.has(agency)) continue
    if (!(await isAccusedOnTheWay(agency, one.reference))) told.set(agency, one)
  }
  const facts = { audience: 'agency', status: to, into: survivor.reference } as const
  return [...told].map(([agency, one]) =>
    mailToAgency(one, agency, `${survivor.reference}:${id}`, { message: 'merged-news', facts }),
  )
}
