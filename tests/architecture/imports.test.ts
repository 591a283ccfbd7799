import { expect, test } from 'vitest'
import { offenders, readSource, sourcesIn, type Source } from './sources.ts'

const app = sourcesIn('app')
const models = sourcesIn('models')

function importers(sources: Source[], wrong: RegExp): string[] {
  return sources.filter(({ imports }) => imports.some((name) => wrong.test(name))).map(({ path }) => path)
}

test('rules import nothing but their neighbours and temporal-polyfill', () => {
  const rules = sourcesIn('app/complaints/rules')
  expect(
    importers(rules, /^(?!\.\/|#app\/complaints\/rules\/|temporal-polyfill$)/),
    'Pass the rule what it needs as an argument.',
  ).toEqual([])
})

test('rules know no clock, no environment and no randomness', () => {
  expect(
    offenders(
      sourcesIn('app/complaints/rules'),
      /\bnew Date\(\s*\)|Date\.now|Temporal\.Now|process\.|Math\.random|crypto/,
    ),
    'Time, calendar and randomness are arguments of a rule.',
  ).toEqual([])
})

test('only models/ imports mongoose', () => {
  expect(importers(app, /^(mongoose|mongodb)$/), 'Ask a named query of models/.').toEqual([])
})

test('only the sender imports nodemailer', () => {
  const others = [...app, ...models].filter(({ path }) => path !== 'app/emails/send.server.ts')
  expect(importers(others, /^nodemailer/), 'Queue the email with queueEmails(); the worker sends it.').toEqual([])
})

test('Remix is imported only where leaving it will be easy', () => {
  const allowed =
    /^app\/(env\.d\.ts|virtual-build\.d\.ts|root\.tsx|entry\.|routes\.ts|server\.ts|routes\/|http\/|ui\/)|\/components\//
  const others = [...app, ...models].filter(({ path }) => !allowed.test(path))
  expect(importers(others, /^@remix-run\//), 'Return a value and let the route answer.').toEqual([])
})

test('nothing imports what Remix 2 leaves behind', () => {
  const everything = [...app, ...models, ...sourcesIn('tests'), readSource('vite.config.ts')]
  expect(importers(everything, /^(remix|react-router|react-router-dom|@remix-run\/router)(\/|$)/)).toEqual([])
  expect(
    offenders(
      [...app, ...models],
      /import .*\b(json|defer|SerializeFrom|installGlobals|unstable_\w+)\b.* from '@remix-run|request\.formData\(/,
    ),
    'Return plain data, or data(value, { status }); a form is read by read-form.server.ts alone.',
  ).toEqual([])
})

test('a component reads no file of the server', () => {
  const drawing = app.filter(({ path }) => /\/components\/|^app\/ui\//.test(path))
  const wrong = drawing.filter(({ code }) => /^import (?!type )[^\n]*('#models\/|\.server\.ts')/m.test(code))
  expect(
    wrong.map(({ path }) => path),
    'Load it in the route and pass it on.',
  ).toEqual([])
})

test('imports name their file with its ending, and never climb', () => {
  const inside = [...app, ...models, ...sourcesIn('tests')]
  const climbing = /^\.\.\/(?!\.\.\/bin\/|styles\/)/
  expect(importers(inside, climbing), 'Use #app/…, #models/… or #tests/….').toEqual([])
  expect(
    importers(inside, /^[.#](?!.*(\.(ts|tsx|mjs|js|json|css)|\?(url(&no-inline)?|raw))$)/),
    'Write the ending.',
  ).toEqual([])
})
