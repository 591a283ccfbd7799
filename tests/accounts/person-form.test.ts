import { describe, expect, it } from 'vitest'
import { needsSecondPerson } from '#app/accounts/grants.ts'
import { readPost } from '#app/accounts/person-form.ts'
import type { Role } from '#app/complaints/rules/complaint.ts'

const known = {
  isAgency: (code: string) => ['disdikbud', 'unit', 'inspektorat'].includes(code),
  isTopic: (code: string) => ['roads', 'schools'].includes(code),
  deskAgency: 'unit',
}
const empty = { role: '', agency: '', village: '', topics: '', districts: '' }
const officer = { ...empty, role: 'officer', agency: 'disdikbud' }

describe('what somebody’s work is', () => {
  it.each([
    [{ ...empty }, ['role'], 'needs a role'],
    [{ ...empty, role: 'king' }, ['role'], 'knows no other role'],
    [{ ...empty, role: 'custodian' }, ['role'], 'gives no role whose desk is not built'],
    [{ ...empty, role: 'officer' }, ['agency'], 'an officer works for an agency'],
    [{ ...empty, role: 'head', agency: 'nowhere' }, ['agency'], 'the agency has to be one'],
    [{ ...empty, role: 'coordinator', agency: 'disdikbud' }, ['agency'], 'coordinators sit at the desk'],
    [{ ...empty, role: 'clerk' }, ['village'], 'a clerk has a village'],
    [{ ...empty, role: 'clerk', village: '99.99.99.9999' }, ['village'], 'the village has to be one'],
    [{ ...officer, topics: 'roads\nmagic' }, ['topics'], 'the topics have to be ours'],
    [{ ...officer, districts: '64.08.99' }, ['districts'], 'the districts have to be ours'],
    [
      { ...officer, topics: 'magic', districts: 'x', agency: '' },
      ['agency', 'topics', 'districts'],
      'says all at once',
    ],
  ])('%j is refused at %j: %s', (values, fields) => {
    const reading = readPost(values, known)
    expect(reading.ok ? [] : Object.keys(reading.errors)).toEqual(fields)
  })

  it.each([
    [
      { ...officer, topics: 'roads', districts: '64.08.01' },
      { topics: ['roads'], districts: ['64.08.01'] },
    ],
    [
      { ...officer, role: 'head', topics: 'roads' },
      { topics: [], districts: [] },
    ],
    [
      { ...empty, role: 'coordinator', agency: 'inspektorat', topics: 'roads' },
      { topics: [], districts: [] },
    ],
  ])('%j reaches %j: only officers are limited', (values, scope) => {
    expect(readPost(values, known)).toMatchObject({ ok: true, post: { scope } })
  })

  it('forgets the office of a clerk and the village of everybody else', () => {
    const village = '64.08.01.2001'
    expect(readPost({ ...empty, role: 'clerk', agency: 'unit', village }, known)).toMatchObject({
      post: { agency: null, village },
    })
    expect(readPost({ ...officer, village }, known)).toMatchObject({ post: { agency: 'disdikbud', village: null } })
  })
})

describe('who is let in by two administrators', () => {
  const post = (role: Role, agency: string | null = 'unit') => ({ role, agency })
  it.each([
    [null, post('officer'), false, 'an officer by one'],
    [null, post('admin', null), false, 'an administrator by one'],
    [null, post('coordinator'), true, 'a coordinator by two'],
    [null, post('auditor', null), true, 'an auditor by two'],
    [null, post('custodian', null), true, 'a custodian by two'],
    [post('officer'), post('coordinator'), true, 'an officer who becomes one too'],
    [post('coordinator'), post('officer'), false, 'taking the role away needs nobody else'],
    [post('coordinator'), post('coordinator'), false, 'staying is no grant'],
    [post('coordinator'), post('coordinator', 'inspektorat'), true, 'at the Inspektorat a coordinator reads more'],
  ])('%j to %j: %s (%s)', (before, after, isTwo, _why) => {
    expect(needsSecondPerson(before, after)).toBe(isTwo)
  })
})
