import { describe, expect, it } from 'vitest'
import {
  absenceProblem,
  findActingPerson,
  listActedFor,
  type Absence,
  type AbsenceProblem,
  type Colleague,
} from '#app/accounts/absence.ts'

const today = '2026-03-13'

/** `ani>budi 10-20`: Ani is away from 10 to 20 March, Budi stands in; `ani!`: Ani's account is disabled. */
function office(...lines: string[]): Map<string, Colleague> {
  const people = new Map<string, Colleague>()
  for (const id of ['ani', 'budi', 'citra', 'dewi']) people.set(id, { id, isActive: true, absence: null })
  for (const line of lines) {
    const [, id = '', gone, substitute = '', from = '', to = ''] = /^(\w+)(!?)(?:>(\w+) (\d+)-(\d+))?$/.exec(line) ?? []
    const absence = substitute ? { from: `2026-03-${from}`, to: `2026-03-${to}`, substitute } : null
    people.set(id, { id, isActive: gone !== '!', absence })
  }
  return people
}

describe('who acts for Ani', () => {
  it.each<[string[], string | null, string]>([
    [[], 'ani', 'she is there'],
    [['ani>budi 10-20'], 'budi', 'she is away and Budi stands in'],
    [['ani>budi 13-13'], 'budi', 'the first and the last day count'],
    [['ani>budi 14-20'], 'ani', 'she leaves tomorrow'],
    [['ani>budi 10-12'], 'ani', 'she came back yesterday'],
    [['ani>budi 10-20', 'budi>citra 12-14'], 'citra', 'Budi is away as well, so his substitute does'],
    [['ani>budi 10-20', 'budi>citra 15-20'], 'budi', 'Budi leaves later'],
    [['ani>budi 10-20', 'budi!'], null, 'Budi left the office: it is the head’s'],
    [['ani>budi 10-20', 'budi>ani 10-20'], null, 'each stands in for the other: it is the head’s'],
    [['ani>tono 10-20'], null, 'nobody knows Tono'],
    [['ani!'], null, 'her account is disabled'],
    [['ani>budi 10-20', 'budi>citra 10-20', 'citra>dewi 10-20'], 'dewi', 'three are away'],
  ])('%j: %s, because %s', (lines, acting) => {
    expect(findActingPerson('ani', office(...lines), today)).toBe(acting)
  })

  it('and the reverse: Citra acts for both who lead to her, not for herself', () => {
    const people = office('ani>budi 10-20', 'budi>citra 12-14')
    expect(listActedFor('citra', people, today)).toEqual(['ani', 'budi'])
    expect(listActedFor('budi', people, today)).toEqual([])
  })
})

describe('an absence of Ani', () => {
  const away = (substitute: string, from: number, to: number): Absence => ({
    ...{ substitute, from: `2026-03-${from}`, to: `2026-03-${to}` },
  })

  it.each<[string[], Absence, AbsenceProblem | null, string]>([
    [[], away('budi', 16, 20), null, 'Budi is there'],
    [[], away('budi', 20, 16), 'backwards', 'it ends before it begins'],
    [[], away('budi', 10, 12), 'over', 'it is over'],
    [[], away('ani', 16, 20), 'self', 'nobody stands in for themselves'],
    [[], away('tono', 16, 20), 'unknown', 'Tono does not work there'],
    [['budi!'], away('budi', 16, 20), 'unknown', 'Budi left'],
    [['budi>ani 16-20'], away('budi', 16, 20), 'cycle', 'she stands in for Budi'],
    [['budi>ani 10-16'], away('budi', 16, 20), 'cycle', 'she stands in for Budi on the first day'],
    [['budi>ani 10-15'], away('budi', 16, 20), null, 'Budi is back by then'],
    [['budi>citra 16-20', 'citra>ani 18-19'], away('budi', 16, 20), 'cycle', 'it leads back over Citra for two days'],
    [['budi>citra 16-17', 'citra>ani 18-19'], away('budi', 16, 20), null, 'Budi is back before Citra leaves'],
    [['budi>citra 16-20', 'citra>budi 16-20'], away('budi', 16, 20), null, 'others’ cycle does not lead to her'],
  ])('with %j, %j: %s, because %s', (lines, absence, problem) => {
    expect(absenceProblem('ani', absence, { colleagues: office(...lines), today })).toBe(problem)
  })
})
