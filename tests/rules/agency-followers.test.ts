import { describe, expect, test } from 'vitest'
import { followerOf, workingAgencies } from '#app/agencies/followers.ts'
import { routeComplaint } from '#app/complaints/rules/routing.ts'
import { firstRoutingRules } from '#models/reference-data/routing-rules.server.ts'
import { aFiling } from './routing-sample.ts'

const agency = (code: string, successor: string | null = null) => ({
  ...{ code, name: `Dinas ${code}`, shortName: null, type: 'transport' as const, district: null, village: null },
  formerNames: [{ name: `Badan ${code}`, shortName: null }],
  isActive: successor === null,
  closed: successor === null ? null : { successor },
})

describe('who follows an agency that was closed', () => {
  test.each([
    ['one that works follows itself', 'satu', [agency('satu')], 'satu'],
    ['the one that took over', 'satu', [agency('satu', 'dua'), agency('dua')], 'dua'],
    ['through two closings', 'satu', [agency('satu', 'dua'), agency('dua', 'tiga'), agency('tiga')], 'tiga'],
    ['nobody, where two name each other', 'satu', [agency('satu', 'dua'), agency('dua', 'satu')], null],
    ['nobody, where the successor is not in the list', 'satu', [agency('satu', 'dua')], null],
  ])('%s', (_sentence, code, all, follower) => {
    const closed = all.find((one) => one.code === code)
    expect(closed && followerOf(closed, all)?.code).toBe(follower ?? undefined)
  })

  test('inherits its place, and none from an office without one', () => {
    const kecamatan = (code: string, successor: string | null) => ({ ...agency(code, successor), district: code })
    const [follower] = workingAgencies([kecamatan('satu', 'tiga'), agency('dua', 'tiga'), agency('tiga')])
    expect(follower?.formerPlaces).toEqual([{ district: 'satu', village: null }])
  })

  test('inherits its names, old ones too', () => {
    const [follower, ...others] = workingAgencies([agency('satu', 'dua'), agency('dua')])
    expect(others).toEqual([])
    expect(follower?.formerNames.map(({ name }) => name)).toEqual(['Badan dua', 'Dinas satu', 'Badan satu'])
  })
})

describe('a text that names an agency by an old name', () => {
  const office = {
    code: 'dishub',
    name: 'Dinas Angkutan',
    shortName: null,
    type: 'transport',
    district: null,
    village: null,
  } as const
  const body = 'Contoh: pegawai Badan Lalu Lintas Kampung tidak ada di tempat.'
  const firstReason = (formerNames: { name: string; shortName: string | null }[]) =>
    routeComplaint(aFiling({ body, agencies: [{ ...office, formerNames }] }), firstRoutingRules).suggestions[0]

  test('is led to the agency that has another name now', () => {
    expect(firstReason([])?.because ?? []).not.toContain('nama:dishub')
    const found = firstReason([{ name: 'Badan Lalu Lintas Kampung', shortName: 'BLLK' }])
    expect(found).toMatchObject({ agency: 'dishub', agencyType: 'transport' })
    expect(found?.because).toContain('nama:dishub')
  })
})
