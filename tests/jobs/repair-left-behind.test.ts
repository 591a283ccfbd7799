import { describe, expect, it } from 'vitest'
import { answerComplaint } from '#app/complaints/answer-complaint.server.ts'
import { closeComplaint } from '#app/complaints/close-complaint.server.ts'
import { splitComplaint } from '#app/complaints/split-complaint.server.ts'
import { replyToComplaint } from '#app/complaints/reply-to-complaint.server.ts'
import { repairLeftBehind } from '#app/jobs/repair-left-behind.server.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { forgetReferenceData } from '#models/reference-memory.server.ts'
import { rawDatabase, useDatabase } from '#tests/support/database.ts'
import { aComplaint, aMoment, anAnswer, aRequest, mustBeOk } from '#tests/support/factories.ts'
import { aCoordinator, aHeadOf, anOfficerOf, testKeys, useReferenceData } from '#tests/support/people.ts'
import { readStored } from '#tests/support/read-stored.ts'

useDatabase()
useReferenceData()

const repair = () => repairLeftBehind({ keys: testKeys, now: aMoment })
const wishes = [
  { agency: 'dishub', class: 'complaint', text: 'Contoh bagian pertama: lampu padam.' },
  { agency: 'disdikbud', class: 'complaint', text: 'Contoh bagian kedua: pagar sekolah roboh.' },
] as const

/** The use cases alone: what a program writes that dies before the whole follows. */
async function aDividedOne(): Promise<Complaint> {
  const complaint = await aComplaint()
  mustBeOk(
    await splitComplaint({ ...aRequest(await aCoordinator(), complaint), parts: wishes, title: null, keys: testKeys }),
  )
  return readStored(complaint.reference)
}

async function answer(reference: string) {
  const part = await readStored(reference)
  const actor = await anOfficerOf(part.agency ?? '')
  mustBeOk(await replyToComplaint({ ...aRequest(actor, part), text: 'Contoh balasan.', attachments: [] }))
  const begun = await readStored(reference)
  mustBeOk(await answerComplaint({ ...aRequest(actor, begun), answer: anAnswer, attachments: [], keys: testKeys }))
}

describe('a whole that was left behind', () => {
  it('is brought to where its parts are, once, also by two workers', async () => {
    const whole = await aDividedOne()
    expect(whole.status).toBe('submitted')
    await Promise.all([repair(), repair()])
    const after = await readStored(whole.reference)
    expect(after.status).toBe('forwarded')
    await repair()
    expect((await readStored(whole.reference)).version).toBe(after.version)
    for (const part of whole.parts) await answer(part)
    await repair()
    expect((await readStored(whole.reference)).status).toBe('answered')
  })

  it('and its parts are closed by silence together: a part waits for its whole', async () => {
    const whole = await aDividedOne()
    for (const part of whole.parts) await answer(part)
    await repair()
    const now = new Date('2026-05-10T02:00:00Z')
    const close = async (reference: string) => (await closeComplaint({ reference, now })).ok
    expect(await close(whole.parts[0] ?? '')).toBe(false)
    expect(await close(whole.reference)).toBe(true)
    expect(await Promise.all(whole.parts.map(close))).toEqual([true, true])
    expect(await readStored(whole.parts[0] ?? '')).toMatchObject({ status: 'closed', closedBy: 'silence' })
  })
})

describe('an agency whose head releases answers', () => {
  it('lets them go out at once while it has none, and what waits for one who is gone goes back', async () => {
    await rawDatabase()
      .collection('agencies')
      .updateOne({ _id: 'dishub' as never }, { $set: { approvesAnswers: true } })
    await forgetReferenceData()
    const heads = { role: 'head', agency: 'dishub' }
    await rawDatabase().collection('accounts').deleteMany(heads)
    const free = await aComplaint({ status: 'in_progress' })
    await answer(free.reference)
    expect((await readStored(free.reference)).status).toBe('answered')

    await aHeadOf('dishub')
    const waiting = await aComplaint({ status: 'in_progress' })
    await answer(waiting.reference)
    expect((await readStored(waiting.reference)).status).toBe('awaiting_approval')
    expect(await repair()).toBe(0)
    await rawDatabase()
      .collection('accounts')
      .updateMany(heads, { $set: { isActive: false } })
    expect(await repair()).toBe(1)
    expect(await readStored(waiting.reference)).toMatchObject({ status: 'in_progress' })
    await answer(waiting.reference)
    expect((await readStored(waiting.reference)).status).toBe('answered')
  })
})
