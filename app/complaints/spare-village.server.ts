import { isProtected } from '#app/access/can.ts'
import type { Complaint, Reference, VillageCode } from '#app/complaints/rules/complaint.ts'
import { isStillTold, isVillageAwaited, toldIn } from '#app/complaints/rules/village-copy.ts'
import { listAgencies } from '#models/agency.server.ts'
import { findComplaint } from '#models/complaint.server.ts'

type Standing = Omit<Complaint, 'id'>

type Spared = {
  /** what the entry of the step says: the village that is not told because of it */
  village: VillageCode | null
  /** whose mails to a village stop: its own, or those of the whole that it is a part of */
  stops: Reference | null
}

/** What a step just taken means for the village that waits for word of it; nearly always nothing. */
export async function villageSparedBy(after: Standing, now: Date): Promise<Spared> {
  if (after.partOf !== null) return { village: null, stops: await wholeSparedBy(after, after.partOf, now) }
  if (!isVillageAwaited(after.history, now) || (await standsForVillage(after))) return { village: null, stops: null }
  return { village: toldIn(after.history)?.village ?? null, stops: after.reference }
}

/** The whole's own history says it at its next step: this one is its part's. */
async function wholeSparedBy(part: Standing, reference: Reference, now: Date): Promise<Reference | null> {
  if (await standsForVillage(part)) return null
  const whole = await findComplaint(reference)
  return whole && isVillageAwaited(whole.history, now) ? reference : null
}

/** Whether its village may still be told, by what it is and what its parts are. */
export async function standsForVillage(complaint: Standing): Promise<boolean> {
  const agencies = await listAgencies()
  const type = agencies.find(({ code }) => code === complaint.agency)?.type
  const matter = { ...complaint, isProtected: isProtected(complaint), isInvestigated: type === 'oversight' }
  if (!isStillTold(matter)) return false
  // At the very step that divides it its parts are not stored yet, and are what it is.
  const parts = await Promise.all(complaint.parts.map((part) => findComplaint(part)))
  const standing = await Promise.all(parts.filter((part) => part !== null).map(standsForVillage))
  return standing.every(Boolean)
}
