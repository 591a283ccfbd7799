import { describe, expect, test } from 'vitest'
import { phrasesOfNames } from '#app/agencies/routing-rule-form.ts'
import type { RoutingAgency } from '#app/complaints/rules/routing-facts.ts'
import type { RoutingRule, RoutingRules } from '#app/complaints/rules/routing-match.ts'
import { isOutOfReach, restOf, waysTo } from '#app/complaints/rules/routing-units.ts'
import { routeComplaint } from '#app/complaints/rules/routing.ts'
import { firstRoutingRules } from '#models/reference-data/routing-rules.server.ts'
import { aFiling, agencies, topics } from './routing-sample.ts'

// Every sentence and every office that is added is invented.

const added: RoutingAgency = {
  ...{ code: 'binamarga', name: 'Dinas Contoh Marga', shortName: 'Discomarga', type: 'roads_public_works' },
  ...{ district: null, village: null },
}
const itsRule: RoutingRule = {
  ...firstRoutingRules.find(({ step }) => step === 'unit')!,
  ...{ code: 'unit-binamarga', kind: 'roads_public_works', agency: 'binamarga', weight: 3 },
  ...{ words: ['jembatan gantung', '=discomarga'] },
}
const withAdded = [...agencies, added]
const withRule = [...firstRoutingRules, itsRule]

const to = (body: string, rules: RoutingRules = withRule, all = withAdded) =>
  routeComplaint(aFiling({ body, agencies: all }), rules).suggestions[0]?.agency

describe('an agency that is added beside the only one of its kind', () => {
  test.each([
    ['takes nothing while it has no rule', 'Jalan rusak dan berlubang.', firstRoutingRules, 'dpu'],
    ['is found by its name without a rule', 'Dinas Contoh Marga tidak menjawab.', firstRoutingRules, 'binamarga'],
    ['takes nothing else with a rule', 'Jalan rusak dan berlubang.', withRule, 'dpu'],
    ['gets what its words say', 'Jembatan gantung di desa kami rusak.', withRule, 'binamarga'],
    ['gets it by its short name', 'Discomarga belum datang.', withRule, 'binamarga'],
  ])('%s: %s', (_what, body, rules, agency) => {
    expect(to(body, rules)).toBe(agency)
  })
})

describe('who has what no words tell apart', () => {
  const unit = (code: string, words: string[]): RoutingRule => ({
    ...itsRule,
    code: `unit-${code}`,
    agency: code,
    words,
  })
  const ofKind = [
    { ...added, code: 'dpu' },
    { ...added, code: 'kedua' },
    { ...added, code: 'ketiga' },
  ]

  test.each([
    ['the one that a rule without words names', [unit('kedua', [])], 'kedua'],
    ['the first, when no rule speaks of any', [], 'dpu'],
    ['the first without words of its own', [unit('dpu', ['aspal'])], 'kedua'],
    ['nobody, when all have words of their own', ['dpu', 'kedua', 'ketiga'].map((one) => unit(one, ['x'])), null],
    ['not an agency that is closed', [unit('tutup', [])], 'dpu'],
  ])('%s', (_what, rules, expected) => {
    expect(restOf('roads_public_works', ofKind, rules)).toBe(expected)
  })

  test('never an office of an area: its place decides', () => {
    const offices = agencies.filter(({ type }) => type === 'subdistrict_office')
    expect(restOf('subdistrict_office', offices, firstRoutingRules)).toBeNull()
  })
})

describe('the ways to an agency', () => {
  const ways = (agency: RoutingAgency, rules = firstRoutingRules) =>
    waysTo(agency, { agencies: withAdded, rules, topics: topics.filter(({ code }) => code !== 'jalan') })
  const known = (code: string) => withAdded.find((one) => one.code === code)!

  test.each([
    ['the only one of its kind has its words', 'disdukcapil', { hasKind: true, rules: [] }, false],
    ['one of several has its own rule', 'rsud-kudungga', { hasKind: false, rules: ['unit-rsud-kudungga'] }, false],
    ['an office of an area has its place', '64.08.09', { hasPlace: true }, false],
    ['a topic leads to it by its kind', 'dp3a', { topics: ['kekerasan'] }, false],
    ['one that was added has nothing but its name', 'binamarga', { rules: [], hasKind: false, topics: [] }, true],
  ])('%s', (_what, code, expected, isOut) => {
    expect(ways(known(code))).toMatchObject(expected)
    expect(isOutOfReach(ways(known(code)))).toBe(isOut)
  })

  test('a rule brings it into reach', () => {
    expect(isOutOfReach(ways(added, withRule))).toBe(false)
  })
})

describe('names as words of a rule', () => {
  test.each([
    ['Dinas Contoh', 'Discon', ['dinas contoh', '=discon']],
    ['Badan Contoh, Uji & Coba (Kabupaten)', 'BCU Kutim', ['badan contoh uji coba kabupaten', '=bcu =kutim']],
    ['Dinas Satu Dua Tiga Empat Lima Enam', null, ['dinas satu dua tiga empat lima']],
  ])('%s, %s', (name, shortName, expected) => {
    expect(phrasesOfNames([{ name, shortName }])).toEqual(expected)
  })
})
