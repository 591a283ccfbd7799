import { randomInt } from 'node:crypto'
import type { mongo } from 'mongoose'
import { beforeEach, expect, test } from 'vitest'
import { makeReference } from '#app/complaints/rules/reference.ts'
import { timetable } from '#app/jobs/schedule.ts'
import { lastSlot } from '#app/jobs/slot-runner.server.ts'
import { warnOfDeadlines } from '#app/jobs/warn-of-deadlines.server.ts'
import { forgetComplaints, mailsOwed, morningOf } from '#tests/jobs/support.ts'
import { rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'
import { aCoordinator, aHeadOf, aLiaison, useReferenceData } from '#tests/support/people.ts'

useDatabase()
useReferenceData()

beforeEach(async () => {
  await forgetComplaints()
  await rawDatabase().collection('accounts').deleteMany({})
})

/** Copies of one that waits at the desk, past the steps: making a thousand by steps says nothing more. */
async function aThousand(): Promise<string[]> {
  await aComplaint()
  await rawDatabase().collection('accounts').deleteMany({})
  await rawDatabase().collection('outbox-emails').deleteMany({})
  const [stored] = await storedIn('complaints')
  const { _id, ...one } = stored ?? {}
  const copies = Array.from({ length: 999 }, () => {
    const reference = makeReference((below) => randomInt(below))
    return { ...one, reference, submissionKeyHash: reference }
  })
  await rawDatabase().collection('complaints').insertMany(copies)
  return [String(one['reference']), ...copies.map(({ reference }) => reference)].sort()
}

/** When a row was really written, whatever moment the job was told: the database's own id says it to the second. */
const wroteAt = ({ _id }: { _id: mongo.ObjectId }) => _id.getTimestamp().getTime()

test('a worker that was down over a thousand dates, then killed in the sweep, then two at once: each said once', async () => {
  const references = await aThousand()
  await aCoordinator()
  const now = morningOf('2026-03-16')
  await rawDatabase().command({ collMod: 'outbox-emails', validator: { reference: { $lt: references[400] } } })
  await expect(warnOfDeadlines({ now })).rejects.toThrow()
  await rawDatabase().command({ collMod: 'outbox-emails', validator: {} })
  expect((await mailsOwed('deadline-passed')).length).toBeLessThan(references.length)
  const began = Date.now()
  await Promise.all([warnOfDeadlines({ now }), warnOfDeadlines({ now, pageSize: 70 })])
  // P14: how late the last ones were, seen from the moment at which the two began.
  const seconds = (await mailsOwed('deadline-passed')).map((row) => Math.max(0, wroteAt(row) - began) / 1000)
  const late = seconds.toSorted((one, other) => one - other)[Math.floor(seconds.length * 0.95)] ?? 0
  console.info(`P14: ${String(references.length)} dates, p95 of lateness ${String(Math.round(late))} s`)
  expect(late).toBeLessThan(60)
  for (const message of ['deadline-warning', 'deadline-passed', 'escalation']) {
    const told = (await mailsOwed(message)).map((row) => String(row['reference']))
    expect(told.sort(), message).toEqual(references)
  }
  expect(await warnOfDeadlines({ now })).toBe(0)
}, 120_000)

test('one complaint that cannot be written keeps no other date unsaid, and the run fails to be begun again', async () => {
  for (let made = 0; made < 3; made += 1) await aComplaint()
  await rawDatabase().collection('accounts').deleteMany({})
  await aCoordinator()
  const now = morningOf('2026-03-12')
  const references = (await storedIn('complaints')).map(({ reference }) => String(reference)).sort()
  const told = async () => (await mailsOwed('deadline-warning')).map((row) => String(row['reference'])).sort()
  await rawDatabase().command({ collMod: 'outbox-emails', validator: { reference: { $ne: references[0] } } })
  await expect(warnOfDeadlines({ now })).rejects.toThrow()
  await rawDatabase().command({ collMod: 'outbox-emails', validator: {} })
  expect(await told()).toEqual(references.slice(1))
  await warnOfDeadlines({ now })
  expect(await told()).toEqual(references)
})

test('a date that nobody was there to be told of is said as soon as somebody is, once', async () => {
  await aComplaint()
  await rawDatabase().collection('accounts').deleteMany({})
  expect(await warnOfDeadlines({ now: morningOf('2026-03-12') })).toBe(0)
  const { accountId } = await aCoordinator()
  await warnOfDeadlines({ now: morningOf('2026-03-13') })
  await warnOfDeadlines({ now: morningOf('2026-03-13') })
  const rows = (await mailsOwed('deadline-warning')).map(({ to, facts }) => [to['accountId'], facts['clock']])
  expect(rows).toEqual([[accountId, 'verification']])
})

test('the law’s date that an agency lets pass is told above it, and to the resident with the way to the Ombudsman', async () => {
  const { clocks } = await aComplaint({ status: 'forwarded' })
  await rawDatabase().collection('accounts').deleteMany({})
  const [head, coordinator, liaison] = [await aHeadOf('dishub'), await aCoordinator(), await aLiaison()]
  const legalOn = clocks.find(({ name }) => name === 'lawDecision')?.dueOn
  expect(legalOn).toBe('2026-05-09')
  const about = async (reason: string) =>
    (await mailsOwed('escalation'))
      .filter(({ facts }) => facts['clock'] === 'lawDecision' && facts['reason'] === reason)
      .map(({ to }) => to['accountId'])
      .sort()
  const above = [coordinator.accountId, liaison.accountId].sort()
  await warnOfDeadlines({ now: morningOf('2026-05-01') })
  expect(await about('legal-near')).toEqual([])
  // Five working days before Saturday 9 May.
  await warnOfDeadlines({ now: morningOf('2026-05-04') })
  expect(await about('legal-near')).toEqual(above)
  await warnOfDeadlines({ now: morningOf('2026-05-10') })
  expect(await mailsOwed('legal-date-passed')).toEqual([])
  await warnOfDeadlines({ now: morningOf('2026-05-11') })
  expect(await about('legal-passed')).toEqual(above)
  const [mail] = await mailsOwed('legal-date-passed')
  expect(mail).toMatchObject({ to: { kind: 'address' }, facts: { agencyName: 'Dinas Perhubungan', dueOn: legalOn } })
  const passed = (await mailsOwed('deadline-passed')).filter(({ facts }) => facts['clock'] === 'lawDecision')
  expect(passed.map(({ to }) => to['accountId'] ?? to['agency']).sort()).toEqual(['dishub', head.accountId].sort())
})

test.each([
  ['weekly-open', '2026-03-15T00:00:00Z', '2026-03-09T00:00:00.000Z', 'Monday, 08.00 WITA'],
  ['warn-of-deadlines', '2026-03-15T00:00:00Z', '2026-03-14T23:15:00.000Z', 'every morning'],
  ['lapse-incomplete', '2026-03-15T00:00:00Z', '2026-03-14T23:05:00.000Z', 'every morning'],
  ['close-by-silence', '2026-03-15T00:00:00Z', '2026-03-14T23:00:00.000Z', 'every morning'],
  ['planned-due', '2026-03-15T00:00:00Z', '2026-03-14T23:20:00.000Z', 'every morning'],
])('%s is run by itself: seen from %s its last moment was %s (%s)', (name, now, slot) => {
  const job = timetable.find((one) => one.name === name)
  expect(job && lastSlot(job, new Date(now)).toISOString()).toBe(slot)
})
