import { describe, expect, test } from 'vitest'
import { can, reachSubject } from '#app/access/can.ts'
import { covers, wholeAgency, type Reach } from '#app/access/reach.ts'
import { view, type ComplaintView } from '#app/access/view.ts'
import type { ClockName, LocalDate } from '#app/complaints/rules/complaint.ts'
import { addCalendarDays, soonUntil, urgency, weekUntil, type Calendar } from '#app/complaints/rules/deadline.ts'
import { dueReminders, remindUntil } from '#app/complaints/rules/reminders.ts'
import { dueBy } from '#models/complaint-due.server.ts'
import {
  coveredByNobody,
  dueSoonOn,
  listQuery,
  overdueOn,
  readableBy,
  stillOpen,
  type ListWish,
} from '#models/complaint-filters.server.ts'
import { keyOf } from '#models/complaint-indexes.server.ts'
import type { ComplaintQuery } from '#models/complaint-list.server.ts'
import { listedOnFor } from '#models/complaint.server.ts'
import { actors, subjects } from '#tests/access/subjects.ts'
import { useDatabase } from '#tests/support/database.ts'
import { useReferenceData } from '#tests/support/people.ts'
import { foundBy, stored } from '#tests/support/stored-complaint.ts'

useDatabase()
useReferenceData()

const today = '2026-03-10'
const inOrder: Omit<ComplaintQuery, 'filter'> = {
  ...{ rest: null, sortBy: 'listedOn', isDescending: false, isUrgentFirst: false, hint: keyOf.all },
}

async function referencesOf(filter: ComplaintQuery['filter']): Promise<Set<string>> {
  return foundBy({ ...inOrder, filter: { $and: [filter] } })
}

const dueDays: readonly (LocalDate | null)[] = [
  null,
  ...[-400, -2, -1, 0, 1, 2, 3, 4, 30].map((days) => addCalendarDays(today, days)),
]

describe('due dates', () => {
  test('the filters choose the same complaints as the rule', async () => {
    const all = await Promise.all(dueDays.map((nextDueOn) => stored({ nextDueOn, listedOn: listedOnFor(nextDueOn) })))
    const [overdue, soon, open] = await Promise.all([
      referencesOf(overdueOn(today)),
      referencesOf(dueSoonOn(today, soonUntil(today))),
      referencesOf(stillOpen()),
    ])
    for (const { reference, nextDueOn } of all) {
      const state = nextDueOn === null ? null : urgency(nextDueOn, today)
      expect(overdue.has(reference), `${nextDueOn ?? 'none'} is overdue`).toBe(state === 'overdue')
      expect(soon.has(reference), `${nextDueOn ?? 'none'} is due soon`).toBe(state === 'due_soon')
      expect(open.has(reference), `${nextDueOn ?? 'none'} is open`).toBe(state !== null)
    }
  })
})

describe('what a job looks through', () => {
  const calendar: Calendar = { holidays: new Set(['2026-03-18', '2026-03-19', '2026-03-20']), knownUntil: '2026-12-31' }
  const names: readonly ClockName[] = ['verification', 'firstFollowUp', 'settlement', 'lawDecision']

  test.each([0, 1, 5, 30])('within %i days: the filter chooses what the rule chooses', async (days) => {
    const all = await Promise.all(dueDays.map((nextDueOn) => stored({ nextDueOn, listedOn: listedOnFor(nextDueOn) })))
    const until = addCalendarDays(today, days)
    const found = await referencesOf(dueBy(until))
    for (const { reference, nextDueOn } of all) {
      expect(found.has(reference), nextDueOn ?? 'none').toBe(nextDueOn !== null && nextDueOn <= until)
    }
  })

  test.each(['2026-03-10', '2026-03-13', '2026-03-14', '2026-03-15', '2026-03-17', '2026-03-21'])(
    'on %s it finds every complaint of which something is due to be said',
    async (day) => {
      const days = Array.from({ length: 40 }, (_, offset) => addCalendarDays(day, offset - 20))
      const filterUntil = remindUntil(day, calendar)
      for (const name of names) {
        for (const dueOn of days) {
          const clock = { name, startedOn: '2026-01-05', dueOn, provisional: false, stoppedOn: null, pausedOn: null }
          const isDue = dueReminders([clock], day, calendar).length > 0
          if (isDue) expect(dueOn <= filterUntil, `${name} due on ${dueOn}`).toBe(true)
        }
      }
      const complaint = await stored({ nextDueOn: filterUntil, listedOn: filterUntil })
      expect((await referencesOf(dueBy(filterUntil))).has(complaint.reference)).toBe(true)
    },
  )
})

