import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../bin/setup.mjs'
import { workflowPage } from './workflow-page.ts'

const page = join(root, 'docs/workflow.md')

test('the page about the workflow says what the step table says', () => {
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(page, workflowPage())
  expect(readFileSync(page, 'utf8'), 'Run UPDATE_DOCS=1 npx vitest run tests/rules/workflow-page.test.ts').toBe(
    workflowPage(),
  )
})
