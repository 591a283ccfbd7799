import { describe, expect, test } from 'vitest'
import { acceptAnswer } from '#app/complaints/accept-answer.server.ts'
import { answerComplaint } from '#app/complaints/answer-complaint.server.ts'
import { disputeAnswer } from '#app/complaints/dispute-answer.server.ts'
import { mergeComplaint, unmergeComplaint } from '#app/complaints/merge-complaint.server.ts'
import { referComplaint } from '#app/complaints/refer-complaint.server.ts'
import { reopenComplaint } from '#app/complaints/reopen-complaint.server.ts'
import { replyToComplaint } from '#app/complaints/reply-to-complaint.server.ts'
import type { AgencyCode, Complaint, Reference } from '#app/complaints/rules/complaint.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint, anAnswer, aRequest, mustBeOk } from '#tests/support/factories.ts'
import { aCoordinator, anOfficerOf, testKeys, theResidentOf, useReferenceData } from '#tests/support/people.ts'
import { readStored } from '#tests/support/read-stored.ts'

// An office whose complaint carries on at another one hears how that ends: number and status, no more.

useDatabase()
useReferenceData()

async function mergedFrom(...agencies: AgencyCode[]) {
  const survivor = await aComplaint({ status: 'in_progress', agency: 'dishub' })
  const coordinator = await aCoordinator()
  const merged: Complaint[] = []
  for (const agency of agencies) {
    const one = await aComplaint({ status: 'forwarded', agency })
    mustBeOk(await mergeComplaint({ ...aRequest(coordinator, one), into: survivor.reference }))
    merged.push(one)
  }
  return { survivor: await readStored(survivor.reference), merged, coordinator }
}

async function newsOf({ reference }: { reference: Reference }) {
  const rows = await storedIn('outbox-emails', { reference, message: 'merged-news' })
  return rows.filter(({ to }) => (to as { kind: string }).kind === 'agency')
}

const statusesOf = (rows: Awaited<ReturnType<typeof newsOf>>) =>
  rows.map(({ facts }) => (facts as { status: string }).status)

test('the answer, the dispute, the second answer, the closing and the reopening reach it, a reply does not', async () => {
  const { survivor, merged, coordinator } = await mergedFrom('dpu')
  const [one] = merged
  if (!one) throw new Error('Nothing was merged')
  const officer = await anOfficerOf('dishub')
  const resident = theResidentOf(survivor.reference)
  const reply = { ...aRequest(officer, survivor), text: 'Contoh: sedang diperiksa.', attachments: [] }
  let now = mustBeOk(await replyToComplaint(reply))
  expect(await newsOf(one)).toEqual([])
  const answer = () => answerComplaint({ ...aRequest(officer, now), answer: anAnswer, attachments: [], keys: testKeys })
  now = mustBeOk(await answer())
  now = mustBeOk(await disputeAnswer({ ...aRequest(resident, now), reason: 'Contoh: belum.', attachments: [] }))
  now = mustBeOk(await answer())
  now = mustBeOk(await acceptAnswer(aRequest(resident, now)))
  now = mustBeOk(
    await reopenComplaint({ ...aRequest(coordinator, now), to: 'in_progress', reason: 'Contoh: dibuka lagi.' }),
  )
  const told = await newsOf(one)
  expect(statusesOf(told)).toEqual(['answered', 'in_progress', 'answered', 'closed', 'in_progress'])
  // Number and status: the page it leads to is that of its own complaint.
  expect(told[0]).toMatchObject({ reference: one.reference, to: { kind: 'agency', agency: 'dpu' } })
  expect(told[0]?.['facts']).toEqual({ audience: 'agency', status: 'answered', into: survivor.reference })
})

