import { beforeEach, describe, expect, it } from 'vitest'
import { tellOfHeld } from '#app/jobs/tell-of-held.server.ts'
import { forgetComplaints, mailsOwed } from '#tests/jobs/support.ts'
import { rawDatabase, useDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'
import { aCoordinator, anOfficerOf, useReferenceData } from '#tests/support/people.ts'

useDatabase()
useReferenceData()
beforeEach(forgetComplaints)

const at = (hour: string) => new Date(`2026-03-11T${hour}:30:00+08:00`)

async function hold(reasons: readonly string[], changes: Record<string, unknown> = {}): Promise<void> {
  for (const held of reasons) {
    const { reference } = await aComplaint()
    await rawDatabase()
      .collection('complaints')
      .updateOne({ reference }, { $set: { held, ...changes } }, { bypassDocumentValidation: true })
  }
}

async function oneCoordinator() {
  await rawDatabase().collection('accounts').deleteMany({})
  const coordinator = await aCoordinator()
  await anOfficerOf('dishub')
  await rawDatabase().collection('outbox-emails').deleteMany({})
  return coordinator
}

describe('what is held', () => {
  it('is told to each coordinator in one mail, however much it is', async () => {
    await hold(['near-copies', 'near-copies', 'threat'])
    await aComplaint()
    const { accountId } = await oneCoordinator()
    expect(await tellOfHeld({ now: at('07') })).toBe(1)
    const owed = await mailsOwed('held-digest')
    expect(owed.map(({ to, facts }) => ({ to, facts }))).toEqual([
      {
        to: { kind: 'account', accountId },
        facts: {
          count: 3,
          reasons: [
            { reason: 'near-copies', count: 2 },
            { reason: 'threat', count: 1 },
          ],
        },
      },
    ])
  })

  it('is told once a morning and once a noon, also by two workers', async () => {
    await hold(['links'])
    await oneCoordinator()
    await Promise.all([tellOfHeld({ now: at('07') }), tellOfHeld({ now: at('07') })])
    await tellOfHeld({ now: at('08') })
    expect(await mailsOwed('held-digest')).toHaveLength(1)
    await tellOfHeld({ now: at('13') })
    expect(await mailsOwed('held-digest')).toHaveLength(2)
  })

  it('is not told when nothing is held, nor to who may not know of it', async () => {
    await aComplaint()
    await oneCoordinator()
    expect(await tellOfHeld({ now: at('07') })).toBe(0)
    await hold(['threat'], { target: 'against-leadership' })
    expect(await tellOfHeld({ now: at('13') })).toBe(0)
  })
})
