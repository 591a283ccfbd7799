import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStatuses, statuses } from '#app/complaints/rules/complaint.ts'
import { translator } from '#app/i18n/translate.ts'
import { root } from '../../bin/setup.mjs'
import { workflowPage } from './workflow-page.ts'

const page = join(root, 'docs/workflow.md')

test('the page about the workflow says what the step table says', () => {
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(page, workflowPage())
  expect(readFileSync(page, 'utf8'), 'Run UPDATE_DOCS=1 npx vitest run tests/rules/workflow-page.test.ts').toBe(
    workflowPage(),
  )
})

// Typed from the workflow guide: what people call each status, and whether somebody still owes something.
test.each([
  ['submitted', 'Diterima', 'Received', true],
  ['incomplete', 'Belum lengkap', 'More information needed', true],
  ['forwarded', 'Diteruskan', 'Forwarded', true],
  ['in_progress', 'Ditindaklanjuti', 'In progress', true],
  ['awaiting_approval', 'Menunggu persetujuan', 'Answer awaiting approval', true],
  ['answered', 'Ditanggapi', 'Answered', true],
  ['closed', 'Selesai', 'Closed', false],
  ['referred', 'Bukan wewenang, dialihkan', 'Referred elsewhere', false],
  ['rejected', 'Tidak dapat diproses', 'Cannot be processed', false],
  ['withdrawn', 'Dicabut', 'Withdrawn', false],
  ['merged', 'Digabung', 'Merged', false],
] as const)('%s is called %s, %s; open: %s', (status, id, en, isOpen) => {
  expect([translator('id')(`words.status.${status}`), translator('en')(`words.status.${status}`)]).toEqual([id, en])
  expect(openStatuses.some((open) => open === status)).toBe(isOpen)
  expect(statuses).toHaveLength(11)
})
