import { describe, expect, it } from 'vitest'
import {
  answerInWords,
  answersIn,
  changedAnswers,
  isAnswer,
  unanswered,
  type Question,
} from '#app/complaints/rules/questions.ts'

const option = (code: string, isActive = true) => ({
  code,
  nameId: `Pilihan ${code}`,
  nameEn: `Choice ${code}`,
  isActive,
})
const question = (id: string, more: Partial<Question> = {}): Question => ({
  ...{ id, kind: 'text', textId: `Tanya ${id}`, textEn: `Ask ${id}`, options: [], isImportant: false, isActive: true },
  ...more,
})
const said = (answers: Record<string, string[]>) => ({
  facts: { answers: Object.entries(answers).map(([id, values]) => ({ question: id, values })) },
})

describe('what is an answer', () => {
  const options = [option('o1'), option('o2'), option('o3', false)]
  it.each([
    ['words', 'text', ['Uji kata'], true],
    ['two texts', 'text', ['a', 'b'], false],
    ['a day', 'date', ['2026-03-13'], true],
    ['a day that does not exist', 'date', ['2026-02-30'], false],
    ['one option', 'one', ['o1'], true],
    ['two of one', 'one', ['o1', 'o2'], false],
    ['an option taken away', 'one', ['o3'], false],
    ['an option of nobody', 'one', ['o9'], false],
    ['several options', 'several', ['o1', 'o2'], true],
    ['the same twice', 'several', ['o1', 'o1'], false],
    ['one of them taken away', 'several', ['o1', 'o3'], false],
  ] as const)('%s', (_words, kind, values, expected) => {
    expect(isAnswer(question('q', { kind, options }), values)).toBe(expected)
  })
})

describe('what is still to be asked', () => {
  it('is what nobody answered, the important first, without the closed', () => {
    const questions = [
      question('a'),
      question('b', { isImportant: true }),
      question('c'),
      question('d', { isActive: false }),
    ]
    const ids = (history: ReturnType<typeof said>[]) => unanswered(questions, history).map(({ id }) => id)
    expect(ids([])).toEqual(['b', 'a', 'c'])
    expect(ids([said({ a: ['Uji'] })])).toEqual(['b', 'c'])
  })

  it('keeps the latest answer and all earlier ones in the history', () => {
    expect(answersIn([said({ a: ['lama'], b: ['tetap'] }), { facts: {} }, said({ a: ['baru'] })])).toEqual(
      new Map([
        ['a', ['baru']],
        ['b', ['tetap']],
      ]),
    )
  })

  it('takes the same answers again for nothing new, whatever their order', () => {
    const history = [said({ a: ['o1', 'o2'], b: ['x'] })]
    const given = [
      { question: 'a', values: ['o2', 'o1'] },
      { question: 'b', values: ['y'] },
      { question: 'c', values: ['z'] },
    ]
    expect(changedAnswers(given, history).map(({ question: id }) => id)).toEqual(['b', 'c'])
  })
})

it('says an answer by the names of its options, and a taken away one too', () => {
  const several = question('q', { kind: 'several', options: [option('o1'), option('o2', false)] })
  expect(answerInWords(several, ['o1', 'o2'], ({ nameEn }) => nameEn)).toBe('Choice o1, Choice o2')
  expect(answerInWords(question('q'), ['Uji kata'], ({ nameEn }) => nameEn)).toBe('Uji kata')
})
