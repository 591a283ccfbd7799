import { beforeEach, describe, expect, test } from 'vitest'
import { acceptAnswer } from '#app/complaints/accept-answer.server.ts'
import { addMessage } from '#app/complaints/add-message.server.ts'
import { answerComplaint } from '#app/complaints/answer-complaint.server.ts'
import { disputeAnswer } from '#app/complaints/dispute-answer.server.ts'
import { forwardComplaint } from '#app/complaints/forward-complaint.server.ts'
import { mergeComplaint, unmergeComplaint } from '#app/complaints/merge-complaint.server.ts'
import { objectToDecision } from '#app/complaints/object-to-decision.server.ts'
import { rejectComplaint } from '#app/complaints/reject-complaint.server.ts'
import { remindAgency } from '#app/complaints/remind-agency.server.ts'
import { reopenComplaint } from '#app/complaints/reopen-complaint.server.ts'
import { replyToComplaint } from '#app/complaints/reply-to-complaint.server.ts'
import { supplyInformation } from '#app/complaints/supply-information.server.ts'
import { withdrawComplaint } from '#app/complaints/withdraw-complaint.server.ts'
import { retargetComplaint } from '#app/complaints/retarget-complaint.server.ts'
import type { AgencyCode, Complaint, Reference } from '#app/complaints/rules/complaint.ts'
import { findComplaint } from '#models/complaint.server.ts'
import { rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint, anAnswer, aRequest, mustBeOk } from '#tests/support/factories.ts'
import { aCoordinator, aHeadOf, anOfficerOf, testKeys, theResidentOf, useReferenceData } from '#tests/support/people.ts'

// To whom each step owes which mail: one line a mail, as the workflow lists them.

useDatabase()
useReferenceData()
// The factories bring people of their own; only those a test makes afterwards are to be told.
beforeEach(() => forgetPeople())

async function forgetPeople(): Promise<void> {
  await rawDatabase().collection('accounts').deleteMany({})
}

/** Everything owed about it since `before`: `message to kind-of-reader`. */
async function told(reference: Reference, before: readonly string[] = []): Promise<string[]> {
  const rows = await storedIn('outbox-emails', { reference })
  const roles = new Map((await storedIn('accounts')).map(({ _id, role }) => [String(_id), String(role)]))
  return rows
    .filter(({ key }) => !before.includes(String(key)))
    .map(({ message, to }) => {
      const { kind, accountId = '' } = to as { kind: string; accountId?: string }
      return `${String(message)} to ${kind === 'account' ? (roles.get(accountId) ?? 'nobody') : kind}`
    })
    .sort()
}

const keysOf = async (reference: Reference) =>
  (await storedIn('outbox-emails', { reference })).map(({ key }) => String(key))

async function now({ reference }: Complaint): Promise<Complaint> {
  const found = await findComplaint(reference)
  if (!found) throw new Error(`${reference} is gone`)
  return found
}

test('what a rule forwards at once is told to resident, agency and coordinators, with the day until when to correct it', async () => {
  await aCoordinator()
  const { reference, status, agency } = await aComplaint({ filing: { agency: 'dishub' } })
  expect([status, agency]).toEqual(['forwarded', 'dishub'])
  expect(await told(reference)).toEqual([
    'complaint-forwarded to address',
    'complaint-received to address',
    'forwarded-automatically to coordinator',
    'new-complaint-for-agency to agency',
  ])
  const [mail] = await storedIn('outbox-emails', { reference, message: 'forwarded-automatically' })
  expect(mail?.['facts']).toEqual({ agencyName: 'Dinas Perhubungan', correctUntil: '2026-03-13' })
})

test('the officer who has it in hand reads what the resident writes and disputes, instead of the inbox', async () => {
  const working = await aComplaint({ status: 'in_progress' })
  const answered = await aComplaint({ status: 'answered' })
  await forgetPeople()
  const officer = await anOfficerOf('dishub')
  await aHeadOf('dishub')
  const hasIt = { accountId: officer.accountId, name: 'Contoh' }
  await rawDatabase()
    .collection('complaints')
    .updateMany({ reference: { $in: [working.reference, answered.reference] } }, { $set: { assignee: hasIt } })
  const before = [await keysOf(working.reference), await keysOf(answered.reference)] as const
  const writing = aRequest(theResidentOf(working.reference), working)
  mustBeOk(await addMessage({ ...writing, text: 'Contoh: hari ini padam lagi.', attachments: [] }))
  expect(await told(working.reference, before[0])).toEqual(['message-from-resident to officer'])
  const asked = aRequest(theResidentOf(answered.reference), answered)
  mustBeOk(await disputeAnswer({ ...asked, reason: 'Contoh: masih padam.', attachments: [] }))
  expect(await told(answered.reference, before[1])).toEqual([
    ...['complaint-disputed to head', 'complaint-disputed to officer'],
  ])
})

