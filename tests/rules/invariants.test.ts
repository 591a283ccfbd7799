import { expect, test } from 'vitest'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { brokenInvariants } from '#app/complaints/rules/invariants.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aComplaint, type ReachableStatus } from '#tests/support/factories.ts'
import { useReferenceData } from '#tests/support/people.ts'

useDatabase()
useReferenceData()

const reachable: readonly ReachableStatus[] = [
  'submitted',
  'incomplete',
  'forwarded',
  'in_progress',
  'answered',
  'closed',
  'referred',
  'rejected',
  'withdrawn',
]

test.each(reachable)('nothing is broken in a complaint that was brought to %s', async (status) => {
  for (const identity of ['named', 'sealed', 'none'] as const) {
    expect(brokenInvariants(await aComplaint({ status, identity })), identity).toEqual([])
  }
})

test.each([
  ['closed', { closedBy: null }, 'closed says by whom'],
  ['answered', { outcome: null }, 'answered has an outcome'],
  ['forwarded', { agency: null }, 'what an agency works on has an agency and a class, unless it was divided'],
  ['forwarded', { held: 'links' }, 'held only before it is forwarded'],
  ['submitted', { agency: 'dishub' }, 'what is at the desk is with no agency'],
  [
    'submitted',
    { merged: { into: 'KTM-7Q4D-9M2K-H', status: 'submitted', statusBefore: null } },
    'merged says into which',
  ],
  ['incomplete', { statusBefore: null }, 'incomplete knows where it goes back to, and nothing else does'],
  [
    'answered',
    { openRequest: 'move' },
    'an officer’s request waits only while the agency has it, an objection only while it stands refused',
  ],
  [
    'answered',
    { openRequest: 'objection' },
    'an officer’s request waits only while the agency has it, an objection only while it stands refused',
  ],
  ['closed', { nextDueOn: '2026-03-20' }, 'an open one has a date, one that is over has none'],
  ['submitted', { status: 'closed', closedBy: 'resident' }, 'the last entry says the status'],
  ['submitted', { parts: ['KTM-7Q4D-9M2K-H'] }, 'a whole has at least two parts'],
] as const)('a complaint that is %s with %j is found to be impossible', async (status, changes, name) => {
  const complaint = { ...(await aComplaint({ status })), ...changes } as Complaint
  expect(brokenInvariants(complaint)).toContain(name)
})
