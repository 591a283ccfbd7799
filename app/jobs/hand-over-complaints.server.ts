import { followerOf } from '#app/agencies/followers.ts'
import { handOverComplaint } from '#app/complaints/hand-over-complaint.server.ts'
import type { AgencyCode, Status } from '#app/complaints/rules/complaint.ts'
import { Attempts } from '#app/jobs/attempts.ts'
import { listAgencies, type Agency } from '#models/agency.server.ts'
import { listOpenOfAgency } from '#models/agency-complaints.server.ts'

/** What can be handed over. The others wait for the resident, and are handed over when they come back into work. */
const movable: readonly Status[] = ['forwarded', 'in_progress', 'awaiting_approval']

/**
 * Whatever a closed agency has goes to the one that follows it. Nothing is remembered between runs: what is still there is
 * what is still to do, so a killed run, two workers, and a complaint that comes back to a closed agency (disputed, or
 * supplied) need nothing of their own. One indexed question for each closed agency; `limit` bounds one run.
 */
export async function handOverComplaints({ now, limit }: { now: Date; limit: number }): Promise<number> {
  const agencies = await listAgencies()
  const attempts = new Attempts()
  let handedOver = 0
  for (const agency of agencies.filter(({ isActive, closed }) => !isActive && closed !== null)) {
    const follower = followerOf(agency, agencies)
    if (follower) handedOver += await handOverAll(agency, follower.code, { now, limit: limit - handedOver, attempts })
    if (handedOver >= limit) break
  }
  attempts.end()
  return handedOver
}

async function handOverAll(
  { code, closed }: Agency,
  to: AgencyCode,
  { now, limit, attempts }: { now: Date; limit: number; attempts: Attempts },
): Promise<number> {
  let handedOver = 0
  let page = await listOpenOfAgency(code, { limit })
  while (page.length > 0) {
    for (const { reference, status } of page) {
      if (handedOver >= limit) return handedOver
      if (!movable.includes(status)) continue
      const reason = closed?.reason ?? ''
      const result = await attempts.take(() => handOverComplaint({ reference, from: code, to, reason, now }))
      if (result?.ok) handedOver += 1
    }
    page = await listOpenOfAgency(code, { limit, after: page.at(-1) ?? null })
  }
  return handedOver
}
