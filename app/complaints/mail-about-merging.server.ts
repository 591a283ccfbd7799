import { mailToAgency, mailToResident, residentFacts } from '#app/complaints/recipients.server.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import type { OwedEmail } from '#models/outbox-email.server.ts'

const message = 'merged'

/** Each resident and each agency, about its own complaint. Of the other one a resident is told the number at most. */
export async function mailAboutMerging(
  merged: Complaint,
  other: Complaint,
  event: string,
  isApart: boolean,
): Promise<OwedEmail[]> {
  const into = other.reference
  const otherEvent = `${event}:${merged.reference}`
  return [
    ...(await mailToResident(merged, event, {
      message,
      facts: { ...residentFacts(merged), audience: 'resident', side: 'merged', into, isApart },
    })),
    ...(await mailToResident(other, otherEvent, {
      message,
      facts: { ...residentFacts(other), audience: 'resident', side: 'surviving', into, isApart },
    })),
    ...(merged.agency
      ? [mailToAgency(merged, merged.agency, event, { message, facts: agency('merged', into, isApart) })]
      : []),
    ...(other.agency
      ? [mailToAgency(other, other.agency, otherEvent, { message, facts: agency('surviving', into, isApart) })]
      : []),
  ]
}

function agency<Side extends 'merged' | 'surviving'>(side: Side, into: string, isApart: boolean) {
  return { audience: 'agency', side, into, isApart } as const
}
