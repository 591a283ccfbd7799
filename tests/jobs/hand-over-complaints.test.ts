import { beforeAll, describe, expect, it } from 'vitest'
import { closeAgency } from '#app/agencies/close-agency.server.ts'
import { disputeAnswer } from '#app/complaints/dispute-answer.server.ts'
import { handOverComplaints } from '#app/jobs/hand-over-complaints.server.ts'
import { supplyInformation } from '#app/complaints/supply-information.server.ts'
import { findComplaint } from '#models/complaint.server.ts'
import { rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint, aMoment, aRequest, mustBeOk, type ComplaintWish } from '#tests/support/factories.ts'
import { anAdministrator, theResidentOf, useReferenceData } from '#tests/support/people.ts'

useDatabase()
useReferenceData()

const run = (limit = 100) => handOverComplaints({ now: aMoment, limit })
const reason = 'Contoh: Peraturan Daerah 1/2026.'

async function close(code: string, successor: string): Promise<void> {
  const values = { way: 'merged', on: '2026-01-05', successor, reason, people: 'leave' }
  expect(await closeAgency({ actor: await anAdministrator(), code, values, now: aMoment })).toEqual({ ok: true })
}

const ofDishub = (wish: ComplaintWish) => aComplaint({ agency: 'dishub', ...wish })
const fate = async (reference: string) => {
  const { status, agency, handOvers } = (await findComplaint(reference)) ?? {}
  return { status, agency, handOvers }
}

const references: Record<string, string> = {}

beforeAll(async () => {
  const wishes: Record<string, ComplaintWish> = {
    forwarded: { status: 'forwarded' },
    working: { status: 'in_progress' },
    sealed: { status: 'in_progress', identity: 'sealed' },
    accusing: { status: 'forwarded', target: 'against-office', against: 'dpu' },
    answered: { status: 'answered' },
    closed: { status: 'closed' },
    elsewhere: { status: 'forwarded', agency: 'dinkes' },
  }
  for (const [name, wish] of Object.entries(wishes)) references[name] = (await ofDishub(wish)).reference
  const waiting = await ofDishub({ status: 'in_progress' })
  references['waiting'] = waiting.reference
  await rawDatabase()
    .collection('complaints')
    .updateOne({ reference: waiting.reference }, { $set: { status: 'incomplete', statusBefore: 'in_progress' } })
})

const of = (name: string) => fate(references[name] ?? '')

describe('what a closed agency still has', () => {
  it('stays while it works', async () => {
    expect(await run()).toBe(0)
  })

  it('is handed over in batches, each complaint once', async () => {
    await close('dishub', 'dpu')
    expect(await run(1)).toBe(1)
    expect(await run()).toBe(3)
    expect(await run()).toBe(0)
  })

  it('goes to the one that follows, where its work begins anew', async () => {
    for (const name of ['forwarded', 'working'])
      expect(await of(name)).toEqual({ status: 'forwarded', agency: 'dpu', handOvers: 0 })
    const history = (await findComplaint(references['working'] ?? ''))?.history ?? []
    expect(history.at(-1)).toMatchObject({
      step: 'move',
      by: { kind: 'system', name: 'hand-over' },
      facts: { agency: 'dpu', fromAgency: 'dishub', reason },
    })
  })

  it('goes to the coordinator where the follower is accused, or a copy has to be confirmed', async () => {
    for (const name of ['accusing', 'sealed'])
      expect(await of(name)).toEqual({ status: 'submitted', agency: null, handOvers: 0 })
  })

  it('owes mail to the resident, the agency that has it now, and the coordinators of what came back', async () => {
    const owed = await storedIn('outbox-emails', { key: /:(h\d+):complaint-(moved|returned)/ })
    const ofMoved = owed.filter(({ reference }) => reference === references['working']).map(({ key }) => String(key))
    expect(ofMoved.map((key) => key.split(':').slice(2).join(':')).sort()).toEqual([
      'complaint-moved:agency:dpu',
      'complaint-moved:resident',
    ])
  })

  it('is left alone when it is over, or another agency has it', async () => {
    expect(await of('closed')).toMatchObject({ status: 'closed', agency: 'dishub' })
    expect(await of('elsewhere')).toMatchObject({ status: 'forwarded', agency: 'dinkes' })
  })

  it('waits for its resident, and follows when the resident has written', async () => {
    expect(await of('waiting')).toMatchObject({ status: 'incomplete', agency: 'dishub' })
    const resident = theResidentOf(references['waiting'] ?? '')
    const waiting = await findComplaint(references['waiting'] ?? '')
    if (!waiting) throw new Error('gone')
    mustBeOk(
      await supplyInformation({ ...aRequest(resident, waiting), text: 'Contoh: di simpang tiga.', attachments: [] }),
    )
    expect(await run()).toBe(1)
    expect(await of('waiting')).toMatchObject({ status: 'forwarded', agency: 'dpu' })
  })

  it('that was answered and is disputed goes to the one that follows', async () => {
    const answered = await findComplaint(references['answered'] ?? '')
    if (!answered) throw new Error('gone')
    const asked = aRequest(theResidentOf(answered.reference), answered)
    mustBeOk(await disputeAnswer({ ...asked, reason: 'Contoh: masih padam.', attachments: [] }))
    expect(await run()).toBe(1)
    expect(await of('answered')).toMatchObject({ status: 'forwarded', agency: 'dpu' })
  })

  it('goes on when the follower is closed as well', async () => {
    await close('dpu', 'perkim')
    await run()
    expect(await of('working')).toMatchObject({ status: 'forwarded', agency: 'perkim' })
  })

  it('is handed over once by two workers at the same moment', async () => {
    const late = await aComplaint({ status: 'forwarded', agency: 'disbun' })
    await close('disbun', 'dtphp')
    const [one, other] = await Promise.all([run(), run()])
    expect(one + other).toBeGreaterThanOrEqual(1)
    const moves = (await findComplaint(late.reference))?.history.filter(({ step }) => step === 'move')
    expect(moves).toHaveLength(1)
  })

  it('an answer that waited for the head of the closed agency goes back into work on the way', async () => {
    const { reference } = await aComplaint({ status: 'in_progress', agency: 'dinsos' })
    await rawDatabase()
      .collection('complaints')
      .updateOne({ reference }, { $set: { status: 'awaiting_approval' } })
    await close('dinsos', 'dp3a')
    expect(await run()).toBe(1)
    expect(await fate(reference)).toMatchObject({ status: 'forwarded', agency: 'dp3a' })
    const steps = (await findComplaint(reference))?.history.map(({ step }) => step)
    expect(steps?.slice(-2)).toEqual(['sendBack', 'move'])
  })
})
