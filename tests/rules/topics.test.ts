import { describe, expect, it } from 'vitest'
import type { AgencyType } from '#app/complaints/rules/agency-type.ts'
import { isResponsible, topicInForce } from '#app/complaints/rules/topics.ts'

const water = { code: 'pdam', type: 'water_utility' } satisfies { code: string; type: AgencyType }
const health = { code: 'dinkes', type: 'health' } satisfies { code: string; type: AgencyType }

describe('who is responsible for a topic', () => {
  it.each([
    ['every office of its kinds when none is named', { agencyTypes: ['water_utility'] }, water, true],
    ['no office of another kind', { agencyTypes: ['water_utility'] }, health, false],
    ['the named office, whatever its kind', { agencyTypes: ['water_utility'], agencies: ['dinkes'] }, health, true],
    ['then no other of the kind', { agencyTypes: ['water_utility'], agencies: ['dinkes'] }, water, false],
    ['an empty list of offices names none', { agencyTypes: ['water_utility'], agencies: [] }, water, true],
  ] as const)('is %s', (_words, topic, agency, expected) => {
    expect(isResponsible(topic, agency)).toBe(expected)
  })
})

describe('the topic used today', () => {
  const topic = (code: string, successor: string | null = null, isActive = successor === null) => ({
    ...{ code, successor, isActive },
  })
  it.each([
    ['is itself while it is open', 'a', [topic('a')], 'a'],
    ['follows one closing', 'a', [topic('a', 'b'), topic('b')], 'b'],
    ['follows two closings', 'a', [topic('a', 'b'), topic('b', 'c'), topic('c')], 'c'],
    ['is nothing where nobody follows', 'a', [topic('a', null, false)], null],
    ['is nothing for an unknown code', 'x', [topic('a')], null],
    ['is nothing where none was chosen', null, [topic('a')], null],
    ['ends where two name each other', 'a', [topic('a', 'b'), topic('b', 'a')], null],
  ] as const)('%s', (_words, code, all, expected) => {
    expect(topicInForce(code, all)?.code ?? null).toBe(expected)
  })
})
