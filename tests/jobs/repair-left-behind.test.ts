import { describe, expect, it } from 'vitest'
import { addMessage } from '#app/complaints/add-message.server.ts'
import { answerComplaint } from '#app/complaints/answer-complaint.server.ts'
import { askForInformation } from '#app/complaints/ask-for-information.server.ts'
import { closeComplaint } from '#app/complaints/close-complaint.server.ts'
import { disputeAnswer } from '#app/complaints/dispute-answer.server.ts'
import { restrictComplaint, unrestrictComplaint } from '#app/complaints/restrict-complaint.server.ts'
import { splitComplaint } from '#app/complaints/split-complaint.server.ts'
import { replyToComplaint } from '#app/complaints/reply-to-complaint.server.ts'
import { withdrawComplaint } from '#app/complaints/withdraw-complaint.server.ts'
import { lapseIncomplete } from '#app/jobs/lapse-incomplete.server.ts'
import { repairLeftBehind } from '#app/jobs/repair-left-behind.server.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { forgetReferenceData } from '#models/reference-memory.server.ts'
import { rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint, aMoment, anAnswer, aRequest, mustBeOk } from '#tests/support/factories.ts'
import { aCoordinator, aHeadOf, anOfficerOf, testKeys, theResidentOf, useReferenceData } from '#tests/support/people.ts'
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

describe('what the resident did to a whole whose program died before the parts knew', () => {
  const byResident = ({ reference }: Complaint, submissionKey: string) =>
    ({ actor: theResidentOf(reference), reference, submissionKey, now: aMoment, attachments: [] }) as const
  const partsOf = ({ parts }: Complaint) => Promise.all(parts.map((part) => readStored(part)))
  const stepsOf = async (whole: Complaint, step: string) =>
    (await partsOf(whole)).map(({ history }) => history.filter((entry) => entry.step === step).map(({ text }) => text))

  it('each message arrives, once, also by two workers', async () => {
    const whole = await aDividedOne()
    await repair()
    for (const text of ['Contoh tambahan pertama.', 'Contoh tambahan kedua.'])
      mustBeOk(await addMessage({ ...byResident(whole, text), text }))
    await Promise.all([repair(), repair()])
    await repair()
    const both = ['Contoh tambahan pertama.', 'Contoh tambahan kedua.']
    expect(await stepsOf(whole, 'add')).toEqual([both, both])
  })

  it('a disputed answer is not given once more: its agencies go on', async () => {
    const whole = await aDividedOne()
    for (const part of whole.parts) await answer(part)
    await repair()
    mustBeOk(await disputeAnswer({ ...byResident(whole, 'uji-bantah'), reason: 'Contoh: belum selesai.' }))
    await Promise.all([repair(), repair()])
    const after = await readStored(whole.reference)
    expect(after.status).toBe('in_progress')
    expect(after.history.filter(({ step }) => step === 'answer')).toHaveLength(1)
    expect((await partsOf(whole)).map(({ status, reopened }) => [status, reopened])).toEqual([
      ['in_progress', 1],
      ['in_progress', 1],
    ])
    expect(await stepsOf(whole, 'dispute')).toEqual([['Contoh: belum selesai.'], ['Contoh: belum selesai.']])
  })

  it('what was withdrawn is worked on no more, and its agencies are told', async () => {
    const whole = await aDividedOne()
    await repair()
    mustBeOk(await withdrawComplaint({ ...byResident(whole, 'uji-cabut'), reason: null }))
    await repair()
    expect((await partsOf(whole)).map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn'])
    for (const reference of whole.parts)
      expect(await storedIn('outbox-emails', { reference, message: 'complaint-withdrawn' })).toHaveLength(1)
  })

  it('nothing that was written while fewer could read it is passed on after it was opened', async () => {
    const whole = await aDividedOne()
    await repair()
    const coordinator = await aCoordinator()
    const request = async () => ({
      ...aRequest(coordinator, await readStored(whole.reference)),
      reason: 'Contoh alasan.',
    })
    mustBeOk(await restrictComplaint(await request()))
    mustBeOk(await addMessage({ ...byResident(whole, 'uji-rahasia'), text: 'Contoh rahasia.' }))
    mustBeOk(await unrestrictComplaint(await request()))
    await repair()
    expect(await stepsOf(whole, 'add')).toEqual([[], []])
  })
})

describe('two agencies that ask the resident of one whole', () => {
  const ask = async (reference: string, text: string, now = aMoment) => {
    const part = await readStored(reference)
    mustBeOk(await askForInformation({ ...aRequest(await anOfficerOf(part.agency ?? ''), part, { now }), text }))
    await repairLeftBehind({ keys: testKeys, now })
  }
  const asked = async (reference: string) =>
    (await storedIn('outbox-emails', { reference, message: 'information-requested' })).map(
      ({ facts }) => facts as { question: string; completeBy: string },
    )
  const later = new Date('2026-03-20T02:00:00Z')

  it('both questions reach them, the second as soon as it is asked, with its own thirty days', async () => {
    const whole = await aDividedOne()
    const [first = '', second = ''] = whole.parts
    await ask(first, 'Contoh: tiang yang mana?')
    await ask(second, 'Contoh: kelas yang mana?', later)
    await repairLeftBehind({ keys: testKeys, now: later })
    const mails = await asked(whole.reference)
    expect(mails.map(({ completeBy }) => completeBy)).toEqual(['2026-04-09', '2026-04-19'])
    expect(mails[0]?.question).toBe('Contoh: tiang yang mana?')
    for (const question of ['Contoh: tiang yang mana?', 'Contoh: kelas yang mana?'])
      expect(mails[1]?.question).toContain(question)
    const after = await readStored(whole.reference)
    expect(after.history.at(-1)).toMatchObject({ step: 'ask', text: mails[1]?.question })
    // The first question is answered until the day that the resident was told last.
    await lapseIncomplete({ now: new Date('2026-04-10T00:00:00Z') })
    expect((await readStored(first)).status).toBe('incomplete')
    await lapseIncomplete({ now: new Date('2026-04-20T00:00:00Z') })
    expect((await readStored(first)).status).toBe('withdrawn')
    await lapseIncomplete({ now: new Date('2026-04-21T00:00:00Z') })
    expect((await readStored(whole.reference)).status).toBe('withdrawn')
  })

  it('the silence on the question of one does not end the work of the other', async () => {
    const whole = await aDividedOne()
    const [first = '', second = ''] = whole.parts
    await ask(first, 'Contoh: tiang yang mana?')
    const now = new Date('2026-04-10T00:00:00Z')
    await lapseIncomplete({ now })
    await lapseIncomplete({ now })
    expect((await readStored(first)).status).toBe('withdrawn')
    expect((await readStored(whole.reference)).status).toBe('incomplete')
    await repairLeftBehind({ keys: testKeys, now })
    expect((await readStored(whole.reference)).status).toBe('in_progress')
    await answer(second)
    await repairLeftBehind({ keys: testKeys, now })
    expect((await readStored(whole.reference)).status).toBe('answered')
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
