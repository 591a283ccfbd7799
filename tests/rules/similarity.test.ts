import { describe, expect, it } from 'vitest'
import { similarity, tellingWords, type Comparable } from '#app/complaints/rules/similarity.ts'
import { priorityByTopic } from '#app/complaints/rules/priority.ts'

const words = (text: string) => new Set(text.split(' '))
const lamp: Comparable = {
  topic: 'transport',
  district: '64.08.09',
  village: '64.08.09.2001',
  words: words('lampu jalan simpang contoh padam sejak tiga malam gelap'),
}
const like = (changes: Partial<Comparable>): Comparable => ({ ...lamp, ...changes })

describe('two complaints', () => {
  it.each<[what: string, other: Comparable, isSimilar: boolean]>([
    ['with the same words and place are alike', lamp, true],
    ['with the same words elsewhere are not', like({ district: '64.08.01', village: null }), false],
    ['with the same words and no place are', like({ district: null, village: null }), true],
    [
      'with one word in common are not',
      like({ words: words('lampu masjid baru dibeli warga kampung hulu'), topic: 'x' }),
      false,
    ],
    [
      'with few words in common, the same place and topic are',
      like({ words: words('lampu simpang contoh mati total mohon teknisi datang segera') }),
      true,
    ],
    ['of no words are not', like({ words: new Set() }), false],
  ])('%s', (_, other, isSimilar) => {
    expect(similarity(lamp, other) !== null).toBe(isSimilar)
    expect(similarity(other, lamp)).toBe(similarity(lamp, other))
  })

  it('are the liker the nearer', () => {
    const far = similarity(lamp, like({ district: null, village: null, topic: null })) ?? 0
    expect(similarity(lamp, lamp)).toBeGreaterThanOrEqual(far)
  })
})

it('is looked for by few long words', () => {
  expect(tellingWords(words('di jalan penerangan 2026202 simpang contoh padam'))).toEqual([
    'penerangan',
    'simpang',
    'contoh',
    'jalan',
    'padam',
  ])
})

describe('what comes first', () => {
  it.each([
    ['ordinary', [], 'urgent', 'urgent'],
    ['ordinary', [], null, 'ordinary'],
    ['urgent', [], 'ordinary', 'ordinary'],
    ['ordinary', ['prioritise'], 'urgent', 'ordinary'],
    ['urgent', ['prioritise'], 'ordinary', 'urgent'],
  ] as const)('%s, decided by %j, of a topic that is %s: %s', (priority, steps, topic, expected) => {
    const history = steps.map((step) => ({ step }))
    expect(priorityByTopic({ priority, history }, topic)).toBe(expected)
  })
})
