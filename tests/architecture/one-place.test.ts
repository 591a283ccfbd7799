import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../bin/setup.mjs'
import { filesIn, offenders, readSource, sourcesIn } from './sources.ts'

const app = sourcesIn('app')
const models = sourcesIn('models')

test('only the settings read the environment', () => {
  const others = [...app, ...models].filter(({ path }) => path !== 'app/config/env.server.ts')
  expect(offenders(others, /\bprocess\.env\b/), 'Take it from Settings (app/config/env.server.ts).').toEqual([])
})

test('only the server and the commands read the clock', () => {
  const others = [...app, ...models].filter(({ path }) => !/^app\/(server\.ts|cli\/)/.test(path))
  expect(
    offenders(others, /\bnew Date\(\s*\)|\bDate\.now\(|Temporal\.Now/),
    'Take the moment as an argument: context.now in a route, now in a use case or job.',
  ).toEqual([])
})

test('chance comes from node:crypto', () => {
  expect(offenders([...app, ...models], /Math\.random/)).toEqual([])
})

test('the Remix options stand in remix.config.js alone', () => {
  const { code } = readSource('vite.config.ts')
  expect(code).toContain("import remixConfig from './remix.config.js'")
  expect(code).toContain('remix(remixConfig)')
  expect(code, 'Write the option into remix.config.js.').not.toMatch(
    /remixConfig[.[]|\.\.\.remixConfig|v3_(?!singleFetch: true$)/m,
  )
})

test('every file of routes/ has its line in routes.ts, and every line its file', () => {
  const files = filesIn('app/routes').map((path) => path.slice('app/'.length))
  const lines = [...readSource('app/routes.ts').code.matchAll(/'(routes\/[^']+)'/g)].map((match) => match[1] ?? '')
  expect(files.toSorted()).toEqual(lines.toSorted())
})

test('an address is written as a string only in paths.ts and routes.ts', () => {
  const { code } = readSource('app/routes.ts')
  const first = new Set([...code.matchAll(/route\('([a-z]+)/g)].map((match) => match[1] ?? ''))
  const address = new RegExp(`['"\`]/(${[...first].join('|')})([/?#'"\`$]|$)`)
  const homes = /^app\/(http\/paths\.ts|routes\.ts|server\.ts|http\/host\.server\.ts)$/
  const others = app.filter(({ path }) => !homes.test(path) && !path.startsWith('app/i18n/'))
  expect(offenders(others, address), 'Build it with paths.… (app/http/paths.ts).').toEqual([])
})

test('every index has a comment that says what it serves', () => {
  const bare = models.flatMap(({ path, text }) => {
    const lines = text.split('\n')
    // A comment may serve the few indexes right below it.
    const isCommented = (at: number): boolean =>
      /^\s*(\/\/|\*\/)/.test(lines[at - 1] ?? '') || (/\.index\(/.test(lines[at - 1] ?? '') && isCommented(at - 1))
    return lines.flatMap((line, at) => (/^\s*\w+\.index\(/.test(line) && !isCommented(at) ? [`${path}:${at + 1}`] : []))
  })
  expect(bare, 'Write above it which page or job asks so; an index that serves nothing is deleted.').toEqual([])
})

test('indexes are declared on the schema, where their comment is, not hidden in a field', () => {
  expect(offenders(models, /\bindex: true\b|\btype: .*\bunique: true\b/), 'Use schema.index(…).').toEqual([])
})

test('every job is in schedule.ts and has a test', () => {
  const jobs = filesIn('app/jobs').filter((path) => path.endsWith('.server.ts') && !path.endsWith('runner.server.ts'))
  const { imports } = readSource('app/jobs/schedule.ts')
  const tested = sourcesIn('tests').flatMap((file) => file.imports)
  const names = jobs.map((path) => `#${path}`)
  expect(
    names.filter((name) => !imports.includes(name)),
    'Add it to the list in schedule.ts.',
  ).toEqual([])
  expect(
    names.filter((name) => !tested.includes(name)),
    'Test it: due, not due, twice at once.',
  ).toEqual([])
})

test('one word per thing: the wrong words of the glossary name nothing', () => {
  const wrong = /\b\w*(citizen|ticket|reporter|dispatcher|superuser|grievance)\w*\b/i
  expect(offenders([...app, ...models], wrong), 'Use the word of docs/glossary.md.').toEqual([])
})

test('no registry, mirror or machine is named in the repository', () => {
  const lockfile = readFileSync(join(root, 'package-lock.json'), 'utf8')
  expect(lockfile, 'Install with the settings of .npmrc, which leave download addresses out.').not.toContain(
    '"resolved"',
  )
})

test('nothing deletes a complaint', () => {
  const holders = models.filter(({ code }) => /\bcomplaintModel\b/.test(code))
  expect(holders.length).toBeGreaterThan(5)
  const deletes = /(delete(One|Many)|findOneAndDelete|findByIdAndDelete|\.drop)\b/
  expect(offenders(holders, deletes), 'A complaint is withdrawn, referred or merged; its history stays.').toEqual([])
  const past = /collection\(\s*['"`]complaints['"`]\s*\)[\s\S]{0,80}?(delete(One|Many)|findOneAndDelete|drop)\(/
  expect(offenders([...app, ...models], past)).toEqual([])
})
