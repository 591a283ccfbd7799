import { isProtected } from '#app/access/can.ts'
import type { Complaint, VillageCode } from '#app/complaints/rules/complaint.ts'
import { isStillTold, isVillageAwaited, toldIn } from '#app/complaints/rules/village-copy.ts'
import { listAgencies } from '#models/agency.server.ts'

type Standing = Omit<Complaint, 'id'>

/** The village that is not told because of the step just taken, or null: nobody was to be told, or it stands. */
export async function villageSparedBy(after: Standing, now: Date): Promise<VillageCode | null> {
  // Nearly every complaint ends here.
  if (!isVillageAwaited(after.history, now)) return null
  return (await standsForVillage(after)) ? null : (toldIn(after.history)?.village ?? null)
}

/** Whether its village may still be told. */
export async function standsForVillage(complaint: Standing): Promise<boolean> {
  const agencies = await listAgencies()
  const type = agencies.find(({ code }) => code === complaint.agency)?.type
  return isStillTold({ ...complaint, isProtected: isProtected(complaint), isInvestigated: type === 'oversight' })
}
