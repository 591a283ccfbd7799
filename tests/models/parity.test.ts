import { describe, expect, test } from 'vitest'
import { can, reachSubject } from '#app/access/can.ts'
import { covers, wholeAgency, type Reach } from '#app/access/reach.ts'
import { view, type ComplaintView } from '#app/access/view.ts'
import { listInbox } from '#app/complaints/list-inbox.server.ts'
import { readInboxWish } from '#app/complaints/inbox-wish.ts'
import type { ClockName, Complaint, LocalDate } from '#app/complaints/rules/complaint.ts'
import { addCalendarDays, soonUntil, urgency, type Calendar } from '#app/complaints/rules/deadline.ts'
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
import { complaintModel } from '#models/complaint-schema.server.ts'
import { countComplaints, listComplaints, type ComplaintQuery } from '#models/complaint-list.server.ts'
import { findComplaint, listedOnFor } from '#models/complaint.server.ts'
import { actors, subjects } from '#tests/access/subjects.ts'
import { rawDatabase, useDatabase } from '#tests/support/database.ts'
import { aComplaint, aMoment } from '#tests/support/factories.ts'
import { useReferenceData } from '#tests/support/people.ts'

useDatabase()
useReferenceData()

const today = '2026-03-10'
const index = { listedOn: 1, reference: 1, status: 1, target: 1, against: 1 } as const

async function referencesOf(filter: ComplaintQuery['filter']): Promise<Set<string>> {
  const rows = await listComplaints({ filter: { $and: [filter] }, hint: index }, { limit: 2_000 })
  return new Set(rows.map(({ reference }) => reference))
}

/** A stored complaint with these fields, past the steps: a filter has to hold for states of any history. */
async function stored(changes: Record<string, unknown>): Promise<Complaint> {
  const { reference } = await aComplaint()
  await rawDatabase()
    .collection('complaints')
    .updateOne({ reference }, { $set: changes }, { bypassDocumentValidation: true })
  const complaint = await findComplaint(reference)
  if (!complaint) throw new Error('Just stored, and gone')
  return complaint
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
  status: null,
  topic: null,
  district: null,
  due: null,
  agency: null,
  words: [],
  restricted: null,
  isAimed: false,
  today,
  soonUntil: soonUntil(today),
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
      const query = listQuery(actor, { ...anything, status: 'any', ...wish }, null)
      const rows = query ? await listComplaints(query, { limit: 500 }) : []
      const found = new Set(rows.map(({ reference }) => reference))
      for (const complaint of all) {
        const shown = view(actor, complaint)
        // An agency is not told what a complaint is aimed at: to it this filter says nothing.
        const expected = shown !== null && (matches(shown) || ('isAimed' in wish && shown.target === null))
        expect(found.has(complaint.reference), `${actor.role} ${JSON.stringify(complaint.identity)}`).toBe(expected)
      }
    }
  })
})

describe('lists', () => {
  test('paging by key shows every complaint once, in order, whatever is due', async () => {
    const { coordinator } = actors
    const seen: string[] = []
    let after: { listedOn: string; reference: string } | null = null
    for (;;) {
      const query = listQuery(coordinator, { ...anything, status: 'any' }, after)
      const rows = query ? await listComplaints(query, { limit: 4 }) : []
      const last = rows.at(-1)
      if (!last) break
      seen.push(...rows.map(({ nextDueOn, reference }) => `${listedOnFor(nextDueOn)}|${reference}`))
      after = { listedOn: listedOnFor(last.nextDueOn), reference: last.reference }
    }
    expect(seen).toEqual([...seen].sort())
    const counted = listQuery(coordinator, { ...anything, status: 'any' }, null)
    expect(new Set(seen).size).toBe(counted && (await countComplaints(counted)))
  })

  test.each<[Partial<ListWish>, string]>([
    [{}, 'all open ones'],
    [{ status: 'submitted' }, 'the queue'],
    [{ topic: 'transport' }, 'a topic'],
    [{ district: '64.08.09' }, 'a district'],
    [{ agency: 'dishub' }, 'an agency'],
    [{ due: 'overdue' }, 'overdue ones'],
    [{ words: ['lampu', 'contoh'] }, 'words'],
  ])('%o (%s) is read in the order of an index for every desk', async (wish) => {
    for (const actor of [actors.officer, actors.coordinator, actors.inspector]) {
      const query = listQuery(actor, { ...anything, ...wish }, { listedOn: today, reference: 'KTM-0000-0000-0' })
      if (!query) throw new Error('This desk has a list')
      const plan = JSON.stringify(
        await complaintModel
          .find(query.filter)
          .sort({ listedOn: 1, reference: 1 })
          .hint(query.hint)
          .limit(51)
          .explain('queryPlanner'),
      )
      expect(plan).not.toContain('COLLSCAN')
      expect(plan).not.toContain('"stage":"SORT"')
    }
  })

  test('the search finds a complaint by all its words, without diacritics, and by its number', async () => {
    const complaint = await aComplaint({
      filing: { body: 'Contoh: jalan Ba’ay berlubang, kéndaraan terperosok lagi.' },
    })
    const find = async (q: string) =>
      (await listInbox({ actor: actors.coordinator, wish: readInboxWish(new URLSearchParams({ q })), now: aMoment }))
        .rows
    expect((await find('BAAY kendaraan')).map(({ reference }) => reference)).toEqual([complaint.reference])
    expect(await find('baay sepatu')).toEqual([])
    const typed = complaint.reference.toLowerCase().replaceAll('-', ' ')
    expect((await find(typed)).map(({ reference }) => reference)).toEqual([complaint.reference])
  })

  test('an agency finds a protected complaint by the words of its copy and never by the resident’s', async () => {
    const complaint = await aComplaint({
      status: 'forwarded',
      identity: 'sealed',
      filing: { body: 'Contoh rahasia kucingoranye: lampu di depan rumah padam.' },
    })
    const find = async (q: string) =>
      (await listInbox({ actor: actors.officer, wish: readInboxWish(new URLSearchParams({ q })), now: aMoment })).rows
    expect((await find('salinan diperiksa')).map(({ reference }) => reference)).toContain(complaint.reference)
    expect(await find('kucingoranye')).toEqual([])
  })
})
