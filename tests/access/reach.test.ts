import { describe, expect, it, test } from 'vitest'
import { can } from '#app/access/can.ts'
import { isWithinReach, type Reach, type ReachSubject } from '#app/access/reach.ts'
import { complaintActions } from '#app/access/matrix.ts'
import { actors, subjects } from './subjects.ts'

const me = 'id-officer'
const limited = (topics: string[], districts: string[]): Reach => ({ scopes: [{ topics, districts }], people: [me] })
const subject = (changes: Partial<ReachSubject> = {}): ReachSubject => ({
  ...{ topic: 'education', district: '64.08.09', assignee: null },
  ...changes,
})
const assignedTo = (accountId: string) => ({ accountId, name: 'Uji' })

describe('who is limited inside the agency', () => {
  it.each<[Reach, ReachSubject, boolean, string]>([
    ['all', subject({ topic: null, district: null }), true, 'whoever is not limited reaches everything'],
    [limited(['education'], []), subject(), true, 'a topic is in its scope'],
    [limited(['health'], []), subject(), false, 'another topic is not'],
    [limited(['education'], []), subject({ topic: null }), false, 'what has no topic is in nobody’s'],
    [limited([], ['64.08.09']), subject(), true, 'a kecamatan is in its scope'],
    [limited([], ['64.08.10']), subject(), false, 'another kecamatan is not'],
    [limited([], ['64.08.09']), subject({ district: null }), false, 'a place that nobody is told is in nobody’s'],
    [limited(['education'], ['64.08.10']), subject(), false, 'with both limits, both have to hold'],
    [limited(['education'], ['64.08.09']), subject(), true, 'and when both hold it is in'],
    [limited(['health'], []), subject({ assignee: assignedTo(me) }), true, 'what is assigned is reached anyway'],
    [limited(['health'], []), subject({ assignee: assignedTo('other') }), false, 'but not what others were assigned'],
    [
      { scopes: [], people: [me, 'away'] },
      subject({ assignee: assignedTo('away') }),
      true,
      'who stands in reaches what the absent one was assigned',
    ],
    [
      {
        scopes: [
          { topics: ['health'], districts: [] },
          { topics: ['education'], districts: [] },
        ],
        people: [me],
      },
      subject(),
      true,
      'and what is in the scope of the absent one',
    ],
  ])('%j and %j: %s, because %s', (reach, complaint, isIn) => {
    expect(isWithinReach(reach, complaint)).toBe(isIn)
  })
})

const inPlace = { ...subjects.named, topic: 'education', place: { ...subjects.named.place, district: '64.08.09' } }
const officerOf = (reach: Reach) => ({ ...actors.officer, reach })

test('every right of an officer ends where the reach ends', () => {
  for (const action of complaintActions) {
    expect(can(officerOf(limited(['health'], [])), action, inPlace), action).toBe(false)
    expect(can(officerOf(limited(['education'], [])), action, inPlace)).toBe(can(actors.officer, action, inPlace))
  }
})

test('who is limited to a place does not see protected complaints of it, unless they are assigned', () => {
  const officer = officerOf(limited([], ['64.08.09']))
  expect(can(officer, 'read', inPlace)).toBe(true)
  for (const hidden of [{ identity: 'sealed' }, { identity: 'none' }, { restricted: true }] as const) {
    expect(can(officer, 'read', { ...inPlace, ...hidden })).toBe(false)
    expect(can(officer, 'read', { ...inPlace, ...hidden, assignee: assignedTo(me) })).toBe(true)
  }
})
