import type { AgencyCode } from '#app/complaints/rules/complaint.ts'

// Who follows an agency that was closed, and by which names it is still found.

type Named = { name: string; shortName: string | null }
type Followed = Named & {
  code: AgencyCode
  isActive: boolean
  closed: { successor: AgencyCode } | null
  formerNames: readonly Named[]
}

/** The agency that works in its place now, through any number of closings; itself when it works, null when nobody does. */
export function followerOf<Agency extends Followed>(agency: Agency, all: readonly Agency[]): Agency | null {
  // As many steps as there are agencies: two that name each other end here too.
  let now: Agency | undefined = agency
  for (let step = 0; step <= all.length && now; step += 1) {
    if (now.isActive) return now
    const next: AgencyCode | undefined = now.closed?.successor
    now = all.find(({ code }) => code === next)
  }
  return null
}

/** Those that work, each with the names it had and those of the offices it took over. */
export function withFormerNames<Agency extends Followed>(all: readonly Agency[]): Agency[] {
  const inherited = new Map<AgencyCode, Named[]>()
  for (const agency of all) {
    const follower = agency.isActive ? null : followerOf(agency, all)
    if (!follower) continue
    const { name, shortName, formerNames } = agency
    inherited.set(follower.code, [...(inherited.get(follower.code) ?? []), { name, shortName }, ...formerNames])
  }
  return all
    .filter(({ isActive }) => isActive)
    .map((agency) => ({ ...agency, formerNames: [...agency.formerNames, ...(inherited.get(agency.code) ?? [])] }))
}
