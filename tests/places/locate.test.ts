import { describe, expect, it } from 'vitest'
import { districts } from '#app/places/districts.ts'
import { locate } from '#app/places/locate.server.ts'
import { villages } from '#app/places/villages.ts'

describe('a position in the regency', () => {
  it('lies in one of 141 villages of 18 districts, and every village is found at its own label', () => {
    expect(districts).toHaveLength(18)
    expect(villages).toHaveLength(141)
    const wrong = villages.filter(({ code, district, latitude, longitude }) => {
      const found = locate(latitude, longitude)
      return found === 'outside' || found.village !== code || found.district !== district
    })
    expect(wrong.map(({ name }) => name)).toEqual([])
  })

  const rows = [
    [0.5607, 117.5245, '64.08.04', 'at the label of Sangatta Utara'],
    [0.8959, 117.4325, '64.08.09', 'at the label of Bengalon'],
    [0.1934, 117.3349, '64.08.13', 'at the label of Teluk Pandan'],
  ] as const
  for (const [latitude, longitude, district, where] of rows) {
    it(`is in its district ${where}`, () => expect(locate(latitude, longitude)).toMatchObject({ district }))
  }

  it('is still inside a step off the simplified shore, but not out at sea', () => {
    const shore = eastEndOf('64.08.04.1010')
    expect(locate(shore.latitude, shore.longitude + 0.0015)).not.toBe('outside')
    expect(locate(shore.latitude, shore.longitude + 0.05)).toBe('outside')
  })
})

describe('a position elsewhere', () => {
  const rows = [
    [-0.4948, 117.1436, 'Samarinda'],
    [0.1333, 117.5, 'Bontang'],
    [-6.1754, 106.8272, 'Jakarta'],
    [1.5, 119.5, 'the Makassar Strait'],
    [0, 0, 'the Gulf of Guinea, where broken positions lie'],
    [117.5245, 0.5607, 'nowhere: swapped by somebody'],
    [NaN, 117.5, 'nowhere: not a number'],
    [Infinity, -Infinity, 'nowhere: not finite'],
    [90, 180, 'at the pole'],
  ] as const
  for (const [latitude, longitude, where] of rows) {
    it(`is outside: ${where}`, () => expect(locate(latitude, longitude)).toBe('outside'))
  }
})

it('a thousand positions are located within a second', () => {
  const started = performance.now()
  for (let index = 0; index < 1000; index += 1) locate((index % 40) / 20, 116 + (index % 60) / 20)
  expect(performance.now() - started).toBeLessThan(1000)
})

/** The easternmost point of a village, walking east from its label in steps of 11 m. */
function eastEndOf(code: string): { latitude: number; longitude: number } {
  const village = villages.find((one) => one.code === code)
  if (!village) throw new Error(`No village ${code}`)
  let { longitude } = village
  for (let found = locate(village.latitude, longitude); found !== 'outside'; longitude += 0.0001) {
    found = locate(village.latitude, longitude)
  }
  // The walk ended where the tolerance of about 0.002 degrees ends.
  return { latitude: village.latitude, longitude: longitude - 0.0022 }
}
