import type { Place } from '#app/complaints/rules/complaint.ts'
import { findDistrict, findVillage } from '#app/places/find-village.ts'

/**
 * "Desa Sepaso, Kec. Bengalon", in both languages: several villages share their name with a district, so both are always
 * said. "Kec. Bengalon" when the village is unknown; null when the place is known in words only, or not at all.
 */
export function placeName(place: Pick<Place, 'district' | 'village'>): string | null {
  const village = place.village === null ? null : findVillage(place.village)
  const district = findDistrict(village?.district ?? place.district ?? '')
  if (!district) return null
  if (!village) return `Kec. ${district.name}`
  return `${village.kind === 'desa' ? 'Desa' : 'Kel.'} ${village.name}, Kec. ${district.name}`
}
