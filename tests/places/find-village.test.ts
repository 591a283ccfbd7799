import { describe, expect, it } from 'vitest'
import { districts } from '#app/places/districts.ts'
import { findDistrict, findVillage, listVillagesOf, searchPlaces } from '#app/places/find-village.ts'
import { placeName } from '#app/places/place-name.ts'
import { villages } from '#app/places/villages.ts'

describe('the code table', () => {
  it('has 139 desa and 2 kelurahan, each in a known district, no code twice', () => {
    expect(villages.filter((village) => village.kind === 'desa')).toHaveLength(139)
    expect(villages.filter((village) => village.kind === 'kelurahan').map((village) => village.name)).toEqual([
      'Teluk Lingga',
      'Singa Geweh',
    ])
    expect(new Set(villages.map((village) => village.code)).size).toBe(141)
    expect(villages.filter((village) => findDistrict(village.district) === null)).toEqual([])
  })
  it('groups all villages by district', () => {
    expect(districts.flatMap((district) => listVillagesOf(district.code))).toEqual(villages)
    expect(listVillagesOf('64.08.05')).toHaveLength(15)
  })
  it('finds by code, and nothing by a foreign one', () => {
    expect(findVillage('64.08.09.2001')?.name).toBe('Sepaso')
    expect(findDistrict('64.08.09')?.name).toBe('Bengalon')
    expect(findVillage('64.09.01.2001')).toBeNull()
    expect(findDistrict('__proto__')).toBeNull()
  })
})

describe('a place is searched by name', () => {
  const rows = [
    ['Sepaso', 'Sepaso', 'as it is written'],
    ['  sepaso  ', 'Sepaso', 'in small letters with spaces'],
    ['Desa Sepaso', 'Sepaso', 'with Desa in front'],
    ['kec. bengalon', 'Bengalon', 'with Kec. in front'],
    ['Kongbeng', 'Kombeng', 'by the local spelling'],
    ["Ba'ay", 'Baay', 'with an apostrophe'],
    ['Ba’ay', 'Baay', 'with a typographic apostrophe'],
    ['tanjung mangkalihat', 'Tanjung Mangkaliat', 'by another spelling'],
    ['Sangata Utara', 'Sangatta Utara', 'by the old spelling'],
    ['Sépasó', 'Sepaso', 'with accents'],
    ['Long-Bentuq', 'Long Bentuq', 'with a hyphen'],
  ] as const
  for (const [typed, name, how] of rows) {
    it(`${how}: ${typed}`, () => expect(searchPlaces(typed)[0]?.name).toBe(name))
  }
  it('by a beginning: several, whole names first', () => {
    expect(searchPlaces('sepaso').map((place) => place.name)).toEqual([
      'Sepaso',
      'Sepaso Timur',
      'Sepaso Selatan',
      'Sepaso Barat',
    ])
  })
  it('and nothing is found for nothing, for nonsense, or for endless text', () => {
    expect(searchPlaces('')).toEqual([])
    expect(searchPlaces('desa')).toEqual([])
    expect(searchPlaces('   ')).toEqual([])
    expect(searchPlaces('Atlantis')).toEqual([])
    expect(searchPlaces('x'.repeat(100_000))).toEqual([])
  })
})

describe('the name of a place', () => {
  const rows = [
    ['64.08.09', '64.08.09.2001', 'Desa Sepaso, Kec. Bengalon', 'village and district'],
    ['64.08.04', '64.08.04.1010', 'Kel. Teluk Lingga, Kec. Sangatta Utara', 'a kelurahan'],
    ['64.08.04', '64.08.04.2001', 'Desa Sangatta Utara, Kec. Sangatta Utara', 'both, also where they share their name'],
    ['64.08.09', null, 'Kec. Bengalon', 'the district alone'],
    [null, null, null, 'none when it is known in words only'],
  ] as const
  for (const [district, village, name, what] of rows) {
    it(`says ${what}`, () => expect(placeName({ district, village })).toBe(name))
  }
})
