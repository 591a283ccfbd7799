import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../bin/setup.mjs'

type Manifest = Record<'dependencies' | 'devDependencies' | 'overrides', Record<string, string>>
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { version?: string }>
}
const reasons = readFileSync(join(root, 'docs/decisions/dependencies.md'), 'utf8')

test('every dependency has its line of reason, and every line its dependency', () => {
  const written = [...reasons.matchAll(/^\| `([^`]+)` \| (\S.*) \|$/gm)].map((match) => match[1] ?? '')
  const installed = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
  expect(written.toSorted()).toEqual(installed.toSorted())
})

test('every version is exact', () => {
  const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  )
  expect(loose, 'Install with npm i --save-exact.').toEqual([])
})

test.each(Object.entries(manifest.overrides))('the lockfile holds the override of %s', (name, version) => {
  const held = Object.entries(lock.packages).filter(([path]) => path.endsWith(`node_modules/${name}`))
  expect(held.length).toBeGreaterThan(0)
  expect(held.map(([, entry]) => entry.version)).toEqual(held.map(() => version))
})

test('all packages of Remix are of one patch', () => {
  const remix = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(([name]) =>
    /^(remix$|@remix-run\/)/.test(name),
  )
  expect(new Set(remix.map(([, version]) => version)).size).toBe(1)
})
