import { expect, it } from 'vitest'
import { whoSeesWhat } from '#app/complaints/rules/who-sees-what.ts'

// The promise to residents, row by row: others' sight of the content, the agency's of name and content, the
// coordinator's of name and content. Other people never see the name.
it.each([
  ['named', 'private', 'no', 'yesNameOnly', 'yes', 'yesRecorded', 'yes'],
  ['named', 'public', 'approvedSummary', 'yesNameOnly', 'yes', 'yesRecorded', 'yes'],
  ['sealed', 'private', 'no', 'no', 'cleanedCopy', 'twoPersons', 'yes'],
  ['sealed', 'public', 'approvedSummary', 'no', 'cleanedCopy', 'twoPersons', 'yes'],
  ['none', 'private', 'no', 'notStored', 'cleanedCopy', 'notStored', 'yes'],
  ['none', 'public', 'approvedSummary', 'notStored', 'cleanedCopy', 'notStored', 'yes'],
] as const)('%s and %s: others %s, agency %s and %s, coordinator %s and %s', (identity, publicity, ...promised) => {
  const { others, agency, coordinator } = whoSeesWhat(identity, publicity)
  expect(others.name).toBe('no')
  expect([others.content, agency.name, agency.content, coordinator.name, coordinator.content]).toEqual(promised)
})
