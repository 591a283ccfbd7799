import { beforeEach, describe, expect, it } from 'vitest'
import { supplyInformation } from '#app/complaints/supply-information.server.ts'
import { lapseIncomplete } from '#app/jobs/lapse-incomplete.server.ts'
import { findComplaint } from '#models/complaint.server.ts'
import { forgetComplaints, mailsOwed, morningOf } from '#tests/jobs/support.ts'
import { rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint, aRequest, mustBeOk } from '#tests/support/factories.ts'
import { theResidentOf, useReferenceData } from '#tests/support/people.ts'

useDatabase()
useReferenceData()
beforeEach(forgetComplaints)

// Asked on 10 March: thirty calendar days end on Thursday 9 April, a week before that is 2 April.
const reminders = () => mailsOwed('completion-reminder')
const lapses = async () => (await mailsOwed('complaint-withdrawn')).filter(({ facts }) => facts['by'] === 'lapse')

describe('what waits for its resident', () => {
  it('is reminded of a week before, once, and lapses on the day after the last', async () => {
    const { reference } = await aComplaint({ status: 'incomplete' })
    expect(await lapseIncomplete({ now: morningOf('2026-04-01') })).toBe(0)
    expect(await lapseIncomplete({ now: morningOf('2026-04-02') })).toBe(1)
    expect(await lapseIncomplete({ now: morningOf('2026-04-03') })).toBe(0)
    expect((await reminders()).map(({ facts }) => facts['completeBy'])).toEqual(['2026-04-09'])
    expect(await lapseIncomplete({ now: new Date('2026-04-09T23:59:59+08:00') })).toBe(0)
    expect(await lapseIncomplete({ now: morningOf('2026-04-10') })).toBe(1)
    const lapsed = await findComplaint(reference)
    expect(lapsed).toMatchObject({ status: 'withdrawn', statusBefore: null, nextDueOn: null })
    expect(lapsed?.history.at(-1)).toMatchObject({ step: 'lapse', by: { kind: 'system', name: 'lapse-incomplete' } })
    expect(await lapses()).toHaveLength(1)
  })

  it('goes on when something was supplied, whatever day it is', async () => {
    const complaint = await aComplaint({ status: 'incomplete' })
    mustBeOk(
      await supplyInformation({
        ...aRequest(theResidentOf(complaint.reference), complaint, { now: morningOf('2026-04-09') }),
        text: 'Contoh: di simpang tiga.',
        attachments: [],
      }),
    )
    expect(await lapseIncomplete({ now: morningOf('2026-06-01') })).toBe(0)
    expect((await findComplaint(complaint.reference))?.status).toBe('submitted')
  })

  it('tells the officer or the desk as well that nothing is left to do', async () => {
    await aComplaint({ status: 'incomplete' })
    await lapseIncomplete({ now: morningOf('2026-04-10') })
    const toStaff = (await mailsOwed('complaint-withdrawn')).filter(({ facts }) => facts['audience'] === 'staff')
    expect(toStaff.length).toBeGreaterThan(0)
  })

  it('reminds a sealed resident by the sealed address and a nameless one not at all', async () => {
    await aComplaint({ status: 'incomplete', identity: 'sealed' })
    await aComplaint({ status: 'incomplete', identity: 'none', filing: { name: null, email: null } })
    await lapseIncomplete({ now: morningOf('2026-04-02') })
    expect((await reminders()).map(({ to }) => to['kind'])).toEqual(['sealed'])
  })

  it('after downtime, with two workers at once: each reminded or lapsed once', async () => {
    for (let made = 0; made < 5; made += 1) await aComplaint({ status: 'incomplete' })
    const late = new Date('2026-03-14T02:00:00Z')
    for (let made = 0; made < 5; made += 1) await aComplaint({ status: 'incomplete', now: late })
    const now = morningOf('2026-04-11')
    const did = await Promise.all([lapseIncomplete({ now, pageSize: 3 }), lapseIncomplete({ now, pageSize: 4 })])
    expect(did[0] + did[1]).toBe(10)
    expect(await reminders()).toHaveLength(5)
    expect(await lapses()).toHaveLength(5)
  })

  it('one that cannot be written does not keep the others waiting', async () => {
    for (let made = 0; made < 3; made += 1) await aComplaint({ status: 'incomplete' })
    const [victim] = (await storedIn('complaints')).map(({ reference }) => String(reference)).sort()
    await rawDatabase().command({ collMod: 'outbox-emails', validator: { reference: { $ne: victim } } })
    await expect(lapseIncomplete({ now: morningOf('2026-04-10') })).rejects.toThrow()
    await rawDatabase().command({ collMod: 'outbox-emails', validator: {} })
    expect(await storedIn('complaints', { status: 'withdrawn' })).toHaveLength(2)
    expect(await lapseIncomplete({ now: morningOf('2026-04-10') })).toBe(1)
  })

  it('killed half-way goes on where it stopped', async () => {
    for (let made = 0; made < 4; made += 1) await aComplaint({ status: 'incomplete' })
    const [, , victim] = (await storedIn('complaints')).map(({ reference }) => String(reference)).sort()
    await rawDatabase().command({ collMod: 'outbox-emails', validator: { reference: { $lt: victim } } })
    await expect(lapseIncomplete({ now: morningOf('2026-04-10') })).rejects.toThrow()
    await rawDatabase().command({ collMod: 'outbox-emails', validator: {} })
    expect(await lapseIncomplete({ now: morningOf('2026-04-10') })).toBe(2)
    expect(await lapses()).toHaveLength(4)
  })
})
