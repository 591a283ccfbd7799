import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { assignComplaint } from '#app/complaints/assign-complaint.server.ts'
import { decideHeld } from '#app/complaints/decide-held.server.ts'
import { disputeAnswer } from '#app/complaints/dispute-answer.server.ts'
import { forwardComplaint } from '#app/complaints/forward-complaint.server.ts'
import { protectIdentity } from '#app/complaints/protect-identity.server.ts'
import { reclassifyComplaint } from '#app/complaints/reclassify-complaint.server.ts'
import { releaseComplaint } from '#app/complaints/release-complaint.server.ts'
import { returnComplaint } from '#app/complaints/return-complaint.server.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { restrictComplaint } from '#app/complaints/restrict-complaint.server.ts'
import { retargetComplaint } from '#app/complaints/retarget-complaint.server.ts'
import { splitComplaint } from '#app/complaints/split-complaint.server.ts'
import { beginDayRows, checkDayRows } from '#app/jobs/check-day-rows.server.ts'
import { findComplaint } from '#models/complaint.server.ts'
import { findDayRowCheck } from '#models/day-row-check.server.ts'
import { foldDayRows, listEventRows, listOpenRows, sumEvents, sumOpenRows } from '#models/day-row.server.ts'
import { loadReferenceData } from '#models/load-reference-data.server.ts'
import { forgetComplaints } from '#tests/jobs/support.ts'
import { mailSite } from '#tests/support/mail-site.ts'
import { rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint, aMoment, aRequest, mustBeOk, type ComplaintWish } from '#tests/support/factories.ts'
import { aCoordinator, anInspector, anOfficerOf, testKeys, theResidentOf } from '#tests/support/people.ts'

// The figures of the overview: written by the step itself, folded, and counted again at night.

useDatabase()
beforeAll(() => loadReferenceData())

const settings = mailSite({ keys: testKeys, publicOrigin: 'http://localhost:1', logLevel: 'silent' })
const check = (now = aMoment) => checkDayRows({ now, settings })
const today = localDateOf(aMoment)
const period = { from: today, until: today }

beforeEach(async () => {
  await forgetComplaints()
  for (const name of ['day-rows', 'day-row-checks']) await rawDatabase().collection(name).deleteMany({})
})

/** One of each: what the desk, an agency and a resident can do to a complaint. */
async function aBusyDay() {
  const wishes: ComplaintWish[] = [
    {},
    { status: 'forwarded' },
    { status: 'forwarded', identity: 'sealed' },
    { status: 'in_progress', agency: 'dinkes' },
    { status: 'incomplete' },
    { status: 'closed' },
    { status: 'referred' },
    { status: 'rejected' },
    { status: 'withdrawn' },
    { restricted: true },
    { status: 'forwarded', target: 'against-office', against: 'dinkes' },
  ]
  for (const wish of wishes) await aComplaint(wish)
  const officer = await anOfficerOf('dishub')
  const returned = await aComplaint({ status: 'forwarded' })
  mustBeOk(await returnComplaint({ ...aRequest(officer, returned), reason: 'Uji', agency: null }))
  const assigned = await aComplaint({ status: 'forwarded' })
  mustBeOk(await assignComplaint({ ...aRequest(officer, assigned), officer: null }))
  const disputed = await aComplaint({ status: 'answered' })
  const resident = theResidentOf(disputed.reference)
  mustBeOk(await disputeAnswer({ ...aRequest(resident, disputed), reason: 'Uji belum', attachments: [] }))
  const coordinator = await aCoordinator()
  const other = await aComplaint({ status: 'forwarded' })
  mustBeOk(await reclassifyComplaint({ ...aRequest(coordinator, other), class: 'request', reason: 'Uji' }))
  const whole = await aComplaint()
  const parts = [
    { agency: 'disdikbud', class: 'complaint', text: 'Bagian uji.' },
    { agency: 'dp3a', class: 'supervision', text: 'Bagian uji.' },
  ] as const
  mustBeOk(await splitComplaint({ ...aRequest(coordinator, whole), parts, title: null, keys: testKeys }))
  return { returned, assigned, officer, whole }
}

const sumsByKey = async () => {
  const rows = await storedIn('day-rows')
  const sums = new Map<string, number>()
  for (const row of rows) {
    const key = JSON.stringify([row['figure'], row['day'], row['agency'], row['guard'], row['status'], row['isPart']])
    sums.set(key, (sums.get(key) ?? 0) + (row['count'] as number))
  }
  return [...sums].filter(([, count]) => count !== 0).toSorted()
}

