import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPosition, roundPosition, roundPositionsIn } from '#app/places/position.ts'

const sangatta = { latitude: 0.5607, longitude: 117.5245 }

function expectNear(found: ReturnType<typeof readPosition>, latitude: number, longitude: number): void {
  expect(found?.latitude).toBeCloseTo(latitude, 4)
  expect(found?.longitude).toBeCloseTo(longitude, 4)
}

describe('a position is understood', () => {
  const rows = [
    ['0.5607, 117.5245', 'with points'],
    ['0,5607 117,5245', 'with decimal commas'],
    ['0,5607, 117,5245', 'with decimal commas and a comma between'],
    ['0,5607; 117,5245', 'with a semicolon between'],
    ['(0.5607, 117.5245)', 'in brackets'],
    ['0.5607° 117.5245°', 'with degree signs'],
    ['117.5245, 0.5607', 'with the longitude first, because only that can be meant'],
    ['depan pasar lama, 0.5607, 117.5245, dekat jembatan', 'among other words'],
    ['0.5607 LU 117.5245 BT', 'with lintang and bujur'],
    ['0.5607 N, 117.5245 E', 'with N and E'],
    ['117.5245 BT, 0.5607 LU', 'with bujur first'],
    ['LU 0.5607 BT 117.5245', 'with the side in front'],
    ['0°33\'38.5"LU 117°31\'28.2"BT', 'in degrees, minutes and seconds'],
    ['0°33\'38.5"N 117°31\'28.2"E', 'as a map copies it'],
    ['0° 33′ 38.52″ N, 117° 31′ 28.2″ E', 'with true minute signs'],
    ["0°33.642'N 117°31.47'E", 'in decimal minutes'],
    ['0 derajat 33 menit 38,5 detik LU, 117 derajat 31 menit 28,2 detik BT', 'in words'],
    ['N0.5607 E117.5245', 'without spaces'],
    ['https://www.google.com/maps/@0.5607,117.5245,15z', 'in a link to a map'],
    [
      'https://www.google.com/maps/place/X/@0.1,117.1,15z/data=!3m1!4b1!4m5!3m4!8m2!3d0.5607!4d117.5245',
      'in a link to a pin, before its map',
    ],
    ['https://maps.google.com/?q=0.5607,117.5245', 'in a search link'],
    ['https://maps.google.com/maps?q=loc:0.5607,117.5245&z=15', 'in a link with loc'],
    ['https://www.google.com/maps/search/?api=1&query=0.5607%2C117.5245', 'in an encoded link'],
    ['https://www.google.com/maps/search/0.5607,+117.5245', 'in a search address'],
    ['https://www.openstreetmap.org/?mlat=0.5607&mlon=117.5245#map=16/0.1/117.1', 'in a link to a marker'],
    ['https://www.openstreetmap.org/#map=16/0.5607/117.5245', 'in a link to a part of the map'],
    ['https://maps.apple.com/?ll=0.5607,117.5245', 'in a link of another maker'],
    ['geo:0.5607,117.5245?z=17', 'in a geo address'],
    ['lokasinya di sini maps.google.com/?q=0.5607,117.5245 terima kasih', 'in a link among words'],
  ] as const
  for (const [words, how] of rows) {
    it(`${how}: ${words}`, () => expectNear(readPosition(words), sangatta.latitude, sangatta.longitude))
  }

  it('south and west are negative', () => {
    expectNear(readPosition('0.0500 LS 117.5245 BT'), -0.05, 117.5245)
    expectNear(readPosition("10°30'S 20°15'W"), -10.5, -20.25)
    expectNear(readPosition('-0.0500, 117.5245'), -0.05, 117.5245)
  })

  it('as a full Plus Code, alone, in words and in a link', () => {
    const found = readPosition('6PGVHG6F+7R')
    expectNear(found, 0.5607, 117.5246)
    expect(readPosition('rumah di 6pgvhg6f+7r, Sangatta')).toEqual(found)
    expect(readPosition('https://www.google.com/maps/place/6PGVHG6F%2B7R')).toEqual(found)
  })
})

