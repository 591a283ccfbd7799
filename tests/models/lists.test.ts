import { describe, expect, test } from 'vitest'
import { can, isProtected } from '#app/access/can.ts'
import type { Reach } from '#app/access/reach.ts'
import { listInbox } from '#app/complaints/list-inbox.server.ts'
import { readInboxWish } from '#app/complaints/inbox-wish.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { soonUntil, weekUntil } from '#app/complaints/rules/deadline.ts'
import { listQuery, readableBy, type ListWish } from '#models/complaint-filters.server.ts'
import { complaintModel } from '#models/complaint-schema.server.ts'
import {
  countComplaints,
  listComplaints,
  type ComplaintQuery,
  type ListedComplaint,
} from '#models/complaint-list.server.ts'
import { findComplaint } from '#models/complaint.server.ts'
import { countAgencyViews, type AgencyCounts } from '#models/desk-count.server.ts'
import { actors } from '#tests/access/subjects.ts'
import { rawDatabase, useDatabase } from '#tests/support/database.ts'
import { aComplaint, aMoment } from '#tests/support/factories.ts'
import { useReferenceData } from '#tests/support/people.ts'
import { foundBy, stored } from '#tests/support/stored-complaint.ts'

useDatabase()
useReferenceData()

const today = '2026-03-10'
const anything: ListWish = {
  ...{ status: null, topic: null, district: null, due: null, agency: null, kind: null, priority: null },
  ...{ assignee: null, isReopened: false, words: [], restricted: null, isAimed: false, sort: 'due' },
  today,
  soonUntil: soonUntil(today),
  weekUntil: weekUntil(today),
}

async function everything(): Promise<Complaint[]> {
  const references = await rawDatabase().collection('complaints').distinct('reference')
  const all = await Promise.all(references.map((reference: string) => findComplaint(reference)))
  return all.filter((complaint) => complaint !== null)
}

/** The plans of both ways of a list, as `listComplaints` asks it. */
async function explained({ filter, sortBy, hint }: ComplaintQuery): Promise<string> {
  const plans = await Promise.all(
    ([1, -1] as const).map((way) =>
      complaintModel.collection
        .find(filter, { hint, limit: 26, sort: { [sortBy]: way, reference: way } })
        .explain('queryPlanner'),
    ),
  )
  return JSON.stringify(plans)
}