test('it is told once a step, however many of its complaints went there, and the same office not at all', async () => {
  const { survivor, merged } = await mergedFrom('dpu', 'dpu', 'dishub', 'disdikbud')
  const officer = await anOfficerOf('dishub')
  mustBeOk(await answerComplaint({ ...aRequest(officer, survivor), answer: anAnswer, attachments: [], keys: testKeys }))
  const told = (await Promise.all(merged.map(newsOf))).map((rows) => rows.length)
  expect(told).toEqual([1, 0, 0, 1])
})

test('a referral of the one that carries on reaches it too', async () => {
  const survivor = await aComplaint({ status: 'forwarded', agency: 'dishub' })
  const one = await aComplaint({ status: 'forwarded', agency: 'dpu' })
  const coordinator = await aCoordinator()
  mustBeOk(await mergeComplaint({ ...aRequest(coordinator, one), into: survivor.reference }))
  const found = await readStored(survivor.reference)
  const why = { authority: 'pln', contact: '0000-1111', reason: 'Contoh: bukan wewenang.' }
  mustBeOk(await referComplaint({ ...aRequest(coordinator, found), ...why }))
  expect(statusesOf(await newsOf(one))).toEqual(['referred'])
})

describe('a chain: one merged into a second that was merged into a third', () => {
  async function aChain(agencyOfFirst: AgencyCode, agencyOfSecond: AgencyCode) {
    const coordinator = await aCoordinator()
    const third = await aComplaint({ status: 'in_progress', agency: 'dishub' })
    const second = await aComplaint({ status: 'forwarded', agency: agencyOfSecond })
    const first = await aComplaint({ status: 'forwarded', agency: agencyOfFirst })
    mustBeOk(await mergeComplaint({ ...aRequest(coordinator, first), into: second.reference }))
    const grown = await readStored(second.reference)
    mustBeOk(await mergeComplaint({ ...aRequest(coordinator, grown), into: third.reference }))
    return { first, second, third: await readStored(third.reference), coordinator }
  }

  async function answered(third: Complaint) {
    const officer = await anOfficerOf('dishub')
    const answer = { ...aRequest(officer, third), answer: anAnswer, attachments: [], keys: testKeys }
    return mustBeOk(await answerComplaint(answer))
  }

  const toResident = async ({ reference }: { reference: Reference }) =>
    (await storedIn('outbox-emails', { reference, message: 'merged-news' }))
      .filter(({ to }) => (to as { kind: string }).kind !== 'agency')
      .map(({ facts }) => (facts as { status: string }).status)

  test('office and resident of the first hear how the third ends, each once a step', async () => {
    const { first, second, third } = await aChain('dpu', 'disdikbud')
    const now = await answered(third)
    mustBeOk(await acceptAnswer(aRequest(theResidentOf(third.reference), now)))
    for (const one of [first, second]) {
      const told = await newsOf(one)
      expect(statusesOf(told)).toEqual(['answered', 'closed'])
      expect(told.map(({ facts }) => (facts as { into: string }).into)).toEqual([third.reference, third.reference])
    }
    expect(await toResident(second)).toEqual(['answered', 'closed'])
    // Of the second one's own merging its resident's page says the rest.
    expect(await toResident(first)).toEqual(['merged', 'answered', 'closed'])
  })

  test('an office that had both is told once a step, and the third one’s not at all', async () => {
    const both = await aChain('dpu', 'dpu')
    await answered(both.third)
    expect([...(await newsOf(both.first)), ...(await newsOf(both.second))]).toHaveLength(1)
    const own = await aChain('dishub', 'dpu')
    await answered(own.third)
    expect([await newsOf(own.first), (await newsOf(own.second)).length]).toEqual([[], 1])
  })

  test('it ends where the second one is parted from the third', async () => {
    const { first, second, third, coordinator } = await aChain('dpu', 'disdikbud')
    mustBeOk(await unmergeComplaint(aRequest(coordinator, await readStored(second.reference))))
    await answered(await readStored(third.reference))
    expect([await newsOf(first), await newsOf(second)]).toEqual([[], []])
  })
})