describe('who may read', () => {
  test('a list shows exactly what `can` allows, for every person and every kind of complaint', async () => {
    const all = await Promise.all(
      Object.values(subjects).map(({ reference: _reference, ...subject }) => stored(subject)),
    )
    for (const [name, actor] of Object.entries(actors)) {
      if (actor.kind !== 'account') continue
      const readable = readableBy(actor)
      const found = readable === null ? new Set<string>() : await referencesOf(readable)
      for (const complaint of all) {
        expect(
          found.has(complaint.reference),
          `${name} and ${JSON.stringify(complaint.target)} ${complaint.against ?? ''}`,
        ).toBe(can(actor, 'read', complaint))
      }
    }
  })
})

describe('who is limited inside the agency', () => {
  const officers: Record<string, Reach> = {
    'by topic': { scopes: [{ topics: ['education', 'health'], districts: [] }], people: ['me'] },
    'by place': { scopes: [{ topics: [], districts: ['64.08.09'] }], people: ['me'] },
    'by both': { scopes: [{ topics: ['education'], districts: ['64.08.09'] }], people: ['me'] },
    'standing in': {
      scopes: [
        { topics: ['health'], districts: [] },
        { topics: [], districts: ['64.08.10'] },
      ],
      people: ['me', 'away'],
    },
    'by nothing at all': { scopes: [], people: ['me'] },
  }
  const cases = ['named', 'sealed', 'restricted', 'accusedOther'] as const
  const topics = ['education', 'health', 'transport', null]
  const places = ['64.08.09', '64.08.10', null]

  test('a list shows exactly what `can` allows, and what nobody looks after is the rest', async () => {
    const all = await Promise.all(
      cases.flatMap((name) =>
        topics.flatMap((topic, at) => {
          const { reference: _reference, place, ...subject } = subjects[name]
          const accountId = ['me', 'away', 'other', null][at] ?? null
          return places.flatMap((district) =>
            [null, accountId].map((id) =>
              stored({
                ...{ ...subject, topic, place: { ...place, district } },
                assignee: id === null ? null : { accountId: id, name: 'Uji' },
              }),
            ),
          )
        }),
      ),
    )
    for (const [name, reach] of Object.entries(officers)) {
      const officer = { ...actors.officer, reach }
      const found = await referencesOf(readableBy(officer) ?? {})
      for (const complaint of all) {
        const { topic, place, identity, assignee } = complaint
        const what = `${name}: ${topic ?? '-'} ${place.district ?? '-'} ${identity} ${assignee?.accountId ?? '-'}`
        expect(found.has(complaint.reference), what).toBe(can(officer, 'read', complaint))
      }
    }
    const scopes = [
      { topics: ['education'], districts: [] },
      { topics: [], districts: ['64.08.10'] },
    ]
    for (const some of [scopes, [...scopes, wholeAgency], []]) {
      const found = await referencesOf({ $and: [readableBy(actors.head) ?? {}, coveredByNobody(some)] })
      for (const complaint of all) {
        const isCovered = some.some((scope) => covers(scope, reachSubject(complaint)))
        const isHeads = can(actors.head, 'read', complaint) && complaint.assignee === null && !isCovered
        expect(found.has(complaint.reference), JSON.stringify(reachSubject(complaint))).toBe(isHeads)
      }
    }
  }, 60_000)
})

const anything: ListWish = {
  ...{ status: null, topic: null, district: null, due: null, agency: null, kind: null, priority: null },
  ...{ assignee: null, isReopened: false, words: [], restricted: null, isAimed: false, sort: 'due' },
  today,
  soonUntil: soonUntil(today),
  weekUntil: weekUntil(today),
}

describe('a filter', () => {
  test.each<[Partial<ListWish>, (shown: ComplaintView) => boolean]>([
    [{ district: '64.08.09' }, ({ place }) => place?.district === '64.08.09'],
    [{ topic: 'transport' }, ({ topic }) => topic === 'transport'],
    [{ isAimed: true }, ({ target }) => target !== 'normal'],
    [{ restricted: true }, ({ restricted }) => restricted === true],
  ])('%o finds only by what its reader is shown', async (wish, matches) => {
    const all = await Promise.all(
      Object.values(subjects).map(({ reference: _reference, ...subject }) =>
        stored({ ...subject, topic: 'transport' }),
      ),
    )
    for (const actor of [actors.officer, actors.head, actors.coordinator, actors.inspector]) {
      const found = await foundBy(listQuery(actor, { ...anything, status: 'any', ...wish }))
      for (const complaint of all) {
        const shown = view(actor, complaint)
        // An agency is not told what a complaint is aimed at: to it this filter says nothing.
        const expected = shown !== null && (matches(shown) || ('isAimed' in wish && shown.target === null))
        expect(found.has(complaint.reference), `${actor.role} ${JSON.stringify(complaint.identity)}`).toBe(expected)
      }
    }
  })
})
