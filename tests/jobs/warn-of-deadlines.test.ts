import { beforeEach, describe, expect, it } from 'vitest'
import type { StaffActor } from '#app/access/actor.ts'
import type { Complaint, LocalDate } from '#app/complaints/rules/complaint.ts'
import { warnOfDeadlines } from '#app/jobs/warn-of-deadlines.server.ts'
import { editRegency } from '#models/regency.server.ts'
import { inTransaction } from '#models/transaction.server.ts'
import { daysFrom, forgetComplaints, mailsOwed, morningOf, readerOf } from '#tests/jobs/support.ts'
import { rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint, aMoment, type ComplaintWish } from '#tests/support/factories.ts'
import { aCoordinator, aHeadOf, aLiaison, anInspector, anOfficerOf, useReferenceData } from '#tests/support/people.ts'

useDatabase()
useReferenceData()

const kinds = ['deadline-warning', 'deadline-passed', 'escalation', 'legal-date-passed'] as const
const secretariat = ['setda.satu@contoh.example', 'setda.dua@contoh.example']

type People = Record<
  'officer' | 'colleague' | 'head' | 'otherHead' | 'coordinator' | 'inspector' | 'liaison',
  StaffActor
>
let people: People
/** Account ids by the word the expectations use. */
let names: Record<string, string>

beforeEach(async () => {
  await forgetComplaints()
  // The factories bring people of their own; only these are to be told.
  await rawDatabase().collection('accounts').deleteMany({})
  await inTransaction((tx) => editRegency(tx, { secretariat }, 'account:test', aMoment))
})

/** After the complaint was made: making one brings coordinators and officers of its own. */
async function onlyThesePeople(): Promise<void> {
  await rawDatabase().collection('accounts').deleteMany({})
  people = {
    officer: await anOfficerOf('dishub'),
    colleague: await anOfficerOf('dishub'),
    head: await aHeadOf('dishub'),
    otherHead: await aHeadOf('disdikbud'),
    coordinator: await aCoordinator(),
    inspector: await anInspector(),
    liaison: await aLiaison(),
  }
  names = Object.fromEntries(Object.entries(people).map(([name, { accountId }]) => [accountId, name]))
  for (const address of secretariat) names[address] = 'secretariat'
}

async function aWaitingComplaint(wish: ComplaintWish = {}, changes: Record<string, unknown> = {}): Promise<Complaint> {
  const complaint = await aComplaint(wish)
  await onlyThesePeople()
  await rawDatabase()
    .collection('complaints')
    .updateOne({ reference: complaint.reference }, { $set: changes }, { bypassDocumentValidation: true })
  await rawDatabase().collection('outbox-emails').deleteMany({})
  return complaint
}

async function assign({ reference }: Complaint): Promise<void> {
  await rawDatabase()
    .collection('complaints')
    .updateOne(
      { reference },
      { $set: { assignee: { accountId: people.officer.accountId, name: 'Uji' } } },
      { bypassDocumentValidation: true },
    )
}

/** Everything that was owed since, one line a mail: who was told what about which date. */
async function told(since = new Set<string>()): Promise<string[]> {
  const rows = (await mailsOwed(...kinds)).filter(({ key }) => !since.has(key))
  return rows.map((row) => {
    const { reason = '', clock = 'law' } = row.facts as { reason?: string; clock?: string }
    return [readerOf(row, names), row.message, reason, clock].filter(Boolean).join(' ')
  })
}

async function keys(): Promise<Set<string>> {
  return new Set((await mailsOwed(...kinds)).map(({ key }) => key))
}

/** Every morning, twice; what became owed on which day. */
async function walk(first: LocalDate, last: LocalDate): Promise<Record<LocalDate, string[]>> {
  const diary: Record<LocalDate, string[]> = {}
  for (const day of daysFrom(first, last)) {
    const before = await keys()
    await warnOfDeadlines({ now: morningOf(day) })
    await warnOfDeadlines({ now: morningOf(day) })
    const today = await told(before)
    if (today.length > 0) diary[day] = today.sort()
  }
  return diary
}

describe('while it waits at the desk', () => {
  it('the coordinators are told before and after each date, then those above them, each once', async () => {
    await aWaitingComplaint()
    const desk = (what: string) => [`coordinator ${what}`, `inspector ${what}`]
    const above = (what: string) => [...desk(what), `liaison ${what}`, `secretariat ${what}`, `secretariat ${what}`]
    // Received on Tuesday 10 March: verification until Friday 13 March, the law's fourteen days until Tuesday 24 March.
    expect(await walk('2026-03-10', '2026-04-10')).toEqual({
      '2026-03-11': above('escalation legal-near lawCompleteness'),
      '2026-03-12': desk('deadline-warning verification'),
      '2026-03-16': desk('deadline-passed verification'),
      '2026-03-17': desk('deadline-warning lawCompleteness'),
      '2026-03-25': [
        ...desk('deadline-passed lawCompleteness'),
        ...desk('escalation late verification'),
        ...above('escalation legal-passed lawCompleteness'),
        'warga@contoh.example legal-date-passed law',
      ].sort(),
      '2026-04-06': above('escalation escalated verification'),
    })
  })
})

