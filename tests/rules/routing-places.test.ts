import { describe, expect, test } from 'vitest'
import { isOfficeUnknown } from '#app/complaints/components/suggestion-reasons.tsx'
import type { RoutingAgency } from '#app/complaints/rules/routing-facts.ts'
import { workingAgencies } from '#app/agencies/followers.ts'
import { waysTo } from '#app/complaints/rules/routing-units.ts'
import { routeComplaint } from '#app/complaints/rules/routing.ts'
import { districts } from '#app/places/districts.ts'
import { listVillagesOf } from '#app/places/find-village.ts'
import { agencies } from '#models/reference-data/agencies.server.ts'
import { firstRoutingRules } from '#models/reference-data/routing-rules.server.ts'
import { topics } from '#models/reference-data/topics.server.ts'
import { aFiling } from './routing-sample.ts'

// The place decides between offices of one kind, in each of the 18 kecamatan. Every sentence is invented.

type At = { district?: string; village?: string; all?: readonly RoutingAgency[]; topic?: string }

function route(body: string, { district, village, all = agencies, topic }: At) {
  const place = { district: district ?? null, village: village ?? null, words: null }
  return routeComplaint(aFiling({ body, place, agencies: all, topics, topic: topic ?? null }), firstRoutingRules)
}
const first = (body: string, at: At) => route(body, at).suggestions[0]

const ofDistrict = districts.map(({ code, name }) => [code, name] as const)
const kelurahan = districts.flatMap(({ code }) =>
  listVillagesOf(code)
    .filter(({ kind }) => kind === 'kelurahan')
    .map((one) => [one.code, one.name, code] as const),
)

test('the regency has 18 kecamatan and two kelurahan', () => {
  expect([districts.length, kelurahan.length]).toEqual([18, 2])
})

describe.each(ofDistrict)('%s, %s', (district, name) => {
  test('has an office of its own, confirmed by the code table of areas', () => {
    const own = agencies.filter((agency) => agency.district === district && agency.village === null)
    expect(own).toMatchObject([{ code: district, name: `Kecamatan ${name}`, isConfirmed: true }])
  })

  test.each([
    'Pelayanan kantor kecamatan lambat.',
    'Camat tidak ada di tempat.',
    'Surat pengantar di kantor kelurahan lama sekali.',
    'Pelayanan kantor desa lambat, kepala desa tidak ada.',
    'Musyawarah desa tidak pernah diadakan.',
  ])('what its offices and villages do goes to the kecamatan: %s', (body) => {
    expect(first(body, { district })).toMatchObject({ agencyType: 'subdistrict_office', agency: district })
    expect(first(body, { district })?.because).toContain(`tempat:${district}`)
  })

  test('its own topic is certain with the place, but for a village, which two kinds of office answer for', () => {
    expect(route('Surat pengantar lama sekali.', { district, topic: 'village' }).suggestions[0]?.agency).toBe(district)
  })

  test('a puskesmas is the health office’s, and the coordinator reads where', () => {
    const suggestion = first('Di puskesmas tidak ada obat.', { district })
    expect(suggestion?.agency).toBe('dinkes')
    expect(suggestion?.because).toContain(`kurang-puskesmas:${district}`)
  })

  test('without its office nobody else’s is offered, and the coordinator reads what is missing', () => {
    const all = agencies.filter(({ code }) => code !== district)
    const suggestion = first('Pelayanan kantor kecamatan lambat.', { district, all })
    expect(suggestion).toMatchObject({ agencyType: 'subdistrict_office', agency: null })
    expect(suggestion?.because).toContain(`kurang-kantor:${district}`)
    expect(isOfficeUnknown(suggestion!)).toBe(true)
  })
})

describe.each(kelurahan)('%s, Kelurahan %s', (village, name, district) => {
  test('has an office of its own, which its own matters go to', () => {
    expect(agencies.filter((agency) => agency.village === village)).toMatchObject([{ name: `Kelurahan ${name}` }])
    expect(first('Pegawai kelurahan tidak ada di tempat.', { district, village })?.agency).toBe(village)
  })

  test('without it the kecamatan has them', () => {
    const all = agencies.filter(({ code }) => code !== village)
    expect(first('Pegawai kelurahan tidak ada di tempat.', { district, village, all })?.agency).toBe(district)
  })
})

