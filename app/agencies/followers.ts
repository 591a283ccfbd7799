import type { AgencyCode, DistrictCode, VillageCode } from '#app/complaints/rules/complaint.ts'

// Who follows an agency that was closed, and by which names and places it is still found.

type Named = { name: string; shortName: string | null }
type Placed = { district: DistrictCode | null; village: VillageCode | null }
type Followed = Named &
  Placed & {
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

/** Those that work, each with the names it had, and with names and places of the offices it took over. */
export function workingAgencies<Agency extends Followed>(
  all: readonly Agency[],
): (Agency & { formerPlaces: Placed[] })[] {
  const closed = all.flatMap((agency) => {
    const follower = agency.isActive ? null : followerOf(agency, all)
    return follower ? [{ ...agency, follower: follower.code }] : []
  })
  return all
    .filter(({ isActive }) => isActive)
    .map((agency) => {
      const before = closed.filter(({ follower }) => follower === agency.code)
      const names = before.flatMap(({ name, shortName, formerNames }) => [{ name, shortName }, ...formerNames])
      return {
        ...agency,
        formerNames: [...agency.formerNames, ...names],
        formerPlaces: before
          .filter(({ district }) => district !== null)
          .map(({ district, village }) => ({ district, village })),
      }
    })
}
