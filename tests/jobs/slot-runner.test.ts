import { describe, expect, it, test } from 'vitest'
import type { TimedJob } from '#app/jobs/schedule.ts'
import { lastSlot, runIfOwed } from '#app/jobs/slot-runner.server.ts'
import { rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'
import { mailSite } from '#tests/support/mail-site.ts'
import { testKeys } from '#tests/support/people.ts'

useDatabase()

const monday = { at: '0 8 * * 1' }

test.each([
  ['2026-03-09T00:00:00.000Z', '2026-03-09T00:00:00.000Z', 'on the stroke'],
  ['2026-03-09T00:00:00.999Z', '2026-03-09T00:00:00.000Z', 'in the same second'],
  ['2026-03-08T23:59:59.999Z', '2026-03-02T00:00:00.000Z', 'a millisecond before, the week before counts'],
  ['2026-03-15T12:00:00.000Z', '2026-03-09T00:00:00.000Z', 'on Sunday night'],
])('at %s the last Monday 08.00 WITA was %s: %s', (now, slot) => {
  expect(lastSlot(monday, new Date(now)).toISOString()).toBe(slot)
})

/** A job that notes when it was run; `work` is what it does. */
function aJob(name: string, work: () => Promise<void> = () => Promise.resolve()) {
  const runs: string[] = []
  let moment = new Date('2026-03-10T00:00:00Z')
  const job: TimedJob = {
    name,
    at: '0 7 * * *',
    run: async ({ now }) => {
      runs.push(now().toISOString())
      await work()
      return 1
    },
  }
  const settings = mailSite({ keys: testKeys })
  const look = (at: string) => {
    moment = new Date(at)
    return runIfOwed(job, { settings, now: () => moment })
  }
  return { runs, look }
}

/** As if the worker's lease had run out long ago. */
async function forgetLease(job: string): Promise<void> {
  await rawDatabase()
    .collection('job-runs')
    .updateMany({ job }, { $set: { leasedUntil: new Date(0) } })
}

describe('a timed job', () => {
  it('owes nothing for the time before it existed', async () => {
    const { runs, look } = aJob('new')
    expect(await look('2026-03-10T01:00:00Z')).toBeNull()
    expect(runs).toEqual([])
  })

  it('is run once for each slot, however often somebody looks', async () => {
    const { runs, look } = aJob('daily')
    for (const at of ['2026-03-10T01:00:00Z', '2026-03-10T22:59:59Z', '2026-03-10T23:00:00Z', '2026-03-11T05:00:00Z']) {
      await look(at)
    }
    expect(runs).toEqual(['2026-03-10T23:00:00.000Z'])
    await look('2026-03-11T23:10:00Z')
    expect(runs).toHaveLength(2)
  })

  it('catches up what five days of downtime left, in one run', async () => {
    const { runs, look } = aJob('asleep')
    await look('2026-03-10T01:00:00Z')
    expect(await look('2026-03-15T03:00:00Z')).toBe(1)
    expect(await look('2026-03-15T03:00:15Z')).toBeNull()
    expect(runs).toEqual(['2026-03-15T03:00:00.000Z'])
  })

  it('is run by one of ten workers that look at the same moment', async () => {
    const { runs, look } = aJob('crowd', () => new Promise((resolve) => setTimeout(resolve, 20)))
    await look('2026-03-10T01:00:00Z')
    const did = await Promise.all(Array.from({ length: 10 }, () => look('2026-03-10T23:00:00Z')))
    expect(runs).toHaveLength(1)
    expect(did.filter((one) => one !== null)).toEqual([1])
  })

  it('that was killed half-way is begun again when the lease is over, not before', async () => {
    let isKilled = true
    const { runs, look } = aJob('killed', () => (isKilled ? Promise.reject(new Error('killed')) : Promise.resolve()))
    await look('2026-03-10T01:00:00Z')
    await expect(look('2026-03-10T23:00:00Z')).rejects.toThrow('killed')
    isKilled = false
    expect(await look('2026-03-10T23:00:15Z')).toBeNull()
    await forgetLease('killed')
    expect(await look('2026-03-10T23:01:00Z')).toBe(1)
    expect(await look('2026-03-10T23:02:00Z')).toBeNull()
    expect(runs).toHaveLength(2)
    expect(await storedIn('job-runs', { job: 'killed', state: 'done', attempts: 2 })).toHaveLength(1)
  })

  it('that was killed is caught up by the next slot where that one has come meanwhile', async () => {
    let isKilled = true
    const { runs, look } = aJob('late', () => (isKilled ? Promise.reject(new Error('killed')) : Promise.resolve()))
    await look('2026-03-10T01:00:00Z')
    await expect(look('2026-03-10T23:00:00Z')).rejects.toThrow('killed')
    isKilled = false
    expect(await look('2026-03-11T23:00:00Z')).toBe(1)
    expect(await look('2026-03-11T23:00:15Z')).toBeNull()
    expect(runs).toHaveLength(2)
  })
})