test('a first dispute is told to agency and head, a second to the coordinators', async () => {
  let complaint = await aComplaint({ status: 'answered' })
  await forgetPeople()
  await aHeadOf('dishub')
  await aHeadOf('dpu')
  await aCoordinator()
  const { reference } = complaint
  const dispute = async () => {
    const before = await keysOf(reference)
    const asked = aRequest(theResidentOf(reference), complaint)
    complaint = mustBeOk(await disputeAnswer({ ...asked, reason: 'Contoh: masih padam.', attachments: [] }))
    return told(reference, before)
  }
  expect(await dispute()).toEqual(['complaint-disputed to agency', 'complaint-disputed to head'])
  const answering = aRequest(await anOfficerOf('dishub'), complaint)
  complaint = mustBeOk(await answerComplaint({ ...answering, answer: anAnswer, attachments: [], keys: testKeys }))
  expect(await dispute()).toEqual(['complaint-disputed to coordinator'])
})

describe('what the resident does', () => {
  test.each([
    ['forwarded', 'complaint-withdrawn to agency'],
    ['submitted', 'complaint-withdrawn to coordinator'],
  ] as const)('withdrawing what is %s is told to whoever had it, and confirmed', async (status, staff) => {
    const complaint = await aComplaint({ status })
    await forgetPeople()
    await aCoordinator()
    const before = await keysOf(complaint.reference)
    const asked = aRequest(theResidentOf(complaint.reference), complaint)
    mustBeOk(await withdrawComplaint({ ...asked, reason: null }))
    expect(await told(complaint.reference, before)).toEqual(['complaint-withdrawn to address', staff].sort())
  })

  test('supplying is told to whoever asked: at the desk the coordinators', async () => {
    const complaint = await aComplaint({ status: 'incomplete' })
    await forgetPeople()
    await aCoordinator()
    const before = await keysOf(complaint.reference)
    const asked = aRequest(theResidentOf(complaint.reference), complaint)
    mustBeOk(await supplyInformation({ ...asked, text: 'Contoh: simpang tiga.', attachments: [] }))
    expect(await told(complaint.reference, before)).toEqual(['information-supplied to coordinator'])
  })

  test('accepting is confirmed, with how it was closed and until when it can be reopened', async () => {
    const complaint = await aComplaint({ status: 'answered' })
    mustBeOk(await acceptAnswer(aRequest(theResidentOf(complaint.reference), complaint)))
    const [mail] = await storedIn('outbox-emails', { reference: complaint.reference, message: 'complaint-closed' })
    expect(mail?.['facts']).toMatchObject({ closedBy: 'resident', outcome: 'fixed', reopenUntil: '2026-04-09' })
  })
})

describe('of a complaint that is about the office that has it', () => {
  async function accusing(agency: AgencyCode) {
    const plain = await aComplaint({ status: 'forwarded', agency })
    const aiming = { target: 'against-office', against: agency, reason: 'Contoh alasan.' } as const
    const complaint = mustBeOk(await retargetComplaint({ ...aRequest(await aCoordinator(), plain), ...aiming }))
    await forgetPeople()
    const officer = await anOfficerOf(agency)
    await aHeadOf(agency)
    await aCoordinator(agency)
    await aCoordinator()
    const assignee = { accountId: officer.accountId, name: 'Contoh' }
    await rawDatabase().collection('complaints').updateOne({ reference: complaint.reference }, { $set: { assignee } })
    return { complaint, before: await keysOf(complaint.reference), resident: theResidentOf(complaint.reference) }
  }

  test('the reminder goes to the desk, to no officer, head or inbox and no coordinator of that office', async () => {
    const { complaint, before, resident } = await accusing('disdikbud')
    const late = aRequest(resident, complaint, { now: new Date('2026-04-10T02:00:00Z') })
    mustBeOk(await remindAgency(late))
    expect(await told(complaint.reference, before)).toEqual(['resident-reminded to coordinator'])
  })

  test('the withdrawal goes to the desk as well', async () => {
    const { complaint, before, resident } = await accusing('dpu')
    mustBeOk(await withdrawComplaint({ ...aRequest(resident, complaint), reason: null }))
    expect(await told(complaint.reference, before)).toEqual([
      ...['complaint-withdrawn to address', 'complaint-withdrawn to coordinator'],
    ])
  })

  test('the reopening is told to its resident alone', async () => {
    const { complaint, resident } = await accusing('dpu')
    const withdrawn = mustBeOk(await withdrawComplaint({ ...aRequest(resident, complaint), reason: null }))
    const before = await keysOf(complaint.reference)
    const reopening = { ...aRequest(await aCoordinator(), withdrawn), to: 'submitted', reason: 'Contoh.' } as const
    mustBeOk(await reopenComplaint(reopening))
    expect(await told(complaint.reference, before)).toEqual(['complaint-reopened to address'])
  })
})

