import { isProtected } from '#app/access/can.ts'
import type { AgencyCode, Complaint } from '#app/complaints/rules/complaint.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import type { EntryFacts } from '#app/complaints/rules/entry-facts.ts'
import { dayOfTelling, momentOfTelling, residentTexts, villageSilence } from '#app/complaints/rules/village-copy.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'
import { findVillage } from '#app/places/find-village.ts'
import { placeName } from '#app/places/place-name.ts'
import { listAgencies } from '#models/agency.server.ts'
import { listTopics } from '#models/category.server.ts'
import { readCalendar } from '#models/holiday.server.ts'
import type { OwedEmail } from '#models/outbox-email.server.ts'
import { villageCopyKey, type VillageReader } from '#models/outbox-village.server.ts'
import { readVillageOffices } from '#models/village-office.server.ts'

/** What forwarding it means for the village: what its entry says, what is owed, what the resident's mail says. */
export type VillageTold = {
  facts: Pick<EntryFacts, 'toldVillage' | 'toldBpd' | 'toldOn' | 'sparedVillage'>
  emails: OwedEmail[]
  forResident: Pick<MessageFacts['complaint-forwarded'], 'villageName' | 'villageOn'>
}

export const nobodyTold: VillageTold = { facts: {}, emails: [], forResident: {} }

/** As it will be once it is forwarded. A filing has no history yet. */
export type ToBeTold = Pick<
  Complaint,
  | 'identity'
  | 'restricted'
  | 'target'
  | 'topic'
  | 'place'
  | 'title'
  | 'body'
  | 'firstBody'
  | 'requestedSettlement'
  | 'history'
>

/**
 * Tells the office of the village, and its BPD where an administrator says so, that a complaint about a village matter
 * exists; or nobody. Everything it reads is in memory (models/reference-memory.server.ts).
 * @param agencies who gets it: several where it is divided
 */
export async function tellVillage(
  complaint: ToBeTold & Pick<Complaint, 'reference'>,
  { agencies, now }: { agencies: readonly AgencyCode[]; now: Date },
): Promise<VillageTold> {
  const readers = await villageReadersOf(complaint, agencies)
  const village = complaint.place.village
  const name = placeName(complaint.place)
  if (readers.length === 0 || village === null || name === null) return nobodyTold
  const on = dayOfTelling(localDateOf(now), await readCalendar())
  const { reference } = complaint
  return {
    facts: { toldVillage: village, toldBpd: readers.includes('bpd'), toldOn: on },
    emails: readers.map((reader) => ({
      message: 'copy-for-village',
      facts: { reader, villageName: name },
      to: { kind: 'village', village, reader },
      language: 'id',
      reference,
      dueAt: momentOfTelling(on),
      key: villageCopyKey(reference, reader),
    })),
    forResident: { villageName: name, villageOn: on },
  }
}

/** The village is not told after all, now and later: its history says so. */
export function keptFromVillage({ facts: { toldVillage } }: VillageTold): VillageTold {
  return toldVillage ? { ...nobodyTold, facts: { sparedVillage: toldVillage } } : nobodyTold
}

/** Who of the village would be told if it went to these agencies; nobody also where no address is known. */
export async function villageReadersOf(
  complaint: ToBeTold,
  agencies: readonly AgencyCode[],
): Promise<readonly VillageReader[]> {
  const { topic, place, history } = complaint
  const known = topic === null ? null : (await listTopics()).find(({ code }) => code === topic)
  // Nearly every complaint ends here: nothing more is read for it.
  if (!known?.isVillageMatter || place.village === null) return []
  const receivers = (await listAgencies()).filter(({ code }) => agencies.includes(code))
  const silence = villageSilence(
    {
      isVillageMatter: known.isVillageMatter,
      village: place.village,
      isDesa: findVillage(place.village)?.kind === 'desa',
      isProtected: isProtected(complaint),
      isInvestigated: receivers.some(({ type }) => type === 'oversight'),
      texts: residentTexts(complaint),
    },
    history,
  )
  const office = silence === null ? (await readVillageOffices()).get(place.village) : undefined
  if (!office?.email) return []
  return office.copiesBpd && office.bpdEmail ? ['office', 'bpd'] : ['office']
}
