import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { routeComplaint } from '#app/complaints/rules/routing.ts'
import { stemOf, wordsOf } from '#app/complaints/rules/routing-words.ts'
import { firstRoutingRules } from '#models/reference-data/routing-rules.server.ts'
import { aFiling } from './routing-sample.ts'

const exact = (text: string) => wordsOf(text).map((word) => word.exact)

describe('words as the rules read them', () => {
  test.each([
    ['abbreviations are written out', 'jln dpn rmh sdh rusak', ['jalan', 'depan', 'rumah', 'sudah', 'rusak']],
    ['e-KTP is one word', 'e-KTP dan e ktp', ['ektp', 'dan', 'ektp']],
    ['a doubled word is one', 'pohon-pohon dan pohon2', ['pohon', 'dan', 'pohon']],
    ['but a stroll is two', 'jalan-jalan', ['jalan', 'jalan']],
    ['stretched vowels are shortened', 'rusaaaaak parahhhh', ['rusak', 'parah']],
    ['a bus number leaves the name of the bus', 'BRT009', ['brt']],
    ['PPPK is not pak', 'PPPK', ['pppk']],
  ])('%s', (_why, text, words) => {
    expect(exact(text)).toEqual(words)
  })

  test('the point of an abbreviation ends no sentence, any other does', () => {
    expect(wordsOf('Jl. Merdeka rusak. Mohon bantuan').map((word) => word.sentence)).toEqual([0, 0, 0, 1, 1])
  })

  test.each([
    ['memperbaiki', 'diperbaiki'],
    ['perbaikan', 'memperbaiki'],
    ['penertiban', 'ditertibkan'],
    ['pencemaran', 'mencemari'],
    ['pertanian', 'petani'],
  ])('%s and %s have one stem', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other))
  })
})

describe('whatever is typed', () => {
  test('routing answers, and changes no word of it', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
    )
    fc.assert(
      fc.property(texts, texts, texts, (title, body, words) => {
        const facts = Object.freeze(aFiling({ title, body, place: { district: null, village: null, words } }))
        const before = structuredClone(facts)
        const decision = routeComplaint(facts, firstRoutingRules)
        expect(facts).toEqual(before)
        expect(decision.suggestions.length).toBeLessThanOrEqual(5)
        expect(decision.suggestions.every(({ confidence }) => confidence >= 0 && confidence <= 1)).toBe(true)
        expect(decision.restricted).toBe(decision.decision === 'hold')
      }),
      { numRuns: 300 },
    )
  })

  test('mixed words of the rules give an answer too', () => {
    const vocabulary = firstRoutingRules.flatMap((rule) => rule.words).slice(0, 4000)
    const sentence = fc.array(fc.constantFrom(...vocabulary, '.', ',', 'pak', 'bupati', 'oknum', 'bernama'), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(sentence, (parts) => {
        const decision = routeComplaint(aFiling({ body: parts.join(' ').replace(/=/g, '') }), firstRoutingRules)
        const confidences = decision.suggestions.slice(1).map(({ confidence }) => confidence)
        expect(confidences.every((confidence) => confidence >= 0 && confidence <= 1)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test.each([
    'jalan rusak dekat pasar, pak bupati mohon pungli di sekolah dipukul guru. ',
    'bupati tolong korupsi ',
    'guru pak ',
    'anti pungli ',
    'jalan jalan ',
    'kartu keluarga sejahtera ',
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    'e-e-e-e-',
    '\u0301',
  ])('time grows with the length of the text, not faster: %j', (part) => {
    const timeOf = (length: number) => {
      const facts = aFiling({ body: part.repeat(Math.ceil(length / part.length)) })
      const start = process.cpuUsage()
      routeComplaint(facts, firstRoutingRules)
      return process.cpuUsage(start).user / 1000
    }
    // The least of several runs: the collector of garbage and the compiler strike at random.
    const leastOf = (length: number) => Math.min(...Array.from({ length: 5 }, () => timeOf(length)))
    const short = Math.max(leastOf(2_000), 2)
    // The longest complaint allowed is ten times the short one; a cost that grew with the square would be a hundred.
    expect(leastOf(20_000) / short).toBeLessThan(40)
  })
})