describe('the day rows', () => {
  it('agree with the complaints after every kind of step', async () => {
    await aBusyDay()
    expect(await check()).toBe(0)
  })

  it('agree after a divided one was aimed and protected with its parts', async () => {
    const { whole } = await aBusyDay()
    const inspector = await anInspector()
    const now = async () => aRequest(inspector, (await findComplaint(whole.reference)) ?? whole)
    const aim = { target: 'against-office', against: 'dp3a', reason: 'Uji' } as const
    mustBeOk(await retargetComplaint({ ...(await now()), ...aim }))
    mustBeOk(await restrictComplaint({ ...(await now()), reason: 'Uji' }))
    expect(await check()).toBe(0)
  })

  it('count a split complaint once for the regency, and its parts at their agencies', async () => {
    await aBusyDay()
    const received = await sumEvents(['received'], [''], period, ['agency', 'day'])
    expect(received.reduce((sum, { count }) => sum + count, 0)).toBe(16)
    const [school] = await sumEvents(['arrived'], ['disdikbud'], period, ['agency', 'day'])
    expect(school).toMatchObject({ count: 1, isPart: true })
    const open = await sumOpenRows(today)
    const whole = open.filter(({ isPart }) => !isPart).reduce((sum, { count }) => sum + count, 0)
    const complaints = await storedIn('complaints', { partOf: null, nextDueOn: { $ne: null } })
    expect(whole).toBe(complaints.length)
  })

  it('say what an agency returned, and which complaint it was', async () => {
    const { returned } = await aBusyDay()
    const [row] = await listEventRows(['returned'], ['dishub'], period)
    expect(row).toMatchObject({ count: 1, references: [returned.reference] })
  })

  it('say who holds what is open', async () => {
    const { officer } = await aBusyDay()
    const held = (await listOpenRows('dishub')).filter((row) => row.officer === officer.accountId)
    expect(held.reduce((sum, { count }) => sum + count, 0)).toBe(1)
  })

  it('move with a complaint that becomes protected, what happened before included', async () => {
    const complaint = await aComplaint({ status: 'forwarded' })
    const resident = theResidentOf(complaint.reference)
    const wish = { identity: 'sealed', publicity: 'private', keys: testKeys } as const
    mustBeOk(await protectIdentity({ ...aRequest(resident, complaint), ...wish }))
    const arrived = await sumEvents(['arrived'], ['dishub'], period, ['agency', 'day'])
    expect(arrived).toMatchObject([{ guard: 'protected', count: 1 }])
    expect(await check()).toBe(0)
  })

  it('are the same after folding, and fewer', async () => {
    await aBusyDay()
    const before = await sumsByKey()
    const count = (await storedIn('day-rows')).length
    const folded = await Promise.all([foldDayRows(40), foldDayRows(40)])
    expect(Math.max(...folded)).toBeGreaterThan(0)
    while ((await foldDayRows(25)) > 0);
    expect(await sumsByKey()).toEqual(before)
    expect((await storedIn('day-rows')).length).toBeLessThan(count / 2)
    expect(await check()).toBe(0)
  })

  it('lose nothing while many are filed at once and folded', async () => {
    const filing = Promise.all(Array.from({ length: 40 }, () => aComplaint()))
    for (let n = 0; n < 5; n += 1) await foldDayRows(10)
    await filing
    expect(await check()).toBe(0)
    expect((await sumEvents(['received'], [''], period, ['agency', 'day'])).map(({ count }) => count)).toEqual([40])
  })
})

