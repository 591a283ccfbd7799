import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../bin/setup.mjs'
import { permissionsPage } from './permissions-page.ts'

const page = join(root, 'docs/permissions.md')

test('the page about permissions says what the matrix says', () => {
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(page, permissionsPage())
  expect(readFileSync(page, 'utf8'), 'Run UPDATE_DOCS=1 npx vitest run tests/access').toBe(permissionsPage())
})
