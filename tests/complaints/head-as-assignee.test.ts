import { beforeEach, describe, expect, it } from 'vitest'
import type { StaffActor } from '#app/access/actor.ts'
import { disputeAnswer } from '#app/complaints/dispute-answer.server.ts'
import { remindAgency } from '#app/complaints/remind-agency.server.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { remindOfPlanned } from '#app/jobs/planned-due.server.ts'
import { warnOfDeadlines } from '#app/jobs/warn-of-deadlines.server.ts'
import { sendWeeklyOpen } from '#app/jobs/weekly-open.server.ts'
import { daysFrom, forgetComplaints, mailsOwed, morningOf } from '#tests/jobs/support.ts'
import { rawDatabase, useDatabase } from '#tests/support/database.ts'
import { aComplaint, aRequest, mustBeOk, type ComplaintWish } from '#tests/support/factories.ts'
import { aCoordinator, aHeadOf, theResidentOf, useReferenceData } from '#tests/support/people.ts'

// A head who has a complaint in hand is told in two capacities, and reads each mail once: neither twice nor not at all.

useDatabase()
useReferenceData()
beforeEach(forgetComplaints)

let head: StaffActor

/** In the hands of the agency's head; nobody else works there. */
async function aComplaintOfTheHead(wish: ComplaintWish, changes: object = {}): Promise<Complaint> {
  const complaint = await aComplaint(wish)
  await rawDatabase().collection('accounts').deleteMany({})
  head = await aHeadOf('dishub')
  await aCoordinator()
  const assignee = { accountId: head.accountId, name: head.name }
  await rawDatabase()
    .collection('complaints')
    .updateOne(
      { reference: complaint.reference },
      { $set: { assignee, ...changes } },
      { bypassDocumentValidation: true },
    )
  await rawDatabase().collection('outbox-emails').deleteMany({})
  return complaint
}

/** What is owed to the head. */
async function readByHead(...messages: string[]): Promise<string[]> {
  const rows = await mailsOwed(...messages)
  return rows.filter(({ to }) => to['accountId'] === head.accountId).map(({ message }) => message)
}

describe('a head who has a complaint in hand reads once', () => {
  it('each warning, each passed date and each escalation', async () => {
    await aComplaintOfTheHead({ status: 'forwarded' })
    const perDay: Record<string, string[]> = {}
    const kinds = ['deadline-warning', 'deadline-passed', 'escalation']
    // Forwarded on 10 March: the first reply until Tuesday 17 March, the answer until Tuesday 7 April.
    for (const day of daysFrom('2026-03-10', '2026-04-13')) {
      const before = (await readByHead(...kinds)).length
      await warnOfDeadlines({ now: morningOf(day) })
      await warnOfDeadlines({ now: morningOf(day) })
      const today = (await readByHead(...kinds)).slice(before)
      if (today.length > 0) perDay[day] = today
    }
    expect(perDay).toEqual({
      '2026-03-16': ['deadline-warning'],
      '2026-03-25': ['deadline-passed'],
      '2026-03-27': ['escalation'],
      '2026-04-06': ['deadline-warning'],
      '2026-04-08': ['deadline-passed'],
      '2026-04-10': ['escalation'],
    })
  })

  it.each([
    ['on the day and three working days later', ['2026-04-06', '2026-04-09'], [0, 3]],
    ['after downtime, when both days have passed, once', ['2026-04-10'], [4]],
  ])('a promised day: %s', async (_case, days, expected) => {
    await aComplaintOfTheHead({ status: 'answered' }, { plannedFor: '2026-04-06' })
    for (const day of days) await remindOfPlanned({ now: morningOf(day) })
    const rows = (await mailsOwed('planned-due')).filter(({ to }) => to['accountId'] === head.accountId)
    expect(rows.map(({ facts }) => facts['daysLate'])).toEqual(expected)
  })

  it('what is open every Monday, as the list of the agency', async () => {
    await aComplaintOfTheHead({ status: 'forwarded' })
    await sendWeeklyOpen({ now: new Date('2026-03-16T08:00:00+08:00') })
    expect(await readByHead('weekly-open')).toEqual(['weekly-open'])
  })

  it('that the resident disputes the answer', async () => {
    const complaint = await aComplaintOfTheHead({ status: 'answered' })
    mustBeOk(
      await disputeAnswer({
        ...aRequest(theResidentOf(complaint.reference), complaint),
        ...{ reason: 'Contoh: belum selesai.', attachments: [] },
      }),
    )
    expect(await readByHead('complaint-disputed')).toEqual(['complaint-disputed'])
  })

  it('that the resident reminds the agency', async () => {
    const complaint = await aComplaintOfTheHead({ status: 'forwarded' })
    const late = { ...aRequest(theResidentOf(complaint.reference), complaint), now: morningOf('2026-03-25') }
    mustBeOk(await remindAgency(late))
    expect(await readByHead('resident-reminded')).toEqual(['resident-reminded'])
  })
})