describe('no position is read', () => {
  const rows = [
    ['', 'from nothing'],
    ['Jalan Poros Km 12, RT 05', 'from a house number'],
    ['RT 05 RW 12', 'from neighbourhoods'],
    ['5, 12', 'from two whole numbers'],
    ['harga naik dari 12.500, 15.000 jadi 17.000', 'from money'],
    ['0.5607', 'from one number'],
    ['95.1234, 200.1234', 'off the earth'],
    ['NaN, NaN', 'from no numbers'],
    ['Infinity, 117.5', 'from infinity'],
    [`0.${'5'.repeat(400)}, 117.${'5'.repeat(400)}`, 'from 400 digits'],
    [`${'9'.repeat(400)}, ${'9'.repeat(400)}`, 'from 400 digits without a point'],
    ['1234.5607, 117.5245', 'from a part of a longer number'],
    ['0°75\'00"N 117°31\'28"E', 'when an angle has 75 minutes'],
    ['0.5607 LU 117.5245 LU', 'when both are latitudes'],
    ['https://maps.app.goo.gl/AbCdEf123', 'from a short link: nothing is fetched'],
    ['HG6F+7R Sangatta', 'from a short Plus Code: it needs a map to be understood'],
    ['6PGV0000+', 'from a Plus Code of a whole region'],
    ['https://www.google.com/maps?q=%E0%A4%A', 'from a broken link'],
    ['telepon 0812-3456-7890, 0549.1234', 'from a telephone number'],
  ] as const
  for (const [words, why] of rows) it(why, () => expect(readPosition(words)).toBeNull())

  it('from endless words, and quickly', () => {
    expect(readPosition(`${'0.5607, '.repeat(2000)}117.5245`)).toBeNull()
  })

  it('and nothing throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
        const found = readPosition(words)
        return found === null || (Math.abs(found.latitude) <= 90 && Math.abs(found.longitude) <= 180)
      }),
    )
  })

  it('any pair on earth with four decimals is read as it was typed', () => {
    const angle = (limit: number) => fc.integer({ min: -limit * 10_000, max: limit * 10_000 }).map((n) => n / 10_000)
    fc.assert(
      fc.property(angle(90), angle(180), (latitude, longitude) => {
        const found = readPosition(`${latitude.toFixed(4)}, ${longitude.toFixed(4)}`)
        return found?.latitude === latitude && found.longitude === longitude
      }),
    )
  })
})

describe('rounding for sealed and nameless complaints', () => {
  it('keeps two decimals, about a kilometre', () => {
    expect(roundPosition(sangatta)).toEqual({ latitude: 0.56, longitude: 117.52 })
  })

  const rows = [
    ['depan SD, 0.560746, 117.524524', 'depan SD, 0.56, 117.52', 'in words, which stay'],
    ['0.560746, 117.524524', '0.56, 117.52', 'alone'],
    ['0.560746, 117.524524 atau 0.570746, 117.534524', '0.56, 117.52 atau 0.57, 117.53', 'twice'],
    ['lihat https://maps.google.com/?q=0.560746,117.524524', 'lihat 0.56, 117.52', 'in a link'],
    ['0.560746 LU 117.524524 BT', '0.56, 117.52', 'with lintang and bujur'],
    ['rumah 6PGVHG6F+7R', 'rumah 0.56, 117.52', 'as a Plus Code'],
    ['https://www.google.com/maps/place/6PGVHG6F%2B7R', '0.56, 117.52', 'as a Plus Code in a link'],
    ['Jalan Poros Km 12', 'Jalan Poros Km 12', 'not there: the words stay'],
  ] as const
  for (const [words, expected, how] of rows) {
    it(`takes the exact position out of the words, ${how}`, () => {
      expect(roundPositionsIn(words)).toBe(expected)
    })
  }
})
