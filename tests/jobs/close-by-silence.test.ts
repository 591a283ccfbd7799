import { beforeEach, describe, expect, it } from 'vitest'
import { addMessage } from '#app/complaints/add-message.server.ts'
import { disputeAnswer } from '#app/complaints/dispute-answer.server.ts'
import { closeBySilence } from '#app/jobs/close-by-silence.server.ts'
import { findComplaint } from '#models/complaint.server.ts'
import { forgetComplaints, mailsOwed, morningOf } from '#tests/jobs/support.ts'
import { rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint, aRequest, mustBeOk } from '#tests/support/factories.ts'
import { theResidentOf, useReferenceData } from '#tests/support/people.ts'

useDatabase()
useReferenceData()
beforeEach(forgetComplaints)

// Answered on Tuesday 10 March: ten working days, with five holidays between, end on Tuesday 31 March.
const lastDay = '2026-03-31'
const dayAfter = '2026-04-01'

const closings = async () => (await mailsOwed('complaint-closed')).map(({ facts }) => facts['closedBy'])

describe('closing by silence', () => {
  it('leaves it open on the last day and closes it on the day after, in other words than the resident’s', async () => {
    const { reference } = await aComplaint({ status: 'answered' })
    expect(await closeBySilence({ now: morningOf(lastDay) })).toBe(0)
    expect(await closeBySilence({ now: new Date(`${lastDay}T23:59:59+08:00`) })).toBe(0)
    expect(await closeBySilence({ now: morningOf(dayAfter) })).toBe(1)
    const closed = await findComplaint(reference)
    expect(closed).toMatchObject({ status: 'closed', closedBy: 'silence', outcome: 'fixed', nextDueOn: null })
    expect(closed?.history.at(-1)).toMatchObject({
      step: 'close',
      from: 'answered',
      visibility: 'resident',
      by: { kind: 'system', name: 'close-by-silence' },
    })
    expect(await closings()).toEqual(['silence'])
  })

  it('leaves alone what the resident disputed', async () => {
    const complaint = await aComplaint({ status: 'answered' })
    mustBeOk(
      await disputeAnswer({
        ...aRequest(theResidentOf(complaint.reference), complaint),
        reason: 'Contoh: masih padam.',
        attachments: [],
      }),
    )
    expect(await closeBySilence({ now: morningOf('2026-06-01') })).toBe(0)
  })

  it('closes also where the resident wrote a message but neither accepted nor disputed', async () => {
    const complaint = await aComplaint({ status: 'answered' })
    mustBeOk(
      await addMessage({
        ...aRequest(theResidentOf(complaint.reference), complaint),
        text: 'Contoh: terima kasih, saya lihat dulu.',
        attachments: [],
      }),
    )
    expect(await closeBySilence({ now: morningOf(dayAfter) })).toBe(1)
  })

  it('after five days of downtime closes each once, with two workers at once', async () => {
    for (let made = 0; made < 6; made += 1) await aComplaint({ status: 'answered' })
    const now = morningOf('2026-04-06')
    const did = await Promise.all([closeBySilence({ now, pageSize: 2 }), closeBySilence({ now, pageSize: 3 })])
    expect(did[0] + did[1]).toBe(6)
    expect(await closings()).toEqual(Array(6).fill('silence'))
    const closed = await storedIn('complaints', { status: 'closed' })
    expect(closed).toHaveLength(6)
    for (const { history } of closed) {
      expect((history as { step: string }[]).filter(({ step }) => step === 'close')).toHaveLength(1)
    }
  })

  it('one that cannot be written does not keep the others waiting', async () => {
    for (let made = 0; made < 3; made += 1) await aComplaint({ status: 'answered' })
    const [victim] = (await storedIn('complaints')).map(({ reference }) => String(reference)).sort()
    await rawDatabase().command({ collMod: 'outbox-emails', validator: { reference: { $ne: victim } } })
    await expect(closeBySilence({ now: morningOf(dayAfter) })).rejects.toThrow()
    await rawDatabase().command({ collMod: 'outbox-emails', validator: {} })
    expect(await storedIn('complaints', { status: 'closed' })).toHaveLength(2)
    expect(await closeBySilence({ now: morningOf(dayAfter) })).toBe(1)
  })

  it('killed half-way goes on where it stopped', async () => {
    for (let made = 0; made < 4; made += 1) await aComplaint({ status: 'answered' })
    const [, , victim] = (await storedIn('complaints')).map(({ reference }) => String(reference)).sort()
    await rawDatabase().command({ collMod: 'outbox-emails', validator: { reference: { $lt: victim } } })
    await expect(closeBySilence({ now: morningOf(dayAfter) })).rejects.toThrow()
    await rawDatabase().command({ collMod: 'outbox-emails', validator: {} })
    expect(await storedIn('complaints', { status: 'closed' })).toHaveLength(2)
    expect(await closeBySilence({ now: morningOf(dayAfter) })).toBe(2)
    expect(await closings()).toHaveLength(4)
  })
})
