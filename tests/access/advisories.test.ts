import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, test } from 'vitest'
import { root } from '../../bin/setup.mjs'

type Advisory = { id: string; package: string; range: string; state: string; reason: string; lookedAt: string }

const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as unknown
const { advisories, neverInTheLockfile } = read('docs/advisories.json') as {
  advisories: Advisory[]
  neverInTheLockfile: Record<string, string>
}
const { overrides } = read('package.json') as { overrides: Record<string, string> }
const { packages } = read('package-lock.json') as { packages: Record<string, { version?: string; dev?: boolean }> }

function lockedVersions(name: string): { version: string; isDev: boolean }[] {
  return Object.entries(packages)
    .filter(([path]) => path.endsWith(`node_modules/${name}`))
    .map(([, { version = '', dev = false }]) => ({ version, isDev: dev }))
}

/** The order of two plain versions; what stands behind a hyphen does not count. */
function compare(one: string, other: string): number {
  const parts = (version: string) => (version.split('-')[0] ?? '').split('.').map(Number)
  const [a, b] = [parts(one), parts(other)]
  return [0, 1, 2].map((at) => (a[at] ?? 0) - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0
}

function isInside(version: string, range: string): boolean {
  return range.split(' ').every((part) => {
    const [, sign = '', bound = ''] = /^(<=|<|>=|>)(\d.*)$/.exec(part) ?? []
    const order = compare(version, bound)
    if (sign === '<') return order < 0
    if (sign === '<=') return order <= 0
    return sign === '>=' ? order >= 0 : order > 0
  })
}

const ofPackages = advisories.filter(({ range }) => /^[<>]/.test(range))

it.each(advisories)('$id of $package says what it is and when it was looked at', (advisory) => {
  expect(['fixed', 'not-used', 'guarded', 'dev-only', 'open']).toContain(advisory.state)
  expect(advisory.reason.length).toBeGreaterThan(20)
  expect(advisory.lookedAt).toMatch(/^20\d\d-\d\d-\d\d$/)
})

it.each(ofPackages.filter(({ state }) => state === 'fixed'))('$id: no locked $package is in $range', (advisory) => {
  const locked = lockedVersions(advisory.package)
  expect(locked.filter(({ version }) => isInside(version, advisory.range))).toEqual([])
  expect(locked.length, 'the package is gone: take the entry out').toBeGreaterThan(0)
})

it.each(ofPackages.filter(({ state }) => state === 'dev-only'))('$id: $package in $range is for development', (one) => {
  expect(lockedVersions(one.package).filter(({ version, isDev }) => !isDev && isInside(version, one.range))).toEqual([])
})

test.each(Object.entries(overrides))('the override of %s to %s is what is locked, everywhere', (name, wanted) => {
  const locked = lockedVersions(name).map(({ version }) => version)
  expect(new Set(locked)).toEqual(new Set([wanted]))
})

test.each(Object.keys(neverInTheLockfile))('%s is not in the lockfile', (name) => {
  expect(lockedVersions(name)).toEqual([])
})

test('each is entered once', () => {
  const ids = advisories.map(({ id }) => id)
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
})
