// Districts and villages by code or by name, as people write it: apostrophes, accents and hyphens do not matter.

import type { DistrictCode, VillageCode } from '#app/complaints/rules/complaint.ts'
import { districts, type District } from '#app/places/districts.ts'
import { villages, type Village } from '#app/places/villages.ts'

const districtByCode = new Map(districts.map((district) => [district.code, district]))
const villageByCode = new Map(villages.map((village) => [village.code, village]))

/** Other spellings in use, for search only: the names of the code table stay the ones shown. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  '64.08.04': ['Sangata Utara'],
  '64.08.04.2001': ['Sangata Utara'],
  '64.08.08': ['Kongbeng'],
  '64.08.08.2006': ['Kongbeng Indah'],
  '64.08.11.2007': ['Tanjung Mangkalihat'],
  '64.08.12': ['Sangata Selatan'],
  '64.08.12.2001': ['Sangata Selatan'],
}

export function findDistrict(code: DistrictCode): District | null {
  return districtByCode.get(code) ?? null
}

export function findVillage(code: VillageCode): Village | null {
  return villageByCode.get(code) ?? null
}

/** In the order of the code table, as the form's list groups them. */
export function listVillagesOf(district: DistrictCode): Village[] {
  return villages.filter((village) => village.district === district)
}

/**
 * Districts and villages whose name, or another spelling of it, begins with or contains what was typed. Whole names first,
 * then beginnings, then the rest; a word such as Desa or Kec. in front is ignored. At most `limit`, none for an empty search.
 */
export function searchPlaces(typed: string, limit = 20): (District | Village)[] {
  const wanted = plainName(typed.slice(0, 100)).replace(/^(desa|kelurahan|kel|kecamatan|kec) /, '')
  if (wanted === '') return []
  const ranked = searchable.flatMap((entry) => {
    const rank = Math.min(...entry.names.map((name) => rankOf(name, wanted)))
    return rank === noMatch ? [] : [{ place: entry.place, rank }]
  })
  return ranked
    .sort((one, other) => one.rank - other.rank)
    .slice(0, limit)
    .map(({ place }) => place)
}

/** Small letters without accents and apostrophes; other punctuation becomes one space. */
function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/['’‘`´ʼʻ]/g, '')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
}

const noMatch = 3

function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0
  if (name.startsWith(wanted)) return 1
  return name.includes(wanted) ? 2 : noMatch
}

const searchable = [...districts, ...villages].map((place) => ({
  place,
  names: [place.name, ...(aliases[place.code] ?? [])].map(plainName),
}))