describe('while an agency has it', () => {
  it('its officer is told, then the head, then those above', async () => {
    await assign(await aWaitingComplaint({ status: 'forwarded' }))
    // Forwarded on 10 March: the first reply until Tuesday 17 March, the answer until Tuesday 7 April.
    const diary = await walk('2026-03-10', '2026-04-08')
    expect(diary['2026-03-16']).toEqual(['officer deadline-warning firstFollowUp'])
    expect(diary['2026-03-25']).toEqual(['head deadline-passed firstFollowUp', 'officer deadline-passed firstFollowUp'])
    expect(diary['2026-03-27']).toEqual([
      'coordinator escalation late firstFollowUp',
      'head escalation late firstFollowUp',
      'inspector escalation late firstFollowUp',
    ])
    expect(diary['2026-04-06']).toEqual(['officer deadline-warning settlement'])
    expect(diary['2026-04-08']).toEqual(
      [
        ...['coordinator', 'inspector', 'liaison', 'secretariat', 'secretariat'].map(
          (name) => `${name} escalation escalated firstFollowUp`,
        ),
        'head deadline-passed settlement',
        'officer deadline-passed settlement',
      ].sort(),
    )
  })

  it('its inbox is told where nobody has it in hand, or whoever had it is gone', async () => {
    const complaint = await aWaitingComplaint({ status: 'forwarded' })
    await warnOfDeadlines({ now: morningOf('2026-03-16') })
    expect(await told()).toEqual(['dishub deadline-warning firstFollowUp'])
    await rawDatabase().collection('reminders').deleteMany({})
    await rawDatabase().collection('outbox-emails').deleteMany({})
    await assign(complaint)
    await rawDatabase()
      .collection('accounts')
      .updateOne({ _id: people.officer.accountId as never }, { $set: { isActive: false } })
    await warnOfDeadlines({ now: morningOf('2026-03-16') })
    expect(await told()).toEqual(['dishub deadline-warning firstFollowUp'])
  })

  it('the secretariat gets number, agency and dates, and no way in', async () => {
    const { reference } = await aWaitingComplaint({ status: 'forwarded' })
    await warnOfDeadlines({ now: morningOf('2026-04-08') })
    const [row] = (await mailsOwed('escalation')).filter(({ to }) => to['kind'] === 'address')
    expect(row).toMatchObject({ reference, language: 'id' })
    expect(row?.facts).toEqual({
      audience: 'secretariat',
      reason: 'escalated',
      clock: 'firstFollowUp',
      dueOn: '2026-03-17',
      receivedOn: '2026-03-10',
      agencyName: 'Dinas Perhubungan',
    })
  })

  it('no mail about a date holds a word of the resident, a topic, a place or a name', async () => {
    await aWaitingComplaint({ status: 'forwarded' })
    await warnOfDeadlines({ now: morningOf('2026-07-01') })
    const written = JSON.stringify((await mailsOwed(...kinds)).map(({ facts }) => facts))
    expect(written).not.toMatch(/lampu|simpang|Warga|transport|64\.08/i)
  })
})

describe('who must not know is not told', () => {
  it('the accused agency, its head and its officers: the coordinators are, in their place', async () => {
    await aWaitingComplaint(
      { status: 'forwarded', agency: 'disdikbud', target: 'against-office', against: 'dishub' },
      { agency: 'dishub' },
    )
    await warnOfDeadlines({ now: morningOf('2026-03-25') })
    expect((await told()).sort()).toEqual(
      ['coordinator', 'inspector'].flatMap((name) => [
        `${name} deadline-passed firstFollowUp`,
        `${name} deadline-warning firstFollowUp`,
      ]),
    )
  })

  it('of one against the leadership only the Inspektorat’s coordinators are told, whoever else escalations go to', async () => {
    await aWaitingComplaint({}, { target: 'against-leadership', against: null, restricted: true })
    await warnOfDeadlines({ now: morningOf('2026-06-01') })
    const readers = new Set((await told()).map((line) => line.split(' ')[0]))
    expect([...readers].sort()).toEqual(['inspector', 'warga@contoh.example'])
  })

  it('the secretariat is not told of what is about its own office', async () => {
    await aWaitingComplaint({}, { target: 'against-office', against: 'setda' })
    await warnOfDeadlines({ now: morningOf('2026-06-01') })
    expect((await told()).filter((line) => line.startsWith('secretariat'))).toEqual([])
    expect((await told()).filter((line) => line.startsWith('liaison'))).not.toEqual([])
  })

  it('a sealed resident is told by the sealed address, a nameless one by the page alone', async () => {
    await aWaitingComplaint({ identity: 'sealed' })
    await warnOfDeadlines({ now: morningOf('2026-03-25') })
    const [row] = await mailsOwed('legal-date-passed')
    expect(row?.to).toMatchObject({ kind: 'sealed' })
    expect(row?.key).not.toContain('@')
    await forgetComplaints()
    await aWaitingComplaint({ identity: 'none', filing: { name: null, email: null } })
    await warnOfDeadlines({ now: morningOf('2026-03-25') })
    expect(await mailsOwed('legal-date-passed')).toEqual([])
  })
})