describe('what is held', () => {
  const held = { flood: { over: 'client', mailWaits: false } } as const
  const certain = { filing: { agency: 'dishub' } } as const
  const received = async () => (await sumEvents(['received'], [''], period, [])).map(({ count }) => count)
  const open = async () => (await sumOpenRows(today)).map(({ agency, status, count }) => [agency, status, count])

  it('is received and open at the desk, and nowhere else, whatever a rule was certain of', async () => {
    expect((await aComplaint(certain)).agency).toBe('dishub')
    const { held: reason } = await aComplaint({ ...certain, ...held })
    expect(reason).toBe('client-limit')
    expect(await received()).toEqual([2])
    expect((await open()).toSorted()).toEqual([
      ['', 'submitted', 1],
      ['dishub', 'forwarded', 1],
    ])
    expect(await sumEvents(['arrived'], ['', 'dishub'], period, [])).toMatchObject([{ count: 1 }])
    expect(await check()).toBe(0)
  })

  it('is counted as before when it is released: it is in the register since it was sent', async () => {
    const complaint = await aComplaint({ ...certain, ...held })
    const before = await sumsByKey()
    mustBeOk(await releaseComplaint({ ...aRequest(await aCoordinator(), complaint), reason: 'Uji' }))
    expect(await sumsByKey()).toEqual(before)
    expect(await check()).toBe(0)
    mustBeOk(
      await forwardComplaint({
        ...aRequest(await aCoordinator(), { ...complaint, version: 2 }),
        ...{ agency: 'dishub', class: 'complaint', topic: 'transport', copy: null },
      }),
    )
    expect(await open()).toEqual([['dishub', 'forwarded', 1]])
    expect(await received()).toEqual([1])
    expect(await check()).toBe(0)
  })

  it('has ended, each once, when several are rejected together', async () => {
    const flood = [await aComplaint(held), await aComplaint(held), await aComplaint({ ...held, identity: 'sealed' })]
    const kept = await aComplaint(held)
    const fields = new URLSearchParams([
      ...flood.map(({ reference }): [string, string] => ['reference', reference]),
      ...Object.entries({ step: 'reject', reason: 'no_complaint', nextDoor: 'Uji: tulis aduan yang sungguhan.' }),
    ])
    const asked = { actor: await aCoordinator(), fields, submissionKey: 'uji-tolak-sekaligus', now: aMoment }
    for (const _ of ['pressed', 'pressed again']) {
      expect(await decideHeld(asked)).toMatchObject({ ok: true, results: flood.map(() => ({})) })
      expect(await received()).toHaveLength(2)
      const ended = await sumEvents(['ended'], [''], period, [])
      expect(ended.reduce((sum, { count }) => sum + count, 0)).toBe(3)
      const stillOpen = await sumOpenRows(today)
      expect(stillOpen.reduce((sum, { count }) => sum + count, 0)).toBe(1)
      expect(await check()).toBe(0)
    }
    const listed = (await listEventRows(['ended'], [''], period)).flatMap(({ references }) => references)
    expect(listed.toSorted()).toEqual(flood.map(({ reference }) => reference).toSorted())
    expect(listed).not.toContain(kept.reference)
    while ((await foldDayRows(25)) > 0);
    expect(await check()).toBe(0)
  })
})

describe('the nightly check', () => {
  it('puts right what is wrong, with its list, and says how much that was', async () => {
    const { returned } = await aBusyDay()
    const before = await sumsByKey()
    await foldDayRows(1_000)
    const rows = rawDatabase().collection('day-rows')
    await rows.deleteMany({ figure: 'returned' })
    await rows.updateOne({ figure: 'open', agency: 'dishub' }, { $inc: { count: 5 } })
    await rows.insertOne({
      ...(await storedIn('day-rows', { figure: 'answered' }))[0],
      _id: 'x' as never,
      day: '2026-01-02',
    })
    expect(await check()).toBe(3)
    expect(await sumsByKey()).toEqual(before)
    expect(await findDayRowCheck()).toMatchObject({ differences: 3, complaints: 18 })
    const listed = await listEventRows(['returned'], ['dishub'], period)
    expect(listed.flatMap(({ references }) => references)).toEqual([returned.reference])
    await foldDayRows(1_000)
    expect(await check(new Date(aMoment.getTime() + 86_400_000))).toBe(0)
    expect(await findDayRowCheck()).toMatchObject({ differences: 0 })
  })

  it('done by two workers at once corrects once', async () => {
    await aBusyDay()
    const before = await sumsByKey()
    await rawDatabase().collection('day-rows').deleteMany({})
    await Promise.all([check(), check()])
    expect(await sumsByKey()).toEqual(before)
  })

  it('begins with the first worker where an older version kept no rows, and only then', async () => {
    await aBusyDay()
    const before = await sumsByKey()
    await rawDatabase().collection('day-rows').deleteMany({})
    expect(await beginDayRows({ now: aMoment, settings })).toBeGreaterThan(0)
    expect(await sumsByKey()).toEqual(before)
    expect(await beginDayRows({ now: aMoment, settings })).toBe(0)
  })
})