test('a merging that is undone is told to both residents and both agencies', async () => {
  const survivor = await aComplaint({ status: 'in_progress', agency: 'dishub' })
  const merged = await aComplaint({ status: 'forwarded', agency: 'dpu' })
  const coordinator = await aCoordinator()
  mustBeOk(await mergeComplaint({ ...aRequest(coordinator, merged), into: survivor.reference }))
  const before = [...(await keysOf(merged.reference)), ...(await keysOf(survivor.reference))]
  mustBeOk(await unmergeComplaint(aRequest(coordinator, await now(merged))))
  for (const { reference } of [merged, survivor]) {
    expect(await told(reference, before)).toEqual(['merged to address', 'merged to agency'])
  }
  const seen = (await now(survivor)).history.at(-1)
  expect(seen).toMatchObject({ step: 'unmerge', facts: { parts: [merged.reference] } })
})

test('a refusal offers the objection as a way on, and no more once it was used', async () => {
  let complaint = await aComplaint({ status: 'rejected' })
  const { reference } = complaint
  const asked = aRequest(theResidentOf(reference), complaint)
  complaint = mustBeOk(await objectToDecision({ ...asked, reason: 'Contoh keberatan.' }))
  const again = { ...aRequest(await aCoordinator(), complaint), nextDoor: 'Contoh pintu lain.' }
  mustBeOk(await rejectComplaint({ ...again, rejection: 'too_general' }))
  const mails = await storedIn('outbox-emails', { reference, message: 'complaint-rejected' })
  expect(mails.map(({ facts }) => (facts as { mayObject: boolean }).mayObject)).toEqual([true, false])
})

describe('a step is whole or not at all', () => {
  test.each(['outbox-emails', 'audit-entries', 'day-rows'])('when %s cannot be written', async (collection) => {
    const complaint = await aComplaint()
    const coordinator = await aCoordinator()
    const left = async () => [
      await now(complaint),
      await keysOf(complaint.reference),
      await storedIn('audit-entries', { chain: `complaint:${complaint.reference}` }),
    ]
    const before = await left()
    const forwarding = { agency: 'dishub', class: 'complaint', topic: 'transport', copy: null } as const
    const forward = async () => forwardComplaint({ ...aRequest(coordinator, complaint), ...forwarding })
    await rawDatabase().command({ collMod: collection, validator: { never: true } })
    await expect(forward()).rejects.toThrow()
    await rawDatabase().command({ collMod: collection, validator: {} })
    expect(await left()).toEqual(before)
    expect(await forward()).toMatchObject({ ok: true })
  })

  test('and leaves one entry in the history: who, when, what and from where to where', async () => {
    const complaint = await aComplaint({ status: 'forwarded' })
    const officer = await anOfficerOf('dishub')
    const reply = { ...aRequest(officer, complaint), text: 'Contoh balasan.', attachments: [] }
    const { history } = mustBeOk(await replyToComplaint(reply))
    expect(history).toHaveLength(complaint.history.length + 1)
    expect(history.slice(0, -1)).toEqual(complaint.history)
    expect(history.at(-1)).toMatchObject({
      ...{ step: 'reply', from: 'forwarded', to: 'in_progress', at: reply.now, on: '2026-03-10' },
      ...{ by: { kind: 'account', accountId: officer.accountId, role: 'officer' }, text: 'Contoh balasan.' },
    })
  })
})
