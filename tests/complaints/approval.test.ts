import { beforeAll, describe, expect, test } from 'vitest'
import type { StaffActor } from '#app/access/actor.ts'
import { filesFor, view } from '#app/access/view.ts'
import { answerComplaint } from '#app/complaints/answer-complaint.server.ts'
import { approveAnswer } from '#app/complaints/approve-answer.server.ts'
import { readTrackingPage } from '#app/complaints/read-tracking-page.server.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { sendAnswerBack } from '#app/complaints/send-answer-back.server.ts'
import { editAgency } from '#models/agency.server.ts'
import { inTransaction } from '#models/transaction.server.ts'
import { rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint, aMoment, anAnswer, aRequest, mustBeOk } from '#tests/support/factories.ts'
import { aHeadOf, anOfficerOf, testKeys, theResidentOf, useReferenceData } from '#tests/support/people.ts'

useDatabase()
useReferenceData()

let officer: StaffActor
let head: StaffActor

beforeAll(async () => {
  await inTransaction((tx) => editAgency(tx, 'dishub', { approvesAnswers: true }, 'system:test', aMoment))
  officer = await anOfficerOf('dishub')
  head = await aHeadOf('dishub')
})

async function aWaitingAnswer(): Promise<Complaint> {
  const complaint = await aComplaint({ status: 'in_progress' })
  return mustBeOk(
    await answerComplaint({ ...aRequest(officer, complaint), answer: anAnswer, attachments: [], keys: testKeys }),
  )
}

const mailsOf = async ({ reference }: Complaint, message: string) => storedIn('outbox-emails', { reference, message })

describe('where the agency head releases answers', () => {
  test('the resident sees and hears nothing of an answer that waits, and settlement runs on', async () => {
    const complaint = await aWaitingAnswer()
    expect(complaint).toMatchObject({ status: 'awaiting_approval', outcome: null })
    expect(await mailsOf(complaint, 'answer-given')).toEqual([])
    const toHead = await mailsOf(complaint, 'answer-awaiting-approval')
    expect(toHead.map(({ to }) => (to as { accountId: string }).accountId)).toEqual([head.accountId])
    const page = await readTrackingPage(theResidentOf(complaint.reference), complaint.reference, aMoment)
    expect(page?.complaint.status).toBe('in_progress')
    expect(JSON.stringify(page)).not.toContain(anAnswer.found)
    const stopped = complaint.clocks.filter(({ stoppedOn }) => stoppedOn !== null).map(({ name }) => name)
    expect(stopped).not.toContain('settlement')
  })

  test('the proof of an answer that waits is not the resident’s to open', async () => {
    const complaint = await aWaitingAnswer()
    const history = complaint.history.map((entry) =>
      entry.step === 'answer' ? { ...entry, attachments: ['foto-bukti'] } : entry,
    )
    const waiting = { ...complaint, history }
    const resident = theResidentOf(complaint.reference)
    expect(filesFor(resident, waiting)).not.toBe('all')
    expect(filesFor(resident, waiting)).not.toContain('foto-bukti')
    expect(filesFor(officer, waiting)).toBe('all')
    expect(JSON.stringify(view(resident, waiting))).not.toContain('foto-bukti')
  })

  test('the head releases it: the resident is mailed and reads the whole answer under the name of the office', async () => {
    const complaint = await aWaitingAnswer()
    const after = mustBeOk(await approveAnswer({ ...aRequest(head, complaint), keys: testKeys }))
    expect(after).toMatchObject({ status: 'answered', outcome: 'fixed' })
    const [mail] = await mailsOf(complaint, 'answer-given')
    expect(mail?.['facts']).toMatchObject({
      found: anAnswer.found,
      done: anAnswer.done,
      agencyName: 'Dinas Perhubungan',
    })
    const page = await readTrackingPage(theResidentOf(complaint.reference), complaint.reference, aMoment)
    const entries = page?.complaint.history.filter(({ facts }) => facts.found === anAnswer.found)
    expect(entries).toHaveLength(1)
    expect(entries?.[0]).toMatchObject({ step: 'approve', by: { name: '', agency: 'dishub' } })
    const links = await storedIn('link-tokens', { reference: complaint.reference })
    expect(links.map(({ purpose }) => String(purpose))).toEqual(expect.arrayContaining(['accept', 'dispute']))
    expect(after.clocks.find(({ name }) => name === 'settlement')?.stoppedOn).toBe('2026-03-10')
  })

  test('the head sends it back with a reason, which its author is mailed; the next answer is another one', async () => {
    const complaint = await aWaitingAnswer()
    expect(await sendAnswerBack({ ...aRequest(head, complaint), reason: null })).toMatchObject({
      reason: 'missing-reason',
    })
    const back = mustBeOk(await sendAnswerBack({ ...aRequest(head, complaint), reason: 'Sebut jumlah lampunya.' }))
    expect(back.status).toBe('in_progress')
    expect(back.history.at(-1)).toMatchObject({ visibility: 'staff', facts: { reason: 'Sebut jumlah lampunya.' } })
    const [mail] = await mailsOf(complaint, 'answer-sent-back')
    expect(mail).toMatchObject({ to: { accountId: officer.accountId }, facts: { reason: 'Sebut jumlah lampunya.' } })
    const answer = { ...anAnswer, done: 'Tiga kabel diganti dan tiga lampu dinyalakan kembali.' }
    const again = mustBeOk(
      await answerComplaint({ ...aRequest(officer, back), answer, attachments: [], keys: testKeys }),
    )
    const released = mustBeOk(await approveAnswer({ ...aRequest(head, again), keys: testKeys }))
    expect(released.history.at(-1)?.facts.done).toBe(answer.done)
  })

  test('nobody releases the own answer, and an officer none at all', async () => {
    const complaint = await aWaitingAnswer()
    await rawDatabase()
      .collection('accounts')
      .updateOne({ name: officer.name }, { $set: { role: 'head' } })
    const promoted: StaffActor = { ...officer, role: 'head' }
    const own = await approveAnswer({ ...aRequest(promoted, complaint), keys: testKeys })
    expect(own).toMatchObject({ ok: false, reason: 'own-answer' })
    await rawDatabase()
      .collection('accounts')
      .updateOne({ name: officer.name }, { $set: { role: 'officer' } })
    const byOfficer = await approveAnswer({ ...aRequest(await anOfficerOf('dishub'), complaint), keys: testKeys })
    expect(byOfficer).toMatchObject({ ok: false, reason: 'wrong-role' })
  })
})
