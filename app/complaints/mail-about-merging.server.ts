import { isAccused } from '#app/access/can.ts'
import { isAccusedOnTheWay } from '#app/complaints/find-survivor.server.ts'
import { mailToAgency, mailToResident, residentFacts } from '#app/complaints/recipients.server.ts'
import type { AgencyCode, Complaint } from '#app/complaints/rules/complaint.ts'
import type { OwedEmail } from '#models/outbox-email.server.ts'

const message = 'merged'

/**
 * Each resident and each agency, about its own complaint. Of the other one a resident is told the number at most; an agency
 * that one of the two is about, or one that they carry on in, is told nothing.
 */
export async function mailAboutMerging(
  merged: Complaint,
  other: Complaint,
  event: string,
  isApart: boolean,
): Promise<OwedEmail[]> {
  const into = other.reference
  const otherEvent = `${event}:${merged.reference}`
  const mayKnow = async (agency: AgencyCode) => !isAccused(agency, merged) && !(await isAccusedOnTheWay(agency, into))
  return [
    ...(await mailToResident(merged, event, {
      message,
      facts: { ...residentFacts(merged), audience: 'resident', side: 'merged', into, isApart },
    })),
    ...(await mailToResident(other, otherEvent, {
      message,
      facts: { ...residentFacts(other), audience: 'resident', side: 'surviving', into, isApart },
    })),
    ...(merged.agency && (await mayKnow(merged.agency))
      ? [mailToAgency(merged, merged.agency, event, { message, facts: agency('merged', into, isApart) })]
      : []),
    ...(other.agency && (await mayKnow(other.agency))
      ? [mailToAgency(other, other.agency, otherEvent, { message, facts: agency('surviving', into, isApart) })]
      : []),
  ]
}

function agency<Side extends 'merged' | 'surviving'>(side: Side, into: string, isApart: boolean) {
  return { audience: 'agency', side, into, isApart } as const
}