describe('a date that is not owed', () => {
  it.each([
    ['incomplete', 'waits for its resident'],
    ['answered', 'was met'],
    ['closed', 'is over'],
    ['withdrawn', 'is over'],
  ] as const)('reminds nobody: %s %s', async (status, _why) => {
    await aWaitingComplaint({ status })
    await warnOfDeadlines({ now: morningOf('2026-07-01') })
    expect(await told()).toEqual([])
  })

  it('that moved is another date: it is said anew, and the old one never again', async () => {
    const { reference } = await aWaitingComplaint()
    await warnOfDeadlines({ now: morningOf('2026-03-12') })
    const before = await keys()
    const moved = { 'clocks.0.dueOn': '2026-04-10', nextDueOn: '2026-03-24', listedOn: '2026-03-24' }
    await rawDatabase()
      .collection('complaints')
      .updateOne({ reference }, { $set: moved }, { bypassDocumentValidation: true })
    await warnOfDeadlines({ now: morningOf('2026-03-17') })
    expect((await told(before)).filter((line) => line.includes('verification'))).toEqual([])
    const later = await keys()
    await warnOfDeadlines({ now: morningOf('2026-04-09') })
    expect((await told(later)).filter((line) => line.includes('verification')).sort()).toEqual([
      'coordinator deadline-warning verification',
      'inspector deadline-warning verification',
    ])
  })
})

describe('each reminder exactly once', () => {
  const many = 25

  async function manyComplaints(): Promise<void> {
    for (let made = 0; made < many; made += 1) await aComplaint()
    await onlyThesePeople()
    await rawDatabase().collection('outbox-emails').deleteMany({})
  }

  /** What one complaint at the desk owes by 16 March: near the legal date, warned, passed. */
  const each = { near: 5, warned: 2, passed: 2 }
  const expected = many * (each.near + each.warned + each.passed)

  it('after days of downtime: all that was due meanwhile, late but once', async () => {
    await manyComplaints()
    expect(await warnOfDeadlines({ now: morningOf('2026-03-16') })).toBe(many * 3)
    expect(await warnOfDeadlines({ now: morningOf('2026-03-16') })).toBe(0)
    expect(await told()).toHaveLength(expected)
    const [late] = await mailsOwed('deadline-warning')
    expect(late?.facts).toMatchObject({ dueOn: '2026-03-13', daysLeft: null })
  })

  it('with two workers at once', async () => {
    await manyComplaints()
    const now = morningOf('2026-03-16')
    const did = await Promise.all([warnOfDeadlines({ now, pageSize: 10 }), warnOfDeadlines({ now, pageSize: 7 })])
    expect(did[0] + did[1]).toBe(many * 3)
    expect(await told()).toHaveLength(expected)
  })

  it('killed half-way and begun again', async () => {
    await manyComplaints()
    const now = morningOf('2026-03-16')
    const [, victim] = (await storedIn('complaints')).map(({ reference }) => String(reference)).sort()
    // The second page cannot be written: the job dies there, with the first page done.
    await rawDatabase().command({ collMod: 'outbox-emails', validator: { reference: { $lt: victim } } })
    await expect(warnOfDeadlines({ now, pageSize: 1 })).rejects.toThrow()
    await rawDatabase().command({ collMod: 'outbox-emails', validator: {} })
    expect(await told()).toHaveLength(expected / many)
    await warnOfDeadlines({ now, pageSize: 10 })
    expect(await told()).toHaveLength(expected)
  })

  it('also when somebody new begins who was not there before', async () => {
    await aWaitingComplaint()
    await warnOfDeadlines({ now: morningOf('2026-03-16') })
    await aCoordinator()
    expect(await warnOfDeadlines({ now: morningOf('2026-03-16') })).toBe(0)
  })
})
