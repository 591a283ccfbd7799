import { expect, test } from 'vitest'
import { acceptAnswer } from '#app/complaints/accept-answer.server.ts'
import { answerComplaint } from '#app/complaints/answer-complaint.server.ts'
import { disputeAnswer } from '#app/complaints/dispute-answer.server.ts'
import { mergeComplaint } from '#app/complaints/merge-complaint.server.ts'
import { referComplaint } from '#app/complaints/refer-complaint.server.ts'
import { reopenComplaint } from '#app/complaints/reopen-complaint.server.ts'
import { replyToComplaint } from '#app/complaints/reply-to-complaint.server.ts'
import type { AgencyCode, Complaint, Reference } from '#app/complaints/rules/complaint.ts'
import { findComplaint } from '#models/complaint.server.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint, anAnswer, aRequest, mustBeOk } from '#tests/support/factories.ts'
import { aCoordinator, anOfficerOf, testKeys, theResidentOf, useReferenceData } from '#tests/support/people.ts'

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
  const found = await findComplaint(survivor.reference)
  if (!found) throw new Error('The one that carries on is gone')
  return { survivor: found, merged, coordinator }
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
  const found = await findComplaint(survivor.reference)
  if (!found) throw new Error('The one that carries on is gone')
  const why = { authority: 'pln', contact: '0000-1111', reason: 'Contoh: bukan wewenang.' }
  mustBeOk(await referComplaint({ ...aRequest(coordinator, found), ...why }))
  expect(statusesOf(await newsOf(one))).toEqual(['referred'])
})
