import { expect, test } from 'vitest'
import { countOf } from '../../bin/checks.mjs'

const file = (status: string, ...statuses: string[]) => ({
  status,
  assertionResults: statuses.map((one) => ({ status: one })),
})

test.each([
  [
    'tests are counted by their outcome',
    [file('failed', 'passed', 'failed', 'pending', 'todo')],
    1,
    { passed: 1, failed: 1, skipped: 2 },
  ],
  ['a file that cannot be read is one failure', [file('failed')], 1, { passed: 0, failed: 1, skipped: 0 }],
  [
    'a file that fails while it puts its database away is one failure',
    [file('failed', 'passed')],
    1,
    { passed: 1, failed: 1, skipped: 0 },
  ],
  [
    'a run that ends badly without a failed test is one failure',
    [file('passed', 'passed')],
    1,
    { passed: 1, failed: 1, skipped: 0 },
  ],
  [
    'a good run has none',
    [file('passed', 'passed'), file('passed', 'passed')],
    0,
    { passed: 2, failed: 0, skipped: 0 },
  ],
])('%s', (_sentence, testResults, code, expected) => {
  expect(countOf({ testResults }, code)).toEqual(expected)
})

test('a run that wrote no report is one failure', () => {
  expect(countOf(null, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})
