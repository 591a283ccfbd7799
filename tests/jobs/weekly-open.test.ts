import { beforeEach, describe, expect, it } from 'vitest'
import type { StaffActor } from '#app/access/actor.ts'
import { sendWeeklyOpen } from '#app/jobs/weekly-open.server.ts'
import { forgetComplaints, mailsOwed } from '#tests/jobs/support.ts'
import { rawDatabase, useDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'
import { aCoordinator, aHeadOf, anInspector, anOfficerOf, useReferenceData } from '#tests/support/people.ts'

useDatabase()
useReferenceData()
beforeEach(forgetComplaints)

const monday = (day: string) => new Date(`${day}T08:00:00+08:00`)

async function weekOf({ accountId }: StaffActor) {
  const rows = (await mailsOwed('weekly-open')).filter(({ to }) => to['accountId'] === accountId)
  return rows.map(({ facts }) => facts)
}

async function onlyThesePeople() {
  await rawDatabase().collection('accounts').deleteMany({})
  const people = {
    officer: await anOfficerOf('dishub'),
    idle: await anOfficerOf('dishub'),
    head: await aHeadOf('dishub'),
    otherHead: await aHeadOf('disdikbud'),
    coordinator: await aCoordinator(),
    inspector: await anInspector(),
  }
  await rawDatabase().collection('outbox-emails').deleteMany({})
  return people
}

async function change({ reference }: { reference: string }, changes: Record<string, unknown>): Promise<void> {
  await rawDatabase()
    .collection('complaints')
    .updateOne({ reference }, { $set: changes }, { bypassDocumentValidation: true })
}

describe('every Monday', () => {
  it('each officer reads the own open ones, each head the agency’s, each coordinator what is late', async () => {
    const mine = await aComplaint({ status: 'forwarded' })
    const notMine = await aComplaint({ status: 'in_progress' })
    const atDesk = await aComplaint({ now: new Date('2026-03-13T02:00:00Z') })
    await aComplaint({ status: 'closed' })
    const people = await onlyThesePeople()
    await change(mine, { assignee: { accountId: people.officer.accountId, name: 'Uji' } })

    await sendWeeklyOpen({ now: monday('2026-03-30') })
    // First reply until 17 March, the answer until 7 April; at the desk until 25 March.
    const late = [{ reference: mine.reference, dueOn: '2026-03-17' }]
    expect(await weekOf(people.officer)).toEqual([
      { scope: 'own', agencyName: null, open: 1, overdue: 1, listed: late },
    ])
    expect(await weekOf(people.head)).toEqual([
      {
        scope: 'agency',
        agencyName: 'Dinas Perhubungan',
        open: 2,
        overdue: 1,
        listed: [...late, { reference: notMine.reference, dueOn: '2026-04-07' }],
      },
    ])
    for (const coordinator of [people.coordinator, people.inspector]) {
      expect(await weekOf(coordinator)).toEqual([
        {
          scope: 'overdue',
          agencyName: null,
          open: 2,
          overdue: 2,
          listed: [...late, { reference: atDesk.reference, dueOn: '2026-03-25' }],
        },
      ])
    }
    expect(await weekOf(people.idle)).toEqual([])
    expect(await weekOf(people.otherHead)).toEqual([])
  })

  it('nobody reads of what they may not open', async () => {
    const aboutThem = await aComplaint({ status: 'forwarded' })
    const aboutLeaders = await aComplaint({ status: 'forwarded' })
    const people = await onlyThesePeople()
    await change(aboutThem, { target: 'against-office', against: 'dishub' })
    await change(aboutLeaders, { target: 'against-leadership', against: null })
    await sendWeeklyOpen({ now: monday('2026-03-30') })
    expect(await weekOf(people.head)).toEqual([])
    expect((await weekOf(people.coordinator)).map(({ overdue }) => overdue)).toEqual([1])
    expect((await weekOf(people.inspector)).map(({ overdue }) => overdue)).toEqual([2])
  })

  it('lists the nearest thirty and counts the rest', async () => {
    for (let made = 0; made < 32; made += 1) await aComplaint({ now: new Date('2026-03-12T02:00:00Z') })
    const nearest = await aComplaint()
    const { coordinator } = await onlyThesePeople()
    await sendWeeklyOpen({ now: monday('2026-03-30'), pageSize: 10 })
    const [week] = await weekOf(coordinator)
    expect(week).toMatchObject({ overdue: 33 })
    const listed = week?.['listed'] as { reference: string }[]
    expect(listed).toHaveLength(30)
    expect(listed[0]?.reference).toBe(nearest.reference)
  })

  it('once a week, with two workers at once, killed half-way, or caught up on Wednesday', async () => {
    await aComplaint({ status: 'forwarded' })
    const { coordinator } = await onlyThesePeople()
    const now = monday('2026-03-30')
    const notFor = { 'to.accountId': { $ne: coordinator.accountId } }
    await rawDatabase().command({ collMod: 'outbox-emails', validator: notFor })
    await expect(sendWeeklyOpen({ now })).rejects.toThrow()
    await rawDatabase().command({ collMod: 'outbox-emails', validator: {} })
    await Promise.all([sendWeeklyOpen({ now }), sendWeeklyOpen({ now })])
    await sendWeeklyOpen({ now: monday('2026-04-01') })
    expect(await mailsOwed('weekly-open')).toHaveLength(3)
    await sendWeeklyOpen({ now: monday('2026-04-06') })
    expect(await mailsOwed('weekly-open')).toHaveLength(6)
  })
})

describe('somebody who is limited inside the agency', () => {
  it('reads an assigned one although it lies outside, and none that the limits hide', async () => {
    const mine = await aComplaint({ status: 'forwarded' })
    const hidden = await aComplaint({ status: 'forwarded' })
    const { officer } = await onlyThesePeople()
    const nowhere = { topics: ['education'], districts: ['64.08.01'] }
    await rawDatabase()
      .collection('accounts')
      .updateMany({ role: 'officer' }, { $set: { scope: nowhere } })
    await change(mine, { assignee: { accountId: officer.accountId, name: 'Uji' } })
    await sendWeeklyOpen({ now: monday('2026-03-30') })
    const [week] = await weekOf(officer)
    expect(week).toMatchObject({ open: 1, listed: [{ reference: mine.reference }] })
    expect(JSON.stringify(week)).not.toContain(hidden.reference)
  })
})