describe('lists', () => {
  test.each<[Partial<ListWish>, (row: ListedComplaint) => string]>([
    [{}, ({ position }) => `${position.isUrgent ? '0' : '1'}|${position.at}|${position.reference}`],
    [{ status: 'any', sort: 'oldest' }, ({ position }) => `${position.at}|${position.reference}`],
    [{ sort: 'changed' }, ({ position }) => `${position.at}|${position.reference}`],
    [{ words: ['contoh'], status: 'any' }, ({ position }) => `${position.at}|${position.reference}`],
    [{ kind: 'complaint' }, ({ position }) => `${position.isUrgent ? '0' : '1'}|${position.at}|${position.reference}`],
  ])('paging by key %o shows every complaint once, in order, forwards and backwards', async (wish, keyOfRow) => {
    await stored({ priority: 'urgent' })
    await stored({ priority: 'urgent', nextDueOn: today, listedOn: today, agency: 'dishub' })
    const query = listQuery(actors.coordinator, { ...anything, ...wish })
    if (!query) throw new Error('Coordinators have lists')
    const there: ListedComplaint[] = []
    for (;;) {
      const { rows } = await listComplaints(query, { limit: 4, after: there.at(-1)?.position ?? null })
      if (rows.length === 0) break
      there.push(...rows)
    }
    const keys = there.map(keyOfRow)
    const sorted = [...keys].sort()
    expect(keys).toEqual(query.isDescending ? sorted.reverse() : sorted)
    expect(new Set(keys).size).toBe(await countComplaints(query, 5_000))
    const back: ListedComplaint[] = there.slice(-1)
    for (;;) {
      const { rows } = await listComplaints(query, { limit: 4, before: back[0]?.position ?? null })
      if (rows.length === 0) break
      back.unshift(...rows)
    }
    expect(back.map(keyOfRow)).toEqual(keys)
  })

  test.each<[Partial<ListWish>, (complaint: Complaint) => boolean]>([
    [{ priority: 'urgent' }, ({ priority }) => priority === 'urgent'],
    [{ isReopened: true }, ({ reopened }) => reopened > 0],
    [{ kind: 'information' }, ({ kind }) => kind === 'information'],
    [{ assignee: { accountId: 'a1' } }, ({ assignee }) => assignee?.accountId === 'a1'],
    [
      { assignee: 'nobody' },
      ({ assignee, status }) => assignee === null && (status === 'forwarded' || status === 'in_progress'),
    ],
    [{ due: 'week' }, ({ nextDueOn }) => nextDueOn !== null && nextDueOn >= today && nextDueOn <= weekUntil(today)],
  ])('%o chooses the same open complaints as the rule, by every sort', async (wish, matches) => {
    const changes = [
      { priority: 'urgent' },
      { reopened: 1 },
      { kind: 'information' },
      { assignee: { accountId: 'a1', name: 'Uji' }, agency: 'dishub', status: 'in_progress' },
      { agency: 'dishub', status: 'forwarded' },
      { agency: 'dishub', nextDueOn: '2026-03-15', listedOn: '2026-03-15' },
    ]
    await Promise.all(changes.map(stored))
    const all = await everything()
    for (const actor of [actors.officer, actors.coordinator, actors.inspector]) {
      for (const sort of ['due', 'newest', 'oldest', 'changed'] as const) {
        const found = await foundBy(listQuery(actor, { ...anything, ...wish, sort }))
        const expected = all.filter(
          (complaint) => complaint.nextDueOn !== null && can(actor, 'read', complaint) && matches(complaint),
        )
        expect([...found].sort(), `${actor.role} ${sort}`).toEqual(expected.map(({ reference }) => reference).sort())
      }
    }
  })

  const ofKey: Partial<ListWish>[] = [
    { kind: 'information' },
    { topic: 'education' },
    { topic: 'none' },
    { district: '64.08.10' },
    { priority: 'urgent' },
    { status: 'in_progress' },
    { status: 'closed' },
    { agency: 'dishub', kind: 'information' },
  ]

  test.each(ofKey)('a search with %o, and all ever received with it, finds what the rule says', async (wish) => {
    const place = { district: '64.08.10', village: null, words: null, point: null }
    await Promise.all([
      stored({ agency: 'dishub', status: 'in_progress', kind: 'information', topic: 'education' }),
      stored({ agency: 'dishub', status: 'in_progress', priority: 'urgent', place }),
      stored({ agency: 'dishub', status: 'in_progress', place, restricted: true, agencyCopy: null }),
      stored({ agency: 'dishub', status: 'closed', nextDueOn: null, listedOn: '9999-12-31', kind: 'information' }),
      stored({ kind: 'information', place }),
    ])
    const all = await everything()
    for (const actor of [actors.officer, actors.coordinator, actors.inspector]) {
      const isOfAgency = actor.role !== 'coordinator'
      const fits = (complaint: Complaint) =>
        can(actor, 'read', complaint) &&
        (wish.status === undefined || complaint.status === wish.status) &&
        (wish.kind === undefined || complaint.kind === wish.kind) &&
        (wish.topic === undefined || complaint.topic === (wish.topic === 'none' ? null : wish.topic)) &&
        (wish.priority === undefined || complaint.priority === wish.priority) &&
        (wish.agency === undefined || isOfAgency || complaint.agency === wish.agency) &&
        (wish.district === undefined ||
          (complaint.place.district === wish.district && !(isOfAgency && isProtected(complaint))))
      const expected = all.filter(fits).map(({ reference }) => reference)
      for (const words of [[], ['contoh'], ['contoh', 'lampu']]) {
        const found = await foundBy(listQuery(actor, { ...anything, status: 'any', ...wish, words }))
        expect([...found].sort(), `${actor.role} ${words.join(' ')}`).toEqual([...expected].sort())
      }
    }
  })

  test.each(ofKey)('a filter %o of a search reads the key and only what it shows whole', async (wish) => {
    for (let n = 0; n < 40; n += 1) await stored({ agency: 'dishub', status: 'forwarded', topic: 'transport' })
    await stored({ agency: 'dishub', status: 'in_progress', kind: 'information', topic: 'education' })
    const profile = rawDatabase().collection('system.profile')
    for (const actor of [actors.officer, actors.coordinator]) {
      const query = listQuery(actor, { ...anything, status: 'any', ...wish, words: ['contoh'] })
      if (!query) throw new Error('This desk has a list')
      const since = new Date()
      const { rows } = await listComplaints(query, { limit: 26 })
      const asked = await profile.find({ ts: { $gte: since }, 'command.hint': { $exists: true } }).toArray()
      expect(asked.length).toBeGreaterThan(0)
      const documents = asked.reduce((sum, { docsExamined }) => sum + Number(docsExamined ?? 0), 0)
      expect(documents, actor.role).toBeLessThanOrEqual(rows.length)
    }
  })

  test('whoever is limited inside the agency has no more in any list, however it is sorted or searched', async () => {
    const place = (district: string) => ({ district, village: null, words: null, point: null })
    await Promise.all([
      stored({ agency: 'dishub', topic: 'education', status: 'in_progress' }),
      stored({ agency: 'dishub', topic: 'health', status: 'in_progress', place: place('64.08.10') }),
      stored({ agency: 'dishub', topic: 'health', assignee: { accountId: 'a1', name: 'Uji' } }),
      stored({ agency: 'dishub', topic: 'education', status: 'closed', nextDueOn: null, listedOn: '9999-12-31' }),
    ])
    const all = await everything()
    const scopes = [{ topics: ['education'], districts: [] }]
    const limited = { ...actors.officer, reach: { scopes, people: ['a1'] } }
    const wishes: Partial<ListWish>[] = [
      ...(['due', 'newest', 'changed'] as const).map((sort) => ({ sort })),
      { status: 'any' },
      { status: 'any', words: ['contoh'] },
      { status: 'any', words: ['contoh', 'lampu'] },
    ]
    for (const wish of wishes) {
      const found = await foundBy(listQuery(limited, { ...anything, ...wish }))
      const expected = all.filter(
        (complaint) => can(limited, 'read', complaint) && (wish.status === 'any' || complaint.nextDueOn !== null),
      )
      expect([...found].sort(), JSON.stringify(wish)).toEqual(expected.map(({ reference }) => reference).sort())
    }
  })

  test.each<[string, Reach]>([
    ['of the whole agency', 'all'],
    ['with a scope', { scopes: [{ topics: ['education'], districts: ['64.08.09'] }], people: ['a1'] }],
  ])('the counts of an officer %s are those of the lists', async (_who, reach) => {
    const officer = { ...actors.officer, reach }
    const readable = readableBy(officer)
    if (!readable) throw new Error('Officers read')
    const ask = { accountId: 'a1', today, weekUntil: weekUntil(today) }
    const counts = await countAgencyViews(readable, ask)
    const wishes: Record<keyof AgencyCounts, Partial<ListWish>> = {
      open: {},
      overdue: { due: 'overdue' },
      week: { due: 'week' },
      incomplete: { status: 'incomplete' },
      approval: { status: 'awaiting_approval' },
      reopened: { isReopened: true },
      urgent: { priority: 'urgent' },
      mine: { assignee: { accountId: 'a1' } },
      unassigned: { assignee: 'nobody' },
    }
    for (const [name, wish] of Object.entries(wishes)) {
      const query = listQuery(officer, { ...anything, ...wish })
      expect(counts[name as keyof AgencyCounts], name).toBe(query && (await countComplaints(query)))
    }
  })

  test.each<[Partial<ListWish>, string]>([
    [{}, 'all open ones'],
    [{ status: 'submitted' }, 'the queue'],
    [{ status: 'submitted', restricted: true }, 'the protected ones'],
    [{ status: 'any' }, 'all'],
    [{ status: 'closed', sort: 'oldest' }, 'closed ones'],
    [{ sort: 'newest' }, 'newest first'],
    [{ sort: 'changed' }, 'changed last'],
    [{ topic: 'transport' }, 'a topic'],
    [{ district: '64.08.09' }, 'a district'],
    [{ agency: 'dishub' }, 'an agency'],
    [{ due: 'overdue' }, 'overdue ones'],
    [{ due: 'week' }, 'due this week'],
    [{ priority: 'urgent' }, 'urgent ones'],
    [{ isReopened: true }, 'reopened ones'],
    [{ assignee: { accountId: 'a1' } }, 'mine'],
    [{ assignee: 'nobody' }, 'nobody’s'],
    [{ words: ['lampu', 'contoh'], status: 'any' }, 'words'],
  ])('%o (%s) is read in the order of an index for every desk, page after page', async (wish) => {
    for (const actor of [actors.officer, actors.coordinator, actors.inspector]) {
      const query = listQuery(actor, { ...anything, ...wish })
      if (!query) throw new Error('This desk has a list')
      const plans = await explained(query)
      expect(plans).not.toContain('COLLSCAN')
      expect(plans).not.toContain('"stage":"SORT"')
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
