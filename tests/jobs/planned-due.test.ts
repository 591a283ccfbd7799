import { beforeEach, describe, expect, it } from 'vitest'
import { acceptAnswer } from '#app/complaints/accept-answer.server.ts'
import { answerComplaint } from '#app/complaints/answer-complaint.server.ts'
import { disputeAnswer } from '#app/complaints/dispute-answer.server.ts'
import type { Complaint, LocalDate } from '#app/complaints/rules/complaint.ts'
import { remindOfPlanned } from '#app/jobs/planned-due.server.ts'
import { forgetComplaints, mailsOwed, morningOf, readerOf } from '#tests/jobs/support.ts'
import { rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint, anAnswer, aRequest, mustBeOk } from '#tests/support/factories.ts'
import { aHeadOf, anInspector, anOfficerOf, testKeys, theResidentOf, useReferenceData } from '#tests/support/people.ts'

useDatabase()
useReferenceData()
beforeEach(async () => {
  await forgetComplaints()
  await rawDatabase().collection('accounts').deleteMany({})
})

async function aPromise(plannedFor: LocalDate | null, before?: Complaint): Promise<Complaint> {
  const complaint = before ?? (await aComplaint({ status: 'in_progress' }))
  const outcome = plannedFor ? ('planned' as const) : ('fixed' as const)
  return mustBeOk(
    await answerComplaint({
      ...aRequest(await anOfficerOf('dishub'), complaint),
      answer: { ...anAnswer, outcome, plannedFor },
      attachments: [],
      keys: testKeys,
    }),
  )
}

const reminded = async () =>
  (await mailsOwed('planned-due')).map((row) => `${readerOf(row)} ${String(row.facts['daysLate'])}`)

describe('a promised day', () => {
  it('is told to who has it on that day, and to head and coordinators three working days later, also when closed', async () => {
    const { reference, version } = await aPromise('2026-04-06')
    mustBeOk(await acceptAnswer(aRequest(theResidentOf(reference), { reference, version })))
    await rawDatabase().collection('accounts').deleteMany({})
    const head = await aHeadOf('dishub')
    const inspector = await anInspector()
    expect(await remindOfPlanned({ now: morningOf('2026-04-05') })).toBe(0)
    expect(await remindOfPlanned({ now: morningOf('2026-04-06') })).toBe(1)
    expect(await reminded()).toEqual(['dishub 0'])
    expect(await remindOfPlanned({ now: morningOf('2026-04-08') })).toBe(0)
    expect(await remindOfPlanned({ now: morningOf('2026-04-09') })).toBe(1)
    expect(await remindOfPlanned({ now: morningOf('2026-04-10') })).toBe(0)
    expect(await reminded()).toEqual(['dishub 0', `${head.accountId} 3`, `${inspector.accountId} 3`])
  })

  it('is gone when a later answer takes its place', async () => {
    const planned = await aPromise('2026-04-06')
    const disputed = mustBeOk(
      await disputeAnswer({
        ...aRequest(theResidentOf(planned.reference), planned),
        reason: 'Contoh: belum.',
        attachments: [],
      }),
    )
    // Reopened, its ordinary dates remind; the promise is not lost before something else is said.
    expect(await remindOfPlanned({ now: morningOf('2026-04-06') })).toBe(0)
    const [stored] = await storedIn('complaints')
    expect(stored?.['plannedFor']).toBe('2026-04-06')
    await aPromise(null, disputed)
    expect(await remindOfPlanned({ now: morningOf('2026-04-09') })).toBe(0)
    expect((await storedIn('complaints'))[0]?.['plannedFor']).toBeNull()
  })

  it('after downtime, with two workers at once and a kill half-way: each told once', async () => {
    for (let made = 0; made < 6; made += 1) await aPromise('2026-04-06')
    await rawDatabase().collection('accounts').deleteMany({})
    await aHeadOf('dishub')
    const now = morningOf('2026-04-11')
    const [, , victim] = (await storedIn('complaints')).map(({ reference }) => String(reference)).sort()
    await rawDatabase().command({ collMod: 'outbox-emails', validator: { reference: { $lt: victim } } })
    await expect(remindOfPlanned({ now, pageSize: 1 })).rejects.toThrow()
    await rawDatabase().command({ collMod: 'outbox-emails', validator: {} })
    await Promise.all([remindOfPlanned({ now, pageSize: 2 }), remindOfPlanned({ now, pageSize: 3 })])
    expect(await reminded()).toHaveLength(12)
    expect(await remindOfPlanned({ now })).toBe(0)
  })
})
