import { describe, expect, it } from 'vitest'
import { en } from '#app/i18n/en.ts'
import { id } from '#app/i18n/id.ts'
import { translator, type TextKey } from '#app/i18n/translate.ts'
import { askingSource, flatten, placeholdersOf } from '#tests/i18n/texts.ts'

const indonesian = flatten(id)
const english = flatten(en)

const isPlural = (key: string) => indonesian.has(key.replace(/_(one|other)$/, '_one'))

describe('the two languages', () => {
  it('have the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...indonesian.keys()].sort())
  })

  it('have the same placeholders in every sentence', () => {
    const unequal = [...indonesian]
      .filter(([key, text]) => String(placeholdersOf(text)) !== String(placeholdersOf(english.get(key) ?? '')))
      // "1 working day" says its number itself, so the singular may leave {{count}} out in one language.
      .filter(([key]) => !key.endsWith('_one'))
      .map(([key]) => key)
    expect(unequal).toEqual([])
  })

  it('write placeholders as {{name}} and never leave a sentence empty', () => {
    for (const [key, text] of [...indonesian, ...english]) {
      expect(text.trim(), key).not.toBe('')
      expect(text.replace(/\{\{\w+\}\}/g, ''), key).not.toMatch(/[{}]/)
    }
  })

  it('say in words what a number counts, not as statisticians do', () => {
    for (const [key, text] of [...indonesian, ...english]) expect(text, key).not.toMatch(/\bn\s?=?\s?\{\{/)
  })

  it('write plurals in pairs', () => {
    for (const key of indonesian.keys()) {
      if (!key.endsWith('_one')) continue
      const twin = key.replace(/_one$/, '_other')
      expect(indonesian.has(twin), `${key} needs ${twin}`).toBe(true)
    }
  })
})

describe('the texts', () => {
  it('are all asked for by some page or message', () => {
    const source = askingSource()
    // A key built while running, like `words.status.${status}`, uses everything under its beginning.
    const beginnings = [...source.matchAll(/`([a-z]\w*\.(?:\w+\.)*)\$\{/g)].map((match) => match[1] ?? '')
    const unused = [...indonesian.keys()]
      .map((key) => (isPlural(key) ? key.replace(/_(one|other)$/, '') : key))
      .filter((key) => !beginnings.some((beginning) => key.startsWith(beginning)))
      .filter((key) => !source.includes(`'${key}'`) && !source.includes(`"${key}"`) && !source.includes(`\`${key}\``))
    expect([...new Set(unused)], 'delete these texts or use them').toEqual([])
  })

  it.each([
    [
      'Indonesian',
      indonesian,
      /\b(akan segera|mohon|harap|dimohon|terkait|adapun|dalam rangka|sesuai ketentuan yang berlaku|ketidaknyamanan\w*|valid|invalid|submit|error|kamu|saudara)\b/i,
    ],
    ['English', english, /\b(please note|invalid|submit|error|inconvenience|in due course)\b/i],
  ] as const)('keep out of the banned words (%s)', (_language, texts, banned) => {
    const found = [...texts].filter(([, text]) => banned.test(text)).map(([key, text]) => `${key}: ${text}`)
    expect(found).toEqual([])
  })
})

describe('translator', () => {
  it('fills in the values', () => {
    expect(translator('id')('words.event.forward', { agency: 'Dinas Kesehatan' })).toBe('Diteruskan ke Dinas Kesehatan')
  })

  it('chooses the plural by the language', () => {
    expect(translator('en')('errors.title', { count: 1 })).toBe('There is 1 thing to fix')
    expect(translator('en')('errors.title', { count: 3 })).toBe('There are 3 things to fix')
    expect(translator('id')('errors.title', { count: 1 })).toBe('Ada 1 yang perlu diperbaiki')
  })

  it('leaves what people typed as it is, also when it looks like an instruction to the library', () => {
    const typed = '<b>$t(words.notGiven)</b> {{count}} & $&'
    expect(translator('en')('words.event.forward', { agency: typed })).toBe(`Forwarded to ${typed}`)
  })

  it('does not accept a key that does not exist', () => {
    expect(() => translator('id')('words.nothing' as TextKey)).toThrow('No text for')
  })

  it('does not accept a missing value', () => {
    expect(() => translator('id')('words.event.forward')).toThrow('needs a value')
  })
})
