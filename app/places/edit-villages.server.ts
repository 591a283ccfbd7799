import type { StaffActor } from '#app/access/actor.ts'
import { canEnter } from '#app/access/can.ts'
import type { EditResult } from '#app/agencies/edit-agency.server.ts'
import { shownValues } from '#app/agencies/form.ts'
import { recordVersion } from '#app/agencies/record-version.server.ts'
import { saveRecord } from '#app/agencies/save-record.server.ts'
import type { DistrictCode, VillageCode } from '#app/complaints/rules/complaint.ts'
import { findVillage, searchPlaces } from '#app/places/find-village.ts'
import { readVillageForm, villageFields } from '#app/places/village-form.ts'
import { villages, type Village } from '#app/places/villages.ts'
import {
  emptyVillageOffice,
  readVillageOffices,
  saveVillageOffice,
  type VillageOffice,
} from '#models/village-office.server.ts'

export type ListedVillage = Pick<Village, 'code' | 'district'> & VillageOffice

/** What is asked of the list; empty is everything. */
export type VillageWish = { search: string; district: DistrictCode; show: 'all' | 'with' | 'without' }

/** The two kelurahan are agencies and have their address there. */
const everyDesa = villages.filter(({ kind }) => kind === 'desa')

export async function listVillagesToEdit({
  actor,
  wish: { search, district, show },
}: {
  actor: StaffActor
  wish: VillageWish
}): Promise<ListedVillage[]> {
  if (!canEnter(actor, 'editVillages')) return []
  const offices = await readVillageOffices()
  const found = search.trim() === '' ? null : new Set(searchPlaces(search, villages.length).map(({ code }) => code))
  return (
    everyDesa
      .filter((village) => district === '' || village.district === district)
      // The name of a district finds all its villages.
      .filter((village) => found === null || found.has(village.code) || found.has(village.district))
      .map(({ code, district: within }) => ({ code, district: within, ...(offices.get(code) ?? emptyVillageOffice) }))
      .filter(({ email }) => show === 'all' || (email !== null) === (show === 'with'))
  )
}

/** Null where there is no such desa, or nothing here is this person's. */
export async function findVillageToEdit({
  actor,
  code,
}: {
  actor: StaffActor
  code: VillageCode
}): Promise<{ village: Village; values: Record<string, string>; version: string } | null> {
  const village = canEnter(actor, 'editVillages') ? findVillage(code) : null
  if (village?.kind !== 'desa') return null
  const values = shownOffice((await readVillageOffices()).get(code) ?? emptyVillageOffice)
  return { village, values, version: recordVersion(values) }
}

/** Saves what was written, with its audit entry. What is owed to this village goes to the new addresses. */
export async function editVillage({
  actor,
  code,
  values,
  version,
  now,
}: {
  actor: StaffActor
  code: VillageCode
  values: Record<string, string>
  version: string
  now: Date
}): Promise<EditResult> {
  if (!(await findVillageToEdit({ actor, code }))) return { ok: false, reason: 'not-found' }
  const reading = readVillageForm(values)
  if (!reading.ok) return { ok: false, reason: 'invalid', errors: reading.errors }
  return saveRecord({
    ...{ actor, version, now, chain: `village:${code}`, action: 'edit-village' },
    write: async (tx, by) => {
      const { before, after } = await saveVillageOffice(tx, { village: code, office: reading.form, by, at: now })
      return { before: shownOffice(before), after: shownOffice(after) }
    },
  })
}

const shownOffice = (office: VillageOffice): Record<string, string> => shownValues(villageFields, office)