describe('without a place', () => {
  test('no office is guessed, and the coordinator reads that the place is missing', () => {
    const suggestion = first('Pelayanan kantor kecamatan lambat.', {})
    expect(suggestion).toMatchObject({ agency: null })
    expect(suggestion?.because).toContain('kurang-tempat:')
  })

  test('an office that the text names is the place', () => {
    const suggestion = first('Pelayanan kantor kecamatan Bengalon lambat.', {})
    expect(suggestion?.agency).toBe('64.08.09')
    expect(isOfficeUnknown(suggestion!)).toBe(false)
  })

  test('which puskesmas is not said', () => {
    expect(first('Di puskesmas tidak ada obat.', {})?.because).toContain('kurang-puskesmas:')
  })
})

describe('an office that was closed, with another that follows it', () => {
  const [gone, next, third] = ['64.08.09', '64.08.10', 'dpmdes']
  const office = (agency: RoutingAgency, successor: string | null = null) => ({
    ...{ formerNames: [], isActive: successor === null, closed: successor === null ? null : { successor } },
    ...agency,
  })
  const closing = (successors: Record<string, string>) =>
    workingAgencies(agencies.map((agency) => office(agency, successors[agency.code] ?? null)))

  test.each([
    ['Pelayanan kantor kecamatan lambat.', 'subdistrict_office'],
    ['Pelayanan kantor desa lambat, kepala desa tidak ada.', 'subdistrict_office'],
  ])('its place leads to the one that follows: %s', (body, agencyType) => {
    const all = closing({ [gone]: next })
    expect(first(body, { district: gone, all })).toMatchObject({ agencyType, agency: next })
    expect(first(body, { district: gone, all })?.because).toContain(`tempat:${next}`)
    expect(first(body, { district: next, all })?.agency).toBe(next)
  })

  test('through two closings, and to an office that is none of a kecamatan', () => {
    const body = 'Pelayanan kantor kecamatan lambat.'
    expect(first(body, { district: gone, all: closing({ [gone]: next, [next]: '64.08.11' }) })?.agency).toBe('64.08.11')
    expect(first(body, { district: gone, all: closing({ [gone]: third }) })?.agency).toBe(third)
  })

  test('a topic of the offices of places is as certain there as it was', () => {
    const only = topics.map((topic) =>
      topic.code === 'village' ? { ...topic, agencyTypes: ['subdistrict_office' as const] } : topic,
    )
    const routed = (all: readonly RoutingAgency[]) =>
      routeComplaint(
        aFiling({
          body: 'Surat pengantar lama sekali.',
          place: { district: gone, village: null, words: null },
          ...{ agencies: all, topics: only, topic: 'village' },
        }),
        firstRoutingRules,
      )
    expect([routed(agencies), routed(closing({ [gone]: next }))]).toMatchObject([
      { rule: 'certain:topic', suggestions: [{ agency: gone }] },
      { rule: 'certain:topic', suggestions: [{ agency: next }] },
    ])
  })

  test.each(kelurahan)('%s, Kelurahan %s: its own follower before the kecamatan', (village, _name, district) => {
    const body = 'Pegawai kelurahan tidak ada di tempat.'
    expect(first(body, { district, village, all: closing({ [village]: district }) })?.agency).toBe(district)
    expect(first(body, { district, village, all: closing({ [village]: third }) })?.agency).toBe(third)
    expect(first('Camat tidak ada di tempat.', { district, all: closing({ [village]: third }) })?.agency).toBe(district)
  })

  test('the administrator reads that the place leads to it', () => {
    const all = closing({ [gone]: third })
    const follower = all.find(({ code }) => code === third)
    expect(follower && waysTo(follower, { agencies: all, rules: firstRoutingRules, topics }).hasPlace).toBe(true)
  })
})
