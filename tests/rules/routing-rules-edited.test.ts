import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPhrase, readRuleForm } from '#app/agencies/routing-rule-form.ts'
import { routeComplaint } from '#app/complaints/rules/routing.ts'
import { countShifts, destinationOf, leastTold } from '#app/complaints/rules/routing-destination.ts'
import { firstRoutingRules } from '#models/reference-data/routing-rules.server.ts'
import { aFiling } from './routing-sample.ts'

const to = (body: string) => destinationOf(routeComplaint(aFiling({ body }), firstRoutingRules))

describe('where a decision leads', () => {
  test.each([
    ['Guru memukul siswa di kelas.', /^hold:/],
    ['Listrik padam setiap malam, PLN tidak menjawab.', /^refer:pln$/],
    ['Sudah tiga bulan KTP belum dicetak.', /^suggest:disdukcapil$/],
    ['Abrakadabra saja.', /^unknown:$/],
  ])('%s', (body, destination) => {
    expect(to(body)).toMatch(destination)
  })
})

describe('what a change of the rules does, in counts', () => {
  const pairs = (count: number, before: string, after: string) =>
    Array.from({ length: count }, () => ({ before, after }))

  test.each([
    ['nothing and a few look the same', [], null, []],
    ['fewer than five are not told', pairs(4, 'suggest:dpu', 'suggest:perkim'), null, []],
    ['what stays is no change', pairs(90, 'suggest:dpu', 'suggest:dpu'), null, []],
    [
      'five are told, from where to where',
      pairs(5, 'suggest:dpu', 'hold:suap'),
      5,
      [{ from: 'suggest:dpu', to: 'hold:suap', count: 5 }],
    ],
    [
      'largest first, and a small one is only part of the sum',
      [
        ...pairs(6, 'unknown:', 'suggest:dpu'),
        ...pairs(8, 'suggest:dpu', 'unknown:'),
        ...pairs(1, 'refer:pln', 'unknown:'),
      ],
      15,
      [
        { from: 'suggest:dpu', to: 'unknown:', count: 8 },
        { from: 'unknown:', to: 'suggest:dpu', count: 6 },
      ],
    ],
  ])('%s', (_sentence, given, changed, shifts) => {
    expect(countShifts(given)).toEqual({ changed, shifts })
    expect(leastTold).toBe(5)
  })
})

describe('the words an administrator may write', () => {
  test('hold every phrase of the shipped rules', () => {
    const refused = firstRoutingRules.flatMap(({ words, near }) => [...words, ...near]).filter((one) => !isPhrase(one))
    expect(refused).toEqual([])
  })

  test.each([
    '(a+)+$',
    'jalan*',
    '.*',
    '..',
    'jalan ..',
    '.. rusak',
    'a .. .. b',
    '[a-z]',
    'a|b',
    '=',
    '==kir',
    'a b c d e f g',
  ])('are no patterns: %s', (typed) => {
    expect(isPhrase(typed)).toBe(false)
  })

  test('never make routing slow, whatever is typed', () => {
    const values = {
      near: '',
      within: '0',
      weight: '1',
      nameId: 'Uji',
      nameEn: '',
      whyId: 'Uji',
      whyEn: '',
      after: '',
      isOn: 'yes',
    }
    const word = fc.constantFrom('a', '=a', '..', 'b')
    const phrase = fc.array(word, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' '))
    fc.assert(
      fc.property(fc.array(phrase, { minLength: 1, maxLength: 40 }), (lines) => {
        const read = readRuleForm({ ...values, words: lines.join('\n') }, () => true)
        if (!read.ok) return
        const rule = { ...firstRoutingRules[0]!, step: 'words', kind: 'transport', code: 'uji' } as const
        const facts = aFiling({ body: 'a '.repeat(2_000) })
        const decision = routeComplaint(facts, [{ ...rule, ...read.form, agency: null, authority: null }])
        expect(decision.suggestions.length).toBeLessThanOrEqual(5)
      }),
      { numRuns: 25, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: true },
    )
  }, 30_000)
})
