import { expect, test } from 'vitest'
import { slowQueries, type ProfiledQuery } from '#tests/support/profile.ts'

const query: ProfiledQuery = { ns: 'db.complaints', op: 'query', command: { filter: { status: 'closed' } } }

test.each<[string, Partial<ProfiledQuery>, boolean]>([
  ['a scan of a collection is refused', { planSummary: 'COLLSCAN', docsExamined: 5000 }, true],
  ['a scan of a small one too: it grows', { planSummary: 'COLLSCAN', docsExamined: 2 }, true],
  ['an index is what is asked for', { planSummary: 'IXSCAN { status: 1 }', docsExamined: 5000 }, false],
  [
    'a hundred sorted in memory pass',
    { planSummary: 'IXSCAN { status: 1 }', hasSortStage: true, docsExamined: 100 },
    false,
  ],
  ['more than a hundred do not', { planSummary: 'IXSCAN { status: 1 }', hasSortStage: true, docsExamined: 101 }, true],
  [
    'nor when only keys were read',
    { planSummary: 'IXSCAN { status: 1 }', hasSortStage: true, keysExamined: 101 },
    true,
  ],
  [
    "the bucket's own look for one file passes",
    { ns: 'db.uploads.files', planSummary: 'COLLSCAN', docsExamined: 1, command: { filter: {}, limit: 1 } },
    false,
  ],
  [
    'another scan of the files does not',
    { ns: 'db.uploads.files', planSummary: 'COLLSCAN', docsExamined: 9, command: { filter: {} } },
    true,
  ],
  [
    'a migration says that it reads everything',
    { planSummary: 'COLLSCAN', command: { comment: 'migration 1' } },
    false,
  ],
])('%s', (_sentence, seen, isSlow) => {
  expect(slowQueries([{ ...query, ...seen }]).length > 0).toBe(isSlow)
})

test('a refused query is named by its collection and its filter', () => {
  expect(slowQueries([{ ...query, planSummary: 'COLLSCAN', docsExamined: 7 }])).toEqual([
    'query in complaints: {"status":"closed"} (COLLSCAN, 7 read)',
  ])
})
